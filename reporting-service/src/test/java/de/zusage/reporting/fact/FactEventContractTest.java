package de.zusage.reporting.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.kit.inbox.IncomingEvent;
import de.zusage.kit.inbox.UnreadableEvent;
import de.zusage.kit.testing.ContractFiles;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** This reader understands the writers' golden examples. */
class FactEventContractTest {
    @Test
    void readsAnAgreementFactAlsoWithAnUnknownField() {
        String golden = ContractFiles.example(FactEvent.AgreementRecorded.TYPE);
        FactEvent.AgreementRecorded fact =
                new FactEvent.AgreementRecorded(FactEvent.Milestone.SIGNED, YearMonth.of(2026, 3));
        assertThat(event(golden).as(FactEvent.AgreementRecorded.class)).isEqualTo(fact);
        assertThat(event(ContractFiles.exampleWithUnknownField(FactEvent.AgreementRecorded.TYPE))
                        .as(FactEvent.AgreementRecorded.class))
                .isEqualTo(fact);
    }

    @Test
    void readsAStepFactAlsoWithAnUnknownField() {
        String golden = ContractFiles.example(FactEvent.StepRecorded.TYPE);
        FactEvent.StepRecorded fact = new FactEvent.StepRecorded(
                FactEvent.Side.OFFICE, FactEvent.Outcome.NOT_MET, FactEvent.Cause.PROVIDER, YearMonth.of(2026, 6));
        assertThat(event(golden).as(FactEvent.StepRecorded.class)).isEqualTo(fact);
        assertThat(event(ContractFiles.exampleWithUnknownField(FactEvent.StepRecorded.TYPE))
                        .as(FactEvent.StepRecorded.class))
                .isEqualTo(fact);
    }

    @Test
    void whatLacksAFieldIsUnreadable() {
        assertThatThrownBy(() -> event("{\"month\":\"2026-03\"}").as(FactEvent.AgreementRecorded.class))
                .isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(() -> event("{\"milestone\":\"ARCHIVED\",\"month\":\"2026-03\"}")
                        .as(FactEvent.AgreementRecorded.class))
                .isInstanceOf(UnreadableEvent.class);
    }

    private static IncomingEvent event(String data) {
        return new IncomingEvent(
                UUID.randomUUID(), "/zusage/any", "fact", "fact:1", 1, Instant.EPOCH, "stuttgart", "stuttgart-a", data);
    }
}
