package de.zusage.notification.reminder;

import de.zusage.notification.plan.KnownDate;
import java.time.LocalDate;
import java.util.Optional;

/** What is true at this moment of the thing a reminder is about. */
record Circumstances(KnownDate date, boolean agreementOver, boolean caseClosed, LocalDate today) {

    /** Why that reminder must not be sent; a date counts as passed from its own day on. */
    Optional<Reason> against(Reminder reminder) {
        return against(reminder.recipient(), reminder.dueOn());
    }

    Optional<Reason> against(Recipient recipient, LocalDate dueOn) {
        if (date.over().isPresent()) {
            return date.over().map(Reason::of);
        }
        if (agreementOver) {
            return Optional.of(Reason.AGREEMENT_OVER);
        }
        if (caseClosed) {
            return Optional.of(Reason.CASE_CLOSED);
        }
        if (!Recipient.of(date.side()).contains(recipient)) {
            return Optional.of(Reason.SUPERSEDED);
        }
        if (!date.dueOn().equals(dueOn)) {
            return Optional.of(Reason.DATE_CHANGED);
        }
        return dueOn.isAfter(today) ? Optional.empty() : Optional.of(Reason.DATE_PASSED);
    }
}
