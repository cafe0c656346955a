package de.zusage.plan.review;

import static de.zusage.plan.plan.PlanFixtures.AGREEMENT;
import static de.zusage.plan.plan.PlanFixtures.CASE;
import static de.zusage.plan.plan.PlanFixtures.CLIENT_STEP;
import static de.zusage.plan.plan.PlanFixtures.clientPromise;
import static de.zusage.plan.plan.PlanFixtures.terms;
import static de.zusage.plan.review.ReviewFixtures.anEmptyBookOf;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.tenancy.Tenant;
import de.zusage.plan.plan.Plan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days and months are civil ones: a clock change or a short month adds or takes none. */
class CivilTimeTest {

    @Test
    void aPauseOverAClockChangeMovesWholeDays() {
        for (int year = 2024; year <= 2040; year++) {
            for (Month month : new Month[] {Month.MARCH, Month.OCTOBER}) {
                LocalDate change = LocalDate.of(year, month, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY));
                for (int length = 1; length < 4; length++) {
                    LocalDate due = change.plusDays(1);
                    LocalDate on = change.plusDays(length);
                    LocalDate opened = change.minusMonths(1);
                    Plan plan = new Plan(new Tenant("stuttgart", "stuttgart-a"), AGREEMENT, CASE, opened);
                    plan.open(terms(1, clientPromise(due)), UnaryOperator.identity());
                    ReviewBook book = anEmptyBookOf(plan);
                    book.first(due);
                    plan.pause(change);
                    plan.resume(length, UnaryOperator.identity(), on);
                    book.afterPause(length, on);
                    assertThat(plan.step(CLIENT_STEP).dueOn()).isEqualTo(due.plusDays(length));
                    assertThat(book.next().orElseThrow().plannedOn()).isEqualTo(due.plusDays(length));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2025-11-30, 2026-02-28", "2027-11-30, 2028-02-29", "2026-01-31, 2026-04-30", "2026-03-29, 2026-06-29"})
    void threeMonthsEndOnTheSameDayOrTheLastOfAShorterMonth(LocalDate on, LocalDate latest) {
        Plan plan = new Plan(new Tenant("stuttgart", "stuttgart-a"), AGREEMENT, CASE, on);
        plan.open(terms(1, clientPromise(latest)), UnaryOperator.identity());
        ReviewBook book = anEmptyBookOf(plan);
        book.afterAmendment(on);
        assertThat(book.next().orElseThrow().plannedOn()).isEqualTo(latest);
    }
}
