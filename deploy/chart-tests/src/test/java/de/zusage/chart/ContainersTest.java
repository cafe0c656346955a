package de.zusage.chart;

import static org.assertj.core.api.Assumptions.assumeThat;

import de.zusage.local.scenario.Scenario;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The images, in the pods of the demo profile. */
@Tag("landing")
class ContainersTest {

    @Test
    void theLifeOfAnAgreementPassesInThePodsOfTheDemo() {
        Optional<String> missing = Podman.missing();
        missing.ifPresent(Podman::skipped);
        assumeThat(missing).isEmpty();
        try (PlayedDemo demo = PlayedDemo.migrated(line -> {})) {
            List<PlayedPod> applications = demo.applications();
            applications.forEach(PlayedPod::play);
            applications.forEach(demo::awaitReady);
            Scenario.playOneLife(demo.system(), line -> {}, title -> {});
        }
    }
}
