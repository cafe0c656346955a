package de.zusage.kit.event;

import de.zusage.local.testing.LocalDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** The tables of the relay as a service uses them, without a service. */
final class RelayRows {

    private RelayRows() {}

    static PGSimpleDataSource job(LocalDatabase database, String name) {
        PGSimpleDataSource job = new PGSimpleDataSource();
        job.setUrl(database.url());
        job.setUser(name + "_job");
        job.setPassword(database.password());
        return job;
    }

    static void append(Connection app, String topic, String stream, long sequence) throws SQLException {
        try (var insert = app.prepareStatement("""
                with logged as (
                  insert into event_log (id, aggregatetype, aggregateid, sequence, type, payload, "timestamp", actor)
                  values (gen_random_uuid(), ?, ?, ?, 'thing.happened.v1', '{}', now(), 'system') returning id)
                insert into outbox (event_id) select id from logged
                """)) {
            insert.setString(1, topic);
            insert.setString(2, stream);
            insert.setLong(3, sequence);
            insert.executeUpdate();
        }
    }
}
