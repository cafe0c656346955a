package de.zusage.notification.reminder;

import de.zusage.notification.date.DateKind;
import de.zusage.notification.date.Side;
import de.zusage.notification.message.Recipient;
import de.zusage.notification.text.Occasion;
import java.time.LocalDate;
import java.util.Set;

/** What a reminder is about; the names are on the wire. */
public enum ReminderKind {
    STEP_DUE,
    REVIEW_DUE,
    /** An agreement was offered and waits for an answer or a signature. */
    OFFER_OPEN,
    /** Another adviser is there for the client; only the client is told, on the next morning. */
    ADVISER_CHANGED,
    /** A place became free for who waited for it: news to both sides. */
    PLACE_FREE,
    /** A proposed transfer waits for the answer of the office that was asked. */
    HANDOVER_WAITING;

    static ReminderKind of(DateKind kind) {
        return switch (kind) {
            case STEP -> STEP_DUE;
            case REVIEW -> REVIEW_DUE;
            case OFFER -> OFFER_OPEN;
            case PLACE -> PLACE_FREE;
            case HANDOVER -> HANDOVER_WAITING;
        };
    }

    /** Who is reminded: a review that did not take place is the office's to arrange anew, the client is not asked why. */
    Set<Recipient> recipients(Side side, int days) {
        return this == REVIEW_DUE && days > 0 ? Set.of(Recipient.OFFICE) : Recipient.of(side);
    }

    /** Whether it tells something new: that is worth saying for days after the day itself. */
    boolean isNews() {
        return this == ADVISER_CHANGED || this == PLACE_FREE;
    }

    /** What the words are about when they are read on that day. */
    public Occasion occasion(LocalDate dueOn, LocalDate today) {
        Phase phase = Phase.of(dueOn, today);
        return switch (this) {
            case STEP_DUE -> phase.pick(Occasion.STEP, Occasion.STEP_TODAY, Occasion.STEP_PAST);
            case REVIEW_DUE -> phase.pick(Occasion.REVIEW, Occasion.REVIEW_TODAY, Occasion.REVIEW_PAST);
            case OFFER_OPEN -> Occasion.OFFER;
            case ADVISER_CHANGED -> Occasion.ADVISER;
            case PLACE_FREE -> Occasion.PLACE_FREE;
            case HANDOVER_WAITING -> Occasion.HANDOVER;
        };
    }

    /** A day seen from another. */
    private enum Phase {
        COMING,
        TODAY,
        PAST;

        static Phase of(LocalDate day, LocalDate today) {
            if (day.equals(today)) {
                return TODAY;
            }
            return day.isAfter(today) ? COMING : PAST;
        }

        Occasion pick(Occasion coming, Occasion now, Occasion past) {
            return switch (this) {
                case COMING -> coming;
                case TODAY -> now;
                case PAST -> past;
            };
        }
    }
}
