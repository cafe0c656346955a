package de.zusage.notification.staff;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.notification.date.DateKind;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PreferenceTest {
    private final Preference preference = new Preference();

    @Test
    void anotherTimeOfDayChangesNoDay() {
        wish(Set.of(), Map.of(DateKind.STEP, List.of(-3, 0)));
        assertThat(preference.wish(LocalTime.NOON, Set.of(), Map.of(DateKind.STEP, List.of(-3, 0))))
                .isEmpty();
    }

    @Test
    void onlyKindsWithOtherDaysAreHeardOfOtherwise() {
        wish(Set.of(), Map.of(DateKind.STEP, List.of(-3, 0), DateKind.REVIEW, List.of(-7)));
        assertThat(wish(Set.of(), Map.of(DateKind.STEP, List.of(-3, 0), DateKind.REVIEW, List.of(-1))))
                .containsExactly(DateKind.REVIEW);
        assertThat(wish(Set.of(), Map.of(DateKind.REVIEW, List.of(-1)))).containsExactly(DateKind.STEP);
    }

    @Test
    void whatIsSwitchedOnAgainMayBeOfAnyKind() {
        wish(Set.of(Notice.STEP_DUE), Map.of());
        assertThat(wish(Set.of(), Map.of())).containsExactlyInAnyOrder(DateKind.values());
    }

    private Set<DateKind> wish(Set<Notice> off, Map<DateKind, List<Integer>> days) {
        return preference.wish(null, off, days);
    }
}
