package de.zusage.notification.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({
        "ar, ARABIC",
        "ar-Arab-SY, ARABIC",
        "ckb-Arab, SORANI",
        "prs-Arab-AF, DARI",
        "fa-AF, DARI",
        "ti-Ethi, TIGRINYA",
        "ti-ET, TIGRINYA"
    })
    void aLanguageIsFoundByAnyTagThatSuits(String wanted, Language found) {
        assertThat(Language.of(Locale.forLanguageTag(wanted))).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"so-Latn", "ar-Latn", "ku-Latn", "fa-IR"})
    void whoReadsAnotherLanguageOrScriptGetsGerman(String wanted) {
        assertThat(Language.of(Locale.forLanguageTag(wanted))).isEqualTo(Language.GERMAN);
    }

    @Test
    void nobodyWasAskedYetAboutTheTranslations() {
        assertThat(Language.values()).filteredOn(Language::reviewed).containsExactly(Language.GERMAN);
    }
}
