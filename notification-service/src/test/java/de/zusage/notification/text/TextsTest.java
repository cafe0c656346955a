package de.zusage.notification.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class TextsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 12);
    private static final Item STEP = new Item(Occasion.STEP, DAY);
    private static final Item REVIEW = new Item(Occasion.REVIEW, DAY.plusDays(3));

    @Inject
    Texts texts;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|bis Freitag, 12. Juni 2026",
                "en|by Friday 12 June 2026",
                "fr|vendredi 12 juin 2026",
                "tr-Latn|12 Haziran 2026 Cuma gününe",
                "uk|До 12 червня 2026",
                "ru|До 12 июня 2026",
                "ar-Arab|12 يونيو 2026",
                "ar-Arab-SY|12 حزيران 2026",
                "prs-Arab|12 جون 2026",
                "ckb-Arab|2026",
                "ti-Ethi|2026"
            })
    void aDateIsWrittenAsTheReadersRegionDoes(String tag, String day) {
        assertThat(mail(tag, STEP)).contains(day);
    }

    @Test
    void oneThingIsALetterWithoutAList() {
        assertThat(mail("de", STEP)).isEqualTo("""
                Guten Tag!

                Sie haben sich bis Freitag, 12. Juni 2026 etwas vorgenommen.

                Passt es nicht? Haben Sie Fragen? Melden Sie sich gern bei uns.

                Freundliche Grüße
                """);
    }

    @Test
    void severalThingsAreOneTextWithAListByDate() {
        assertThat(mail("de", REVIEW, new Item(Occasion.STEP_TODAY, DAY.minusDays(2)), STEP))
                .isEqualTo("""
                Guten Tag!

                Hier steht alles auf einen Blick:
                – Sie haben sich für heute etwas vorgenommen.
                – Sie haben sich bis Freitag, 12. Juni 2026 etwas vorgenommen.
                – Sie haben am Montag, 15. Juni 2026 einen Termin.

                Passt es nicht? Haben Sie Fragen? Melden Sie sich gern bei uns.

                Freundliche Grüße
                """);
    }

    @Test
    void theSameSentenceIsNotSaidTwice() {
        assertThat(mail("de", STEP, STEP)).isEqualTo(mail("de", STEP));
        Item today = new Item(Occasion.STEP_TODAY, DAY);
        assertThat(mail("de", today, new Item(Occasion.STEP_TODAY, DAY.plusDays(1))))
                .isEqualTo(mail("de", today));
    }

    @Test
    void onlyNewsIsCalledNews() {
        Item adviser = new Item(Occasion.ADVISER, DAY);
        Item place = new Item(Occasion.PLACE_FREE, DAY);
        assertThat(subject(adviser, place)).isEqualTo("Nachricht");
        assertThat(subject(adviser, STEP)).isEqualTo("Erinnerung");
    }

    @Test
    void anSmsNamesDayAndMonthAndAsksToCall() {
        assertThat(sms("de", REVIEW))
                .isEqualTo("Sie haben am 15. Juni einen Termin. Fragen? Melden Sie sich gern bei uns.");
        assertThat(sms("de", STEP, REVIEW)).isEqualTo("""
                Sie haben sich bis 12. Juni etwas vorgenommen.
                Sie haben am 15. Juni einen Termin.
                Fragen? Melden Sie sich gern bei uns.""");
    }

    @Test
    void whatIsTooLongForThreeShortMessagesIsSaidInOneSentence() {
        Item[] many = {
            STEP,
            REVIEW,
            new Item(Occasion.STEP_PAST, DAY.minusDays(3)),
            new Item(Occasion.REVIEW_PAST, DAY.minusDays(3)),
            new Item(Occasion.OFFER, DAY),
            new Item(Occasion.PLACE_FREE, DAY)
        };
        assertThat(sms("de", many))
                .isEqualTo("Es gibt mehrere Erinnerungen für Sie. Fragen Sie uns gern, wir sagen Ihnen alles.");
    }

    @Test
    void whatIsAddedStandsWhereItBelongs() {
        URI end = URI.create("https://example.org/u/7?a=1&b=2");
        Additions all = new Additions(Optional.of("stuttgart"), true, Optional.of(end));
        assertThat(texts.forClient(List.of(REVIEW), Medium.MAIL, Locale.GERMAN, all)
                        .text())
                .isEqualTo("""
                Guten Tag!

                Sie haben am Montag, 15. Juni 2026 einen Termin.

                Passt es nicht? Haben Sie Fragen? Melden Sie sich gern bei uns.

                Montags ist bis 18 Uhr jemand da.

                Freundliche Grüße

                Sie bekommen diese Nachricht, weil Sie uns gebeten haben, Ihnen hierher zu schreiben.

                Möchten Sie hier keine Nachrichten mehr? Öffnen Sie diesen Link:
                https://example.org/u/7?a=1&b=2
                """);
        assertThat(all.toString()).doesNotContain("example.org");
    }

    @ParameterizedTest
    @EnumSource(names = {"HANDOVER", "CONTACT_BOUNCED", "ESCALATION"})
    void aClientIsNotToldWhatIsForStaff(Occasion occasion) {
        assertThatThrownBy(() -> mail("de", STEP, new Item(occasion, DAY)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMessageThatSaysNothingIsNotWritten() {
        assertThatThrownBy(() -> mail("de")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> texts.forStaff(List.of(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anOfficeGetsOneDigestWithReferences() {
        Wording digest = texts.forStaff(
                List.of(new Matter(REVIEW, "4711"), new Matter(STEP, "4712"), new Matter(REVIEW, "4711")),
                Optional.of("Aylin D'Angelo & Co"));
        assertThat(digest.subject()).isEqualTo("Erinnerungen");
        assertThat(digest.text()).isEqualTo("""
                Guten Tag, Aylin D'Angelo & Co!

                Das steht an:

                Bis Freitag, 12. Juni 2026 ist etwas zu erledigen.
                Vorgang: 4712

                Am Montag, 15. Juni 2026 ist ein Termin vereinbart.
                Vorgang: 4711

                Freundliche Grüße
                """);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ADVISER")
    void anOfficeIsToldOfEveryOccasion(Occasion occasion) {
        Wording wording = texts.forStaff(List.of(new Matter(new Item(occasion, DAY), "4711")), Optional.empty());
        assertThat(wording.subject()).isEqualTo("Erinnerung");
        assertThat(wording.text())
                .contains(occasion == Occasion.ELSEWHERE ? "Im Büro 4711 wartet" : "Vorgang: 4711")
                .doesNotContain("{", "}", "Das steht an");
        assertThat(ForbiddenStems.of(Language.GERMAN).in(wording.sender() + wording.subject()))
                .isEmpty();
    }

    private String mail(String tag, Item... items) {
        return texts.forClient(List.of(items), Medium.MAIL, Locale.forLanguageTag(tag), Additions.NONE)
                .text();
    }

    private String sms(String tag, Item... items) {
        return texts.forClient(List.of(items), Medium.SMS, Locale.forLanguageTag(tag), Additions.NONE)
                .text();
    }

    private String subject(Item... items) {
        return texts.forClient(List.of(items), Medium.MAIL, Locale.GERMAN, Additions.NONE)
                .subject();
    }
}
