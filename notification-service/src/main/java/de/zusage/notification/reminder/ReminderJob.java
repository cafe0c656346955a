package de.zusage.notification.reminder;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.notification.reminder.DuePeople.Person;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

/** Makes the messages of everybody who is to be told something, one person after the other under the own tenant. */
@ApplicationScoped
class ReminderJob {

    private static final Logger LOG = Logger.getLogger(ReminderJob.class);

    private final DuePeople people;
    private final Bundler bundler;
    private final Tenancy tenancy;
    private final ReminderConfig config;
    private final Clock clock;

    ReminderJob(DuePeople people, Bundler bundler, Tenancy tenancy, ReminderConfig config, Clock clock) {
        this.people = people;
        this.bundler = bundler;
        this.tenancy = tenancy;
        this.config = config;
        this.clock = clock;
    }

    /** Goes on until a look finds less than a full batch, so that a backlog does not wait for the next tick. */
    @Scheduled(every = "${zusage.reminder.every:5s}", concurrentExecution = ConcurrentExecution.SKIP)
    void bundleDue() {
        List<Person> due;
        do {
            due = people.find(clock.instant(), config.batch());
            due.forEach(this::bundle);
        } while (due.size() == config.batch());
    }

    /** A person whose reminders make trouble must not stop the others. */
    private void bundle(Person person) {
        try {
            tenancy.run(person.tenant(), () -> bundler.bundle(person));
        } catch (RuntimeException e) {
            LOG.errorf(
                    "Reminders of case %s could not be handled: %s",
                    person.caseId(), e.getClass().getName());
            putAside(person);
        }
    }

    private void putAside(Person person) {
        try {
            tenancy.run(person.tenant(), () -> bundler.putAside(person));
        } catch (RuntimeException e) {
            LOG.errorf(
                    "Reminders of case %s stay where they are: %s",
                    person.caseId(), e.getClass().getName());
        }
    }
}
