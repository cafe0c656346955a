package de.zusage.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.reporting.dictionary.Dictionary;
import de.zusage.reporting.period.Span;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The catalogue that is published, and what no catalogue may say. */
class CatalogueTest {
    @Test
    void theStandardOneHasTwelveTables() {
        assertThat(Catalogue.standard().tables()).hasSize(12);
        assertThat(Catalogue.standard().table("signed").spans()).contains(Span.QUARTER);
    }

    @Test
    void anAuthoritysQuarterIsNotSplitByAnAttribute() {
        refused(
                "\"spans\": \\[\"HALF_YEAR\", \"TOTAL\"\\],\\s*\"dimensions\": \\[\\s*\\{\\s*\"attribute\": \"cefr\"",
                "\"spans\": [\"QUARTER\", \"TOTAL\"], \"dimensions\": [{\"attribute\": \"cefr\"",
                "split further");
    }

    @Test
    void anAuthoritysHalfYearIsNotSplitByTwoAttributes() {
        refused("\"spans\": \\[\"TOTAL\"\\]", "\"spans\": [\"HALF_YEAR\"]", "split further");
    }

    @Test
    void everyCodeIsCountedOnce() {
        refused("\"codes\": \\[\"PRE_A1\"\\]", "\"codes\": [\"PRE_A1\", \"A1\"]", "every code of cefr once");
        refused("\"codes\": \\[\"PRE_A1\"\\]", "\"codes\": []", "every code of cefr once");
    }

    @Test
    void anAttributeStandsInOneTableOfItsPopulation() {
        refused("\"attribute\": \"side\"", "\"attribute\": \"goalArea\"", "goalArea");
        String second = "{\"attribute\": \"recognitionNeed\", \"groups\": ["
                + "{\"code\": \"Y\", \"title\": {\"de\": \"J\", \"en\": \"Y\"}, \"codes\": [\"YES\"]},"
                + "{\"code\": \"N\", \"title\": {\"de\": \"N\", \"en\": \"N\"}, \"codes\": [\"NO\"]}]}";
        refused(
                "\"dimensions\": \\[\\s*\\{\\s*\"attribute\": \"nationalityGroup\"",
                "\"dimensions\": [" + second + ", {\"attribute\": \"nationalityGroup\"",
                "split further|share an attribute");
    }

    @Test
    void outcomesAreNotCrossedWithWhoTheClientsAre() {
        String nationality = "{\"attribute\": \"nationalityGroup\", \"groups\": ["
                + "{\"code\": \"G\", \"title\": {\"de\": \"D\", \"en\": \"G\"}, \"codes\": [\"GERMAN\"]},"
                + "{\"code\": \"O\", \"title\": {\"de\": \"A\", \"en\": \"O\"}, \"codes\": [\"EU_EFTA\", \"OTHER_EUROPE\","
                + " \"ASIA\", \"AFRICA\", \"AMERICA_OCEANIA\", \"STATELESS\", \"UNCLEAR\", \"SEVERAL\", \"NOT_RECORDED\"]}]}";
        refused(
                "\"spans\": \\[\"HALF_YEAR\", \"TOTAL\"\\],\\s*\"dimensions\": \\[\\s*\\{\\s*\"attribute\": \"endReason\"",
                "\"spans\": [\"TOTAL\"], \"dimensions\": [" + nationality + ", {\"attribute\": \"endReason\"",
                "crosses outcomes");
    }

    @Test
    void everythingIsNamedInBothLanguages() {
        refused("\"de\": \"Abgelehnte Vereinbarungen\"", "\"de\": \"\"", "German or its English");
        refused("\"de\": \"Abgelehnte Vereinbarungen\", ", "", "de");
    }

    @Test
    void aRateIsOfCellsThatAreThere() {
        refused("\"table\": \"declined\"", "\"table\": \"declind\"", "unknown table");
        refused("\"endReason\": \"COMPLETED\"", "\"endReason\": \"COMPLETE\"", "No group COMPLETE");
    }

    @Test
    void unknownFieldsAreRefused() {
        refused("\"weight\": 10", "\"weight\": 10, \"wait\": 1", "wait");
    }

    private static void refused(String what, String instead, String why) {
        String json = text();
        String changed = json.replaceFirst(what, instead);
        assertThat(changed).as("the change takes effect").isNotEqualTo(json);
        assertThatThrownBy(() -> CatalogueReader.read(
                        new ByteArrayInputStream(changed.getBytes(StandardCharsets.UTF_8)), Dictionary.standard()))
                .satisfies(e -> assertThat(e.getMessage()).containsPattern(why));
    }

    private static String text() {
        try (InputStream file = Catalogue.class.getResourceAsStream("/catalogue.json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
