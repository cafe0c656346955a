package de.zusage.plan.slip;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.plan.review.Interpreter;
import de.zusage.plan.review.ReviewMode;
import de.zusage.plan.review.ReviewState;
import de.zusage.plan.review.ReviewView;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class SlipWriterTest {

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "prs", "ckb");

    /** Stems of force, threat and consequence; a slip invites. */
    private static final List<String> FORBIDDEN = List.of(
            "muss",
            "müssen",
            "pflicht",
            "folgen",
            "sanktion",
            "nachteil",
            "must",
            "obliged",
            "consequence",
            "penalty",
            "يجب",
            "عقوب",
            "عواقب",
            "باید",
            "مجازات",
            "zorunda",
            "ceza",
            "повинн",
            "санкц",
            "должн",
            "обязан",
            "devez",
            "obligat",
            "sanction",
            "ክግበር ኣለዎ",
            "مقصر",
            "دەبێت",
            "سزا");

    @ParameterizedTest
    @FieldSource("de.zusage.plan.slip.SlipWriter#LANGUAGES")
    void everyLanguageHasEveryLineAndNothingLeftInGerman(String language) {
        SlipWords words = SlipWords.read(language);
        SlipWords german = SlipWords.read("de");
        assertThat(words.keys()).isEqualTo(german.keys());
        assertThat(words.line("at")).contains("{time}");
        assertThat(words.line("interpreter.comes")).contains("{language}");
        assertThat(words.line("interpreter.asked")).contains("{language}");
        if (!language.equals("de")) {
            assertThat(words.keys().stream().filter(key -> !key.equals("reviewed")))
                    .allSatisfy(key -> assertThat(words.line(key)).isNotEqualTo(german.line(key)));
            assertThat(words.reviewed()).isFalse();
        }
    }

    @ParameterizedTest
    @FieldSource("de.zusage.plan.slip.SlipWriter#LANGUAGES")
    void everyKindOfAppointmentIsSaidWhole(String language) {
        SlipWords words = SlipWords.read(language);
        for (ReviewMode mode : ReviewMode.values()) {
            for (Interpreter interpreter : Interpreter.values()) {
                Slip slip =
                        SlipWriter.write(review(mode, interpreter, "2026-06-09T14:30+02:00"), "Marktplatz 1", words);
                assertThat(Stream.of(
                                slip.title(), slip.day(), slip.time(), slip.way(), slip.change(), slip.voluntary()))
                        .allSatisfy(line -> assertThat(line).isNotBlank().doesNotContain("{"));
                assertThat(slip.day()).contains("2026").contains("9");
                assertThat(slip.time()).contains("30");
                assertThat(slip.direction()).isEqualTo(RIGHT_TO_LEFT.contains(language) ? "rtl" : "ltr");
                assertThat(slip.toString().toLowerCase(Locale.ROOT)).doesNotContain(FORBIDDEN);
                assertThat(slip.interpreter() == null)
                        .as("nothing is said of somebody whom nobody asked")
                        .isEqualTo(interpreter == Interpreter.NOT_NEEDED || interpreter == Interpreter.NEEDED);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | Dienstag, 9. Juni 2026",
                "en | Tuesday 9 June 2026",
                "tr | 9 Haziran 2026 Salı",
                "fr | mardi 9 juin 2026",
                "prs | 2026",
            })
    void theDayIsWrittenAsTheLanguageDoes(String language, String day) {
        assertThat(slip(language, null).day().replace(",", "")).contains(day.replace(",", ""));
    }

    @Test
    void theHourIsThatOfBerlinWhateverTheSeason() {
        assertThat(SlipWriter.write(
                                review(ReviewMode.PHONE, Interpreter.NOT_NEEDED, "2026-01-13T09:05+01:00"),
                                null,
                                SlipWords.read("de"))
                        .time())
                .isEqualTo("um 09:05 Uhr");
        assertThat(slip("de", "2026-06-09T14:30+02:00").time()).isEqualTo("um 14:30 Uhr");
        assertThat(slip("de", null).time()).isNull();
    }

    @Test
    void theInterpretersLanguageIsNamedInTheReadersOwn() {
        assertThat(slip("de", null).interpreter()).contains("Arabisch");
        assertThat(slip("fr", null).interpreter()).contains("arabe");
        assertThat(SlipWords.read("de").nameOf("prs")).isEqualTo("Dari");
        assertThat(SlipWords.read("ckb").nameOf("prs")).isEqualTo("فارسی (ئەفغانستان)");
    }

    @ParameterizedTest
    @FieldSource("de.zusage.plan.slip.SlipWriter#LANGUAGES")
    void noLineLeadsToAPlaceOrALinkThatIsNotThere(String language) {
        SlipWords words = SlipWords.read(language);
        for (ReviewMode mode : List.of(ReviewMode.IN_PERSON, ReviewMode.VIDEO)) {
            ReviewView review = review(mode, Interpreter.NOT_NEEDED, null);
            assertThat(SlipWriter.write(review, null, words).way())
                    .isNotBlank()
                    .doesNotEndWith(":")
                    .isNotEqualTo(
                            SlipWriter.write(review, "Marktplatz 1", words).way());
        }
    }

    private static Slip slip(String language, @Nullable String begin) {
        return SlipWriter.write(
                review(ReviewMode.IN_PERSON, Interpreter.CONFIRMED, begin), null, SlipWords.read(language));
    }

    private static ReviewView review(ReviewMode mode, Interpreter interpreter, @Nullable String begin) {
        return new ReviewView(
                UUID.randomUUID(),
                begin == null
                        ? LocalDate.of(2026, 6, 9)
                        : OffsetDateTime.parse(begin).toLocalDate(),
                begin == null ? null : OffsetDateTime.parse(begin),
                mode,
                false,
                null,
                ReviewState.PLANNED,
                null,
                null,
                interpreter,
                interpreter == Interpreter.NOT_NEEDED ? null : "ar",
                null);
    }
}
