package de.zusage.agreement.template;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.agreement.template.Promise.Block;
import de.zusage.agreement.template.Promise.Confirmed;
import de.zusage.agreement.template.Promise.Own;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PromiseWriterTest {
    private static final LocalDate DUE = LocalDate.of(2026, 6, 1);
    private static final Own OWN = new Own(
            Map.of("de", "Ich frage im Verein nach {50} Euro.\nDann rufe ich an.", "ar", "أسأل في النادي"),
            Map.of("de", "die Antwort ist da", "ar", "وصل الرد"));

    private final Templates templates = new Templates();

    @Test
    void writesTheAdvisersWordsAsTheyAre() {
        assertThat(write("de", promise(Side.CLIENT, OWN, false, null)))
                .isEqualTo("Ich frage im Verein nach {50} Euro.\nDann rufe ich an.\nBis zum 1. Juni 2026."
                        + "\nErfüllt, wenn: die Antwort ist da");
        assertThat(write("ar", promise(Side.CLIENT, OWN, false, null)))
                .startsWith("\u2068أسأل في النادي\u2069\n")
                .endsWith("\u2068وصل الرد\u2069");
    }

    @Test
    void saysPlainlyInEveryLanguageThatAPromiseWithoutWordsIsReadOut() {
        for (String language : templates.languages()) {
            if (!OWN.text().containsKey(language)) {
                String readToYou = templates.wording(language).frame().readToYou();
                String written = write(language, promise(Side.CLIENT, OWN, false, null));
                assertThat(written).startsWith(readToYou + "\n").doesNotContain("Verein", "Antwort");
                assertThat(written.lines()).as("words and day, no criterion").hasSize(2);
            }
        }
    }

    @Test
    void withoutACriterionBothLookAtItAtTheNextReview() {
        Own plain = new Own(Map.of("de", "Ich frage nach."), Map.of());
        assertThat(write("de", promise(Side.CLIENT, plain, false, null)))
                .endsWith("\nErfüllt, wenn: beim nächsten Gespräch sehen wir uns das gemeinsam an");
    }

    @Test
    void namesTheProviderWhoConfirmed() {
        Confirmed confirmed = new Confirmed("VHS \u202eStuttgart", LocalDate.of(2026, 2, 27));
        assertThat(write("de", promise(Side.PARTNER, seat(), false, confirmed)))
                .contains("\nBestätigt von VHS \u202eStuttgart am 27. Februar 2026.\n");
        assertThat(write("ckb", promise(Side.PARTNER, seat(), false, confirmed)))
                .contains("\u2068VHS Stuttgart\u2069");
    }

    @Test
    void theOfficeSupportsWhatNobodyConfirmed() {
        assertThat(write("de", promise(Side.OFFICE, seat(), true, null)))
                .startsWith("Die Beratungsstelle unterstützt Sie dabei, dass das gelingt: Der Partner hält");
    }

    private static Block seat() {
        return new Block(
                new Templates().shipped("LANGUAGE_COURSE_SEAT").orElseThrow(),
                Map.of("from", "2026-05-15", "offer", "0197b000-0000-7000-8000-00000000e001"));
    }

    private static Promise promise(Side side, Promise.Saying saying, boolean supported, @Nullable Confirmed confirmed) {
        return new Promise(side, saying, DUE, supported, confirmed);
    }

    private String write(String language, Promise promise) {
        Wording wording = templates.wording(language);
        return new PromiseWriter(wording, new Phrases(wording)).write(promise).paragraph();
    }
}
