package de.zusage.reporting.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import de.zusage.kit.crypto.Sha256;
import de.zusage.kit.event.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.erdtman.jcs.JsonCanonicalizer;

/** Bytes that are stored as they will be delivered, and their SHA-256 in hex. */
record Frozen(byte[] bytes, String sha256) {

    static Frozen of(byte[] bytes) {
        return new Frozen(bytes, Sha256.hex(bytes));
    }

    /** Canonical JSON (RFC 8785): the same content always has the same digest. */
    static Frozen json(Object content) {
        try {
            return of(new JsonCanonicalizer(EventJson.mapper().writeValueAsString(content)).getEncodedUTF8());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
