package de.zusage.kit.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.zusage.local.Ports;
import de.zusage.local.testing.UploadScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real clamd, with one signature of our own, where Debian's clamav-daemon is installed; else {@code UploadScanTest} alone. */
class ClamdTest {

    private static final Path PROGRAM = Path.of("/usr/sbin/clamd");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void clamdSaysWhatWeTakeItToSay(@TempDir Path directory) throws IOException {
        if (!Files.isExecutable(PROGRAM)) {
            System.out.println("clamd is not installed: its protocol is tested with a double only");
        }
        assumeTrue(Files.isExecutable(PROGRAM));
        int port = Ports.free();
        Process clamd = start(directory, port);
        try {
            Clamd client = new Clamd(Ports.LOOPBACK, port, PATIENCE);
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> client.verdict(new byte[1]).equals(Clamd.CLEAN));
            assertThat(client.verdict(new byte[300_000])).isEqualTo(Clamd.CLEAN);
            assertThat(client.verdict(UploadScanner.EICAR.getBytes(US_ASCII))).endsWith(Clamd.FOUND);
        } finally {
            clamd.destroyForcibly();
        }
    }

    private static Process start(Path directory, int port) throws IOException {
        Path signatures = Files.createDirectory(directory.resolve("signatures"));
        Files.writeString(
                signatures.resolve("own.ndb"),
                "Zusage.Test:0:*:" + HexFormat.of().formatHex(UploadScanner.EICAR.getBytes(US_ASCII)) + "\n");
        Path settings =
                Files.writeString(directory.resolve("clamd.conf"), """
                Foreground yes
                DatabaseDirectory %s
                TCPSocket %d
                TCPAddr %s
                StreamMaxLength 2M
                """.formatted(signatures, port, Ports.LOOPBACK));
        return new ProcessBuilder(PROGRAM.toString(), "--config-file=" + settings)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("clamd.log").toFile())
                .start();
    }
}
