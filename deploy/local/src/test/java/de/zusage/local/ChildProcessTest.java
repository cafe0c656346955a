package de.zusage.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
    @TempDir
    Path directory;

    @Test
    void endsWithTheSignalItWasGiven() throws Exception {
        Path said = directory.resolve("said");
        ChildProcess child = ChildProcess.start(
                "child",
                directory.resolve("log"),
                "USR1", // a shell cannot trap INT where this test itself was started in the background
                List.of(
                        "/bin/sh",
                        "-c",
                        "trap 'echo USR1 >" + said + "; exit' USR1; echo up; while :; do sleep 0.1; done"),
                Map.of());
        Waiting.until(
                "child",
                Duration.ofSeconds(10),
                child,
                () -> Files.readString(child.log()).contains("up"));
        child.stop();
        assertThat(child.isAlive()).isFalse();
        assertThat(said).hasContent("USR1");
    }

    @Test
    void diesWithAParentThatWasKilled() throws Exception {
        Process parent = new ProcessBuilder(
                        Programs.java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        directory.resolve("log").toString())
                .redirectErrorStream(true)
                .start();
        long pid;
        try (AutoCloseable killed = parent::destroyForcibly;
                var output = parent.inputReader(StandardCharsets.UTF_8)) {
            pid = Long.parseLong(output.readLine());
            ProcessHandle child = ProcessHandle.of(pid).orElseThrow();
            assertThat(child.isAlive()).isTrue();
            assertThat(killed).isNotNull();
            parent.destroyForcibly();
            child.onExit().get(20, TimeUnit.SECONDS);
            assertThat(child.isAlive()).isFalse();
        }
    }

    /** Starts a child and waits to be killed. */
    static final class Parent {
        private Parent() {}

        public static void main(String[] arguments) throws InterruptedException {
            ChildProcess child =
                    ChildProcess.start("child", Path.of(arguments[0]), "TERM", List.of("/bin/sleep", "300"), Map.of());
            System.out.println(child.pid());
            Thread.currentThread().join();
        }
    }
}
