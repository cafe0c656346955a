package de.zusage.kit.observe;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.app.KitTest;
import de.zusage.kit.app.Rows;
import de.zusage.local.testing.LocalDatabase;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(KitTest.class)
class HousekeepingTest {

    /** Long ago, so that no row of another test is old enough. */
    private static final Instant WRITTEN = Instant.parse("2001-02-03T04:05:06Z");

    private final String consumer = "consumer-" + UUID.randomUUID();

    @Inject
    @DataSource("job")
    javax.sql.DataSource job;

    @Test
    void anInboxEntryIsKeptForSixtyDaysAndNotLonger() throws SQLException {
        insert("insert into inbox (event_id, consumer, received_at) values (gen_random_uuid(), ?, ?)");
        String mine = "inbox where consumer = ?";
        sweepAfter(Duration.ofDays(60));
        assertThat(Rows.count(mine, consumer)).isEqualTo(1);
        sweepAfter(Duration.ofDays(60).plusMillis(1));
        assertThat(Rows.count(mine, consumer)).isZero();
    }

    @Test
    void anIdempotencyKeyIsKeptForTwoDaysAndNotLonger() throws SQLException {
        insert("insert into idempotency_key (request_digest, key_digest, created_at)"
                + " values ('', convert_to(?, 'UTF8'), ?)");
        String mine = "idempotency_key where key_digest = convert_to(?, 'UTF8')";
        sweepAfter(Duration.ofDays(2));
        assertThat(Rows.count(mine, consumer)).isEqualTo(1);
        sweepAfter(Duration.ofDays(2).plusMillis(1));
        assertThat(Rows.count(mine, consumer)).isZero();
    }

    private void sweepAfter(Duration time) {
        new Housekeeping(job, Duration.ofDays(90), Clock.fixed(WRITTEN.plus(time), ZoneOffset.UTC)).sweep();
    }

    private void insert(String sql) throws SQLException {
        try (var connection = LocalDatabase.of("kit").connect("app");
                var insert = connection.prepareStatement(sql)) {
            insert.setString(1, consumer);
            insert.setObject(2, OffsetDateTime.ofInstant(WRITTEN, ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }
}
