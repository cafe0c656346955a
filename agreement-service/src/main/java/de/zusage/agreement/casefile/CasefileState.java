package de.zusage.agreement.casefile;

import java.util.Set;

/** The states of a case (domain §3). */
enum CasefileState {
    INQUIRY,
    SHORT_ADVICE,
    ASSESSMENT,
    PLANNING,
    IN_PROGRESS,
    PAUSED,
    CLOSED,
    ERASED;

    /** Nobody works on these any more. */
    static final Set<CasefileState> OVER = Set.of(CLOSED, ERASED);
}
