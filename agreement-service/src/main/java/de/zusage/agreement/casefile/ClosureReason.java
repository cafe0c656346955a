package de.zusage.agreement.casefile;

/** Why a case was closed (invariant 10): a code, never a story. */
enum ClosureReason {
    GOAL_REACHED,
    CLIENT_WISH,
    MOVED_AWAY,
    CONTACT_LOST,
    TRANSFERRED_ELSEWHERE,
    DECEASED,
    OTHER
}
