package de.zusage.kit.inbox;

import de.zusage.kit.crypto.KeyUnavailable;
import de.zusage.kit.web.InvalidInput;
import de.zusage.kit.web.RuleViolation;
import java.sql.SQLException;

/** Names why an event was refused without repeating any of its content. */
final class Reason {

    /** Begins the reason of what goes on by itself once a key is back. */
    static final String WITHOUT_KEY = "no key: ";

    /** The reason of an erasure that goes on by itself once everything was told that it is about. */
    static final String STILL_TOLD = "still being told";

    private Reason() {}

    static String of(Throwable thrown) {
        if (thrown instanceof RuleViolation violation) {
            return "rule " + violation.rule();
        }
        if (thrown instanceof InvalidInput invalid) {
            return "input " + invalid.problem();
        }
        if (thrown instanceof UnreadableEvent unreadable) {
            return "unreadable: " + unreadable.getMessage();
        }
        if (Trouble.stillTold(thrown)) {
            return STILL_TOLD;
        }
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof KeyUnavailable missing) {
                return WITHOUT_KEY + missing.reason();
            }
            if (cause instanceof SQLException sql) {
                return "database error " + sql.getSQLState();
            }
        }
        return thrown.getClass().getSimpleName();
    }

    /** The reason and the line of ours that it came from; messages of foreign exceptions may hold content. */
    static String withPlace(Throwable thrown) {
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (frame.getClassName().startsWith("de.zusage.")) {
                return of(thrown) + " at " + frame.getFileName() + ":" + frame.getLineNumber();
            }
        }
        return of(thrown);
    }
}
