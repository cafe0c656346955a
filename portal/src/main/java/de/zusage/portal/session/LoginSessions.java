package de.zusage.portal.session;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The rows of the sessions; each is gone soon after its end. */
@ApplicationScoped
class LoginSessions {
    private final DataSource database;
    private final Clock clock;

    LoginSessions(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void put(UUID id, byte[] sealed, Instant endsAt) {
        execute("insert into login_session (id, sealed, ends_at) values (?, ?, ?)", insert -> {
            insert.setObject(1, id);
            insert.setBytes(2, sealed);
            insert.setObject(3, at(endsAt));
        });
    }

    /** Empty if it has ended or was ended. */
    Optional<byte[]> get(UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select sealed from login_session where id = ? and ends_at > ?")) {
            select.setObject(1, id);
            select.setObject(2, at(clock.instant()));
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The sessions cannot be read", e);
        }
    }

    void delete(UUID id) {
        execute("delete from login_session where id = ?", delete -> delete.setObject(1, id));
    }

    @Scheduled(every = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forgetEnded() {
        execute("delete from login_session where ends_at <= ?", delete -> delete.setObject(1, at(clock.instant())));
    }

    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    private void execute(String statement, Parameters parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            parameters.set(prepared);
            prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The sessions cannot be written", e);
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
