package de.zusage.reporting.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import de.zusage.kit.crypto.KeyService;
import de.zusage.kit.event.EventJson;
import de.zusage.kit.tenancy.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ids that follow from a request. A release is written in a transaction of its own, before the request's key is kept: if the
 * service dies between the two, the same request finds what it has made.
 */
@ApplicationScoped
class RequestIds {
    private final KeyService keys;
    private final Caller caller;

    RequestIds(KeyService keys, Caller caller) {
        this.keys = keys;
        this.caller = caller;
    }

    /** The same for the same caller, operation, key and body, and for nothing else. */
    UUID id(String operation, @Nullable String key, Object body) {
        try {
            String request = EventJson.mapper()
                    .writeValueAsString(List.of(caller.subject(), operation, String.valueOf(key), body));
            ByteBuffer mac = ByteBuffer.wrap(keys.mac("release-request", request.getBytes(UTF_8)));
            return new UUID(
                    mac.getLong() & 0xffff_ffff_ffff_0fffL | 0x8000L,
                    mac.getLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the request does not serialise", e);
        }
    }
}
