package de.zusage.plan.contact;

import de.zusage.kit.web.InvalidInput;
import de.zusage.kit.web.RuleViolation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/** A month, {@code 2026-05}, or a half-year, {@code 2026-H1}: nothing shorter, because a day would show a person. */
record EffortPeriod(LocalDate from, LocalDate to) {
    static final String FORM = "20[0-9]{2}-(0[1-9]|1[0-2]|H[12])";

    static EffortPeriod of(String text) {
        try {
            if (text.matches("20[0-9]{2}-H[12]")) {
                LocalDate first = LocalDate.of(Integer.parseInt(text.substring(0, 4)), text.endsWith("1") ? 1 : 7, 1);
                return new EffortPeriod(first, first.plusMonths(6).minusDays(1));
            }
            YearMonth month = YearMonth.parse(text);
            return new EffortPeriod(month.atDay(1), month.atEndOfMonth());
        } catch (DateTimeException e) {
            throw new InvalidInput("effort-period", "Ask for a month, 2026-05, or a half-year, 2026-H1.");
        }
    }

    boolean isMonth() {
        return YearMonth.from(from).equals(YearMonth.from(to));
    }

    /** The sum of a period whose entries still come and change, asked for every evening, would show single ones. */
    void requireClosed(LocalDate today) {
        if (!to.isBefore(Contact.firstOpenDay(today))) {
            throw new RuleViolation(
                    "effort-period-runs", "The effort of a period is summed when nothing is entered into it any more.");
        }
    }
}
