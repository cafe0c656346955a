package de.zusage.agreement.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.agreement.template.AgreementWriter.Contents;
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
        for (String language : templates.languages()) {
            Wording.Frame frame = templates.wording(language).frame();
            List<String> lines = writer.write(
                    language, new Contents("Nguyễn Thị Ánh", "stuttgart-a", "beschwerde@carrier.example", 3, promises));
            assertThat(frame.voluntary()).hasSize(4);
            assertThat(lines).containsAll(frame.voluntary()).noneMatch(line -> line.contains("{"));
            assertThat(lines.get(lines.size() - 1)).contains("beschwerde@carrier.example");
            assertThat(lines).hasSize(5 + promises.size() + 4 + 2);
        }
    }

    @Test
    void putsNumbersAndDatesAsTheLanguageDoes() {
        Template practice = templates.shipped("LANGUAGE_PRACTICE").orElseThrow();
        Contents one = new Contents(
                "A", "o", "c", 1, List.of(new Promise(practice, Map.of("hours", "1"), LocalDate.of(2026, 6, 1))));
        assertThat(writer.write("de", one))
                .contains("Ich übe eine Stunde in der Woche Deutsch.\nBis zum 1. Juni 2026."
                        + "\nErfüllt, wenn: wir haben darüber gesprochen, wie es geht")
                .contains("Wir sehen uns jeden Monat gemeinsam an, was erreicht ist.");
        assertThat(writer.write("tr", one)).anyMatch(line -> line.contains("1 Haziran 2026"));
    }

    @Test
    void refusesParametersThatTheTemplateDoesNotDeclare() {
        Template practice = templates.shipped("LANGUAGE_PRACTICE").orElseThrow();
        for (Map<String, String> wrong : List.of(
                Map.<String, String>of(),
                Map.of("hours", "21"),
                Map.of("hours", "0"),
                Map.of("hours", "three"),
                Map.of("hours", "3", "more", "1"))) {
            assertThatThrownBy(() -> practice.check(wrong)).isInstanceOf(InvalidInput.class);
        }
        Template place = templates.shipped("LANGUAGE_COURSE_PLACE").orElseThrow();
        assertThatThrownBy(() -> place.check(Map.of("by", "2026-02-30"))).isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"٥", "+5", "-5", "05", "+0005", "5 ", "5.0", "0x5", "99999999999"})
    void aNumberIsWrittenInOneWayOnly(String number) {
        Template practice = templates.shipped("LANGUAGE_PRACTICE").orElseThrow();
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
        Template place = templates.shipped("LANGUAGE_COURSE_PLACE").orElseThrow();
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

    @Test
    void writesDaysOfTheGregorianCalendarInTheDigitsOfTheScript() {
        Template place = templates.shipped("LANGUAGE_COURSE_PLACE").orElseThrow();
        Contents contents = new Contents(
                "A", "o", "c", 3, List.of(new Promise(place, Map.of("by", "2026-05-15"), LocalDate.of(2026, 6, 1))));
        Map<String, List<String>> days = Map.of(
                "de", List.of("15. Mai 2026", "1. Juni 2026"),
                "en", List.of("15 May 2026", "1 June 2026"),
                "ar", List.of("\u0661\u0665 \u0645\u0627\u064a\u0648 \u0662\u0660\u0662\u0666"),
                "prs", List.of("\u06f1\u06f5 \u0645\u06cc \u06f2\u06f0\u06f2\u06f6"),
                "uk", List.of("15 травня 2026 року"),
                "ru", List.of("15 мая 2026 года"),
                "fr", List.of("15 mai 2026"),
                "ti", List.of("15, 2026"),
                "ckb", List.of("\u0661\u0665\u06cc ", "\u0662\u0660\u0662\u0666"));
        days.forEach((language, expected) -> assertThat(String.join("\n", writer.write(language, contents)))
                .as(language)
                .contains(expected));
    }

    @Test
    void isolatesWhatRunsTheOtherWay() {
        Template seat = templates.shipped("LANGUAGE_COURSE_SEAT").orElseThrow();
        String offer = "0197b000-0000-7000-8000-00000000e001";
        Contents contents = new Contents(
                "Ðặng Thị \u202eÁnh",
                "stuttgart-a",
                "beschwerde@carrier.example",
                3,
                List.of(new Promise(seat, Map.of("from", "2026-05-15", "offer", offer), LocalDate.of(2026, 6, 1))));
        List<String> rightToLeft = templates.languages().stream()
                .filter(language -> templates.wording(language).rightToLeft())
                .toList();
        assertThat(rightToLeft).containsExactly("ar", "prs", "ckb");
        for (String language : rightToLeft) {
            assertThat(String.join("\n", writer.write(language, contents)))
                    .contains("\u2068Ðặng Thị Ánh\u2069")
                    .contains("\u2068stuttgart-a\u2069")
                    .contains("\u2068beschwerde@carrier.example\u2069")
                    .contains("\u2068" + offer + "\u2069");
        }
        assertThat(String.join("\n", writer.write("de", contents))).doesNotContain("\u2068");
        Contents arabicName = new Contents("\u0645\u062d\u0645\u062f", "o", "c", 3, List.of());
        assertThat(writer.write("de", arabicName))
                .anyMatch(line -> line.contains("\u2068\u0645\u062d\u0645\u062f\u2069"));
    }

    @Test
    void takesEachValueInOneSpellingOnly() {
        Map<String, String> good = Map.of("hours", "3", "offer", "0197b000-0000-7000-8000-00000000e001");
        Template help = templates.shipped("SCHOOL_LEARNING_HELP").orElseThrow();
        help.check(good);
        for (String hours : List.of("03", "+3", "\u0663", "3.0", " 3", "11")) {
            refuses(help, Map.of("hours", hours, "offer", "0197b000-0000-7000-8000-00000000e001"));
        }
        for (String offer : List.of("0197B000-0000-7000-8000-00000000E001", "1-1-1-1-1", "")) {
            refuses(help, Map.of("hours", "3", "offer", offer));
        }
        refuses(templates.shipped("CV_WRITE").orElseThrow(), Map.of("by", "+12026-01-01"));
    }

    private static void refuses(Template template, Map<String, String> values) {
        assertThatThrownBy(() -> template.check(values)).isInstanceOf(InvalidInput.class);
    }

    private static Map<String, String> example(Template template) {
        return template.parameters().entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, entry -> switch (entry.getValue().kind()) {
                            case DATE -> "2026-05-15";
                            case HOURS, NUMBER -> "2";
                            case OFFER -> "0197b000-0000-7000-8000-00000000e001";
                        }));
    }
}
