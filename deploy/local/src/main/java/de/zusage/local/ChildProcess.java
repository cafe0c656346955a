package de.zusage.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A process that ends when this JVM ends, whatever way that is: a shell holds the read end of a pipe and sends the signal
 * as soon as the pipe closes, which the kernel does even after {@code kill -9}.
 */
public final class ChildProcess {
    /** The shell leaves a watcher behind and becomes the program itself, so that the process id is the program's. */
    private static final String LEASH = """
            signal=$1; shift
            exec 3<&0
            ( trap '' INT HUP TERM
              while read -r line; do :; done
              kill -s "$signal" $$ 2>/dev/null || exit 0
              tries=0
              while kill -0 $$ 2>/dev/null; do
                tries=$((tries + 1)); if [ $tries -gt 30 ]; then kill -s KILL $$ 2>/dev/null; exit 0; fi
                sleep 1
              done
            ) <&3 3<&- >/dev/null 2>&1 &
            exec "$@" </dev/null 3<&-
            """;

    private static final Duration GRACE = Duration.ofSeconds(30);

    private final String name;
    private final Process process;
    private final Path log;

    private ChildProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /** Starts a program that is asked to end with the given signal (TERM, INT, …); its output is appended to the log. */
    public static ChildProcess start(
            String name, Path log, String signal, List<String> program, Map<String, String> environment) {
        List<String> command = new ArrayList<>();
        if (Programs.exist("setsid")) {
            command.add("setsid"); // a session of its own: Ctrl-C reaches us alone, and we stop the others in order
        }
        command.addAll(List.of("/bin/sh", "-c", LEASH, name, signal));
        command.addAll(program);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            Process process =
                    builder.redirectOutput(Redirect.appendTo(log.toFile())).start();
            return new ChildProcess(name, process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    public Path log() {
        return log;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Asks the program to end and waits; after half a minute it is killed. Says whether it ended by itself. */
    public boolean stop() {
        try {
            process.getOutputStream().close();
            if (process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) {
                return true;
            }
            kill();
        } catch (IOException e) {
            kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
        }
        return false;
    }

    /** Waits until the program has ended by itself and returns its exit code; after the limit it is killed. */
    public int await(Duration limit) {
        try {
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                kill();
                throw new LocalFailure(
                        name + " had not ended after " + limit.toMinutes() + " min; its log is " + log + ".");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
            throw new LocalFailure("Interrupted while " + name + " ran.", e);
        }
    }

    /** {@code kill -9}: the program gets no chance to do anything. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends any signal, such as STOP and CONT. */
    public void signal(String signal) {
        Programs.run(List.of("kill", "-s", signal, Long.toString(pid())));
    }
}
