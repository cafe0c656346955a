package de.zusage.notification.reminder;

import de.zusage.notification.delivery.Occasion;
import de.zusage.notification.plan.DateKind;

/** What a reminder is about; the names are on the wire. */
enum ReminderKind {
    STEP_DUE(Occasion.STEP),
    REVIEW_DUE(Occasion.REVIEW),
    /** Another adviser is there for the client; only the client is told, on the next morning. */
    ADVISER_CHANGED(Occasion.ADVISER);

    private final Occasion occasion;

    ReminderKind(Occasion occasion) {
        this.occasion = occasion;
    }

    static ReminderKind of(DateKind kind) {
        return switch (kind) {
            case STEP -> STEP_DUE;
            case REVIEW -> REVIEW_DUE;
        };
    }

    Occasion occasion() {
        return occasion;
    }
}
