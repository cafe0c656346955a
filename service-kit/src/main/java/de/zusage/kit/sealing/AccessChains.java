package de.zusage.kit.sealing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The chains in the database, as the job role sees them; whoever calls owns the connection and its transaction. */
final class AccessChains {

    /** One replica at a time works on the chains. */
    private static final String ALONE = "select pg_try_advisory_xact_lock(hashtext('zusage access chains'))";

    private static final String WAITING = "select u.position, " + AccessLine.COLUMNS
            + " from access_unsealed u join access_log l on l.id = u.log_id order by u.position limit ?";

    /** The last link before the first line that is young enough to stay; nothing where nobody has said how long that is. */
    private static final String PRUNABLE = """
            select coalesce(
              (select s.number - 1 from access_seal s join access_log l on l.id = s.log_id
               where s.carrier = ? and l.at >= now() - make_interval(days => days) order by s.number limit 1),
              (select max(number) from access_seal where carrier = ?))
            from access_retention
            """;

    private static final String KEEP_HEAD = """
            insert into access_chain (carrier, number, hash) values (?, ?, ?)
            on conflict (carrier) do update set number = excluded.number, hash = excluded.hash
            """;

    private final Connection connection;

    AccessChains(Connection connection) {
        this.connection = connection;
    }

    /** Until the end of the transaction; false where another replica is at it. */
    boolean alone() throws SQLException {
        try (var lock = connection.prepareStatement(ALONE);
                var row = lock.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** Takes so many waiting lines into their chains, in the order in which they came; returns how many there were. */
    int seal(int most) throws SQLException {
        Map<String, Link> heads = new HashMap<>();
        List<Long> sealed = new ArrayList<>();
        try (var waiting = connection.prepareStatement(WAITING);
                var insert = connection.prepareStatement(
                        "insert into access_seal (carrier, number, log_id, hash) values (?, ?, ?, ?)")) {
            waiting.setInt(1, most);
            try (var row = waiting.executeQuery()) {
                while (row.next()) {
                    AccessLine line = AccessLine.read(row);
                    Link before = heads.containsKey(line.carrier()) ? heads.get(line.carrier()) : head(line.carrier());
                    Link link = before.next(line);
                    heads.put(line.carrier(), link);
                    add(insert, line, link);
                    sealed.add(row.getLong(1));
                }
            }
            insert.executeBatch();
        }
        keepHeads(heads);
        waitNoMore(sealed);
        return sealed.size();
    }

    private void keepHeads(Map<String, Link> heads) throws SQLException {
        try (var keep = connection.prepareStatement(KEEP_HEAD)) {
            for (var head : heads.entrySet()) {
                keep.setString(1, head.getKey());
                keep.setLong(2, head.getValue().number());
                keep.setBytes(3, head.getValue().hash());
                keep.addBatch();
            }
            keep.executeBatch();
        }
    }

    private static void add(PreparedStatement insert, AccessLine line, Link link) throws SQLException {
        insert.setString(1, line.carrier());
        insert.setLong(2, link.number());
        insert.setObject(3, line.id());
        insert.setBytes(4, link.hash());
        insert.addBatch();
    }

    private void waitNoMore(List<Long> positions) throws SQLException {
        try (var delete = connection.prepareStatement("delete from access_unsealed where position = any(?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", positions.toArray()));
            delete.executeUpdate();
        }
    }

    Link head(String carrier) throws SQLException {
        try (var query = connection.prepareStatement("select number, hash from access_chain where carrier = ?")) {
            query.setString(1, carrier);
            return link(query);
        }
    }

    /** Where the chain begins: after what was pruned. */
    Link base(String carrier) throws SQLException {
        try (var query = connection.prepareStatement("select number, hash from access_base where carrier = ?")) {
            query.setString(1, carrier);
            return link(query);
        }
    }

    /** That link; the start where there is none of that number. */
    Link at(String carrier, long number) throws SQLException {
        try (var query =
                connection.prepareStatement("select number, hash from access_seal where carrier = ? and number = ?")) {
            query.setString(1, carrier);
            query.setLong(2, number);
            return link(query);
        }
    }

    private static Link link(PreparedStatement query) throws SQLException {
        try (var row = query.executeQuery()) {
            return row.next() ? new Link(row.getLong(1), row.getBytes(2)) : Link.START;
        }
    }

    /** Up to where every line has been kept long enough; 0 for nowhere. */
    long prunable(String carrier) throws SQLException {
        try (var query = connection.prepareStatement(PRUNABLE)) {
            query.setString(1, carrier);
            query.setString(2, carrier);
            try (var row = query.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    /** Forgets the lines up to that link, which becomes the base; returns how many. */
    long prune(String carrier, long upTo) throws SQLException {
        try (var prune = connection.prepareStatement("select zusage_access_prune(?, ?)")) {
            prune.setString(1, carrier);
            prune.setLong(2, upTo);
            try (var row = prune.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Whoever has a chain or something waiting for one. */
    List<String> carriers() throws SQLException {
        List<String> carriers = new ArrayList<>();
        try (var query = connection.prepareStatement("""
                        select carrier from access_chain
                        union select carrier from access_base
                        union select carrier from access_unsealed order by 1
                        """);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                carriers.add(row.getString(1));
            }
        }
        return carriers;
    }
}
