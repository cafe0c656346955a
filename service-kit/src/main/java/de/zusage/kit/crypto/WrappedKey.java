package de.zusage.kit.crypto;

/**
 * A key that only the key service unwraps.
 *
 * @param bytes as the key service takes them again
 * @param version the name of the wrapping key's version that this was wrapped with, and no other
 */
public record WrappedKey(byte[] bytes, String version) {}
