package de.zusage.notification.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MailTextsTest {

    private static final UUID CASE = UUID.fromString("01936f3e-7a00-7000-8000-0000000000ca");

    private static final LocalDate DAY = LocalDate.of(2026, 6, 12);
    private static final String RIGHT_TO_LEFT_MARK = "\u200F";

    /** Stems of topic, counselling, product, threat and consequence, per language. */
    private static final List<String> FORBIDDEN = List.of(
            "zusage",
            "integration",
            "beratung",
            "vereinbarung",
            "migration",
            "ausländ",
            "behörde",
            "verpflicht",
            "frist",
            "muss",
            "müssen",
            "folgen",
            "sanktion",
            "counsel",
            "agreement",
            "advis",
            "must",
            "consequence",
            "oblig",
            "اندماج",
            "استشار",
            "اتفاق",
            "يجب",
            "عقوب",
            "عواقب",
            "entegrasyon",
            "uyum",
            "danış",
            "sözleşme",
            "anlaşma",
            "zorunda",
            "ceza",
            "yaptırım");

    private final MailTexts texts = new MailTexts();

    @Test
    void writesInTheLanguageOfTheClientWithItsOwnDate() {
        assertThat(client("de").text()).contains("bis Freitag, 12. Juni 2026 vorgenommen");
        assertThat(client("en").text()).contains("12 June 2026");
        assertThat(client("tr-Latn").text()).contains("12 Haziran 2026");
        assertThat(client("ar-Arab").text()).contains("12 يونيو 2026");
        assertThat(client("ar-Arab").subject()).isEqualTo("تذكير");
    }

    @Test
    void namesTheMonthAsTheRegionDoes() {
        assertThat(client("ar-Arab-SY").text()).contains("حزيران");
    }

    @Test
    void marksEveryLineOfAScriptThatRunsRightToLeft() {
        assertThat(client("ar").text().lines().filter(line -> !line.isEmpty()))
                .hasSize(4)
                .allMatch(line -> line.startsWith(RIGHT_TO_LEFT_MARK));
        assertThat(client("tr").text()).doesNotContain(RIGHT_TO_LEFT_MARK);
    }

    @Test
    void fallsBackToGermanAndSaysSo() {
        assertThat(client("ti-Ethi").language().getLanguage()).isEqualTo("de");
        assertThat(client("ti-Ethi").text()).contains("12. Juni 2026");
        assertThat(client("ar-Arab").language().getLanguage()).isEqualTo("ar");
    }

    @Test
    void doesNotSendArabicLettersToWhoReadsArabicInLatinOnes() {
        assertThat(client("ar-Latn").language().getLanguage()).isEqualTo("de");
    }

    @Test
    void tellsAStepFromAReview() {
        assertThat(texts.forClient(said(Occasion.REVIEW), Locale.GERMAN).text())
                .contains("Termin am Freitag, 12. Juni");
        assertThat(client("de").text()).doesNotContain("Termin");
    }

    @Test
    void givesTheReferenceToTheOfficeOnly() {
        assertThat(texts.forOffice(said(Occasion.STEP)).text())
                .contains("Vorgang: " + CASE, "bis Freitag, 12. Juni 2026");
        assertThat(client("de").text()).doesNotContain("Vorgang");
    }

    @Test
    void everyLanguageHasEveryPhrase() {
        var german = texts.all().get(0).keys().stream()
                .filter(key -> !key.startsWith("office."))
                .collect(Collectors.toSet());
        assertThat(texts.all()).hasSize(4).allSatisfy(text -> {
            assertThat(text.keys()).containsAll(german);
            assertThat(text.phrase("step")).contains("{date}");
            assertThat(text.phrase("review")).contains("{date}");
        });
    }

    @Test
    void noPhraseNamesTopicProductOrConsequence() {
        assertThat(texts.all())
                .allSatisfy(text -> assertThat(text.keys())
                        .allSatisfy(key -> assertThat(text.phrase(key).toLowerCase(Locale.ROOT))
                                .doesNotContain(FORBIDDEN)));
    }

    @Test
    void saysSeveralThingsOnceEachInOneMail() {
        String text = texts.forClient(
                        List.of(
                                new Item(Occasion.STEP, DAY, CASE),
                                new Item(Occasion.STEP, DAY, CASE),
                                new Item(Occasion.REVIEW, DAY.plusDays(1), CASE)),
                        Locale.GERMAN)
                .text();
        assertThat(text).containsOnlyOnce("bis Freitag, 12. Juni").containsOnlyOnce("13. Juni");
    }

    private static List<Item> said(Occasion occasion) {
        return List.of(new Item(occasion, DAY, CASE));
    }

    private Wording client(String tag) {
        return texts.forClient(said(Occasion.STEP), Locale.forLanguageTag(tag));
    }
}
