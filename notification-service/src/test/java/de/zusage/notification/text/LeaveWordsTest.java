package de.zusage.notification.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class LeaveWordsTest {

    @Inject
    Texts texts;

    @ParameterizedTest
    @EnumSource
    void thePageGivesNothingAway(Language language) {
        LeaveWords words = texts.leaving(language.locale());
        assertThat(words.lang()).isEqualTo(language.tag());
        assertThat(words.direction())
                .isEqualTo(
                        List.of("ar", "prs", "ckb").contains(language.locale().getLanguage()) ? "rtl" : "ltr");
        for (String line : List.of(words.ask(), words.button(), words.done())) {
            assertThat(line).isNotBlank().doesNotContain("{", "}", "NOT_FOUND");
            assertThat(ForbiddenStems.of(language).in(line)).isEmpty();
            assertThat(ForbiddenStems.of(Language.GERMAN).in(line)).isEmpty();
        }
    }
}
