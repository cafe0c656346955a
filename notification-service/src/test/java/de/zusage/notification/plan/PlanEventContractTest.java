package de.zusage.notification.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.zusage.kit.event.EventJson;
import de.zusage.kit.testing.ContractFiles;
import de.zusage.notification.date.Side;
import de.zusage.notification.plan.PlanEvent.BookingConfirmed;
import de.zusage.notification.plan.PlanEvent.BookingMovedUp;
import de.zusage.notification.plan.PlanEvent.PlaceGone;
import de.zusage.notification.plan.PlanEvent.PlanClosed;
import de.zusage.notification.plan.PlanEvent.ReviewDropped;
import de.zusage.notification.plan.PlanEvent.ReviewHeld;
import de.zusage.notification.plan.PlanEvent.ReviewNotHeld;
import de.zusage.notification.plan.PlanEvent.ReviewPlanned;
import de.zusage.notification.plan.PlanEvent.ReviewRescheduled;
import de.zusage.notification.plan.PlanEvent.StepAdded;
import de.zusage.notification.plan.PlanEvent.StepClosed;
import de.zusage.notification.plan.PlanEvent.StepRescheduled;
import de.zusage.notification.plan.PlanEvent.StepSuperseded;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads the golden files of plan-service. */
class PlanEventContractTest {

    private static final UUID AGREEMENT = UUID.fromString("0197b000-0000-7000-8000-00000000a001");
    private static final UUID CASE = UUID.fromString("0197b000-0000-7000-8000-00000000c001");
    private static final UUID STEP = UUID.fromString("0197b000-0000-7000-8000-00000000d001");
    private static final UUID BOOKING = UUID.fromString("0197b000-0000-7000-8000-00000000b001");
    private static final UUID REVIEW = UUID.fromString("0197b000-0000-7000-8000-00000000e001");

    @Test
    void readsSteps() throws JsonProcessingException {
        reads("step.added.v1", new StepAdded(STEP, AGREEMENT, CASE, Side.CLIENT, LocalDate.of(2026, 6, 1)));
        reads("step.rescheduled.v1", new StepRescheduled(STEP, LocalDate.of(2026, 7, 1)));
        reads("step.closed.v1", new StepClosed(STEP));
        reads("step.superseded.v1", new StepSuperseded(STEP));
    }

    @Test
    void readsReviews() throws JsonProcessingException {
        reads("review.planned.v1", new ReviewPlanned(REVIEW, AGREEMENT, CASE, LocalDate.of(2026, 6, 2)));
        reads("review.held.v1", new ReviewHeld(REVIEW));
        reads("review.not-held.v1", new ReviewNotHeld(REVIEW));
        reads("review.rescheduled.v1", new ReviewRescheduled(REVIEW));
        reads("review.dropped.v1", new ReviewDropped(REVIEW));
        reads("plan.closed.v1", new PlanClosed(AGREEMENT));
    }

    @Test
    void readsPlaces() throws JsonProcessingException {
        reads("booking.moved-up.v1", new BookingMovedUp(BOOKING, AGREEMENT, CASE, LocalDate.of(2026, 6, 2)));
        reads("booking.confirmed.v1", new BookingConfirmed(BOOKING));
        reads("booking.declined.v1", new PlaceGone(BOOKING));
        reads("booking.cancelled.v1", new PlaceGone(BOOKING));
        reads("booking.offer-lost.v1", new PlaceGone(BOOKING));
    }

    @ParameterizedTest
    @CsvSource({"stepId", "agreementId", "caseId", "side", "dueOn"})
    void doesNotGuessWhatIsMissing(String field) {
        ObjectNode example = (ObjectNode) ContractFiles.tree(ContractFiles.example("step.added.v1"));
        String without = example.without(field).toString();
        assertThatThrownBy(() -> EventJson.mapper().readValue(without, StepAdded.class))
                .isInstanceOf(ValueInstantiationException.class);
    }

    private static void reads(String type, Record expected) throws JsonProcessingException {
        assertThat(EventJson.mapper().readValue(ContractFiles.example(type), expected.getClass()))
                .isEqualTo(expected);
        assertThat(EventJson.mapper().readValue(ContractFiles.exampleWithUnknownField(type), expected.getClass()))
                .isEqualTo(expected);
    }
}
