package de.zusage.chart;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.local.scenario.Scenario;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What {@code deploy/images/measure} prints: the chapter on sizing of the handbook has it. */
@EnabledIfSystemProperty(named = "zusage.figures", matches = "true")
class FiguresTest {
    private static final List<String> WITHOUT_ARCHIVE = List.of("/usr/bin/java", "@/opt/zusage/start");

    @Test
    void theArchiveOfClassesPays() {
        try (PlayedDemo demo = PlayedDemo.migrated(line -> {})) {
            List<PlayedPod> applications = demo.applications();
            double with = 0;
            double without = 0;
            System.out.println(
                    "| application | image, MB | ready after, s | processor, s | without the archive: ready after, s"
                            + " | processor, s | resident, MiB |");
            System.out.println("|---|---|---|---|---|---|---|");
            for (PlayedPod pod : applications) {
                double slow = secondsToReady(demo, pod, WITHOUT_ARCHIVE);
                double slowProcessor = pod.processorSeconds();
                double fast = secondsToReady(demo, pod, List.of());
                double fastProcessor = pod.processorSeconds();
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %d | %.1f | %.1f | %.1f | %.1f | %d |%n",
                        pod.name(),
                        pod.megabytes(),
                        fast,
                        fastProcessor,
                        slow,
                        slowProcessor,
                        pod.residentMebibytes());
                with += fastProcessor;
                without += slowProcessor;
            }
            Scenario.playOneLife(demo.system(), line -> {}, title -> {});
            applications.forEach(pod -> System.out.printf(
                    "%s after the life of an agreement: %d MiB%n", pod.name(), pod.residentMebibytes()));
            assertThat(with).isLessThan(without);
        }
    }

    private static double secondsToReady(PlayedDemo demo, PlayedPod pod, List<String> command) {
        pod.command(command);
        long begin = System.nanoTime();
        pod.play();
        demo.awaitReady(pod);
        return (System.nanoTime() - begin) / 1e9;
    }
}
