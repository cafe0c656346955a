package de.zusage.plan.offer;

import de.zusage.kit.web.InvalidInput;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an offer is, whom it suits and how many it takes; {@code validTo} is the last day, open without one. */
record OfferTerms(
        String title,
        String kind,
        String provider,
        List<String> goalAreas,
        List<String> languages,
        String place,
        boolean accessible,
        boolean childCare,
        List<LocalDate> startDates,
        int capacity,
        @Nullable Integer waitingDays,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    private static final Pattern PROVIDER = Pattern.compile("[a-z0-9-]{1,40}");

    /** By what a row of a table means an offer that is there. */
    record Meant(String provider, String title, LocalDate validFrom) {}

    OfferTerms {
        goalAreas = goalAreas.stream().distinct().sorted().toList();
        languages = languages.stream().distinct().sorted().toList();
        startDates = startDates.stream().distinct().sorted().toList();
        if (goalAreas.isEmpty()) {
            throw new InvalidInput("goal-area-needed", "An offer serves at least one goal area.");
        }
        if (!PROVIDER.matcher(provider).matches()) {
            throw new InvalidInput("provider-code", "A provider's code is 1 to 40 of a-z, 0-9 and the hyphen.");
        }
        if (capacity < 0 || (waitingDays != null && waitingDays < 0)) {
            throw new InvalidInput("negative-number", "Places and waiting days are not negative.");
        }
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw new InvalidInput("ends-before-it-begins", "An offer is not over before it begins.");
        }
        for (LocalDate start : startDates) {
            if (start.isBefore(validFrom) || (validTo != null && start.isAfter(validTo))) {
                throw new InvalidInput("start-outside-validity", "An offer starts on days on which it is valid.");
            }
        }
    }

    Meant meant() {
        return new Meant(provider, title, validFrom);
    }
}
