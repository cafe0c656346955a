package de.zusage.plan.review;

import static de.zusage.plan.plan.PlanFixtures.CLIENT_DUE;
import static de.zusage.plan.plan.PlanFixtures.CLIENT_STEP;
import static de.zusage.plan.plan.PlanFixtures.OFFICE_DUE;
import static de.zusage.plan.plan.PlanFixtures.OFFICE_STEP;
import static de.zusage.plan.plan.PlanFixtures.anActivePlan;
import static de.zusage.plan.plan.PlanFixtures.met;
import static de.zusage.plan.review.ReviewFixtures.FIRST;
import static de.zusage.plan.review.ReviewFixtures.aBookOf;
import static de.zusage.plan.review.ReviewFixtures.first;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.plan.offer.GoalArea;
import de.zusage.plan.plan.Cause;
import de.zusage.plan.plan.Outcome;
import de.zusage.plan.plan.Plan;
import de.zusage.plan.plan.Side;
import de.zusage.plan.plan.StepOutcome;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BalanceTest {

    @Test
    void bothSidesStandSideBySide() {
        Plan plan = anActivePlan();
        plan.record(List.of(met(CLIENT_STEP)), CLIENT_DUE);
        plan.record(
                List.of(new StepOutcome(OFFICE_STEP, Outcome.NOT_MET, Cause.OFFER_MISSING)), OFFICE_DUE.plusDays(1));
        ReviewBook book = aBookOf(plan);
        UUID missed = first(book);
        book.miss(missed, Cause.OFFICE, FIRST.plusDays(7), FIRST);
        Findings findings = new Findings(List.of(Obstacle.TIME), List.of(GoalArea.LANGUAGE), "note");
        Balance balance = Balance.of(plan, book.added(), List.of(findings, findings), FIRST);
        assertThat(balance.sides()).extracting(Balance.OfSide::side).containsExactly(Side.values());
        assertThat(of(balance, Side.CLIENT))
                .isEqualTo(new Balance.OfSide(
                        Side.CLIENT, 1, 0, 0, 1, 0, Map.of("MET", 1L), Map.of(), Map.of(), Map.of()));
        assertThat(of(balance, Side.OFFICE))
                .isEqualTo(new Balance.OfSide(
                        Side.OFFICE,
                        1,
                        0,
                        0,
                        0,
                        0,
                        Map.of("NOT_MET", 1L),
                        Map.of("OFFER_MISSING", 1L),
                        Map.of("LANGUAGE", 1L),
                        Map.of()));
        assertThat(balance.reviews()).isEqualTo(new Balance.OfReviews(0, 1, 0, 1, Map.of("OFFICE", 1L)));
        assertThat(balance.offersMissing()).isEqualTo(Map.of("LANGUAGE", 2L));
        assertThat(balance.obstacles()).isEqualTo(Map.of("TIME", 2L));
    }

    @Test
    void aStepIsOverdueFromTheDayAfterAndLateWhenMetThen() {
        Plan plan = anActivePlan();
        assertThat(client(plan, CLIENT_DUE).overdue()).isZero();
        assertThat(client(plan, CLIENT_DUE.plusDays(1)).overdue()).isEqualTo(1);
        assertThat(client(plan, CLIENT_DUE).open()).isEqualTo(1);
        plan.record(List.of(met(CLIENT_STEP)), CLIENT_DUE.plusDays(1));
        assertThat(client(plan, CLIENT_DUE.plusDays(1)).late()).isEqualTo(1);
        assertThat(client(plan, CLIENT_DUE.plusDays(1)).inTime()).isZero();
    }

    @Test
    void itHoldsCountsOnly() {
        assertThat(Arrays.stream(Balance.OfSide.class.getRecordComponents())
                        .map(RecordComponent::getType)
                        .distinct())
                .containsExactlyInAnyOrder(Side.class, long.class, Map.class);
    }

    private static Balance.OfSide client(Plan plan, LocalDate today) {
        return of(Balance.of(plan, List.of(), List.of(), today), Side.CLIENT);
    }

    private static Balance.OfSide of(Balance balance, Side side) {
        return balance.sides().stream()
                .filter(one -> one.side() == side)
                .findAny()
                .orElseThrow();
    }
}
