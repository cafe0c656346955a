package de.zusage.kit.crypto;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The master key of the local key service: 32 bytes in base64 in a file that only its owner reads. */
final class MasterKeyFile {

    private static final int LENGTH = 32;

    private MasterKeyFile() {}

    static byte[] read(Path file, boolean create) {
        try {
            if (create && !Files.exists(file)) {
                make(file);
            }
            if (!Files.isReadable(file)) {
                throw new IllegalStateException(
                        "Refusing to start: the key file " + file
                                + " is missing or unreadable. Restore it from its backup: without it nothing personal can be read.");
            }
            byte[] key = Base64.getDecoder().decode(Files.readString(file).trim());
            if (key.length != LENGTH) {
                throw new IllegalArgumentException("wrong length");
            }
            return key;
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "Refusing to start: the key file " + file + " does not hold 32 bytes in base64.", e);
        } catch (IOException e) {
            throw new IllegalStateException("Refusing to start: the key file " + file + " cannot be used.", e);
        }
    }

    /** Written aside and linked into place, so that two processes that start together agree on one key. */
    private static void make(Path file) throws IOException {
        byte[] key = new byte[LENGTH];
        new SecureRandom().nextBytes(key);
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path aside = Files.createTempFile(
                folder,
                "key",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(aside, Base64.getEncoder().encodeToString(key));
            Files.createLink(file, aside);
        } catch (FileAlreadyExistsException e) {
            // another process was first: its key counts
        } finally {
            Files.delete(aside);
        }
    }
}
