package de.zusage.agreement.agreement;

import de.zusage.agreement.agreement.AgreementApi.CheckView;
import de.zusage.agreement.template.GoalArea;
import de.zusage.kit.web.RuleViolation;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a draft has to be changed for before it can be offered, or that is good to know.
 *
 * @param rule the code of the rule; {@link CheckWords} has its words
 * @param value what the words name, if anything
 */
record Finding(
        Severity severity,
        String rule,
        String value,
        @Nullable UUID commitmentId,
        @Nullable GoalArea goalArea,
        @Nullable String language) {

    /** What follows from a finding. */
    enum Severity {
        /** The draft cannot be offered. */
        REFUSES,
        /** It can be offered, and what it says changes by that. */
        WARNS
    }

    static Finding of(String rule, Object value) {
        return new Finding(Severity.REFUSES, rule, value.toString(), null, null, null);
    }

    static Finding of(RuleViolation violation) {
        return of(violation.rule(), violation.detail());
    }

    static Finding in(GoalArea area, String rule) {
        return new Finding(Severity.REFUSES, rule, area.name(), null, area, null);
    }

    static Finding in(String language, String rule) {
        return new Finding(Severity.REFUSES, rule, language, null, null, language);
    }

    static Finding at(Commitment commitment, String rule, @Nullable String language) {
        return new Finding(Severity.REFUSES, rule, "", commitment.commitmentId(), commitment.goalArea(), language);
    }

    Finding naming(String named) {
        return new Finding(severity, rule, named, commitmentId, goalArea, language);
    }

    Finding asWarning() {
        return new Finding(Severity.WARNS, rule, value, commitmentId, goalArea, language);
    }

    CheckView view(Locale words) {
        return new CheckView(rule, severity, CheckWords.of(this, words), commitmentId, goalArea, language);
    }

    boolean refuses() {
        return severity == Severity.REFUSES;
    }
}
