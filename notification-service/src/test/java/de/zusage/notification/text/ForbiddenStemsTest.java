package de.zusage.notification.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ForbiddenStemsTest {

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasItsOwnAndEnoughOfThem(Language language) {
        ForbiddenStems stems = ForbiddenStems.of(language);
        assertThat(stems.threatening()).hasSizeGreaterThanOrEqualTo(8).doesNotHaveDuplicates();
        assertThat(stems.revealing())
                .contains("zusage")
                .hasSizeGreaterThanOrEqualTo(8)
                .doesNotHaveDuplicates();
        assertThat(stems.threatening())
                .allSatisfy(stem -> assertThat(stem)
                        .isEqualTo(stem.strip().toLowerCase(language.locale()))
                        .hasSizeGreaterThan(1));
    }

    @Test
    void aStemIsFoundWhateverItsCase() {
        assertThat(ForbiddenStems.of(Language.GERMAN).in("Das MÜSSEN Sie tun.")).contains("müss");
        assertThat(ForbiddenStems.of(Language.TURKISH).in("İKAMET")).contains("ikamet");
        assertThat(ForbiddenStems.of(Language.ARABIC).in("يجب عليكم")).contains("يجب");
        assertThat(ForbiddenStems.of(Language.GERMAN).in("Guten Tag!")).isEmpty();
    }
}
