package de.zusage.agreement.declaration;

/** What somebody outside may be told for; each needs a consent of its own. */
public enum Purpose {
    /** A copy of agreement, plan and history goes to another office, which goes on with it. */
    TRANSFER,
    /** A partner is told enough to take the client on. */
    REFERRAL,
    /** The adviser speaks with somebody about the case. */
    EXCHANGE
}
