package de.zusage.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.zusage.kit.event.OutgoingEvent;
import de.zusage.kit.testing.ContractFiles;
import de.zusage.kit.testing.ProducerContract;
import de.zusage.plan.booking.BookingFixtures;
import de.zusage.plan.plan.PlanFixtures;
import de.zusage.plan.recipient.RecipientFixtures;
import de.zusage.plan.referral.ReferralFixtures;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What this service publishes is what {@code contracts/} says, and no schema is laxer than its events. */
class PublishedEventsContractTest extends ProducerContract {

    private static final Set<String> SOMETIMES_ABSENT = Set.of("cause", "nextReviewOn", "agreementVersion");

    @Override
    protected List<? extends OutgoingEvent> events() {
        return Stream.of(
                        PlanFixtures.oneOfEachEvent(),
                        BookingFixtures.oneOfEachEvent(),
                        ReferralFixtures.oneOfEachEvent(),
                        RecipientFixtures.oneOfEachEvent())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    protected Collection<Class<? extends OutgoingEvent>> kinds() {
        return Stream.of(
                        PlanFixtures.kindsOfEvents(),
                        BookingFixtures.kindsOfEvents(),
                        ReferralFixtures.kindsOfEvents(),
                        RecipientFixtures.kindsOfEvents())
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void aSchemaAsksForEveryFieldThatIsNeverAbsent() {
        for (OutgoingEvent event : events()) {
            ObjectNode golden = (ObjectNode) ContractFiles.tree(ContractFiles.example(event.type()));
            golden.properties().stream()
                    .filter(field -> !SOMETIMES_ABSENT.contains(field.getKey()))
                    .forEach(field -> assertThat(ContractFiles.faults(
                                    event.type(),
                                    golden.deepCopy().without(field.getKey()).toString()))
                            .as(event.type() + " without " + field.getKey())
                            .isNotEmpty());
        }
    }

    @Test
    void aCauseStandsExactlyWhereAStepWasNotMet() {
        for (String type : List.of("step.closed.v1", "step.corrected.v1")) {
            String notMet = ContractFiles.example(type);
            assertThat(ContractFiles.faults(type, notMet.replace("\"NOT_MET\"", "\"MET\"")))
                    .isNotEmpty();
            assertThat(ContractFiles.faults(type, notMet.replace("\"cause\"", "\"other\"")))
                    .isNotEmpty();
        }
    }

    @Test
    void aClientSaysWhyOrNotWhereAStepWasNotMetAndNowhereElse() {
        String type = "step.verdict-recorded.v1";
        String notMet = ContractFiles.example(type);
        assertThat(ContractFiles.faults(type, notMet.replace("\"NOT_MET\"", "\"MET\"")))
                .isNotEmpty();
        assertThat(ContractFiles.faults(type, notMet.replace("\"cause\"", "\"other\"")))
                .isEmpty();
    }
}
