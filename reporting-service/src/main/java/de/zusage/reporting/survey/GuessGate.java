package de.zusage.reporting.survey;

import de.zusage.kit.web.Rations;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets only so many wrong codes be tried in a minute, whoever tries: to tell callers apart would be to note who they are. */
@ApplicationScoped
class GuessGate {
    private static final String WRONG_CODES = "wrong-codes";
    private static final String EVERYBODY = "";
    private final Rations rations;

    GuessGate(Rations rations) {
        this.rations = rations;
    }

    /** Refuses with 429, the right codes too, when too many wrong ones came in this minute. */
    void pass() {
        rations.requireLeft(WRONG_CODES, EVERYBODY);
    }

    void failed() {
        rations.take(WRONG_CODES, EVERYBODY);
    }
}
