package de.zusage.local.upkeep;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A carrier's chain over its lines of the access log, computed anew from what the database holds (docs/adr/0024). By a hand of its
 * own, not that of the services: what a new version gets wrong, it would get wrong in its own check too.
 *
 * @param lines how many lines of the chain there are
 * @param last the last link's number
 * @param broken the first link that is not what its line gives; 0 where there is none
 */
record AccessChain(long lines, long last, long broken) {
    private static final List<String> FIELDS = List.of(
            "authority", "office", "carrier", "at", "subject", "roles", "action", "kind", "object_id", "request_id");

    private static final String LINKS = """
            select s.carrier as whose, s.number, s.hash as link, l.*, b.number as base_number, b.hash as base_hash
            from access_seal s left join access_log l on l.id = s.log_id left join access_base b on b.carrier = s.carrier
            order by s.carrier, s.number
            """;

    private static final int FETCHED = 1000;

    /** Of every carrier that has one. */
    static Map<String, AccessChain> all(Connection connection) throws SQLException {
        Map<String, AccessChain> chains = new TreeMap<>();
        boolean automatic = connection.getAutoCommit();
        connection.setAutoCommit(false); // without it the driver would take all lines at once
        try (var query = connection.prepareStatement(LINKS)) {
            query.setFetchSize(FETCHED);
            byte[] before = new byte[0];
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    String whose = row.getString("whose");
                    AccessChain chain = chains.get(whose);
                    if (chain == null) {
                        chain = new AccessChain(0, row.getLong("base_number"), 0);
                        byte[] base = row.getBytes("base_hash");
                        before = base == null ? new byte[32] : base;
                    }
                    byte[] link = row.getBytes("link");
                    chains.put(whose, chain.next(row, row.getLong("number"), before, link));
                    before = link;
                }
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(automatic);
        }
        return chains;
    }

    boolean isWhole() {
        return broken == 0;
    }

    private AccessChain next(ResultSet row, long number, byte[] before, byte[] link) throws SQLException {
        boolean whole =
                number == last + 1 && row.getObject("id") != null && Arrays.equals(link, computed(row, number, before));
        return new AccessChain(lines + 1, number, isWhole() && !whole ? number : broken);
    }

    /** SHA-256 over the link before it, its number, and every field behind its length. */
    private static byte[] computed(ResultSet row, long number, byte[] before) throws SQLException {
        MessageDigest digest = sha256();
        digest.update(before);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        add(digest, row.getString("id"));
        for (String field : FIELDS) {
            add(
                    digest,
                    field.equals("at")
                            ? Long.toString(ChronoUnit.MICROS.between(
                                    Instant.EPOCH,
                                    row.getObject(field, OffsetDateTime.class).toInstant()))
                            : row.getString(field));
        }
        return digest.digest();
    }

    private static void add(MessageDigest digest, @Nullable String field) {
        byte[] bytes = field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(field == null ? -1 : bytes.length)
                .array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
