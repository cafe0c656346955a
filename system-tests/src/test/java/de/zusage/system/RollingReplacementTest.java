package de.zusage.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.zusage.local.LocalSystem;
import de.zusage.local.ServiceProcess;
import de.zusage.local.scenario.Scenario;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Both replicas of an application are replaced, one after the other, while people work, as a Deployment does it: each new one
 * is ready before an old one gets nothing more and is asked to end.
 */
@EnabledIfSystemProperty(named = "zusage.all", matches = "true")
class RollingReplacementTest {
    /** How many answers come between two steps, so that every state of the replacement is worked with. */
    private static final int ANSWERS = 40;

    @ParameterizedTest
    @ValueSource(strings = {"agreement", "plan", "notification", "reporting", "portal"})
    void nobodyNoticesThatAnApplicationIsReplaced(String application)
            throws IOException, InterruptedException, SQLException {
        LocalSystem system = Running.system();
        Scenario.openOffices(system, List.of("stuttgart-a"));
        ServiceProcess first =
                application.equals("portal") ? system.portal().orElseThrow() : system.service(application);
        Work work = Work.at(system, application);
        long before = work.written();
        ServiceProcess second = first.beside();
        ServiceProcess third = first.beside();
        Map<Integer, Integer> answers;
        try {
            second.start();
            try (Balancer balancer = Balancer.between(first, second)) {
                Load load = new Load(work.through(balancer.url()));
                try (load) {
                    more(load);
                    third.start();
                    balancer.add(third);
                    more(load);
                    retire(first, balancer, work);
                    more(load);
                    first.start();
                    balancer.add(first);
                    more(load);
                    retire(second, balancer, work);
                    more(load);
                    retire(third, balancer, work);
                    more(load);
                }
                assertThat(load.failures()).as("requests that failed").isEmpty();
                answers = load.answers();
            }
        } finally {
            second.stop();
            third.stop();
            if (!first.isAlive()) {
                first.start();
            }
        }
        System.out.println("Replaced " + first.name() + " under load: answers " + answers + ", none failed");
        assertThat(work.written() - before)
                .as("what was said to be written, once each")
                .isEqualTo(answers.getOrDefault(201, 0) + work.begun());
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(work.untold())
                        .as("events that nobody was told of")
                        .isZero());
    }

    private static void more(Load load) {
        int now = total(load);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> total(load) >= now + ANSWERS || !load.failures().isEmpty());
    }

    private static int total(Load load) {
        return load.answers().values().stream().mapToInt(Integer::intValue).sum();
    }

    /** A request is half sent when the process is asked to end: it is answered all the same. */
    private static void retire(ServiceProcess replica, Balancer balancer, Work work)
            throws IOException, InterruptedException {
        balancer.remove(replica);
        Optional<HalfSent> underWay = work.begin(replica);
        CompletableFuture<Optional<Integer>> answer =
                CompletableFuture.supplyAsync(() -> underWay.map(HalfSent::finishWhenEnding));
        assertThat(replica.stop()).as("ends by itself within half a minute").isTrue();
        assertThat(answer.join().orElse(201))
                .as("the answer to what was under way")
                .isEqualTo(201);
    }
}
