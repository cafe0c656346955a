package de.zusage.notification.reminder;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.notification.delivery.MailChannel;
import de.zusage.notification.reminder.DueReminders.Due;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Sends due reminders, one by one and each under its own tenant. The mail goes out between two transactions: a process
 * that dies there leaves a claim that runs out, and the same mail is sent again under the same id.
 */
@ApplicationScoped
class ReminderDispatcher {

    private static final Logger LOG = Logger.getLogger(ReminderDispatcher.class);

    private final DueReminders dueReminders;
    private final ReminderService service;
    private final MailChannel channel;
    private final Tenancy tenancy;
    private final ReminderConfig config;
    private final Clock clock;

    ReminderDispatcher(
            DueReminders dueReminders,
            ReminderService service,
            MailChannel channel,
            Tenancy tenancy,
            ReminderConfig config,
            Clock clock) {
        this.dueReminders = dueReminders;
        this.service = service;
        this.channel = channel;
        this.tenancy = tenancy;
        this.config = config;
        this.clock = clock;
    }

    /** Goes on until a look finds less than a full batch, so that a backlog does not wait for the next tick. */
    @Scheduled(every = "${zusage.reminder.every:5s}", concurrentExecution = ConcurrentExecution.SKIP)
    void dispatchDue() {
        List<Due> due;
        do {
            due = dueReminders.find(clock.instant(), config.batch());
            due.forEach(this::attempt);
        } while (due.size() == config.batch());
    }

    /** A reminder that makes trouble must not stop the others. */
    private void attempt(Due due) {
        try {
            dispatch(due);
        } catch (RuntimeException e) {
            LOG.errorf(
                    "Reminder %s could not be handled: %s",
                    due.id(), e.getClass().getName());
            putAside(due);
        }
    }

    private void dispatch(Due due) {
        Optional<Dispatch> claimed = tenancy.call(due.tenant(), () -> service.claim(due.id()));
        claimed.ifPresent(mail -> {
            boolean taken = channel.send(mail.messageId(), mail.address(), mail.wording());
            tenancy.run(due.tenant(), () -> {
                if (taken) {
                    service.sent(due.id());
                } else {
                    service.refused(due.id(), mail.attempt());
                }
            });
        });
    }

    private void putAside(Due due) {
        try {
            tenancy.run(due.tenant(), () -> service.postpone(due.id()));
        } catch (RuntimeException e) {
            LOG.errorf(
                    "Reminder %s stays where it is: %s", due.id(), e.getClass().getName());
        }
    }
}
