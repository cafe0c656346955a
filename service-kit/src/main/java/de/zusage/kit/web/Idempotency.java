package de.zusage.kit.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import de.zusage.kit.crypto.KeyService;
import de.zusage.kit.event.EventJson;
import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Makes a creating request safe to repeat: the same key and body give the thing that the first attempt made. */
@ApplicationScoped
public class Idempotency {

    static final int SHORTEST = 8;
    static final int LONGEST = 255;
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{" + SHORTEST + "," + LONGEST + "}");

    private final DataSource dataSource;
    private final KeyService keys;
    private final Tenancy tenancy;
    private final Caller caller;

    Idempotency(DataSource dataSource, KeyService keys, Tenancy tenancy, Caller caller) {
        this.dataSource = dataSource;
        this.keys = keys;
        this.tenancy = tenancy;
        this.caller = caller;
    }

    /**
     * Runs {@code create} unless this caller did so under the key before; in one transaction with what it creates.
     * Refuses a missing key (400) and a key that was used for another body (422).
     */
    @Transactional
    public UUID once(@Nullable String key, String operation, Object request, Supplier<UUID> create) {
        if (key == null || !KEY.matcher(key).matches()) {
            throw new InvalidInput(
                    "idempotency-key",
                    "Send a fresh Idempotency-Key of " + SHORTEST + " to " + LONGEST
                            + " visible characters with each creation.");
        }
        byte[] keyDigest = digest(List.of(tenancy.scope(), caller.subject(), operation, key));
        byte[] requestDigest = digest(request);
        try (var connection = dataSource.getConnection()) {
            try (var insert = connection.prepareStatement(
                    "insert into idempotency_key (key_digest, request_digest) values (?, ?) on conflict do nothing")) {
                insert.setBytes(1, keyDigest);
                insert.setBytes(2, requestDigest);
                if (insert.executeUpdate() == 1) {
                    UUID created = create.get();
                    remember(keyDigest, created);
                    return created;
                }
            }
            try (var query = connection.prepareStatement(
                    "select request_digest, resource from idempotency_key where key_digest = ?")) {
                query.setBytes(1, keyDigest);
                try (var row = query.executeQuery()) {
                    row.next();
                    if (!MessageDigest.isEqual(row.getBytes(1), requestDigest)) {
                        throw new Refused(
                                422, "idempotency-key-reused", "This Idempotency-Key was sent with another body.");
                    }
                    return row.getObject(2, UUID.class);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the idempotency key cannot be kept", e);
        }
    }

    private void remember(byte[] keyDigest, UUID created) throws SQLException {
        try (var connection = dataSource.getConnection();
                var update =
                        connection.prepareStatement("update idempotency_key set resource = ? where key_digest = ?")) {
            update.setObject(1, created);
            update.setBytes(2, keyDigest);
            update.executeUpdate();
        }
    }

    private byte[] digest(Object value) {
        try {
            return keys.mac(
                    "idempotency", EventJson.mapper().writeValueAsString(value).getBytes(UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the request does not serialise", e);
        }
    }
}
