package de.zusage.portal.page;

/** The states of an agreement as pages name them. */
public enum AgreementState {
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
    VOIDED
}
