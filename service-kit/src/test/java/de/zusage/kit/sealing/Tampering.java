package de.zusage.kit.sealing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** What somebody who owns the database, and knows how the chain is made, may do to a log. */
final class Tampering {

    private final Connection owner;
    private final String carrier;
    private final Random random;

    Tampering(Connection owner, String carrier, Random random) {
        this.owner = owner;
        this.carrier = carrier;
        this.random = random;
    }

    enum Way {
        EDIT_A_FIELD,
        EDIT_AND_LINK_ANEW,
        EDIT_AND_LINK_ALL_ANEW,
        DELETE_A_LINE,
        DELETE_LINE_AND_LINK,
        DELETE_AND_LINK_ALL_ANEW,
        SWAP_TWO_LINES,
        SWAP_AND_LINK_ALL_ANEW,
        ADD_BESIDE_THE_CHAIN,
        CUT_OFF_THE_END,
        CUT_OFF_THE_BEGINNING
    }

    void in(Way way, int lines) throws SQLException {
        run("alter table access_log disable trigger user");
        run("alter table access_seal disable trigger user");
        long number = 1 + random.nextInt(lines);
        long other = 1 + (number + random.nextInt(lines - 1)) % lines;
        switch (way) {
            case EDIT_A_FIELD -> edit(number);
            case EDIT_AND_LINK_ANEW -> {
                edit(number);
                linkAnew(number, number);
            }
            case EDIT_AND_LINK_ALL_ANEW -> {
                edit(number);
                linkAnew(number, lines);
            }
            case DELETE_A_LINE -> delete(number);
            case DELETE_LINE_AND_LINK -> {
                delete(number);
                takeOut(number);
            }
            case DELETE_AND_LINK_ALL_ANEW -> {
                delete(number);
                takeOut(number);
                linkAnew(number, lines - 1L);
            }
            case SWAP_TWO_LINES -> swap(number, other);
            case SWAP_AND_LINK_ALL_ANEW -> {
                swap(number, other);
                linkAnew(1, lines);
            }
            case ADD_BESIDE_THE_CHAIN -> add();
            case CUT_OFF_THE_END -> cut("number > ?", number - 1);
            case CUT_OFF_THE_BEGINNING -> {
                run("insert into access_base select carrier, number, hash from access_seal where carrier = '" + carrier
                        + "' and number = " + number);
                cut("number <= ?", number);
            }
        }
    }

    private void edit(long number) throws SQLException {
        List<String> changes = List.of(
                "at = at + interval '1 microsecond'",
                "subject = 'somebody else'",
                "roles = 'client'",
                "action = 'WRITE'",
                "kind = 'other'",
                "object_id = gen_random_uuid()",
                "office = 'stuttgart-b'",
                "authority = 'freiburg'",
                "request_id = coalesce(request_id || 'x', '')",
                "id = gen_random_uuid()");
        String change = changes.get(random.nextInt(changes.size()));
        String old = logId(number);
        run("update access_log set " + change + " where id = '" + old + "'");
    }

    private void delete(long number) throws SQLException {
        run("delete from access_log where id = '" + logId(number) + "'");
    }

    /** The link goes, and those after it move up. */
    private void takeOut(long number) throws SQLException {
        run("delete from access_seal where carrier = '" + carrier + "' and number = " + number);
        run("update access_seal set number = -number where carrier = '" + carrier + "' and number > " + number);
        run("update access_seal set number = -number - 1 where carrier = '" + carrier + "' and number < 0");
    }

    private void swap(long one, long other) throws SQLException {
        String first = logId(one);
        String second = logId(other);
        run("update access_seal set log_id = gen_random_uuid() where log_id = '" + first + "'");
        run("update access_seal set log_id = '" + first + "' where log_id = '" + second + "'");
        run("update access_seal set log_id = '" + second + "' where carrier = '" + carrier + "' and number = " + one);
    }

    private void add() throws SQLException {
        run("insert into access_log (id, authority, office, at, subject, roles, action, kind, object_id, carrier)"
                + " values ('" + UUID.randomUUID() + "', 'stuttgart', 'stuttgart-a', now(), 'x', 'adviser', 'READ',"
                + " 'note', gen_random_uuid(), '" + carrier + "')");
    }

    private void cut(String which, long number) throws SQLException {
        String where = "carrier = '" + carrier + "' and " + which.replace("?", Long.toString(number));
        run("delete from access_log where id in (select log_id from access_seal where " + where + ")");
        run("delete from access_seal where " + where);
    }

    /** As the sealer would have made them. */
    private void linkAnew(long from, long to) throws SQLException {
        Link link = new AccessChains(owner).at(carrier, from - 1);
        List<Link> links = new ArrayList<>();
        try (var query = owner.prepareStatement("select " + AccessLine.COLUMNS
                + " from access_seal s join access_log l on l.id = s.log_id"
                + " where s.carrier = ? and s.number between ? and ? order by s.number")) {
            query.setString(1, carrier);
            query.setLong(2, from);
            query.setLong(3, to);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    link = link.next(AccessLine.read(row));
                    links.add(link);
                }
            }
        }
        try (var update = owner.prepareStatement("update access_seal set hash = ? where carrier = ? and number = ?")) {
            for (Link made : links) {
                update.setBytes(1, made.hash());
                update.setString(2, carrier);
                update.setLong(3, made.number());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private String logId(long number) throws SQLException {
        try (var query = owner.prepareStatement("select log_id from access_seal where carrier = ? and number = ?")) {
            query.setString(1, carrier);
            query.setLong(2, number);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
