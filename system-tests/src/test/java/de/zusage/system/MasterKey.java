package de.zusage.system;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The local key service of a service as whoever has its key file works it by hand: HKDF-SHA-256 of the master key gives the owner's
 * wrapping key, AES-256-GCM with the owner as associated data the key of a person.
 */
final class MasterKey {
    private static final String HMAC = "HmacSHA256";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final byte[] master;

    MasterKey(Path file) throws IOException {
        this.master = Base64.getDecoder()
                .decode(Files.readAllLines(file, StandardCharsets.US_ASCII).get(0));
    }

    /** Nothing where another key has wrapped it. */
    Optional<byte[]> unwrap(String owner, byte[] wrapped) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(derived("wrap|" + owner), "AES"),
                    new GCMParameterSpec(TAG_BITS, Arrays.copyOf(wrapped, NONCE)));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return Optional.of(cipher.doFinal(wrapped, NONCE, wrapped.length - NONCE));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /** RFC 5869 without salt; 32 bytes are one block. */
    private byte[] derived(String purpose) throws GeneralSecurityException {
        byte[] info = purpose.getBytes(StandardCharsets.UTF_8);
        byte[] block =
                ByteBuffer.allocate(info.length + 1).put(info).put((byte) 1).array();
        return mac(mac(new byte[32], master), block);
    }

    private static byte[] mac(byte[] key, byte[] data) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(HMAC);
        mac.init(new SecretKeySpec(key, HMAC));
        return mac.doFinal(data);
    }
}
