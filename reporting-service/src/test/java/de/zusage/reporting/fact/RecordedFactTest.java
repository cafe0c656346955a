package de.zusage.reporting.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.kit.inbox.IncomingEvent;
import de.zusage.kit.inbox.UnreadableEvent;
import de.zusage.kit.testing.ContractFiles;
import de.zusage.local.testing.ServiceStack;
import de.zusage.reporting.dictionary.CountedUnit;
import de.zusage.reporting.dictionary.Dictionary;
import de.zusage.reporting.dictionary.Unit;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** This reader understands the writers' golden examples, and keeps what the dictionary names and nothing else. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class RecordedFactTest {
    @Inject
    Dictionary dictionary;

    @Test
    void readsEveryGoldenExampleAlsoWithAnUnknownField() {
        for (CountedUnit unit : dictionary.units()) {
            RecordedFact fact = read(unit.unit(), ContractFiles.example(unit.event()));
            assertThat(read(unit.unit(), ContractFiles.exampleWithUnknownField(unit.event())))
                    .as("opt-in: what the dictionary does not name is not kept")
                    .isEqualTo(fact);
            assertThat(fact.attributes()).isNotEmpty();
        }
        assertThat(read(Unit.STEP, ContractFiles.example("fact.step-recorded.v2"))
                        .said())
                .isEqualTo(Map.of(
                        "CLOSED", "2026-06-01",
                        "side", "CLIENT",
                        "goalArea", "LANGUAGE",
                        "outcome", "NOT_MET",
                        "cause", "OFFER_MISSING"));
    }

    @Test
    void whatTheDictionaryDoesNotKnowIsNoFact() {
        unreadable("{\"milestone\":\"SIGNED\",\"month\":\"2026-04\",\"sex\":\"X\"}");
        unreadable("{\"milestone\":\"FIRST_CONTACT\",\"month\":\"2026-04\"}");
        unreadable("{\"milestone\":\"SIGNED\",\"month\":\"2026-04-17\"}");
        unreadable("{\"milestone\":\"SIGNED\"}");
        unreadable("[]");
    }

    private void unreadable(String data) {
        assertThatThrownBy(() -> read(Unit.AGREEMENT, data)).isInstanceOf(UnreadableEvent.class);
    }

    private RecordedFact read(Unit unit, String data) {
        return RecordedFact.read(
                dictionary.unit(unit),
                dictionary,
                new IncomingEvent(
                        UUID.randomUUID(), "/any", "fact", "fact:1", 1, Instant.EPOCH, "essen", "essen-a", data));
    }
}
