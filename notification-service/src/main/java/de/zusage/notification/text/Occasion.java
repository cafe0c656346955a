package de.zusage.notification.text;

import java.util.EnumSet;
import java.util.Set;

/** What a message is about, as far as its words may tell; each says what its date means. */
public enum Occasion {
    /** The day by which something was planned. */
    STEP,
    STEP_TODAY,
    STEP_PAST,
    /** The day of an appointment. */
    REVIEW,
    REVIEW_TODAY,
    REVIEW_PAST,
    /** The last day to answer. */
    OFFER,
    /** Another person is there for the client; its date is not said. */
    ADVISER,
    /** A place somebody waited for became free; its date is not said. */
    PLACE_FREE,
    /** The last day to answer a transfer; for staff only. */
    HANDOVER,
    /** The day since which something waits without an answer; for staff only. */
    ESCALATION,
    /** The same to somebody who may know where, and nothing else; its reference is the office. */
    ELSEWHERE,
    /** Nothing is known that reaches a client; for staff only, its date is not said. */
    CONTACT_MISSING,
    /** The day since which nobody is at an address; for staff only. */
    CONTACT_BOUNCED;

    private static final Set<Occasion> STAFF_ONLY =
            EnumSet.of(HANDOVER, ESCALATION, ELSEWHERE, CONTACT_MISSING, CONTACT_BOUNCED);
    private static final Set<Occasion> NEWS = EnumSet.of(ADVISER, PLACE_FREE);

    /** Whether there are no words of it for a client. */
    public boolean isForStaffOnly() {
        return STAFF_ONLY.contains(this);
    }

    /** Whether it tells something new rather than reminding of something known. */
    boolean isNews() {
        return NEWS.contains(this);
    }
}
