package de.zusage.kit.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.crypto.tink.subtle.Hkdf;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The file of the local key service, which only its owner reads: on each line a master key, 32 bytes in base64, the newest
 * first; on a line that begins with {@code digests} the secret behind digests, which comes from the oldest key where no
 * such line is.
 */
final class MasterKeyFile {

    private static final int LENGTH = 32;
    private static final String DIGESTS = "digests ";

    private MasterKeyFile() {}

    static MasterKeys read(Path file, boolean create) {
        try {
            if (create && !Files.exists(file)) {
                make(file);
            }
            if (!Files.isReadable(file)) {
                throw new IllegalStateException(
                        "Refusing to start: the key file " + file
                                + " is missing or unreadable. Restore it from its backup: without it nothing personal can be read.");
            }
            return keys(Files.readAllLines(file, US_ASCII));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "Refusing to start: the key file " + file + " does not hold 32 bytes in base64.", e);
        } catch (IOException e) {
            throw new IllegalStateException("Refusing to start: the key file " + file + " cannot be used.", e);
        }
    }

    private static MasterKeys keys(List<String> lines) {
        List<byte[]> wrapping = new ArrayList<>();
        byte @Nullable [] digests = null;
        for (String line : lines) {
            if (line.startsWith(DIGESTS)) {
                digests = key(line.substring(DIGESTS.length()));
            } else if (!line.isBlank()) {
                wrapping.add(key(line));
            }
        }
        if (wrapping.isEmpty()) {
            throw new IllegalArgumentException("no key");
        }
        return new MasterKeys(
                List.copyOf(wrapping), digests == null ? secret(wrapping.get(wrapping.size() - 1)) : digests);
    }

    private static byte[] key(String text) {
        byte[] key = Base64.getDecoder().decode(text.trim());
        if (key.length != LENGTH) {
            throw new IllegalArgumentException("wrong length");
        }
        return key;
    }

    static byte[] secret(byte[] key) {
        try {
            return Hkdf.computeHkdf("HMACSHA256", key, new byte[0], "digests".getBytes(US_ASCII), LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key cannot be derived", e);
        }
    }

    /** Puts a new key before the others, which stay; the secret behind digests gets a line of its own, to outlive them. */
    static void addKey(Path file) throws IOException {
        MasterKeys present = read(file, false);
        List<String> lines = new ArrayList<>(List.of(text(fresh())));
        present.wrapping().forEach(key -> lines.add(text(key)));
        lines.add(DIGESTS + text(present.digests()));
        Path aside = aside(file);
        Files.write(aside, lines, US_ASCII);
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Written aside and linked into place, so that two processes that start together agree on one key. */
    private static void make(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path aside = aside(file);
        try {
            Files.writeString(aside, text(fresh()));
            Files.createLink(file, aside);
        } catch (FileAlreadyExistsException e) {
            // another process was first: its key counts
        } finally {
            Files.delete(aside);
        }
    }

    private static Path aside(Path file) throws IOException {
        return Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "key",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    private static byte[] fresh() {
        byte[] key = new byte[LENGTH];
        new SecureRandom().nextBytes(key);
        return key;
    }

    private static String text(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }
}
