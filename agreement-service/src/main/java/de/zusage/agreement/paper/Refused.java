package de.zusage.agreement.paper;

import org.jspecify.annotations.Nullable;

/** A row that cannot be taken, with a coded reason and the column it lies in; never with what stands there. */
final class Refused extends RuntimeException {
    private final Reason reason;
    private final @Nullable String column;

    Refused(Reason reason, @Nullable String column) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.column = column;
    }

    Reason reason() {
        return reason;
    }

    @Nullable String column() {
        return column;
    }

    /** Why a row was not taken. */
    enum Reason {
        MISSING,
        TOO_LONG,
        FORMULA,
        NOT_A_NAME,
        NOT_PRINTABLE,
        NOT_A_DAY,
        NOT_A_BIRTH_DATE,
        NOT_A_LANGUAGE,
        NOT_A_GOAL_AREA,
        NOT_A_NUMBER,
        IN_THE_FUTURE,
        INTERVAL_OUT_OF_RANGE,
        NO_PROMISE_OF_THIS_SIDE,
        NEED_NOT_RECORDED,
        CLIENT_MAY_BE_MINOR,
        NOT_ACCEPTED
    }
}
