package de.zusage.notification.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NeutralWordsTest {

    private final NeutralWords words = NeutralWords.read();

    @Test
    void everyLanguageOfTheSlipHasItsOwnWord() {
        List<String> tags = List.of("de", "en", "ar-Arab", "prs", "tr", "uk", "ru", "fr", "ti", "ckb");
        assertThat(tags.stream().map(words::in).collect(Collectors.toSet()))
                .hasSameSizeAs(tags)
                .allSatisfy(word -> assertThat(word).isNotBlank());
    }

    @Test
    void whoReadsAnotherLanguageGetsTheGermanWord() {
        assertThat(words.in("rmy-Latn")).isEqualTo("Termin");
    }
}
