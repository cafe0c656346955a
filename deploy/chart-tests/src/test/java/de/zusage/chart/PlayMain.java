package de.zusage.chart;

import de.zusage.local.DemoRealm;
import de.zusage.local.LocalFailure;
import de.zusage.local.scenario.Scenario;
import de.zusage.local.scenario.ScenarioFailed;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** The program behind {@code deploy/play-demo}. */
final class PlayMain {
    private static final String ADVISER = "adviser-stuttgart-a";

    private static volatile boolean ending;

    private PlayMain() {}

    /** Ends with 0 after the life of an agreement ({@code --exit}), with 1 if something was not as it should be. */
    public static void main(String[] arguments) throws InterruptedException {
        int code = 1;
        try {
            Optional<String> missing = Podman.missing();
            if (missing.isPresent()) {
                throw new LocalFailure(missing.get());
            }
            play(List.of(arguments).contains("--exit"));
            code = 0;
        } catch (LocalFailure | ScenarioFailed | AssertionError e) {
            if (!ending) { // what is under way then finds its pods gone
                System.err.println(e.getMessage());
            }
        }
        System.exit(code);
    }

    private static void play(boolean exit) throws InterruptedException {
        PlayedDemo demo = PlayedDemo.started(System.out::println);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            ending = true;
            demo.close();
        }));
        System.out.println("Running the migrations …");
        demo.migrate();
        System.out.println("Starting the pods …");
        List<PlayedPod> applications = demo.applications();
        applications.forEach(demo::play);
        for (PlayedPod pod : applications) {
            demo.awaitReady(pod);
            System.out.println("  " + pod.name() + " is ready");
        }
        Scenario.playOneLife(demo.system(), System.out::println, title -> {});
        if (exit) {
            demo.close();
            System.out.println("PASSED: every step was seen in the pods. Pods and servers are gone; the logs are in "
                    + "deploy/chart-tests/target/containers.");
        } else {
            System.out.println("The portal: " + demo.portal() + ", for instance as " + ADVISER + " with the password "
                    + DemoRealm.password(ADVISER) + ". Ctrl-C ends pods and servers.");
            new CountDownLatch(1).await(); // until a signal, which runs the shutdown hook
        }
    }
}
