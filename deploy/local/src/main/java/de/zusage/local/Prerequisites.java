package de.zusage.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What must hold before anything is started; each failure is one sentence with the remedy. */
final class Prerequisites {
    private static final long MEBIBYTE = 1024L * 1024;
    private static final long FREE_DISK = 1500 * MEBIBYTE;

    private Prerequisites() {}

    static void check(Path directory, LocalPorts ports) {
        for (String program : List.of("sh", "kill", "sleep")) {
            if (!Programs.exist(program)) {
                throw new LocalFailure(
                        "The program " + program + " is missing: install it and make sure that PATH names it.");
            }
        }
        long free = freeDisk(directory);
        if (free < FREE_DISK) {
            throw new LocalFailure("Only " + free / MEBIBYTE + " MiB are free where " + directory + " lies and "
                    + FREE_DISK / MEBIBYTE + " are needed: free some space, for example by ./run --fresh.");
        }
        ports.byOwner().forEach((owner, port) -> {
            if (!Ports.isFree(port)) {
                throw new LocalFailure("Port " + port + ", which " + owner
                        + " needs, is in use: stop the program that listens there, perhaps the ./run of another checkout"
                        + " (ss -ltnp or lsof -i :" + port + " names it).");
            }
        });
    }

    private static long freeDisk(Path directory) {
        try {
            return Files.getFileStore(directory).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
