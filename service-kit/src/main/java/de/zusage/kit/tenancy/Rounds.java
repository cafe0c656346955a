package de.zusage.kit.tenancy;

import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What jobs do: find rows over all offices in the job's role, and work on each in a transaction of its own office. */
@ApplicationScoped
public class Rounds {

    private static final Logger LOG = Logger.getLogger(Rounds.class);

    private final javax.sql.DataSource jobs;
    private final Tenancy tenancy;
    private volatile boolean ending;

    Rounds(@DataSource("job") javax.sql.DataSource jobs, Tenancy tenancy) {
        this.jobs = jobs;
        this.tenancy = tenancy;
    }

    /** Reads what the work needs to know of a row: ids and nothing personal, because it is logged where the work fails. */
    @FunctionalInterface
    public interface Found<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * Works on everything that the query finds; its columns begin with authority and office, and where the office is null the
     * work is the authority's. One row that fails does not keep the others waiting: it is logged, and the next round tries it
     * again. Returns how many were done.
     */
    public <T> int make(String query, List<?> parameters, Found<T> found, Consumer<T> work) {
        int done = 0;
        for (Stop<T> stop : find(query, parameters, found)) {
            if (ending) {
                return done;
            }
            try {
                run(stop, () -> work.accept(stop.row()));
                done++;
            } catch (RuntimeException e) {
                // What the service is ending around is rolled back, and the next process does it: nothing to tell
                // anybody.
                LOG.logf(
                        ending ? Logger.Level.DEBUG : Logger.Level.WARN,
                        e,
                        "%s is left for the next round",
                        stop.row());
            }
        }
        return done;
    }

    void end(@Observes ShutdownEvent event) {
        ending = true;
    }

    private void run(Stop<?> stop, Runnable work) {
        if (stop.office() == null) {
            tenancy.run(stop.authority(), work);
        } else {
            tenancy.run(stop.tenant(), work);
        }
    }

    /** A row that was found and whose it is: an office's, or the authority's. */
    public record Stop<T>(String authority, @Nullable String office, T row) {

        /** The office whose row it is; only for rows of an office. */
        public Tenant tenant() {
            return new Tenant(authority, Objects.requireNonNull(office));
        }
    }

    /**
     * What the query finds over all offices, for work that is not done in one go; its columns begin likewise, a parameter may
     * be an Instant. It stands beside a transaction that may be running, and sees what was committed.
     */
    public <T> List<Stop<T>> find(String query, List<?> parameters, Found<T> found) {
        return QuarkusTransaction.suspendingExisting().call(() -> read(query, parameters, found));
    }

    private <T> List<Stop<T>> read(String query, List<?> parameters, Found<T> found) {
        List<Stop<T>> stops = new ArrayList<>();
        try (var connection = jobs.getConnection();
                var select = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.size(); i++) {
                Object parameter = parameters.get(i);
                select.setObject(i + 1, parameter instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : parameter);
            }
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    stops.add(new Stop<>(row.getString(1), row.getString(2), found.read(row)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot look for work", e);
        }
        return stops;
    }
}
