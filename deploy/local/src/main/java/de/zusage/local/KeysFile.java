package de.zusage.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** A random master key for the local key service of one service: 32 bytes in base64, readable by the owner only. */
public final class KeysFile {
    private static final int LENGTH = 32;

    private KeysFile() {}

    /** Makes the file unless it is there; losing it means losing what was encrypted with it. */
    public static Path ensure(Path file) {
        try {
            if (!Files.exists(file)) {
                byte[] key = new byte[LENGTH];
                new SecureRandom().nextBytes(key);
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, Base64.getEncoder().encodeToString(key));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
