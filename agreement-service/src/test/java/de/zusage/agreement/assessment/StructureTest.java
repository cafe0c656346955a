package de.zusage.agreement.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.agreement.template.GoalArea;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StructureTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    @ParameterizedTest
    @CsvSource({
        "11, UNDER_12",
        "12, 12_17",
        "17, 12_17",
        "18, 18_26",
        "26, 18_26",
        "27, 27_34",
        "34, 27_34",
        "35, 35_49",
        "49, 35_49",
        "50, 50_64",
        "64, 50_64",
        "65, 65_AND_OLDER"
    })
    void putsAgesIntoTheBandsOfThePilot(int age, String band) {
        assertThat(Structure.of(Map.of(), Set.of(), Optional.of(age), DAY, null).ageBand())
                .isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01, UNDER_1_YEAR",
        "2026, UNDER_1_YEAR",
        "2025-04, UNDER_1_YEAR",
        "2025-03, 1_TO_3_YEARS",
        "2023-03, 1_TO_3_YEARS",
        "2023-02, OVER_3_TO_10_YEARS",
        "2016-03, OVER_3_TO_10_YEARS",
        "2016-02, OVER_10_YEARS",
        "UNKNOWN, UNKNOWN",
        "NOT_APPLICABLE, NOT_APPLICABLE"
    })
    void putsTheTimeInGermanyIntoTheBandsOfThePilot(String arrival, String band) {
        assertThat(of(Kind.ARRIVAL, arrival).arrivalBand()).isEqualTo(band);
    }

    @Test
    void whatNobodyRecordedIsSaidToBeSo() {
        Structure empty = Structure.of(Map.of(), Set.of(), Optional.empty(), DAY, null);
        assertThat(empty.ageBand()).isEqualTo("NOT_RECORDED");
        assertThat(empty.arrivalBand()).isEqualTo("NOT_RECORDED");
        assertThat(empty.level()).isEqualTo("NOT_RECORDED");
        assertThat(empty.levelSource()).isNull();
        assertThat(empty.values()).isEmpty();
    }

    @Test
    void theLevelIsThatOfTheWholeElseTheHighestOfTheSkills() {
        Map<Kind, Observation> current = new EnumMap<>(Kind.class);
        put(current, Kind.CEFR_WRITING, "NOT_LITERATE", Source.ADVISER);
        put(current, Kind.CEFR_SPEAKING, "B1", Source.SELF);
        put(current, Kind.CEFR_LISTENING, "A2", Source.ADVISER);
        Structure skills = Structure.of(current, Set.of(GoalArea.WORK), Optional.empty(), DAY, null);
        assertThat(skills.level()).isEqualTo("B1");
        assertThat(skills.levelSource()).isEqualTo(Source.SELF);
        put(current, Kind.CEFR_OVERALL, "A1", Source.CERTIFICATE);
        Structure whole = Structure.of(current, Set.of(GoalArea.WORK), Optional.empty(), DAY, null);
        assertThat(whole.level()).isEqualTo("A1");
        assertThat(whole.values()).as("skills and arrival stay with the case").isEmpty();
    }

    private static Structure of(Kind kind, String value) {
        Map<Kind, Observation> current = new EnumMap<>(Kind.class);
        put(current, kind, value, null);
        return Structure.of(current, Set.of(), Optional.empty(), DAY, null);
    }

    private static void put(Map<Kind, Observation> current, Kind kind, String value, @Nullable Source source) {
        current.put(kind, new Observation(new UUID(0, kind.ordinal()), kind, value, source, DAY, null));
    }
}
