package de.zusage.kit.observe;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.local.testing.LocalDatabase;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** How long told events are kept; no relay works on this database. */
class EventRetentionTest {
    private static final Instant WRITTEN = Instant.parse("2001-02-03T04:05:06Z");
    private static final Duration KEPT = Duration.ofDays(90);

    private final LocalDatabase database = LocalDatabase.of("retention");

    @BeforeEach
    void migrate() throws SQLException {
        Flyway.configure()
                .dataSource(database.url(), "retention_owner", database.password())
                .locations("db/kit")
                .load()
                .migrate();
        execute("truncate outbox, event_log");
        append(1);
        append(2);
    }

    private void execute(String sql) throws SQLException {
        try (var owner = database.connect("owner");
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private void append(int sequence) throws SQLException {
        try (var app = database.connect("app");
                var insert = app.prepareStatement("""
                        insert into event_log (id, aggregatetype, aggregateid, sequence, type, payload, actor, "timestamp")
                        values (gen_random_uuid(), 'zusage.thing', 'thing:1', ?, 'thing.happened.v1', '{}', 'system', ?)
                        """)) {
            insert.setInt(1, sequence);
            insert.setObject(2, OffsetDateTime.ofInstant(WRITTEN, ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    private int leftAfter(Duration time) throws SQLException {
        PGSimpleDataSource job = new PGSimpleDataSource();
        job.setUrl(database.url());
        job.setUser("retention_job");
        job.setPassword(database.password());
        new Housekeeping(job, KEPT, Clock.fixed(WRITTEN.plus(time), ZoneOffset.UTC)).sweep();
        try (var app = database.connect("owner");
                var count = app.prepareStatement("select count(*) from event_log");
                var row = count.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    void aToldEventIsKeptForItsTimeAndNotLonger() throws SQLException {
        assertThat(leftAfter(KEPT)).isEqualTo(2);
        assertThat(leftAfter(KEPT.plusMillis(1))).isZero();
    }

    @Test
    void anEventThatWaitsForItsTopicIsKeptHoweverOldItIs() throws SQLException {
        execute("insert into outbox (event_id) select id from event_log where sequence = 2");
        assertThat(leftAfter(Duration.ofDays(4000))).isEqualTo(1);
    }
}
