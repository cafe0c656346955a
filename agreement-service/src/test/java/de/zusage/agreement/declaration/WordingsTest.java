package de.zusage.agreement.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.agreement.declaration.DeclarationApi.WordingView;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class WordingsTest {

    @Test
    void everyLanguageHasWordsForTheNoticeAndEveryPurposeAndSaysThatNobodyReviewedThem() {
        assertThat(new Wordings().all()).extracting(WordingView::language).contains("de", "en");
        assertThat(new Wordings().all()).allSatisfy(words -> {
            assertThat(words.status()).isEqualTo("DRAFT");
            assertThat(words.notice()).hasSize(5);
            assertThat(words.consents().keySet()).isEqualTo(EnumSet.allOf(Purpose.class));
        });
    }
}
