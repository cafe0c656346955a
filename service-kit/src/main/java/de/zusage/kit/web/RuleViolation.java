package de.zusage.kit.web;

import java.util.Map;

/** A rule refuses what was asked: 409 with the type {@code /problems/<rule>}. */
public final class RuleViolation extends RuntimeException {

    private final String rule;
    private final transient Map<String, Object> more;

    /** The detail is shown to the caller: no personal data. */
    public RuleViolation(String rule, String detail) {
        this(rule, detail, Map.of());
    }

    /** With further members of the problem (RFC 9457 §3.2), such as the id of what is in the way. */
    public RuleViolation(String rule, String detail, Map<String, Object> more) {
        super(detail);
        this.rule = rule;
        this.more = more;
    }

    public Map<String, Object> more() {
        return more;
    }

    public String rule() {
        return rule;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
