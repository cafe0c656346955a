package de.zusage.local;

import de.zusage.local.scenario.Scenario;
import de.zusage.local.scenario.ScenarioFailed;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** The program behind {@code ./run}. */
public final class Main {
    private final Path directory = Project.root().resolve(".local");
    private volatile @Nullable LocalSystem system;

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        int code = 1;
        try {
            code = new Main().run(Options.parse(List.of(arguments)));
        } catch (LocalFailure e) {
            System.err.println(e.getMessage());
        } catch (UncheckedIOException e) {
            System.err.println("Files under .local could not be used: " + e.getMessage() + ".");
        }
        System.exit(code);
    }

    private int run(Options options) throws InterruptedException {
        RunLock lock = RunLock.take(directory, "./run");
        LocalPorts ports = LocalPorts.fixed();
        if (options.fresh()) {
            Directories.delete(directory.resolve("data"));
        }
        Prerequisites.check(directory, ports);
        Directories.delete(directory.resolve("log"));
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        LocalSystem started = LocalSystem.start(directory, ports, System.out::println);
        system = started;
        int code = play(started);
        started.figures().forEach(System.out::println);
        if (options.exit() || !lock.isHeld()) {
            return code;
        }
        Addresses.of(started).forEach(System.out::println);
        if (code != 0) {
            System.out.println("A step of the scenario failed, see above: all else can be looked at.");
        }
        new CountDownLatch(1).await(); // until Ctrl-C, which runs the shutdown hook
        return code;
    }

    private int play(LocalSystem started) {
        try {
            Scenario.play(started, directory.resolve("data/cohort-loaded"), System.out::println);
            return 0;
        } catch (ScenarioFailed e) {
            System.out.println(e.getMessage());
            return 1;
        }
    }

    private void stop() {
        LocalSystem running = system;
        if (running != null) {
            System.out.println("Stopping …");
            running.close();
        }
    }
}
