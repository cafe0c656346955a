package de.zusage.reporting.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import de.zusage.kit.testing.ContractFiles;
import de.zusage.reporting.dictionary.Indicator.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DictionaryTest {
    private static final Dictionary DICTIONARY = DictionaryFile.read();

    @Test
    void everyAttributeIsWhatTheFactsTellAndEveryFactIsInTheDictionary() throws IOException {
        for (CountedUnit unit : DICTIONARY.units()) {
            JsonNode fields = ContractFiles.tree(Files.readString(
                            ContractFiles.directory().resolve("schemas").resolve(unit.event() + ".json")))
                    .get("properties");
            assertThat(unit.milestones()).containsExactlyInAnyOrderElementsOf(codes(fields, "milestone"));
            Set<String> told = new TreeSet<>();
            fields.fieldNames().forEachRemaining(told::add);
            told.removeAll(Set.of("milestone", "month"));
            assertThat(DICTIONARY.attributesOf(unit.unit()).map(Attribute::id))
                    .containsExactlyInAnyOrderElementsOf(told);
            DICTIONARY.attributesOf(unit.unit()).forEach(attribute -> {
                assertThat(attribute.codes()).as(attribute.id()).containsAll(codes(fields, attribute.id()));
                assertThat(attribute.codes()).as("nothing said is said too").contains(attribute.absent());
                Set<String> more = new TreeSet<>(attribute.codes());
                more.removeAll(codes(fields, attribute.id()));
                more.remove(attribute.absent());
                assertThat(more).as("a category that nobody can tell").isEmpty();
            });
        }
    }

    @Test
    void everythingHasItsWordsInBothLanguages() {
        Stream<Text> texts = Stream.of(
                        DICTIONARY.units().stream().map(CountedUnit::label),
                        DICTIONARY.attributes().stream().map(Attribute::label),
                        DICTIONARY.attributes().stream()
                                .flatMap(attribute -> attribute.categories().stream())
                                .map(Attribute.Category::label),
                        DICTIONARY.populations().stream().map(Population::label),
                        DICTIONARY.indicators().stream().map(Indicator::label),
                        DICTIONARY.indicators().stream().flatMap(indicator -> indicator.footnotes().stream()))
                .flatMap(all -> all);
        assertThat(texts).allSatisfy(text -> {
            assertThat(text.de()).isNotBlank();
            assertThat(text.en()).isNotBlank();
        });
        assertThat(DICTIONARY.attributes())
                .allSatisfy(attribute -> assertThat(attribute.categories().stream()
                                .map(category -> category.label().de()))
                        .as(attribute.id())
                        .doesNotHaveDuplicates());
    }

    @Test
    void everySectionOfThePilotsListHasIndicatorsEachOnceAndWithItsUnit() {
        assertThat(DICTIONARY.indicators().stream().map(Indicator::section).distinct())
                .containsExactly("A", "B", "C", "D", "E", "F", "H");
        assertThat(DICTIONARY.indicators().stream().map(Indicator::id)).doesNotHaveDuplicates();
        assertThat(DICTIONARY.indicators()).allSatisfy(indicator -> {
            assertThat(indicator.version()).isPositive();
            assertThat(indicator.id()).startsWith(indicator.section());
            assertThat(indicator.footnotes().get(0).de()).contains("nie Personen");
        });
    }

    @Test
    void noFigureCrossesHowItEndedForClientsWithWhereTheyComeFrom() {
        for (Indicator indicator : DICTIONARY.indicators()) {
            for (Part part : indicator.parts()) {
                Population population = DICTIONARY.population(part.population()).orElseThrow();
                Set<String> named = new TreeSet<>(indicator.named().toList());
                boolean outcome = population.outcome()
                        || named.stream()
                                .anyMatch(id ->
                                        DICTIONARY.attribute(id).orElseThrow().outcome());
                if (outcome) {
                    assertThat(named).as(indicator.id()).doesNotContain("nationalityGroup", "residenceGroup");
                    assertThat(named.containsAll(Set.of("sex", "ageBand"))).isFalse();
                }
            }
        }
    }

    @Test
    void whatMustNotBeCrossedIsNoDictionary() {
        refused(indicator("agreements-ended", "nationalityGroup"));
        refused(indicator("agreements-declined", "residenceGroup"));
        refused(indicator("agreements-ended", "sex", "ageBand"));
        refused(indicator("agreements-signed", "endReason", "nationalityGroup"));
        refused(indicator("steps-final", "sex"));
        refused(indicator("agreements-signed", "shoeSize"));
        assertThat(with(indicator("agreements-ended", "sex")).checked()).isNotNull();
        assertThat(with(indicator("agreements-signed", "sex", "ageBand")).checked())
                .isNotNull();
    }

    private static void refused(Indicator indicator) {
        Dictionary dictionary = with(indicator);
        assertThatThrownBy(dictionary::checked)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("X1");
    }

    private static Indicator indicator(String population, String... dimensions) {
        return new Indicator(
                "X1",
                1,
                "X",
                new Text("x", "x"),
                DICTIONARY.population(population).orElseThrow().unit(),
                new Part(population, null),
                null,
                List.of(dimensions),
                List.of(),
                List.of());
    }

    private static Dictionary with(Indicator indicator) {
        return new Dictionary(
                DICTIONARY.version(),
                DICTIONARY.units(),
                DICTIONARY.attributes(),
                DICTIONARY.populations(),
                List.of(indicator));
    }

    private static Set<String> codes(JsonNode fields, String field) {
        Set<String> codes = new TreeSet<>();
        fields.at("/" + field + "/enum").forEach(code -> codes.add(code.asText()));
        return codes;
    }
}
