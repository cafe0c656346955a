package de.zusage.kit.web;

/** A rule refuses what was asked: 409 with the type {@code /problems/<rule>}. */
public final class RuleViolation extends RuntimeException {

    private final String rule;

    /** The detail is shown to the caller: no personal data. */
    public RuleViolation(String rule, String detail) {
        super(detail);
        this.rule = rule;
    }

    public String rule() {
        return rule;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
