package de.zusage.system;

import static org.awaitility.Awaitility.await;

import de.zusage.local.LocalSystem;
import de.zusage.local.ServiceProcess;
import de.zusage.local.scenario.Scenario;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code kill -9} of one service in the middle of the life of an agreement: nothing is lost, nothing doubled. */
class FaultTest {

    /** The moments are chosen so that the events of the steps between them reach a service that is not there. */
    @ParameterizedTest
    @CsvSource({
        "agreement, offer, offer",
        "plan, the client signs, the adviser signs",
        "notification, draft, the plan appears",
        "reporting, draft, review"
    })
    void theLifeGoesOnWhenOneServiceIsKilled(String service, String killedAfter, String startedAfter) {
        LocalSystem system = Running.system();
        ServiceProcess victim = system.service(service);
        Scenario.playOneLife(system, line -> {}, title -> {
            if (title.equals(killedAfter)) {
                victim.kill();
            }
            if (title.equals(startedAfter)) {
                victim.start();
            }
        });
        Ledger ledger = new Ledger(system);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            ledger.requireEveryEventOnItsTopicInOrder();
            ledger.requireEveryEffectOnce();
        });
    }
}
