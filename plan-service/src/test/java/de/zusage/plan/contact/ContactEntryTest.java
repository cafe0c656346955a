package de.zusage.plan.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.web.InvalidInput;
import de.zusage.kit.web.RuleViolation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the contacts log and of its sums. */
class ContactEntryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 2);
    private static final ContactEntry.Author AUTHOR =
            new ContactEntry.Author(new Tenant("essen", "essen-a"), "carrier-a", UUID.randomUUID());

    private static Contact on(LocalDate day) {
        return new Contact(ContactKind.TALK, 30, Topic.HOUSING, day, null);
    }

    private static ContactEntry entry(LocalDate day) {
        return new ContactEntry(UUID.randomUUID(), AUTHOR, on(day), TODAY);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 601})
    void nobodyTalksForNoTimeOrForMoreThanTenHours(int minutes) {
        assertThatThrownBy(() -> new Contact(ContactKind.TALK, minutes, Topic.WORK, TODAY, null))
                .isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 600})
    void theBoundsThemselvesAreGood(int minutes) {
        assertThat(new Contact(ContactKind.TALK, minutes, Topic.WORK, TODAY, null).minutes())
                .isEqualTo(minutes);
    }

    @Test
    void nothingIsEnteredAhead() {
        assertThatThrownBy(() -> entry(TODAY.plusDays(1))).isInstanceOf(InvalidInput.class);
        assertThat(entry(TODAY).heldOn).isEqualTo(TODAY);
    }

    @Test
    void thisMonthAndTheLastOneAreOpen() {
        assertThat(entry(LocalDate.of(2026, 5, 1)).version).isZero();
        refused(() -> entry(LocalDate.of(2026, 4, 30)), "contact-month-is-closed");
        ContactEntry old = entry(LocalDate.of(2026, 5, 1));
        LocalDate later = LocalDate.of(2026, 7, 1);
        refused(() -> old.correct(on(later), later), "contact-month-is-closed");
        refused(() -> old.remove(later), "contact-month-is-closed");
        refused(() -> old.correct(on(LocalDate.of(2026, 4, 30)), TODAY), "contact-month-is-closed");
    }

    @Test
    void whatItSaidIsKeptByVersion() {
        ContactEntry entry = entry(TODAY);
        UUID casefile = UUID.randomUUID();
        PastContact first =
                entry.correct(new Contact(ContactKind.PHONE, 5, Topic.SCHOOL, TODAY.minusDays(1), casefile), TODAY);
        PastContact second = entry.remove(TODAY);
        assertThat(List.of(first.version, second.version, entry.version)).containsExactly(0L, 1L, 2L);
        assertThat(first.minutes).isEqualTo(30);
        assertThat(first.topic).isEqualTo(Topic.HOUSING);
        assertThat(second.minutes).isEqualTo(5);
        assertThat(second.caseId).isEqualTo(casefile);
        assertThat(entry.removed).isTrue();
        refused(() -> entry.correct(on(TODAY), TODAY), "contact-is-removed");
        refused(() -> entry.remove(TODAY), "contact-is-removed");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05, 2026-05-01, 2026-05-31, true",
        "2024-02, 2024-02-01, 2024-02-29, true",
        "2026-H1, 2026-01-01, 2026-06-30, false",
        "2025-H2, 2025-07-01, 2025-12-31, false"
    })
    void aPeriodIsAMonthOrAHalfYear(String text, LocalDate from, LocalDate to, boolean month) {
        EffortPeriod period = EffortPeriod.of(text);
        assertThat(period).isEqualTo(new EffortPeriod(from, to));
        assertThat(period.isMonth()).isEqualTo(month);
    }

    @Test
    void aPeriodThatRunsHasNoSum() {
        EffortPeriod may = EffortPeriod.of("2026-05");
        refused(() -> may.requireClosed(LocalDate.of(2026, 5, 31)), "effort-period-runs");
        refused(() -> may.requireClosed(LocalDate.of(2026, 6, 30)), "effort-period-runs");
        may.requireClosed(LocalDate.of(2026, 7, 1));
    }

    @Test
    void aCarriersMonthsNameNoOffice() {
        List<Effort.Line> byOffice = List.of(
                new Effort.Line("essen", "essen-a", ContactKind.TALK, Topic.WORK, 2, 90),
                new Effort.Line("hamm", "hamm-a", ContactKind.PHONE, Topic.WORK, 1, 5),
                new Effort.Line("hamm", "hamm-a", ContactKind.TALK, Topic.WORK, 3, 60));
        assertThat(Effort.ofCarrier(EffortPeriod.of("2026-05"), byOffice).lines())
                .containsExactly(
                        new Effort.Line(null, null, ContactKind.PHONE, Topic.WORK, 1, 5),
                        new Effort.Line(null, null, ContactKind.TALK, Topic.WORK, 5, 150));
        assertThat(Effort.ofCarrier(EffortPeriod.of("2025-H2"), byOffice).lines())
                .isEqualTo(byOffice);
    }

    private static void refused(ThrowingCallable work, String rule) {
        RuleViolation refused = catchThrowableOfType(RuleViolation.class, work);
        assertThat(refused).as("refused").isNotNull();
        assertThat(refused.rule()).isEqualTo(rule);
    }
}
