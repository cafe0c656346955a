package de.zusage.agreement.retention;

/** Why a case is kept beyond its period: a code, never a story. */
enum HoldReason {
    /** Claims are asserted, exercised or defended (Art. 17(3)(e) DSGVO). */
    LEGAL_CLAIM,
    /** A complaint is looked into. */
    COMPLAINT,
    /** A court or an authority asked for it. */
    PROCEEDINGS,
    /** The grant is being audited. */
    GRANT_AUDIT,
    /** The person needs it kept (Art. 18(1)(c) DSGVO). */
    PERSON_NEEDS_IT
}
