package de.zusage.agreement.letter;

import de.zusage.kit.tenancy.Rounds;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Ends the logins of letters that no case names: it was taken back, another took its place, the client was erased, or a
 * process died between making and binding it. So nothing has to remember which.
 */
@ApplicationScoped
class UnboundLoginJob {
    private static final Logger LOG = Logger.getLogger(UnboundLoginJob.class);
    private static final String BOUND =
            "select authority, office, client_login from casefile where client_login is not null";

    /** Longer than giving a letter takes: a login that is about to be bound is left alone. */
    private static final Duration NEW = Duration.ofMinutes(10);

    /** More at once, and more than half of all, is rather a database that was restored or is another's: nobody loses a login by that. */
    private static final int FEW = 20;

    private final OwnLogins logins;
    private final Rounds rounds;
    private final LetterConfig config;
    private final Clock clock;

    UnboundLoginJob(OwnLogins logins, Rounds rounds, LetterConfig config, Clock clock) {
        this.logins = logins;
        this.rounds = rounds;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "${zusage.jobs.every:5m}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        if (config.portal().isEmpty()) {
            return;
        }
        try {
            Set<UUID> unbound = logins.madeBefore(clock.instant().minus(NEW));
            int given = unbound.size();
            if (given > 0) {
                rounds.find(BOUND, List.of(), row -> row.getObject(3, UUID.class))
                        .forEach(stop -> unbound.remove(stop.row()));
            }
            if (unbound.size() > FEW && unbound.size() * 2 > given) {
                LOG.errorf(
                        "%d of %d logins of letters are named by no case: is this the realm's own database? None ends.",
                        unbound.size(), given);
                return;
            }
            unbound.forEach(this::end);
        } catch (LoginsAway e) {
            LOG.warnf("logins that no case names end later: %s", e.getMessage());
        }
    }

    /** One that cannot end keeps no other waiting. */
    private void end(UUID login) {
        try {
            logins.end(login);
        } catch (LoginsAway e) {
            LOG.warnf("login %s ends later: %s", login, e.getMessage());
        }
    }
}
