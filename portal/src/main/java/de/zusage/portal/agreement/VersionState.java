package de.zusage.portal.agreement;

/** The states of a version as pages name them. */
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

    /** Whether signatures are waited for. */
    public boolean isToSign() {
        return this == OFFERED || this == PARTLY_SIGNED;
    }

    public boolean isDraft() {
        return this == DRAFT;
    }
}
