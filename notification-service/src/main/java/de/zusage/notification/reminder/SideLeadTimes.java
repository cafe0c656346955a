package de.zusage.notification.reminder;

import de.zusage.notification.adviser.KnownAdvisers;
import de.zusage.notification.date.DateKind;
import de.zusage.notification.date.KnownDate;
import de.zusage.notification.message.Recipient;
import de.zusage.notification.staff.Colleagues;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lead times of one side: the adviser of a case has a say in when he or she is told of it. */
@ApplicationScoped
class SideLeadTimes {

    private final LeadTimes leadTimes;
    private final KnownAdvisers advisers;
    private final Colleagues colleagues;

    SideLeadTimes(LeadTimes leadTimes, KnownAdvisers advisers, Colleagues colleagues) {
        this.leadTimes = leadTimes;
        this.advisers = advisers;
        this.colleagues = colleagues;
    }

    /** Days from the day itself; for the office what its adviser says goes before the authority. */
    List<Integer> days(KnownDate date, Recipient recipient, String authority) {
        Optional<List<Integer>> own =
                recipient == Recipient.OFFICE ? ofAdviser(date.caseId(), date.kind()) : Optional.empty();
        return own.orElseGet(() -> leadTimes.days(date.kind(), authority));
    }

    /** What the adviser of the case has said for himself or herself. */
    Optional<List<Integer>> ofAdviser(UUID caseId, DateKind kind) {
        return advisers.adviser(caseId).flatMap(person -> colleagues.leadDays(person, kind));
    }
}
