package de.zusage.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Held by the one command that uses a directory; the system frees it when that process ends in whatever way. */
public final class RunLock {
    private final FileLock lock;

    private RunLock(FileLock lock) {
        this.lock = lock;
    }

    /** Fails where another process holds it: the command, as it is called. */
    public static RunLock take(Path directory, String command) {
        Directories.create(directory);
        try {
            FileChannel file =
                    FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = file.tryLock();
            if (lock == null) {
                file.close();
                throw new LocalFailure("Another " + command + " is up in this checkout: stop it with Ctrl-C first.");
            }
            return new RunLock(lock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isHeld() {
        return lock.isValid();
    }
}
