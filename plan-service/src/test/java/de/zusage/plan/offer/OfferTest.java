package de.zusage.plan.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.kit.web.InvalidInput;
import de.zusage.kit.web.RuleViolation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OfferTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 8, 31);

    private final Offer offer =
            Offer.publish(UUID.randomUUID(), "stuttgart", terms("vhs", List.of("LANGUAGE"), List.of(), 12, LAST));

    @Test
    void isBookableFromItsFirstToItsLastDay() {
        assertThat(offer.bookable().bookableOn(FIRST.minusDays(1))).isFalse();
        assertThat(offer.bookable().bookableOn(FIRST)).isTrue();
        assertThat(offer.bookable().bookableOn(LAST)).isTrue();
        assertThat(offer.bookable().bookableOn(LAST.plusDays(1))).isFalse();
    }

    @Test
    void withoutALastDayStaysBookable() {
        offer.change(terms("vhs", List.of("LANGUAGE"), List.of(), 12, null));
        assertThat(offer.bookable().bookableOn(LAST.plusYears(5))).isTrue();
    }

    @Test
    void keepsWhatItWasChangedTo() {
        OfferTerms changed = terms("vhs", List.of("WORK", "LANGUAGE", "WORK"), List.of(LAST, FIRST), 0, LAST);
        offer.change(changed);
        assertThat(offer.terms()).isEqualTo(changed);
        assertThat(changed.goalAreas()).containsExactly("LANGUAGE", "WORK");
        assertThat(changed.startDates()).containsExactly(FIRST, LAST);
    }

    @Test
    void onceWithdrawnIsNeitherBookableNorChangedNorWithdrawnAgain() {
        offer.withdraw(FIRST);
        assertThat(offer.bookable().bookableOn(FIRST)).isFalse();
        assertThatThrownBy(() -> offer.change(offer.terms())).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> offer.withdraw(LAST)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void staysItsProviders() {
        assertThatThrownBy(() -> offer.change(terms("other", List.of("LANGUAGE"), List.of(), 12, LAST)))
                .isInstanceOf(RuleViolation.class);
        assertThat(offer.terms().provider()).isEqualTo("vhs");
    }

    @Test
    void cannotBeMeantWithoutGoalAreaOrPlacesOrWithDaysOutsideItsOwn() {
        refused(List.of(), List.of(), 12, LAST);
        refused(List.of("LANGUAGE"), List.of(), -1, LAST);
        refused(List.of("LANGUAGE"), List.of(), 12, FIRST.minusDays(1));
        refused(List.of("LANGUAGE"), List.of(FIRST.minusDays(1)), 12, LAST);
        refused(List.of("LANGUAGE"), List.of(LAST.plusDays(1)), 12, LAST);
    }

    private static void refused(List<String> areas, List<LocalDate> starts, int capacity, LocalDate last) {
        assertThatThrownBy(() -> terms("vhs", areas, starts, capacity, last)).isInstanceOf(InvalidInput.class);
    }

    static OfferTerms terms(
            String provider, List<String> areas, List<LocalDate> starts, int capacity, @Nullable LocalDate last) {
        return new OfferTerms(
                "A course",
                "INTEGRATION_COURSE",
                provider,
                areas,
                List.of("de"),
                "Stuttgart",
                true,
                false,
                starts,
                capacity,
                14,
                FIRST,
                last);
    }
}
