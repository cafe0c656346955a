package de.zusage.agreement.letter;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.print.testing.PdfChecks;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterPressTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final LetterPress press =
            new LetterPress(Clock.fixed(Instant.parse("2026-12-01T08:00:00Z"), ZoneOffset.UTC));

    @ParameterizedTest
    @ValueSource(strings = {"de", "en", "ar", "prs", "tr", "uk", "ru", "fr", "ti", "ckb"})
    void everyLanguageHasItsLetterOnOneSheet(String language) throws Exception {
        OwnLogin login = login();
        byte[] pdf = press.print(new LetterPress.Letter(URI.create("https://portal.example/"), login, language));
        PdfChecks.requireValid(pdf);
        assertThat(PdfChecks.pages(pdf)).hasSize(1);
        LetterWords words = LetterWords.in(language);
        String text = PdfChecks.text(pdf);
        assertThat(PdfChecks.letters(text))
                .contains(
                        PdfChecks.letters(words.title()),
                        PdfChecks.letters(words.steps().get(2)),
                        PdfChecks.letters(words.voluntary()));
        assertThat(text).contains(login.name(), login.password(), "https://portal.example/");
    }

    /** It is scanned from a table in an open office, and stands in the history of a browser. */
    @Test
    void theAddressHoldsTheNameAndNeverThePassword() {
        OwnLogin login = login();
        assertThat(new LetterPress.Letter(URI.create("https://portal.example/"), login, "ar").address())
                .hasToString("https://portal.example/me?login_hint=" + login.name() + "&ui_locales=ar");
        assertThat(login.toString()).doesNotContain(login.password()).doesNotContain(login.name());
    }

    @Test
    void namesAndPasswordsAreReadFromPaperWithoutDoubt() {
        assertThat(login().name()).matches("[a-hj-km-np-z2-9]{4}-[a-hj-km-np-z2-9]{4}");
        assertThat(login().password()).matches("([a-hj-km-np-z2-9]{4}-){3}[a-hj-km-np-z2-9]{4}");
        assertThat(login().password()).isNotEqualTo(login().password());
    }

    private static OwnLogin login() {
        return new OwnLogin(UUID.randomUUID(), OwnLogin.pieces(RANDOM, 2), OwnLogin.pieces(RANDOM, 4));
    }
}
