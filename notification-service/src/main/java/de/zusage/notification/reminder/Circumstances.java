package de.zusage.notification.reminder;

import de.zusage.notification.date.KnownDate;
import de.zusage.notification.message.Recipient;
import java.time.LocalDate;
import java.util.Optional;

/** What is true at this moment of the thing a reminder is about. */
record Circumstances(
        KnownDate date, boolean agreementOver, boolean caseClosed, boolean stopped, LocalDate today, int patience) {

    /** Why that reminder must not be sent. */
    Optional<Reason> against(Reminder reminder) {
        return against(reminder.recipient(), reminder.dueOn(), reminder.days());
    }

    Optional<Reason> against(Recipient recipient, LocalDate dueOn, int days) {
        if (date.over().isPresent()) {
            return date.over().map(Reason::of);
        }
        if (agreementOver && date.kind().endsWithAgreement()) {
            return Optional.of(Reason.AGREEMENT_OVER);
        }
        if (caseClosed) {
            return Optional.of(Reason.CASE_CLOSED);
        }
        if (stopped && recipient == Recipient.CLIENT) {
            return Optional.of(Reason.STOPPED);
        }
        if (!ReminderKind.of(date.kind()).recipients(date.side(), days).contains(recipient)) {
            return Optional.of(Reason.SUPERSEDED);
        }
        if (!date.dueOn().equals(dueOn)) {
            return Optional.of(Reason.DATE_CHANGED);
        }
        return today.isAfter(last(dueOn, days)) ? Optional.of(Reason.DATE_PASSED) : Optional.empty();
    }

    /** The last day on which that reminder makes sense. */
    private LocalDate last(LocalDate dueOn, int days) {
        if (days > 0 || ReminderKind.of(date.kind()).isNews()) {
            return dueOn.plusDays(days).plusDays(patience);
        }
        return days == 0 ? dueOn : dueOn.minusDays(1);
    }
}
