package de.zusage.agreement.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.agreement.casefile.Origin;
import de.zusage.agreement.fact.Attribute;
import de.zusage.agreement.fact.FactContract;
import de.zusage.agreement.template.GoalArea;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StructureAttributesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 30);
    private static final Origin NOBODY_ASKED = new Origin(null, null, "ar");

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyValueThatCanBeObservedIsToldInACategoryOfTheContract(Kind kind) {
        Stream<String> values = Stream.concat(
                Kind.LEVELS.stream(), Stream.of(kind.describe().split(", ")).map(String::trim));
        values.filter(kind::accepts)
                .forEach(value -> told(Map.of(kind, value), 40)
                        .forEach((attribute, category) -> assertThat(category)
                                .as(attribute + " of " + value)
                                .isIn(FactContract.values(attribute))));
    }

    @Test
    void everyAgeAndEveryArrivalIsToldInACategoryOfTheContract() {
        for (int age = 0; age < 110; age++) {
            Map<Attribute, String> told = told(Map.of(Kind.ARRIVAL, Integer.toString(1920 + age)), age);
            assertThat(told.get(Attribute.TIME_IN_GERMANY)).isIn(FactContract.values(Attribute.TIME_IN_GERMANY));
            if (age >= 12) {
                assertThat(told.get(Attribute.AGE_BAND)).isIn(FactContract.values(Attribute.AGE_BAND));
            } else {
                assertThat(told).as("no band of the pilot").doesNotContainKey(Attribute.AGE_BAND);
            }
        }
    }

    @Test
    void whatNobodyRecordedIsLeftOutAndWhatIsUnknownIsNot() {
        assertThat(StructureAttributes.of(Structure.of(Map.of(), Set.of(), Optional.empty(), DAY, NOBODY_ASKED)))
                .containsOnly(Map.entry(Attribute.RECOGNITION_NEED, "NO"), Map.entry(Attribute.CONTACT_LANGUAGE, "ar"));
        assertThat(told(Map.of(Kind.WORK, "UNKNOWN", Kind.CHILD_CARE, "NOT_APPLICABLE"), 40))
                .containsEntry(Attribute.WORK, "UNKNOWN")
                .containsEntry(Attribute.CHILD_CARE, "NOT_APPLICABLE")
                .doesNotContainKeys(Attribute.EDUCATION, Attribute.SEX, Attribute.CEFR);
    }

    @Test
    void onlyWhatIsOtherwiseIsToldAgain() {
        Structure before = structure(Map.of(Kind.WORK, "SEEKING", Kind.EDUCATION, "HIGHER"), 40);
        assertThat(StructureAttributes.correcting(before, before)).isEmpty();
        assertThat(StructureAttributes.correcting(before, structure(Map.of(Kind.WORK, "EMPLOYED"), 26)))
                .containsOnly(
                        Map.entry(Attribute.WORK, "EMPLOYED"),
                        Map.entry(Attribute.AGE_BAND, "18-26"),
                        Map.entry(Attribute.EDUCATION, "NOT_RECORDED"));
    }

    @ParameterizedTest
    @CsvSource({
        "A1, ADVISER, A2, ADVISER, HIGHER",
        "B2, CERTIFICATE, C1, CERTIFICATE, HIGHER",
        "B1, ADVISER, B1, ADVISER, SAME",
        "B1, SELF, A2, SELF, LOWER",
        "A1, SELF, B1, CERTIFICATE, ",
        "NOT_LITERATE, ADVISER, A1, ADVISER, ",
        "A1, ADVISER, UNKNOWN, ADVISER, ",
    })
    void aLevelIsComparedWithOneOfTheSameSource(
            String from, Source fromSource, String to, Source toSource, @Nullable String change) {
        assertThat(StructureAttributes.levelChange(level(from, fromSource), level(to, toSource)))
                .isEqualTo(Optional.ofNullable(change));
    }

    @Test
    void aNeedForRecognitionIsOneThatIsRecorded() {
        Structure need = Structure.of(Map.of(), Set.of(GoalArea.RECOGNITION), Optional.empty(), DAY, NOBODY_ASKED);
        assertThat(StructureAttributes.of(need)).containsEntry(Attribute.RECOGNITION_NEED, "YES");
        assertThat(FactContract.values(Attribute.CONTACT_LANGUAGE)).containsAll(List.of("ar", "OTHER"));
    }

    private static Map<Attribute, String> told(Map<Kind, String> values, int age) {
        return StructureAttributes.of(structure(values, age));
    }

    private static Structure structure(Map<Kind, String> values, int age) {
        return Structure.of(observed(values, null), Set.of(), Optional.of(age), DAY, NOBODY_ASKED);
    }

    private static Structure level(String value, Source source) {
        return Structure.of(
                observed(Map.of(Kind.CEFR_OVERALL, value), source), Set.of(), Optional.empty(), DAY, NOBODY_ASKED);
    }

    private static Map<Kind, Observation> observed(Map<Kind, String> values, @Nullable Source source) {
        Map<Kind, Observation> observed = new EnumMap<>(Kind.class);
        values.forEach((kind, value) ->
                observed.put(kind, new Observation(new UUID(0, kind.ordinal()), kind, value, source, DAY, null)));
        return observed;
    }
}
