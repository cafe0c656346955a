package de.zusage.notification.reminder;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.notification.reminder.DuePeople.Person;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;

/** Makes the messages of everybody who is to be told something, each person's under the own tenant, several at the same time. */
@ApplicationScoped
class ReminderJob {

    private static final Logger LOG = Logger.getLogger(ReminderJob.class);

    private final DuePeople people;
    private final Bundler bundler;
    private final Tenancy tenancy;
    private final ReminderConfig config;
    private final ManagedExecutor executor;
    private final Clock clock;

    ReminderJob(
            DuePeople people,
            Bundler bundler,
            Tenancy tenancy,
            ReminderConfig config,
            ManagedExecutor executor,
            Clock clock) {
        this.people = people;
        this.bundler = bundler;
        this.tenancy = tenancy;
        this.config = config;
        this.executor = executor;
        this.clock = clock;
    }

    /** Goes on until a look finds less than a full batch, so that a backlog does not wait for the next tick. */
    @Scheduled(every = "${zusage.reminder.every:5s}", concurrentExecution = ConcurrentExecution.SKIP)
    void bundleDue() {
        List<Person> due;
        do {
            due = people.find(clock.instant(), config.batch());
            bundle(due);
        } while (due.size() == config.batch());
    }

    private void bundle(List<Person> due) {
        Queue<Person> waiting = new ConcurrentLinkedQueue<>(due);
        Stream.generate(() -> executor.runAsync(() -> bundle(waiting)))
                .limit(Math.max(1, config.atOnce()))
                .toList()
                .forEach(CompletableFuture::join);
    }

    private void bundle(Queue<Person> waiting) {
        for (Person next = waiting.poll(); next != null; next = waiting.poll()) {
            bundle(next);
        }
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
