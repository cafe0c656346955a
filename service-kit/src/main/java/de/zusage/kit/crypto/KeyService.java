package de.zusage.kit.crypto;

/** Holds the keys that never leave it; an owner (a carrier) has a wrapping key of its own, in one or more versions. */
public interface KeyService {

    /** Wraps with the newest version. */
    byte[] wrap(String owner, byte[] key);

    /** Unwraps what any version that is still there has wrapped. */
    byte[] unwrap(String owner, byte[] wrapped);

    /** The name of the newest version, which says nothing of the key. */
    String version();

    /** A keyed digest of 32 bytes; different purposes never give comparable digests, different versions the same. */
    byte[] mac(String purpose, byte[] data);
}
