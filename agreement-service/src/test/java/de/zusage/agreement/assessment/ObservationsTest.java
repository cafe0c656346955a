package de.zusage.agreement.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.agreement.assessment.AssessmentApi.WantedObservation;
import de.zusage.kit.web.InvalidInput;
import de.zusage.kit.web.RuleViolation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ObservationsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final LocalDate BIRTH = LocalDate.of(1990, 5, 1);
    private static final Observations NONE = new Observations(List.of());

    private final AtomicLong ids = new AtomicLong();

    @Test
    void aLaterValueStandsBesideTheEarlierOne() {
        Observations grown =
                plus(plus(NONE, level("A1", LocalDate.of(2026, 1, 1))), level("A2", LocalDate.of(2026, 2, 1)));
        assertThat(grown.series()).extracting(Observation::value).containsExactly("A1", "A2");
        assertThat(level(grown, DAY)).isEqualTo("A2");
        assertThat(level(grown, LocalDate.of(2026, 1, 31))).isEqualTo("A1");
    }

    @Test
    void theLastDayCountsNotTheLastEntry() {
        Observations grown =
                plus(plus(NONE, level("B1", LocalDate.of(2026, 2, 1))), level("A1", LocalDate.of(2025, 1, 1)));
        assertThat(level(grown, DAY)).isEqualTo("B1");
    }

    @Test
    void aCorrectionSupersedesAndBothStay() {
        Observations wrong = plus(NONE, level("C1", DAY));
        UUID id = wrong.series().get(0).id();
        Observations right = plus(wrong, correcting(Kind.CEFR_OVERALL, "A1", LocalDate.of(2026, 1, 1), id));
        assertThat(right.series()).hasSize(2).first().isEqualTo(wrong.series().get(0));
        assertThat(level(right, DAY)).as("though it is of an earlier day").isEqualTo("A1");
        refused("observation-corrected", right, correcting(Kind.CEFR_OVERALL, "A2", DAY, id));
        refused("observation-unknown", wrong, correcting(Kind.CEFR_READING, "A2", DAY, id));
        refused("observation-unknown", wrong, correcting(Kind.CEFR_OVERALL, "A2", DAY, UUID.randomUUID()));
    }

    @Test
    void unknownNotApplicableAndNoneAreThreeFindings() {
        for (String value : List.of("UNKNOWN", "NOT_APPLICABLE", "NONE")) {
            assertThat(plus(NONE, of(Kind.WORK, value)).current(DAY).get(Kind.WORK))
                    .satisfies(found -> assertThat(found.value()).isEqualTo(value));
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindMayBeUnknownOrNotApplicableAndNothingElseThatIsNotItsOwn(Kind kind) {
        assertThat(kind.accepts("UNKNOWN")).isTrue();
        assertThat(kind.accepts("NOT_APPLICABLE")).isTrue();
        for (String other : List.of("", "unknown", "D1", "99", "2025-13", "2025-11-01", "1", "ja")) {
            boolean years = kind == Kind.SCHOOL_YEARS && other.equals("1");
            assertThat(kind.accepts(other)).as(kind + " " + other).isEqualTo(years);
        }
    }

    @Test
    void theDocumentNamesTheValuesOfEveryKind() {
        for (Kind kind : Kind.values()) {
            assertThat(AssessmentApi.VALUES.lines())
                    .as(kind.name())
                    .anyMatch(line -> line.matches("([A-Z_]+ )*" + kind + "( [A-Z_]+)*: .*")
                            && line.endsWith(": " + kind.describe()));
        }
    }

    @Test
    void aRefusalNamesTheObservationAndWhatItTakes() {
        assertThatThrownBy(() -> plus(NONE, of(Kind.WORK, "NONE"), of(Kind.HOUSING, "CANARY")))
                .hasMessage("observations.1.value: HOUSING takes NONE, SHARED_ACCOMMODATION,"
                        + " WITH_RELATIVES_OR_FRIENDS, RENTED, OWNED, UNKNOWN, NOT_APPLICABLE.");
        assertThatThrownBy(() -> plus(NONE, of(Kind.CEFR_OVERALL, "A2")))
                .hasMessageContaining("observations.0.source is missing")
                .hasMessageContaining("PLACEMENT_TEST");
        assertThatThrownBy(() -> plus(NONE, new WantedObservation(Kind.WORK, "NONE", Source.SELF, null, null)))
                .hasMessageContaining("observations.0.source: WORK has none");
    }

    /** Invariants 6 and 7: nothing says what somebody has to do, who was present, or how much he or she is worth. */
    @Test
    void noFieldSpeaksOfDutyAttendanceOrScore() {
        assertThat(Stream.concat(
                        Arrays.stream(Kind.values()).map(kind -> kind.name() + kind.describe()),
                        Arrays.stream(Observation.class.getRecordComponents()).map(part -> part.getName())))
                .noneMatch(text -> text.toUpperCase(java.util.Locale.ROOT)
                        .matches("(?s).*(OBLIG|COMPULS|DUTY|ATTEND|SCORE|BEDUERF|SANCTION|PERMIT).*"));
    }

    @ParameterizedTest
    @CsvSource({
        "CEFR_OVERALL, A9, SELF, observation-value",
        "CEFR_OVERALL, NONE, SELF, observation-value",
        "CEFR_OVERALL, A1, , observation-source",
        "WORK, EMPLOYED, SELF, observation-source",
        "ARRIVAL, 1989, , observed-before-birth",
        "ARRIVAL, 2026-04, , observed-before-arrival"
    })
    void whatCannotBeMeantIsRefused(Kind kind, String value, @Nullable Source source, String problem) {
        refused(problem, NONE, new WantedObservation(kind, value, source, null, null));
    }

    @Test
    void liesBetweenBirthOrArrivalAndToday() {
        refused("observed-before-birth", NONE, on(LocalDate.of(1990, 4, 30)));
        Observations arrived = plus(NONE, of(Kind.ARRIVAL, "2025-11"));
        refused("observed-before-arrival", arrived, on(LocalDate.of(2025, 10, 31)));
        assertThat(plus(arrived, on(LocalDate.of(2025, 11, 1))).series()).hasSize(2);
        assertThatThrownBy(() -> arrived.plus(List.of(), LocalDate.of(2025, 10, 31), BIRTH, this::id))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> NONE.plus(List.of(), LocalDate.of(1990, 4, 30), BIRTH, this::id))
                .isInstanceOf(InvalidInput.class);
    }

    private void refused(String problem, Observations before, WantedObservation wanted) {
        assertThatThrownBy(() -> plus(before, wanted)).satisfies(thrown -> {
            String found = thrown instanceof InvalidInput input
                    ? input.problem()
                    : thrown instanceof RuleViolation violation ? violation.rule() : thrown.toString();
            assertThat(found).isEqualTo(problem);
        });
    }

    private Observations plus(Observations before, WantedObservation... wanted) {
        return before.plus(List.of(wanted), DAY, BIRTH, this::id);
    }

    private UUID id() {
        return new UUID(0, ids.incrementAndGet());
    }

    private static String level(Observations all, LocalDate until) {
        Observation found = all.current(until).get(Kind.CEFR_OVERALL);
        return found == null ? "" : found.value();
    }

    private static WantedObservation level(String value, LocalDate on) {
        return new WantedObservation(Kind.CEFR_OVERALL, value, Source.PLACEMENT_TEST, on, null);
    }

    private static WantedObservation correcting(Kind kind, String value, LocalDate on, UUID wrong) {
        return new WantedObservation(kind, value, Source.CERTIFICATE, on, wrong);
    }

    private static WantedObservation of(Kind kind, String value) {
        return new WantedObservation(kind, value, null, null, null);
    }

    private static WantedObservation on(LocalDate day) {
        return new WantedObservation(Kind.HOUSING, "RENTED", null, day, null);
    }
}
