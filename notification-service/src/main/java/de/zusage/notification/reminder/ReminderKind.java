package de.zusage.notification.reminder;

import de.zusage.notification.date.DateKind;
import de.zusage.notification.date.Side;
import de.zusage.notification.message.Recipient;
import de.zusage.notification.staff.Notice;
import de.zusage.notification.text.Occasion;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    HANDOVER_WAITING,
    /** A client has something to do and no channel that is safe; only the staff is told, on the same day. */
    CONTACT_MISSING,
    /** Nobody is at an address that a client called safe; likewise. */
    CONTACT_BOUNCED,
    /** Something waits, and whoever it has reached is told; nobody switches that off. */
    ESCALATION,
    /** The same to the carrier, without content. */
    CARRIER_ESCALATION;

    /** What is for one person from the beginning, whoever is there for the case. */
    static final Set<ReminderKind> TO_ONE_PERSON = EnumSet.of(ESCALATION, CARRIER_ESCALATION);

    /** What the office brings about itself, by setting the day. */
    private static final Set<ReminderKind> SET_BY_OFFICE = EnumSet.of(STEP_DUE, REVIEW_DUE, OFFER_OPEN);

    /** What waits for the office to do or to answer it. */
    static final Set<ReminderKind> FOR_THE_OFFICE_TO_DO =
            EnumSet.of(STEP_DUE, REVIEW_DUE, OFFER_OPEN, HANDOVER_WAITING);

    /** What is about how a client is reached. */
    static final Set<ReminderKind> OF_CONTACT = EnumSet.of(CONTACT_MISSING, CONTACT_BOUNCED);

    private static final Set<String> NOTICES =
            Stream.of(Notice.values()).map(Notice::name).collect(Collectors.toUnmodifiableSet());

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

    boolean namesItsReader() {
        return TO_ONE_PERSON.contains(this);
    }

    boolean isSetByOffice() {
        return SET_BY_OFFICE.contains(this);
    }

    /** What somebody of the staff may switch off. */
    Optional<Notice> notice() {
        return NOTICES.contains(name()) ? Optional.of(Notice.valueOf(name())) : Optional.empty();
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
            case CONTACT_MISSING -> Occasion.CONTACT_MISSING;
            case CONTACT_BOUNCED -> Occasion.CONTACT_BOUNCED;
            case ESCALATION -> Occasion.ESCALATION;
            case CARRIER_ESCALATION -> Occasion.ELSEWHERE;
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
