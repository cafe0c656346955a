package de.zusage.system;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.local.LocalSystem;
import de.zusage.local.ServiceProcess;
import de.zusage.local.scenario.Scenario;
import de.zusage.local.traffic.UnderLoad;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Both replicas of an application are replaced, one after the other, while people work, as a Deployment does it: each new one
 * is ready before an old one gets nothing more and is asked to end.
 */
@EnabledIfSystemProperty(named = "zusage.all", matches = "true")
class RollingReplacementTest {

    @ParameterizedTest
    @ValueSource(strings = {"agreement", "plan", "notification", "reporting", "portal"})
    void nobodyNoticesThatAnApplicationIsReplaced(String application) {
        LocalSystem system = Running.system();
        Scenario.openOffices(system, List.of("stuttgart-a"));
        ServiceProcess first = system.application(application);
        ServiceProcess second = first.beside();
        ServiceProcess third = first.beside();
        try {
            second.start();
            try (UnderLoad work = UnderLoad.of(system, application, first, second)) {
                work.goOn();
                third.start();
                work.add(third);
                work.retire(first);
                first.start();
                work.add(first);
                work.retire(second);
                work.retire(third);
                assertThat(work.end()).isEmpty();
                System.out.println(
                        "Replaced " + first.name() + " under load: answers " + work.answers() + ", none failed");
            }
        } finally {
            second.stop();
            third.stop();
            if (!first.isAlive()) {
                first.start();
            }
        }
    }
}
