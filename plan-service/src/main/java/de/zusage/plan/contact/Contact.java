package de.zusage.plan.contact;

import de.zusage.kit.web.InvalidInput;
import de.zusage.kit.web.RuleViolation;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an entry says; without a case it was short advice. */
record Contact(
        ContactKind kind,
        int minutes,
        Topic topic,
        LocalDate on,
        @Nullable UUID caseId) {
    static final int LONGEST = 600;

    Contact {
        if (minutes < 1 || minutes > LONGEST) {
            throw new InvalidInput("contact-minutes", "A contact takes 1 to " + LONGEST + " minutes.");
        }
    }

    /** Nothing is entered ahead, and nothing into a month whose sums may have been reported. */
    void require(LocalDate today) {
        if (on.isAfter(today)) {
            throw new InvalidInput("contact-in-the-future", "A contact is entered on its day or later.");
        }
        requireOpenMonth(on, today);
    }

    /** The present month and the one before it are open. */
    static LocalDate firstOpenDay(LocalDate today) {
        return today.withDayOfMonth(1).minusMonths(1);
    }

    static void requireOpenMonth(LocalDate day, LocalDate today) {
        if (day.isBefore(firstOpenDay(today))) {
            throw new RuleViolation(
                    "contact-month-is-closed", "Entries of this month and the last one may be made and corrected.");
        }
    }
}
