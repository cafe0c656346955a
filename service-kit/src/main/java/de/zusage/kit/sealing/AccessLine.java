package de.zusage.kit.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.zusage.kit.crypto.Sha256;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the access log as it lies in the database. */
record AccessLine(
        UUID id,
        String authority,
        String office,
        String carrier,
        Instant at,
        String subject,
        String roles,
        String action,
        String kind,
        UUID objectId,
        @Nullable String requestId) {

    /** The columns that {@link #read} expects, of the table under the name {@code l}. */
    static final String COLUMNS = "l.id, l.authority, l.office, l.carrier, l.at, l.subject, l.roles, l.action, l.kind,"
            + " l.object_id, l.request_id";

    static AccessLine read(ResultSet row) throws SQLException {
        return new AccessLine(
                row.getObject("id", UUID.class),
                row.getString("authority"),
                row.getString("office"),
                row.getString("carrier"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("subject"),
                row.getString("roles"),
                row.getString("action"),
                row.getString("kind"),
                row.getObject("object_id", UUID.class),
                row.getString("request_id"));
    }

    /** The link of this line: SHA-256 over the link before it, its number, and every field behind its length. */
    byte[] linkAfter(byte[] previous, long number) {
        MessageDigest digest = Sha256.begin();
        digest.update(previous);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        add(digest, id.toString());
        add(digest, authority);
        add(digest, office);
        add(digest, carrier);
        add(digest, Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at)));
        add(digest, subject);
        add(digest, roles);
        add(digest, action);
        add(digest, kind);
        add(digest, objectId.toString());
        add(digest, requestId);
        return digest.digest();
    }

    private static void add(MessageDigest digest, @Nullable String field) {
        byte[] bytes = field == null ? new byte[0] : field.getBytes(UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(field == null ? -1 : bytes.length)
                .array());
        digest.update(bytes);
    }
}
