package de.zusage.agreement.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.agreement.template.AgreementWriter.Contents;
import de.zusage.agreement.template.AgreementWriter.Promise;
import de.zusage.kit.web.InvalidInput;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgreementWriterTest {
    private final Templates templates = new Templates();
    private final AgreementWriter writer = new AgreementWriter(templates);

    @Test
    void everyLanguageHasWordsForEveryTemplateAndTheUndeletableBlock() {
        List<Promise> promises = templates.all().stream()
                .map(template -> new Promise(template, example(template), LocalDate.of(2026, 6, 1)))
                .toList();
        assertThat(templates.languages()).containsExactly("de", "en", "ar", "tr");
        for (String language : templates.languages()) {
            Wording.Frame frame = templates.wording(language).frame();
            List<String> lines = writer.write(
                    language, new Contents("Nguyễn Thị Ánh", "stuttgart-a", "beschwerde@carrier.example", 3, promises));
            assertThat(frame.voluntary()).hasSize(4);
            assertThat(lines).containsAll(frame.voluntary()).noneMatch(line -> line.contains("{"));
            assertThat(lines.get(lines.size() - 1)).contains("beschwerde@carrier.example");
            assertThat(lines).hasSize(4 + promises.size() + 4 + 2);
        }
    }

    @Test
    void putsNumbersAndDatesAsTheLanguageDoes() {
        Template practice = templates.required("LANGUAGE_PRACTICE");
        Contents one = new Contents(
                "A", "o", "c", 1, List.of(new Promise(practice, Map.of("hours", "1"), LocalDate.of(2026, 6, 1))));
        assertThat(writer.write("de", one))
                .contains("Ich übe eine Stunde in der Woche Deutsch. Bis zum 1. Juni 2026."
                        + " Erfüllt, wenn: wir haben darüber gesprochen, wie es geht")
                .contains("Wir sehen uns jeden Monat gemeinsam an, was erreicht ist.");
        assertThat(writer.write("tr", one)).anyMatch(line -> line.contains("1 Haziran 2026"));
    }

    @Test
    void refusesParametersThatTheTemplateDoesNotDeclare() {
        Template practice = templates.required("LANGUAGE_PRACTICE");
        for (Map<String, String> wrong : List.of(
                Map.<String, String>of(),
                Map.of("hours", "21"),
                Map.of("hours", "0"),
                Map.of("hours", "three"),
                Map.of("hours", "3", "more", "1"))) {
            assertThatThrownBy(() -> practice.check(wrong)).isInstanceOf(InvalidInput.class);
        }
        Template place = templates.required("LANGUAGE_COURSE_PLACE");
        assertThatThrownBy(() -> place.check(Map.of("by", "2026-02-30"))).isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"٥", "+5", "-5", "05", "+0005", "5 ", "5.0", "0x5", "99999999999"})
    void aNumberIsWrittenInOneWayOnly(String number) {
        Template practice = templates.required("LANGUAGE_PRACTICE");
        practice.check(Map.of("hours", "5"));
        assertThatThrownBy(() -> practice.check(Map.of("hours", number))).isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-01-01",
                "-999999999-01-01",
                "+10000-01-01",
                "-0001-01-01",
                "0001-01-01",
                "1899-12-31",
                "2201-01-01",
                "9999-12-31",
                "２０２６-05-15",
                "2026-5-15",
                "20260515"
            })
    void aDateIsADayThatSomebodyCanMean(String day) {
        Template place = templates.required("LANGUAGE_COURSE_PLACE");
        for (String meant : List.of("1900-01-01", "2026-05-15", "2200-12-31")) {
            place.check(Map.of("by", meant));
        }
        assertThatThrownBy(() -> place.check(Map.of("by", day)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problem()).isEqualTo("template-parameter-out-of-range"));
    }

    @Test
    void findsALanguageByTagAndScript() {
        assertThat(templates.languageFor("ar-Arab")).contains("ar");
        assertThat(templates.languageFor("ar")).contains("ar");
        assertThat(templates.languageFor("tr-Latn-TR")).contains("tr");
        assertThat(templates.languageFor("ar-Latn")).isEmpty();
        assertThat(templates.languageFor("so")).isEmpty();
    }

    private static Map<String, String> example(Template template) {
        return template.parameters().entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().kind() == Template.Kind.DATE ? "2026-05-15" : "2"));
    }
}
