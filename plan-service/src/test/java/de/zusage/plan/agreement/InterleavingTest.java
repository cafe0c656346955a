package de.zusage.plan.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.event.EventLog;
import de.zusage.kit.inbox.Inbox;
import de.zusage.kit.inbox.IncomingEvent;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.local.testing.ServiceStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However the events of several streams are mixed, doubled and delayed: one end state, to the byte. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class InterleavingTest {

    private static final int SEEDS = Boolean.getBoolean("zusage.all") ? 300 : 12;

    private final Interleaved world = new Interleaved();

    @Inject
    Inbox inbox;

    @Inject
    AgreementListener listener;

    @Inject
    EventLog log;

    @Inject
    Tenancy tenancy;

    @BeforeEach
    @AfterEach
    void forget() throws SQLException {
        world.forgetEverything();
    }

    @Test
    void everyInterleavingLeavesTheSameState() throws SQLException {
        world.events().forEach(this::receive);
        List<String> derived = world.derived();
        List<String> told = world.told();
        assertThat(derived).anyMatch(row -> row.contains("\"earlier_state\": \"OPEN\""));
        assertThat(derived).filteredOn(row -> row.contains("\"purpose\"")).hasSize(2);
        assertThat(told)
                .filteredOn(row -> row.contains("PARKED"))
                .singleElement()
                .asString()
                .startsWith(Interleaved.POISONED + " 2 PARKED ")
                .contains("agreement.amended.v1 is not what its type promises");
        for (int seed = 0; seed < SEEDS; seed++) {
            world.forgetEverything();
            mixed(new Random(seed)).forEach(this::receive);
            assertThat(world.derived()).as("seed %d", seed).isEqualTo(derived);
            assertThat(world.told()).as("seed %d", seed).isEqualTo(told);
        }
    }

    @Test
    void whatIsRebuiltFromNothingIsTheSameAndNothingIsToldAgain() throws SQLException {
        mixed(new Random(1)).forEach(this::receive);
        List<String> derived = world.derived();
        List<String> told = world.told();
        world.forgetDerived();
        List<String> streams = new ArrayList<>(world.applied().keySet());
        Collections.shuffle(streams, new Random(2));
        streams.forEach(this::rebuild);
        assertThat(world.derived()).isEqualTo(derived);
        streams.forEach(this::rebuild);
        assertThat(world.derived()).as("twice").isEqualTo(derived);
        assertThat(world.told()).isEqualTo(told);
    }

    private void receive(IncomingEvent event) {
        inbox.receive(listener, world.record(event));
    }

    private void rebuild(String stream) {
        List<IncomingEvent> history = world.applied().getOrDefault(stream, List.of());
        tenancy.run(
                Interleaved.OFFICE,
                () -> log.silently(() -> {
                    listener.rebuild(stream, history);
                    return true;
                }));
    }

    /** Each event at least once, a third of them twice, in any order: gaps heal when the missing one comes. */
    private List<IncomingEvent> mixed(Random random) {
        List<IncomingEvent> all = new ArrayList<>(world.events());
        world.events().stream().filter(event -> random.nextInt(3) == 0).forEach(all::add);
        Collections.shuffle(all, random);
        return all;
    }
}
