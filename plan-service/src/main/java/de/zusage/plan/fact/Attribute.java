package de.zusage.plan.fact;

/** What statistics may know of a step, a review or a referral: this list and nothing else. What nobody recorded is left out. */
public enum Attribute {
    SIDE("side"),
    GOAL_AREA("goalArea"),
    OUTCOME("outcome"),
    /** Why a step was not met or a review not held; never a blame record. */
    CAUSE("cause"),
    /** How the client sees a step, beside its outcome. */
    VERDICT("verdict"),
    /** Whether a review was held by the day last agreed on. */
    HOLDING("holding"),
    /** Months since the review before, or since the plan was opened. */
    INTERVAL("interval"),
    KIND("kind"),
    /** By referral to a partner, or by a place of an offer. */
    WAY("way"),
    /** What a partner offers; known of places only. */
    PARTNER_TYPE("partnerType"),
    ANSWER("answer"),
    /** Days until the partner agreed. */
    WAITING("waiting");

    /** Says of a cause that there is none to give. */
    public static final String NOT_APPLICABLE = "NOT_APPLICABLE";

    private final String field;

    Attribute(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }
}
