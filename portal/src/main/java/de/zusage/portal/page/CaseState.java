package de.zusage.portal.page;

/** The states of a case as pages name them. */
public enum CaseState {
    INQUIRY,
    SHORT_ADVICE,
    ASSESSMENT,
    PLANNING,
    IN_PROGRESS,
    PAUSED,
    CLOSED,
    ERASED
}
