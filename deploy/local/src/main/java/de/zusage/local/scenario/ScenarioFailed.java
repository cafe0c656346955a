package de.zusage.local.scenario;

/** A step of the scenario did not show what it should; the message says what was expected, what came, where the log lies. */
public final class ScenarioFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    ScenarioFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
