package de.zusage.kit.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.zusage.kit.crypto.KeyService;
import de.zusage.kit.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keyset cursors: signed, and good only for the tenant, the list and the filter they were made for. */
@ApplicationScoped
public class Cursors {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int SIGNATURE = 16;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final KeyService keys;
    private final Tenancy tenancy;

    Cursors(KeyService keys, Tenancy tenancy) {
        this.keys = keys;
        this.tenancy = tenancy;
    }

    /** The page of a list of which one more was found than is shown: that one says that another page follows. */
    public <T> Page<T> page(
            String list, String filter, List<T> found, int limit, Function<? super T, List<String>> position) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        return new Page<>(found.subList(0, limit), write(list, filter, position.apply(found.get(limit - 1))));
    }

    private String write(String list, String filter, List<String> position) {
        byte[] body = json(position);
        byte[] signature = sign(list, filter, body);
        byte[] cursor = Arrays.copyOf(signature, SIGNATURE + body.length);
        System.arraycopy(body, 0, cursor, SIGNATURE, body.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    /** The position to go on from; empty at the start of the list. */
    public List<String> read(String list, String filter, @Nullable String cursor) {
        if (cursor == null) {
            return List.of();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length > SIGNATURE) {
                byte[] body = Arrays.copyOfRange(bytes, SIGNATURE, bytes.length);
                if (MessageDigest.isEqual(Arrays.copyOf(bytes, SIGNATURE), sign(list, filter, body))) {
                    return List.copyOf(JSON.readValue(body, new TypeReference<List<String>>() {}));
                }
            }
        } catch (IllegalArgumentException | IOException e) {
            // falls through: a cursor is good or it is not
        }
        throw new InvalidInput("invalid-cursor", "The cursor does not belong to this list. Start from the first page.");
    }

    /** Of a list in the order of its ids the one to go on after; at the start of the list an id before all others. */
    public UUID after(String list, String filter, @Nullable String cursor) {
        List<String> position = read(list, filter, cursor);
        return position.isEmpty() ? BEFORE_ALL : UUID.fromString(position.get(0));
    }

    private byte[] sign(String list, String filter, byte[] body) {
        byte[] bound = json(List.of(tenancy.scope(), list, filter, new String(body, UTF_8)));
        return Arrays.copyOf(keys.mac("cursor", bound), SIGNATURE);
    }

    private static byte[] json(List<String> values) {
        try {
            return JSON.writeValueAsBytes(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list of texts does not serialise", e);
        }
    }
}
