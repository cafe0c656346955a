package de.zusage.kit.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.kit.web.UploadScan.ScannerAway;
import de.zusage.local.Ports;
import de.zusage.local.testing.UploadScanner;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every answer of a scanner of uploads, and none; {@code ClamdTest} asks the real one. */
class UploadScanTest {

    private static final byte[] HARM = UploadScanner.EICAR.getBytes(US_ASCII);

    private record Address(Optional<String> host, int port) implements UploadScanConfig {
        @Override
        public Duration timeout() {
            return Duration.ofMillis(500);
        }
    }

    @Test
    void aCleanFilePassesWhateverItsLength() {
        UploadScan scan = scan(UploadScanner.current().port());
        for (int length : new int[] {0, 1, 65_535, 65_536, 65_537, 300_000}) {
            assertThatCode(() -> scan.require(new byte[length])).doesNotThrowAnyException();
        }
    }

    @Test
    void harmIsRefusedWhereverItBegins() {
        UploadScan scan = scan(UploadScanner.current().port());
        for (int before : new int[] {0, 65_530, 200_000}) {
            byte[] file = new byte[before + HARM.length];
            System.arraycopy(HARM, 0, file, before, HARM.length);
            assertThatThrownBy(() -> scan.require(file))
                    .isInstanceOfSatisfying(
                            InvalidInput.class, e -> assertThat(e.problem()).isEqualTo("file-infected"));
        }
    }

    @Test
    void whatNobodyCanLookThroughIsRefusedToo() throws IOException {
        assertThatThrownBy(() -> scan(Ports.free()).require(HARM)).isInstanceOf(ScannerAway.class);
        for (String answer : new String[] {"", "INSTREAM size limit exceeded. ERROR\0", "stream: OKAY\0"}) {
            try (ServerSocket odd = answering(answer)) {
                assertThatThrownBy(() -> scan(odd.getLocalPort()).require(HARM))
                        .as(answer)
                        .isInstanceOf(ScannerAway.class);
            }
        }
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getByName(Ports.LOOPBACK))) {
            assertThatThrownBy(() -> scan(silent.getLocalPort()).require(HARM)).isInstanceOf(ScannerAway.class);
        }
    }

    @Test
    void withoutAScannerNothingIsLookedThrough() {
        UploadScan off = new UploadScan(new Address(Optional.empty(), 0));
        assertThat(off.isOn()).isFalse();
        assertThatCode(() -> off.require(HARM)).doesNotThrowAnyException();
    }

    private static UploadScan scan(int port) {
        return new UploadScan(new Address(Optional.of(Ports.LOOPBACK), port));
    }

    private static ServerSocket answering(String answer) throws IOException {
        ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName(Ports.LOOPBACK));
        Thread thread = new Thread(() -> {
            try (Socket asking = server.accept()) {
                InputStream in = asking.getInputStream();
                byte[] end = new byte[4];
                byte[] sent = in.readNBytes(10 + 4 + HARM.length + 4);
                assertThat(Arrays.copyOfRange(sent, sent.length - 4, sent.length))
                        .isEqualTo(end);
                asking.getOutputStream().write(answer.getBytes(US_ASCII));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
        return server;
    }
}
