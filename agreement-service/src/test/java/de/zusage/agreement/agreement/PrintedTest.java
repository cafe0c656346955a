package de.zusage.agreement.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import de.zusage.agreement.agreement.Commitment.Confirmation;
import de.zusage.agreement.agreement.Commitment.OwnWords;
import de.zusage.agreement.template.GoalArea;
import de.zusage.agreement.template.Side;
import de.zusage.agreement.template.Template;
import de.zusage.kit.web.InvalidInput;
import de.zusage.kit.web.RuleViolation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PrintedTest {
    private static final List<String> LANGUAGES = List.of("de", "ar");

    @Test
    void aClientsNameThatCannotBeShownHasAWayOut() {
        List<Finding> found = Printed.findings("გიორგი", AgreementFixtures.aDraft(), LANGUAGES)
                .all();
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("client-name-not-printable");
            assertThat(finding.refuses()).isTrue();
            assertThat(CheckWords.of(finding, Locale.ENGLISH))
                    .contains("U+10D2, U+10D8", "Latin letters, as in the passport", "otherNames")
                    .doesNotContain("გ");
        });
        assertThat(Printed.findings("Giorgi", AgreementFixtures.aDraft(), LANGUAGES)
                        .all())
                .isEmpty();
    }

    @Test
    void ownWordsAreNamedByCommitmentAndLanguageAsFarAsTheyAreWritten() {
        Commitment own =
                own(new OwnWords(Map.of("de", "Ich lese 李.", "ar", "أسأل.", "tr", "李"), Map.of("ar", "نعم 😀")), null);
        assertThat(Printed.findings("Ana", new Draft(3, List.of(own), null), LANGUAGES)
                        .all())
                .extracting(Finding::rule, Finding::commitmentId, Finding::language, Finding::value)
                .containsExactly(
                        tuple("own-words-not-printable", own.commitmentId(), "de", "U+674E"),
                        tuple("own-words-not-printable", own.commitmentId(), "ar", "U+1F600"));
    }

    @Test
    void aProvidersNameIsNamedByItsCommitment() {
        Commitment confirmed = own(
                new OwnWords(Map.of("de", "Der Verein hilft."), Map.of()),
                new Confirmation("Արմեն e.V.", "Արմեն", AgreementFixtures.TODAY, true));
        assertThat(Printed.findings("Ana", new Draft(3, List.of(confirmed), null), LANGUAGES)
                        .all())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("provider-not-printable");
                    assertThat(finding.commitmentId()).isEqualTo(confirmed.commitmentId());
                    assertThat(finding.value()).startsWith("U+0531, ");
                });
    }

    @Test
    void whatStandsBesideASignatureOrAnOfficeIsLookedAtToo() {
        assertThatThrownBy(() -> Printed.requireSigning("שרה", "witness's name"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problem()).isEqualTo("name-not-printable"))
                .hasMessageContaining("witness's name: U+05D4, U+05E8, U+05E9");
        Printed.requireSigning("Sarah", "witness's name");
        Printed.requireSigning(null, "witness's name");
        assertThatThrownBy(() -> Printed.requireOffice("相談")).isInstanceOf(RuleViolation.class);
        Printed.requireOffice("Beratung Süd");
    }

    private static Commitment own(OwnWords words, @Nullable Confirmation confirmation) {
        return new Commitment(
                UUID.fromString("0197b000-0000-7000-8000-0000000000aa"),
                Side.PARTNER,
                GoalArea.LANGUAGE,
                Template.FREE,
                null,
                Map.of(),
                AgreementFixtures.TODAY.plusDays(9),
                words,
                confirmation,
                null);
    }
}
