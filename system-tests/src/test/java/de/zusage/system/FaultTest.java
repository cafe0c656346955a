package de.zusage.system;

import static org.awaitility.Awaitility.await;

import de.zusage.local.LocalSystem;
import de.zusage.local.ServiceProcess;
import de.zusage.local.scenario.Scenario;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** {@code kill -9} of services in the middle of the life of an agreement: nothing is lost, nothing doubled. */
@Tag("landing")
class FaultTest {

    /** The moments are chosen so that the events of the steps between them reach a service that is not there. */
    private static final List<Outage> OUTAGES = List.of(
            new Outage("agreement", "offer", "offer"),
            new Outage("plan", "the client signs", "the adviser signs"),
            new Outage("notification", "draft", "the plan appears"),
            new Outage("reporting", "draft", "review"));

    private record Outage(String service, String killedAfter, String startedAfter) {}

    @Test
    void theLifeGoesOnWhenEveryServiceIsKilledOnce() {
        playOneLife(OUTAGES);
    }

    @ParameterizedTest
    @FieldSource("OUTAGES")
    @EnabledIfSystemProperty(named = "zusage.all", matches = "true")
    void theLifeGoesOnWhenOneServiceIsKilled(Outage outage) {
        playOneLife(List.of(outage));
    }

    /** In a system of its own: what another test has erased is on its topics still and in no ledger any more. */
    private static void playOneLife(List<Outage> outages) {
        try (LocalSystem system = Running.untouched()) {
            Scenario.playOneLife(system, line -> {}, title -> {
                for (Outage outage : outages) {
                    ServiceProcess victim = system.service(outage.service());
                    if (title.equals(outage.killedAfter())) {
                        victim.kill();
                    }
                    if (title.equals(outage.startedAfter())) {
                        victim.start();
                    }
                }
            });
            Ledger ledger = new Ledger(system);
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                ledger.requireEveryEventOnItsTopicInOrder();
                ledger.requireEveryEffectOnce();
            });
        }
    }
}
