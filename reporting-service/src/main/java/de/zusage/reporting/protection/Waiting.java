package de.zusage.reporting.protection;

import de.zusage.reporting.period.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Makes the count of a population publishable for every authority and period: units of which there are too few wait and
 * are counted in the next period. So do late ones, whose own period is already published.
 *
 * <p>Counted in a period are either all offices, when without the largest there are still k units; or the largest alone,
 * when it has k; or none. So what is counted is, for everybody who subtracts an own part, nothing or at least k; and so is
 * every sum of it over periods and authorities.
 */
final class Waiting {
    private final Threshold threshold;
    private final Set<Placement> placements = new LinkedHashSet<>();
    private final List<Count> counted = new ArrayList<>();
    private final List<Count> left = new ArrayList<>();

    /** Goes through the periods in their order. */
    Waiting(Threshold threshold, boolean inForce, String population, List<Count> candidates, List<Period> periods) {
        this.threshold = threshold;
        Map<String, List<Count>> byAuthority =
                candidates.stream().collect(Collectors.groupingBy(Count::authority, TreeMap::new, Collectors.toList()));
        byAuthority.forEach((authority, counts) -> {
            List<Count> open = new ArrayList<>(counts);
            for (Period period : periods) {
                List<Count> due = open.stream()
                        .filter(c -> c.period().number() <= period.number())
                        .toList();
                Set<String> offices = inForce ? publishable(due) : offices(due).keySet();
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
        Map<String, Integer> offices = offices(due);
        int all = offices.values().stream().mapToInt(Integer::intValue).sum();
        Map.Entry<String, Integer> largest = offices.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .orElse(Map.entry("", 0));
        int others = all - largest.getValue();
        if (others >= threshold.k()) {
            return offices.keySet();
        }
        return largest.getValue() >= threshold.k() ? Set.of(largest.getKey()) : Set.of();
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
