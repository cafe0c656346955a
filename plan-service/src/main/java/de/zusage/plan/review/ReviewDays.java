package de.zusage.plan.review;

import de.zusage.kit.web.RuleViolation;
import de.zusage.plan.plan.Plan;
import java.time.LocalDate;
import java.time.Period;
import java.util.function.UnaryOperator;

/**
 * On which days the reviews of a plan may be.
 *
 * @param plan says the interval of its agreement
 * @param longest no interval is longer than the authority allows, whatever the agreement says (domain §3)
 * @param lastWorkingDay the day itself or the last working day before it
 */
record ReviewDays(Plan plan, Period longest, UnaryOperator<LocalDate> lastWorkingDay) {

    /** The last day that the interval allows. */
    LocalDate latest(LocalDate from) {
        LocalDate agreed = from.plusMonths(plan.reviewIntervalMonths());
        LocalDate allowed = from.plus(longest);
        return agreed.isAfter(allowed) ? allowed : agreed;
    }

    /**
     * Where nobody has chosen a day: the wanted one or the last that the interval allows, on a working day and never
     * before what it counts from.
     */
    LocalDate meetingDay(LocalDate wanted, LocalDate from) {
        LocalDate latest = latest(from);
        LocalDate bounded = wanted.isAfter(latest) ? latest : wanted;
        LocalDate day = lastWorkingDay.apply(bounded);
        return day.isBefore(from) ? bounded : day;
    }

    /** The next review is still to come, also when the minutes are written late; {@code heldOn} is never after today. */
    boolean isNext(LocalDate day, LocalDate heldOn, LocalDate today) {
        return day.isAfter(today) && !day.isAfter(latestNext(heldOn, today));
    }

    /** One interval after the day it was held; where the minutes come later than that, one from today. */
    LocalDate latestNext(LocalDate heldOn, LocalDate today) {
        LocalDate latest = latest(heldOn);
        return latest.isAfter(today) ? latest : latest(today);
    }

    /** What somebody chooses lies from today on and at most one interval ahead. */
    void requireAhead(LocalDate day, LocalDate today) {
        if (day.isBefore(today) || day.isAfter(latest(today))) {
            throw new RuleViolation(
                    "review-within-interval", "A review is planned from today to " + latest(today) + ".");
        }
    }
}
