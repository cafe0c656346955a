package de.zusage.agreement.agreement;

import static de.zusage.agreement.agreement.AgreementFixtures.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.agreement.agreement.Draft.Circumstances;
import de.zusage.agreement.agreement.Draft.ReadOut;
import de.zusage.agreement.agreement.Draft.Reader;
import de.zusage.agreement.template.GoalArea;
import de.zusage.kit.web.RuleViolation;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class DraftTest {

    @Test
    void isOfferedWithACommitmentOfEachSideAndARecordedNeed() {
        assertThatCode(() -> aDraft().requireOfferable(circumstances())).doesNotThrowAnyException();
    }

    @Test
    void isNotOfferedWithDutiesOfOneSideAlone() {
        refused(new Draft(3, List.of(ofClient()), null), circumstances(), "commitment-of-each-side");
        refused(new Draft(3, List.of(ofOffice()), null), circumstances(), "commitment-of-each-side");
        refused(new Draft(3, List.of(), null), circumstances(), "commitment-of-each-side");
    }

    @Test
    void isNotOfferedWithoutANeedInEachGoalArea() {
        refused(aDraft(), with(EnumSet.of(GoalArea.WORK), List.of("ar")), "need-not-recorded");
    }

    @Test
    void isNotOfferedWithReviewsTooFarApart() {
        refused(new Draft(7, aDraft().commitments(), null), circumstances(), "review-interval-too-long");
        assertThatCode(() -> new Draft(6, aDraft().commitments(), null).requireOfferable(circumstances()))
                .doesNotThrowAnyException();
    }

    @Test
    void isNotOfferedWhereTheClientCannotTakeItIn() {
        Circumstances noText = with(EnumSet.of(GoalArea.LANGUAGE), List.of());
        refused(aDraft(), noText, "text-not-understood");
        refused(readOut("tr"), noText, "text-not-understood");
        assertThatCode(() -> readOut("ar-Arab").requireOfferable(noText)).doesNotThrowAnyException();
    }

    @Test
    void isNotOfferedWithAPromiseThatWasDueBeforeToday() {
        Draft draft = aDraft();
        LocalDate due = ofOffice().dueOn();
        assertThatCode(() -> draft.requireNotOverdue(List.of(), due)).doesNotThrowAnyException();
        overdue(draft, List.of(), due.plusDays(1));
        assertThatCode(() -> draft.requireNotOverdue(List.of(ofOffice()), due.plusDays(1)))
                .as("it is in force and kept as it is")
                .doesNotThrowAnyException();
        overdue(draft, List.of(ofClient()), due.plusDays(1));
    }

    private static void overdue(Draft draft, List<Commitment> inForce, LocalDate today) {
        assertThatThrownBy(() -> draft.requireNotOverdue(inForce, today))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.rule()).isEqualTo("commitment-overdue"));
    }

    private static Draft readOut(String language) {
        return new Draft(3, aDraft().commitments(), new ReadOut(language, Reader.INTERPRETER));
    }

    private static Circumstances with(EnumSet<GoalArea> needs, List<String> textLanguages) {
        return new Circumstances(6, needs, textLanguages, List.of("ar-Arab"));
    }

    private static void refused(Draft draft, Circumstances circumstances, String rule) {
        assertThatThrownBy(() -> draft.requireOfferable(circumstances))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.rule()).isEqualTo(rule));
    }
}
