package de.zusage.agreement.casefile;

/** Why a case was closed (invariant 10): a code, never a story. */
enum ClosureReason {
    GOAL_REACHED("GOAL_REACHED"),
    CLIENT_WISH("CLIENT_WISH"),
    MOVED_AWAY("MOVED"),
    CONTACT_LOST("CONTACT_LOST"),
    TRANSFERRED_ELSEWHERE("MOVED"),
    DECEASED("OTHER"),
    OTHER("OTHER");

    private final String group;

    ClosureReason(String group) {
        this.group = group;
    }

    /** What statistics learn of it; a death is nothing that a table could say of somebody. */
    String group() {
        return group;
    }
}
