package de.zusage.agreement.erasure;

import de.zusage.kit.web.NotFound;
import de.zusage.kit.web.RuleViolation;

/** What an erasure met when it was tried, beside a hold and a restriction, which are seen before. */
enum Obstacle {
    /** What was told of the case has not reached its topic: the next round finds it there. */
    STILL_BEING_TOLD("still-being-told"),
    /** The case is open again, or is not there though nothing says that it was erased. */
    NOT_TO_BE_ERASED("not-to-be-erased"),
    /** Anything else: the log says what. */
    FAILED("failed");

    private final String code;

    Obstacle(String code) {
        this.code = code;
    }

    /** As the database and the metrics name it. */
    String code() {
        return code;
    }

    static Obstacle of(RuntimeException refused) {
        if (refused instanceof RuleViolation rule && rule.rule().equals(STILL_BEING_TOLD.code)) {
            return STILL_BEING_TOLD;
        }
        return refused instanceof NotFound ? NOT_TO_BE_ERASED : FAILED;
    }
}
