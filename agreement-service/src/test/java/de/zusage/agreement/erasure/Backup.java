package de.zusage.agreement.erasure;

import de.zusage.local.testing.LocalDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The database as it was before a case was erased, as far as it named the case. */
final class Backup implements AutoCloseable {

    /** What was told, heard and looked at goes on where it is. */
    private static final Set<String> ASIDE = Set.copyOf(
            List.of("access_log", "published_hash", "paper_import_row", "inbox_stream", "event_log", "outbox"));

    private final ACaseInEveryTable casefile;
    private final Set<String> tables;
    private final Connection all = LocalDatabase.current().connectAsSuperuser();

    Backup(ACaseInEveryTable casefile) throws SQLException {
        this.casefile = casefile;
        tables = new TreeSet<>(casefile.traces().keySet());
        tables.removeAll(ASIDE);
        for (String table : tables) {
            run("create temp table old_" + table + " as select * from " + table + " t where t::text ~ '"
                    + casefile.ids() + "'");
        }
    }

    /** Brings back the case; its erasure and what was told of it are not known any more. */
    void restore() throws SQLException {
        run("set session_replication_role = replica");
        run("delete from erasure_receipt where erasure_id in (select id from erasure where casefile_id = '"
                + casefile.id + "')");
        run("delete from erasure where casefile_id = '" + casefile.id + "'");
        run("delete from event_log where aggregateid = 'case:" + casefile.id + "'");
        run("delete from stream_counter where aggregateid = 'case:" + casefile.id + "'");
        for (String table : tables) {
            run("insert into " + table + " overriding system value select * from old_" + table
                    + " on conflict do nothing");
        }
        run("set session_replication_role = origin");
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = all.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        all.close();
    }
}
