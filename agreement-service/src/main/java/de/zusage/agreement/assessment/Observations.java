package de.zusage.agreement.assessment;

import de.zusage.agreement.assessment.AssessmentApi.WantedObservation;
import de.zusage.kit.web.InvalidInput;
import de.zusage.kit.web.RuleViolation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything observed of one person, in the order in which it was recorded: a series that only grows. */
record Observations(List<Observation> series) {

    /** The series with what was observed now, if all of it can be meant. */
    Observations plus(List<WantedObservation> wanted, LocalDate day, LocalDate notBefore, Supplier<UUID> ids) {
        requireBorn(day, notBefore);
        List<Observation> grown = new ArrayList<>(series);
        for (int i = 0; i < wanted.size(); i++) {
            WantedObservation each = wanted.get(i);
            LocalDate observedOn = each.observedOn() == null ? day : each.observedOn();
            requireMeant("observations." + i, each, observedOn, notBefore);
            requireCorrectable(each, grown);
            grown.add(
                    new Observation(ids.get(), each.kind(), each.value(), each.source(), observedOn, each.corrects()));
        }
        Observations all = new Observations(List.copyOf(grown));
        all.arrival().ifPresent(arrival -> requireArrived(arrival, day, all.since(this)));
        return all;
    }

    /** What came after the earlier series. */
    List<Observation> since(Observations earlier) {
        return series.subList(earlier.series.size(), series.size());
    }

    private static void requireArrived(LocalDate arrival, LocalDate day, List<Observation> added) {
        if (day.isBefore(arrival)
                || added.stream().anyMatch(each -> each.observedOn().isBefore(arrival))) {
            throw new InvalidInput("observed-before-arrival", "Nothing is observed before somebody came to Germany.");
        }
    }

    /** What was found last of each kind up to that day, without what was found wrong. */
    Map<Kind, Observation> current(LocalDate until) {
        Set<UUID> wrong = wrong();
        Map<Kind, Observation> current = new EnumMap<>(Kind.class);
        series.stream()
                .filter(each -> !wrong.contains(each.id()) && !each.observedOn().isAfter(until))
                .sorted(Comparator.comparing(Observation::observedOn))
                .forEach(each -> current.put(each.kind(), each));
        return current;
    }

    /** The first day on which somebody can have been in Germany, if it is known. */
    private Optional<LocalDate> arrival() {
        Set<UUID> wrong = wrong();
        return series.stream()
                .filter(each -> each.kind() == Kind.ARRIVAL && !wrong.contains(each.id()))
                .reduce((one, later) -> later.observedOn().isBefore(one.observedOn()) ? one : later)
                .map(Observation::value)
                .filter(Arrival::isOne)
                .map(Arrival::earliest);
    }

    /** What a later one corrects. */
    private Set<UUID> wrong() {
        return series.stream()
                .flatMap(each -> Stream.ofNullable(each.corrects()))
                .collect(Collectors.toSet());
    }

    private static void requireMeant(
            String place, WantedObservation wanted, LocalDate observedOn, LocalDate notBefore) {
        Kind kind = wanted.kind();
        if (!kind.accepts(wanted.value())) {
            throw new InvalidInput("observation-value", place + ".value: " + kind + " takes " + kind.describe() + ".");
        }
        if (kind.isLevel() && wanted.source() == null) {
            throw new InvalidInput(
                    "observation-source",
                    place + ".source is missing: " + kind + " is a language level, which has a source, one of "
                            + Arrays.toString(Source.values()) + ".");
        }
        if (!kind.isLevel() && wanted.source() != null) {
            throw new InvalidInput(
                    "observation-source",
                    place + ".source: " + kind + " has none; only language levels (CEFR_…) have a source.");
        }
        requireBorn(observedOn, notBefore);
        if (kind == Kind.ARRIVAL && Arrival.isOne(wanted.value())) {
            requireBorn(Arrival.latest(wanted.value()), notBefore);
        }
    }

    private static void requireBorn(LocalDate day, LocalDate notBefore) {
        if (day.isBefore(notBefore)) {
            throw new InvalidInput("observed-before-birth", "Nobody arrives or is observed before the birth.");
        }
    }

    /** A wrong value is superseded once, by one of its kind; what supersedes it may turn out wrong too. */
    private static void requireCorrectable(WantedObservation wanted, List<Observation> known) {
        UUID corrects = wanted.corrects();
        if (corrects == null) {
            return;
        }
        if (known.stream().noneMatch(each -> each.id().equals(corrects) && each.kind() == wanted.kind())) {
            throw new InvalidInput("observation-unknown", "A correction names an observation of this kind and case.");
        }
        if (known.stream().anyMatch(each -> corrects.equals(each.corrects()))) {
            throw new RuleViolation("observation-corrected", "This observation was corrected already; correct that.");
        }
    }
}
