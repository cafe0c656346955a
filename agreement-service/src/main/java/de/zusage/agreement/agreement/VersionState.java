package de.zusage.agreement.agreement;

/** The states of one version of an agreement (domain §3). */
enum VersionState {
    DRAFT,
    OFFERED,
    PARTLY_SIGNED,
    WITHDRAWN,
    EXPIRED,
    DECLINED,
    IN_FORCE,
    REPLACED,
    VOIDED;

    /** Whether the version is on its way: not yet in force and not given up. */
    boolean pending() {
        return this == DRAFT || open();
    }

    /** Whether the version lies before both sides to be signed. */
    boolean open() {
        return this == OFFERED || this == PARTLY_SIGNED;
    }
}
