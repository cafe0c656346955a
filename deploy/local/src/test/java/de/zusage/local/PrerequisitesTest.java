package de.zusage.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrerequisitesTest {
    @TempDir
    Path directory;

    @Test
    void aPortInUseIsNamedWithItsOwnerBeforeAnythingStarts() throws Exception {
        LocalPorts ports = LocalPorts.free();
        assertThatCode(() -> Prerequisites.check(directory, ports)).doesNotThrowAnyException();
        try (ServerSocket taken = new ServerSocket(ports.kafka(), 1, InetAddress.getByName(Ports.LOOPBACK))) {
            assertThatThrownBy(() -> Prerequisites.check(directory, ports))
                    .isInstanceOf(LocalFailure.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + ", which Kafka needs, is in use");
        }
    }

    @Test
    void anUnknownOptionIsRefused() {
        assertThat(Options.parse(List.of("--fresh", "--exit"))).isEqualTo(new Options(true, true));
        assertThatThrownBy(() -> Options.parse(List.of("--frsh")))
                .isInstanceOf(LocalFailure.class)
                .hasMessageContaining("Unknown option --frsh");
    }

    @Test
    void aSecondRunOfTheSameCheckoutIsRefused() throws Exception {
        Process first = new ProcessBuilder(
                        Programs.java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(first.getInputStream().read()).isEqualTo('h');
            assertThatThrownBy(() -> RunLock.take(directory, "./run")).hasMessageContaining("Another ./run is up");
        } finally {
            first.destroyForcibly().waitFor();
        }
        assertThat(RunLock.take(directory, "./run").isHeld()).isTrue();
    }

    /** Another process that holds the lock. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws InterruptedException {
            RunLock lock = RunLock.take(Path.of(arguments[0]), "./run");
            System.out.print(lock.isHeld() ? "held" : "not held");
            System.out.flush();
            Thread.currentThread().join();
        }
    }
}
