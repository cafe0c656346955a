package de.zusage.reporting.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import de.zusage.kit.event.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.erdtman.jcs.JsonCanonicalizer;

/** Canonical JSON (RFC 8785): the same content is the same bytes. */
public final class CanonicalJson {
    private CanonicalJson() {}

    public static byte[] of(Object content) {
        try {
            return new JsonCanonicalizer(EventJson.mapper().writeValueAsString(content)).getEncodedUTF8();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
