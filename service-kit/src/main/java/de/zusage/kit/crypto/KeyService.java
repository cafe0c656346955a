package de.zusage.kit.crypto;

import java.util.List;

/**
 * Holds the keys that never leave it; an owner (a carrier) has a wrapping key of its own, in one or more versions. Whatever it is
 * asked for, it throws {@link KeyUnavailable} where the key is not to be had at present.
 */
public interface KeyService {

    /** Wraps with the newest version of the owner's key. */
    WrappedKey wrap(String owner, byte[] key);

    /** Unwraps, in one go and in this order, what versions that are still there have wrapped. */
    List<byte[]> unwrap(String owner, List<byte[]> wrapped);

    /** Wraps with the newest version, in this order, what any version has wrapped. */
    List<WrappedKey> rewrap(String owner, List<byte[]> wrapped);

    /** The name of the owner's newest version, which says nothing of the key; it may be some seconds old. */
    String version(String owner);

    /** A keyed digest of 32 bytes; different purposes never give comparable digests, different versions the same. */
    byte[] mac(String purpose, byte[] data);
}
