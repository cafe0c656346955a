package de.zusage.chart;

import static org.assertj.core.api.Assumptions.assumeThat;

import de.zusage.local.scenario.Scenario;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The images, in the pods of the demo profile. */
@EnabledIfSystemProperty(
        named = "zusage.containers",
        matches = "true",
        disabledReason = "builds five images: ./test --containers")
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
