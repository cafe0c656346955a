package de.zusage.notification.reminder;

import de.zusage.notification.date.KnownDates;
import de.zusage.notification.staff.Colleagues;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** What the staff does not want to be told. */
@ApplicationScoped
class Wishes {

    private final Colleagues colleagues;
    private final SideLeadTimes leadTimes;
    private final KnownDates dates;

    Wishes(Colleagues colleagues, SideLeadTimes leadTimes, KnownDates dates) {
        this.colleagues = colleagues;
        this.leadTimes = leadTimes;
        this.dates = dates;
    }

    /** Its kind is switched off by whoever would be told, or its day is none of those that the adviser of the case chose. */
    Optional<Reason> against(Addressee addressee, Reminder reminder) {
        boolean unwished = addressee
                .person()
                .filter(person -> isSwitchedOff(person, reminder) || isOnAnotherDay(reminder))
                .isPresent();
        return unwished ? Optional.of(Reason.NOT_WISHED) : Optional.empty();
    }

    private boolean isSwitchedOff(UUID person, Reminder reminder) {
        return reminder.kind()
                .notice()
                .filter(notice -> !colleagues.hears(person, notice))
                .isPresent();
    }

    private boolean isOnAnotherDay(Reminder reminder) {
        return dates.findByIdOptional(reminder.subjectId())
                .flatMap(date -> leadTimes.ofAdviser(reminder.caseId(), date.kind()))
                .filter(days -> !days.contains(reminder.days()))
                .isPresent();
    }
}
