package de.zusage.agreement.agreement;

import de.zusage.kit.web.RuleViolation;

/** The states of an agreement (domain §3); everything else, like "signature missing", is derived. */
enum AgreementState {
    DRAFT,
    OFFERED,
    PARTLY_SIGNED,
    DECLINED,
    EXPIRED,
    ACTIVE,
    PAUSED,
    COMPLETED,
    ENDED_BY_CLIENT,
    ENDED_BY_MUTUAL_CONSENT,
    ENDED_OFFICE_UNABLE,
    TRANSFERRED,
    LAPSED,
    ENDED_OTHER,
    VOIDED;

    /** Whether it is in force or lies before both sides. */
    boolean binds() {
        return this == OFFERED || this == PARTLY_SIGNED || inForce();
    }

    /** Whether both sides have signed and it has not come to its end; a pause stops the clocks only. */
    boolean inForce() {
        return this == ACTIVE || this == PAUSED;
    }

    /** An ending is final: a draft that was left in an ended agreement can be neither written nor offered. */
    void requireOpenToChange() {
        if (this != DRAFT && !inForce()) {
            throw new RuleViolation("agreement-not-open-to-change", "This agreement takes no further version.");
        }
    }

    void requireInForce() {
        if (!inForce()) {
            throw new RuleViolation(
                    "agreement-not-active", "Only an agreement in force can be paused, completed or ended.");
        }
    }

    void requireActive() {
        requireNotPaused();
        requireInForce();
    }

    /** In a pause a version may be drafted; nobody is asked to decide anything before it is over. */
    void requireNotPaused() {
        if (this == PAUSED) {
            throw new RuleViolation(
                    "agreement-is-paused", "Resume the agreement before anything is offered, signed or completed.");
        }
    }

    void requirePaused() {
        if (this != PAUSED) {
            throw new RuleViolation("agreement-not-paused", "Only a paused agreement can be resumed.");
        }
    }
}
