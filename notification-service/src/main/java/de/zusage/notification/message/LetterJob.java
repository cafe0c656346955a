package de.zusage.notification.message;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.notification.contact.Channel;
import de.zusage.notification.message.DueMessages.Due;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/** Looks after letters of all offices, so that none waits for people unnoticed. */
@ApplicationScoped
public class LetterJob {

    private static final Logger LOG = Logger.getLogger(LetterJob.class);

    private final DueMessages dueMessages;
    private final Letters letters;
    private final MessageService service;
    private final Tenancy tenancy;
    private final MessageConfig config;
    private final Clock clock;

    LetterJob(
            DueMessages dueMessages,
            Letters letters,
            MessageService service,
            Tenancy tenancy,
            MessageConfig config,
            Clock clock) {
        this.dueMessages = dueMessages;
        this.letters = letters;
        this.service = service;
        this.tenancy = tenancy;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "${zusage.letter.every:1m}", concurrentExecution = ConcurrentExecution.SKIP)
    public void look() {
        Instant now = clock.instant();
        List<Due> due;
        do {
            due = dueMessages.find(Channel.LETTER, now, now, config.batch());
            due.forEach(this::look);
        } while (due.size() == config.batch());
    }

    /** A letter that makes trouble must not stop the others. */
    private void look(Due due) {
        try {
            tenancy.run(due.tenant(), () -> letters.look(due.id()));
        } catch (RuntimeException e) {
            LOG.errorf(
                    "Letter %s could not be looked at: %s",
                    due.id(), e.getClass().getName());
            tenancy.run(due.tenant(), () -> service.postpone(due.id()));
        }
    }
}
