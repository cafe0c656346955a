package de.zusage.plan.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The effort of a period by kind and topic: no client, no adviser. What is asked for is the office's sum, and in an office
 * with one adviser that is this person's: the proof of use is owed by office all the same (domain §6). So a carrier is shown
 * its offices by half-year only, its months for all offices together, and nobody a day or a period that still runs.
 */
@Schema(name = "Effort")
record Effort(LocalDate from, LocalDate to, List<Line> lines) {

    /** How often and how long; office and its authority are absent where all offices are summed. */
    @Schema(name = "EffortLine")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            @Nullable String authority,
            @Nullable String office,
            ContactKind kind,
            Topic topic,
            long contacts,
            long minutes) {

        private Line plus(Line other) {
            return new Line(null, null, kind, topic, contacts + other.contacts, minutes + other.minutes);
        }

        private Line withoutOffice() {
            return new Line(null, null, kind, topic, contacts, minutes);
        }

        private String what() {
            return kind + " " + topic;
        }
    }

    /** What an office's lead is shown: months and half-years of the own office. */
    static Effort ofOffice(EffortPeriod period, List<Line> lines) {
        return new Effort(period.from(), period.to(), lines);
    }

    /** What a carrier's lead is shown: half-years by office, months for all of them together. */
    static Effort ofCarrier(EffortPeriod period, List<Line> byOffice) {
        return new Effort(period.from(), period.to(), period.isMonth() ? together(byOffice) : byOffice);
    }

    private static List<Line> together(List<Line> byOffice) {
        Map<String, Line> all = new TreeMap<>(Comparator.naturalOrder());
        byOffice.forEach(line -> all.merge(line.what(), line.withoutOffice(), Line::plus));
        return List.copyOf(all.values());
    }
}
