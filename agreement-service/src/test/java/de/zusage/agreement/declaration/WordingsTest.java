package de.zusage.agreement.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.agreement.declaration.DeclarationApi.WordingView;
import de.zusage.agreement.office.Regime;
import java.util.EnumSet;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class WordingsTest {

    @Test
    void everyLanguageHasWordsForTheNoticeAndEveryPurposeAndSaysThatNobodyReviewedThem() {
        assertThat(new Wordings().all()).extracting(WordingView::language).contains("de", "en");
        assertThat(new Wordings().all()).allSatisfy(words -> {
            assertThat(words.status()).isEqualTo("DRAFT");
            assertThat(words.notice()).hasSizeGreaterThan(3);
            assertThat(words.consents().keySet()).isEqualTo(EnumSet.allOf(Purpose.class));
        });
    }

    @Test
    void sinceTheSecondVersionEveryDataProtectionLawHasWordsOfItsOwn() {
        assertThat(new Wordings().all().stream().filter(words -> words.version() > 1))
                .hasSize(2)
                .allSatisfy(words -> assertThat(Objects.requireNonNull(words.regimes()))
                        .containsOnlyKeys(Regime.values())
                        .allSatisfy((regime, said) -> assertThat(said).hasSize(2)));
    }
}
