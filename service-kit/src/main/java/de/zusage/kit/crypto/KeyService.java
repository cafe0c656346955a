package de.zusage.kit.crypto;

/** Holds the keys that never leave it; an owner (a carrier) has a wrapping key of its own. */
public interface KeyService {

    byte[] wrap(String owner, byte[] key);

    byte[] unwrap(String owner, byte[] wrapped);

    /** A keyed digest of 32 bytes; different purposes never give comparable digests. */
    byte[] mac(String purpose, byte[] data);
}
