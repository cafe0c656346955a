package de.zusage.reporting.delivery;

import de.zusage.kit.crypto.Sha256;
import de.zusage.reporting.format.CanonicalJson;

/** Bytes that are delivered as they are, and their SHA-256 in hex. */
public record Frozen(byte[] bytes, String sha256) {

    public static Frozen of(byte[] bytes) {
        return new Frozen(bytes, Sha256.hex(bytes));
    }

    /** The same content always has the same digest. */
    public static Frozen json(Object content) {
        return of(CanonicalJson.of(content));
    }
}
