package de.zusage.agreement.agreement;

/** The states of an agreement (domain §3); everything else, like "signature missing", is derived. */
enum AgreementState {
    DRAFT,
    OFFERED,
    PARTLY_SIGNED,
    DECLINED,
    EXPIRED,
    ACTIVE,
    COMPLETED,
    ENDED_BY_CLIENT,
    ENDED_BY_MUTUAL_CONSENT,
    ENDED_OFFICE_UNABLE,
    LAPSED,
    ENDED_OTHER;

    /** Whether it is in force or lies before both sides. */
    boolean binds() {
        return this == OFFERED || this == PARTLY_SIGNED || this == ACTIVE;
    }
}
