package de.zusage.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.kit.web.InvalidInput;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagTest {

    @ParameterizedTest
    @CsvSource({"de,de", "ar-arab,ar-Arab", "KU-latn-tr,ku-Latn-TR", "ckb-Arab,ckb-Arab"})
    void keepsScriptAndRegionInCanonicalCase(String given, String kept) {
        assertThat(new LanguageTag(given).tag()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "german", "deutsch!", "und", "x-private", "de-u-co-phonebk", "de-1996", "ar_Arab", "a\u0000r"
            })
    void refusesWhatIsNoLanguage(String tag) {
        assertThatThrownBy(() -> new LanguageTag(tag)).isInstanceOf(InvalidInput.class);
    }
}
