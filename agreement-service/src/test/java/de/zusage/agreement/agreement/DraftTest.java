package de.zusage.agreement.agreement;

import static de.zusage.agreement.agreement.AgreementFixtures.TODAY;
import static de.zusage.agreement.agreement.AgreementFixtures.aDraft;
import static de.zusage.agreement.agreement.AgreementFixtures.aDraftWith;
import static de.zusage.agreement.agreement.AgreementFixtures.circumstances;
import static de.zusage.agreement.agreement.AgreementFixtures.ofClient;
import static de.zusage.agreement.agreement.AgreementFixtures.ofOffice;
import static de.zusage.agreement.agreement.AgreementFixtures.unconfirmed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.agreement.agreement.Draft.Circumstances;
import de.zusage.agreement.agreement.Draft.ReadOut;
import de.zusage.agreement.agreement.Draft.Reader;
import de.zusage.agreement.agreement.Finding.Severity;
import de.zusage.agreement.casefile.PersonName;
import de.zusage.agreement.template.GoalArea;
import de.zusage.kit.web.RuleViolation;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DraftTest {
    private static final Set<GoalArea> NEEDS = EnumSet.of(GoalArea.LANGUAGE, GoalArea.WORK);

    @Test
    void isOfferedWithACommitmentOfEachSideAndARecordedNeed() {
        assertThat(aDraft().findings(circumstances()).all()).isEmpty();
    }

    @Test
    void isNotOfferedWithDutiesOfOneSideAlone() {
        refused(new Draft(3, List.of(ofClient()), null), circumstances(), "commitment-of-each-side");
        refused(new Draft(3, List.of(ofOffice()), null), circumstances(), "commitment-of-each-side");
        refused(new Draft(3, List.of(), null), circumstances(), "commitment-of-each-side");
    }

    @Test
    void isNotOfferedWithoutANeedInEachGoalArea() {
        Circumstances others = with(EnumSet.of(GoalArea.HOUSING), List.of("ar"), TODAY, Map.of());
        refused(aDraft(), others, "need-not-recorded");
        assertThat(aDraftWith(unconfirmed()).findings(others).all().stream()
                        .filter(Finding::refuses)
                        .map(Finding::goalArea))
                .containsExactly(GoalArea.LANGUAGE, GoalArea.WORK);
    }

    @Test
    void isNotOfferedWithReviewsTooFarApart() {
        refused(new Draft(7, aDraft().commitments(), null), circumstances(), "review-interval-too-long");
        assertThat(new Draft(6, aDraft().commitments(), null)
                        .findings(circumstances())
                        .offerable())
                .isTrue();
    }

    @Test
    void isNotOfferedWhereTheClientCannotTakeItIn() {
        Circumstances noText = with(NEEDS, List.of(), TODAY, Map.of());
        refused(aDraft(), noText, "text-not-understood");
        refused(readOut("tr"), noText, "text-not-understood");
        assertThat(readOut("ar-Arab").findings(noText).offerable()).isTrue();
    }

    @Test
    void namesThePromisesThatHaveNoWordsInTheClientsLanguage() {
        Circumstances inParts = with(NEEDS, List.of(), TODAY, Map.of());
        assertThat(aDraftWith(unconfirmed()).findings(inParts).all())
                .filteredOn(finding -> finding.rule().equals("text-not-understood"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.commitmentId()).isEqualTo(unconfirmed().commitmentId());
                    assertThat(finding.language()).isEqualTo("ar");
                });
    }

    @Test
    void isNotOfferedWithADayThatHasPassedUnlessBothAgreedOnItBefore() {
        LocalDate later = LocalDate.of(2026, 5, 16);
        refused(aDraft(), with(NEEDS, List.of("ar"), later, Map.of()), "commitment-overdue");
        Map<UUID, LocalDate> agreed =
                Map.of(ofOffice().commitmentId(), ofOffice().dueOn());
        assertThat(aDraft().findings(with(NEEDS, List.of("ar"), later, agreed)).all())
                .isEmpty();
        LocalDate onTheDay = ofOffice().dueOn();
        assertThat(aDraft().findings(with(NEEDS, List.of("ar"), onTheDay, Map.of()))
                        .all())
                .isEmpty();
    }

    @Test
    void aTextThatNobodyReviewedIsNotOfferedAndTheLanguagesAreNamed() {
        Circumstances unreviewed = new Circumstances(
                6, NEEDS, List.of("ar"), List.of("ar-Arab"), List.of("de", "ar"), List.of("de", "ar"), Map.of(), TODAY);
        assertThatThrownBy(() -> aDraft().findings(unreviewed).requireOfferable())
                .isInstanceOfSatisfying(RuleViolation.class, violation -> {
                    assertThat(violation.rule()).isEqualTo("text-not-reviewed");
                    assertThat(violation.detail()).contains("text in: de", "text in: ar");
                });
    }

    @Test
    void warnsOfAPromiseThatNobodyConfirmedAndIsOfferedAllTheSame() {
        Findings findings = aDraftWith(unconfirmed()).findings(with(NEEDS, List.of("ar"), TODAY, Map.of()));
        assertThat(findings.all()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNS);
            assertThat(finding.rule()).isEqualTo("partner-not-confirmed");
        });
        assertThat(findings.offerable()).isTrue();
        assertThatCode(findings::requireOfferable).doesNotThrowAnyException();
    }

    @Test
    void everyReasonHasWordsInBothLanguages() {
        Set<String> english = CheckWords.bundle(Locale.ENGLISH).keySet();
        assertThat(CheckWords.bundle(Locale.GERMAN).keySet()).isEqualTo(english);
        Circumstances nothing = new Circumstances(
                2, Set.of(), List.of(), List.of(), List.of("de"), List.of("de"), Map.of(), TODAY.plusYears(1));
        Draft bad = new Draft(3, List.of(unconfirmed()), null);
        assertThat(bad.findings(nothing).all()).hasSize(7).allSatisfy(finding -> {
            assertThat(english).contains(finding.rule());
            assertThat(CheckWords.of(finding, Locale.GERMAN)).isNotEqualTo(CheckWords.of(finding, Locale.ENGLISH));
            assertThat(CheckWords.of(finding, Locale.GERMAN)).doesNotContain("{", "''");
        });
    }

    @Test
    void theLanguageOfTheReasonsIsTheBestOfOurTwo() {
        assertThat(CheckWords.language("de-AT,de;q=0.9,en;q=0.8")).isEqualTo(Locale.GERMAN);
        assertThat(CheckWords.language("tr, en;q=0.5, de;q=0.4")).isEqualTo(Locale.ENGLISH);
        assertThat(CheckWords.language(null)).isEqualTo(Locale.ENGLISH);
        for (String none : List.of("", "*", "tr", ";;;", "de;q=x")) {
            assertThat(CheckWords.language(none)).isEqualTo(Locale.ENGLISH);
        }
    }

    @Test
    void whereAnInterpreterReadsOutTheClientsSignatureNamesWhoItWas() {
        Draft interpreted = readOut("tr");
        Noted place = new Noted(null, "tr", "Stuttgart");
        Noted named =
                new Noted(new Noted.Interpreter(new PersonName("Aylin Kaya"), Noted.Relation.PROFESSIONAL), null, null);
        for (Noted without : new Noted[] {null, place}) {
            assertThatThrownBy(() -> interpreted.requireInterpreterNoted(Party.CLIENT, without))
                    .isInstanceOfSatisfying(
                            RuleViolation.class,
                            refusal -> assertThat(refusal.rule()).isEqualTo("interpreter-not-noted"));
        }
        assertThatCode(() -> {
                    interpreted.requireInterpreterNoted(Party.CLIENT, named);
                    interpreted.requireInterpreterNoted(Party.ADVISER, null);
                    aDraft().requireInterpreterNoted(Party.CLIENT, null);
                })
                .doesNotThrowAnyException();
    }

    private static Draft readOut(String language) {
        return new Draft(3, aDraft().commitments(), new ReadOut(language, Reader.INTERPRETER));
    }

    private static Circumstances with(
            Set<GoalArea> needs, List<String> readable, LocalDate today, Map<UUID, LocalDate> agreed) {
        return new Circumstances(6, needs, readable, List.of("ar-Arab"), List.of("de", "ar"), List.of(), agreed, today);
    }

    private static void refused(Draft draft, Circumstances circumstances, String rule) {
        Findings findings = draft.findings(circumstances);
        assertThat(findings.offerable()).isFalse();
        assertThatThrownBy(findings::requireOfferable)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.rule()).isEqualTo(rule));
    }
}
