package de.zusage.kit.web;

/** What was sent cannot be meant: 400 with the type {@code /problems/<problem>}. */
public final class InvalidInput extends RuntimeException {

    private final String problem;

    /** The detail is shown to the caller: it names the field, never the value. */
    public InvalidInput(String problem, String detail) {
        super(detail);
        this.problem = problem;
    }

    public String problem() {
        return problem;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
