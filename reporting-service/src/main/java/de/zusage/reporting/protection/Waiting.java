package de.zusage.reporting.protection;

import de.zusage.reporting.period.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Makes the count of a population publishable for every authority and period: units of which there are too few wait and
 * are counted in the next period. So do late ones, whose own period is already published.
 *
 * <p>Counted in a period are all offices of the authority, when k units are left of them for whoever knows some of them, or
 * none; else those of one viewer, such as a carrier or a single office, on the same terms; else none. So what is counted is, for everybody who subtracts an own part, nothing or at least k; and so is
 * every sum of it over periods and authorities.
 */
final class Waiting {
    private final Threshold threshold;
    private final Set<Rule> rules;
    private final Set<Placement> placements = new LinkedHashSet<>();
    private final List<Count> counted = new ArrayList<>();
    private final List<Count> left = new ArrayList<>();

    /** Goes through the periods in their order. */
    Waiting(Threshold threshold, Set<Rule> rules, String population, List<Count> candidates, List<Period> periods) {
        this.threshold = threshold;
        this.rules = rules;
        Map<String, List<Count>> byAuthority =
                candidates.stream().collect(Collectors.groupingBy(Count::authority, TreeMap::new, Collectors.toList()));
        byAuthority.forEach((authority, counts) -> {
            List<Count> open = new ArrayList<>(counts);
            for (Period period : periods) {
                List<Count> due = open.stream()
                        .filter(c -> c.period().number() <= period.number())
                        .toList();
                Set<String> offices = rules.contains(Rule.WAIT)
                        ? publishable(due)
                        : offices(due).keySet();
                due.stream().filter(c -> offices.contains(c.office())).forEach(c -> {
                    counted.add(c.at(period));
                    placements.add(new Placement(population, authority, c.office(), c.period(), period));
                    open.remove(c);
                });
            }
            left.addAll(open);
        });
    }

    List<Count> counted() {
        return counted;
    }

    /** Where the units of each office that are counted now are counted. */
    Set<Placement> placements() {
        return placements;
    }

    List<Count> left() {
        return left;
    }

    private Set<String> publishable(List<Count> due) {
        List<Count> units = ofOneTable(due);
        Set<String> all = units.stream().map(Count::office).collect(Collectors.toCollection(TreeSet::new));
        if (isSafe(units, all)) {
            return all;
        }
        Set<String> most = Set.of();
        for (String viewer : known(units).keySet()) {
            Set<String> own = new TreeSet<>(all);
            units.stream().filter(c -> c.viewers().noneMatch(viewer::equals)).forEach(c -> own.remove(c.office()));
            if (isSafe(units, own) && number(units, own) > number(units, most)) {
                most = own;
            }
        }
        return most;
    }

    /** What these offices have is at least k, and so is what is left of it for whoever knows some of it, or nothing. */
    private boolean isSafe(List<Count> units, Set<String> offices) {
        int all = number(units, offices);
        List<Count> counted =
                units.stream().filter(c -> offices.contains(c.office())).toList();
        return all >= threshold.k()
                && known(counted).values().stream().noneMatch(known -> threshold.isFew(all - known));
    }

    private static int number(List<Count> units, Set<String> offices) {
        return units.stream()
                .filter(c -> offices.contains(c.office()))
                .mapToInt(Count::units)
                .sum();
    }

    private static Map<String, Integer> known(List<Count> units) {
        Map<String, Integer> known = new TreeMap<>();
        units.forEach(c -> c.viewers().forEach(viewer -> known.merge(viewer, c.units(), Integer::sum)));
        return known;
    }

    /** Any table of the population tells who has how many units, for each unit is once in each. */
    private List<Count> ofOneTable(List<Count> counts) {
        offices(counts);
        return counts.stream()
                .filter(c -> c.table().equals(counts.get(0).table()))
                .map(c -> rules.contains(Rule.POOLED) ? c : c.plain())
                .toList();
    }

    /** Any table of the population tells how many units an office has, for each unit is once in each. */
    private static Map<String, Integer> offices(List<Count> counts) {
        Map<String, Map<String, Integer>> byTable = counts.stream()
                .collect(Collectors.groupingBy(
                        Count::table,
                        TreeMap::new,
                        Collectors.groupingBy(Count::office, TreeMap::new, Collectors.summingInt(Count::units))));
        if (byTable.values().stream().distinct().count() > 1) {
            throw new IllegalArgumentException("tables of one population disagree: " + byTable.keySet());
        }
        return byTable.values().stream().findFirst().orElse(Map.of());
    }
}
