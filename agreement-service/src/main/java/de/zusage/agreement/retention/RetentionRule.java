package de.zusage.agreement.retention;

import java.time.Period;

/**
 * How long a kind of data is kept, from when, and who says so (invariant 10).
 *
 * @param service which service holds it
 * @param law what it follows from, or leans on where it is the carrier's own decision
 * @param data what it is, {@code startText} from when, and {@code reason} why: in German, for the carrier's paper
 */
record RetentionRule(
        String id,
        String service,
        Period period,
        Start start,
        Source source,
        String law,
        String data,
        String startText,
        String reason) {

    /** From when a period runs. */
    enum Start {
        CASE_CLOSED,
        CASE_ERASED,
        LINE_WRITTEN,
        IMPORT_MADE,
        EVENT_TOLD,
        REQUEST_MADE,
        BACKUP_MADE
    }

    /** Who says so. */
    enum Source {
        LAW,
        OWN_DECISION
    }

    /** Refuses a rule that says nothing, or a period that ends before it begins. */
    void check() {
        if (!id.matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalStateException("no rule is called " + id);
        }
        for (String text : new String[] {service, law, data, startText, reason}) {
            if (text.isBlank()) {
                throw new IllegalStateException("the rule " + id + " leaves something unsaid");
            }
        }
        requirePeriod(id, period);
    }

    /** What runs from a closure is at least a month: whoever closes by mistake has time to say so. */
    static void requirePeriod(String id, Period period) {
        if (period.getYears() < 0 || period.getMonths() < 0 || period.getDays() < 0) {
            throw new IllegalStateException("the period of " + id + " ends before it begins");
        }
        if (id.startsWith("case") && period.toTotalMonths() < 1 && period.getDays() < 28) {
            throw new IllegalStateException("the period of " + id + " is shorter than four weeks");
        }
    }
}
