package de.zusage.reporting.protection;

import de.zusage.reporting.catalogue.Catalogue;
import de.zusage.reporting.catalogue.CoreTable;
import de.zusage.reporting.period.Period;
import de.zusage.reporting.period.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes the tables of a release out of what was counted, safe beside everything released before. */
public final class Protector {
    private final Catalogue catalogue;
    private final List<String> authorities;
    private final Threshold threshold;
    private final Set<Rule> rules;

    public Protector(Catalogue catalogue, List<String> authorities, Threshold threshold) {
        this(catalogue, authorities, threshold, EnumSet.allOf(Rule.class));
    }

    /** With some rules only: for the tests, which show what each is good for. */
    Protector(Catalogue catalogue, List<String> authorities, Threshold threshold, Set<Rule> rules) {
        this.catalogue = catalogue;
        this.authorities = List.copyOf(authorities);
        this.threshold = threshold;
        this.rules = Set.copyOf(rules);
    }

    /**
     * Adds the periods up to a quarter; the last release adds the pilot as a whole.
     *
     * @param news what was not counted by an earlier release, each in the quarter in which it happened
     */
    public Outcome release(History history, List<Count> news, int quarter, boolean last) {
        return release(history, news, quarter, last, List.of());
    }

    /**
     * The same beside what was seen of releases that never came out: a table that would tell of a few is refused.
     *
     * @param seen of whatever tables
     */
    public Outcome release(History history, List<Count> news, int quarter, boolean last, List<Seen> seen) {
        List<Count> counted = new ArrayList<>();
        List<Count> waiting = new ArrayList<>();
        Set<Placement> placements = new LinkedHashSet<>();
        catalogue.byPopulation().forEach((population, tables) -> {
            Span finest = catalogue.finest(population);
            List<Count> candidates = new ArrayList<>(of(tables, history.waiting()));
            of(tables, news).forEach(c -> candidates.add(c.at(c.period().in(finest))));
            List<Period> opened = periods(finest, quarter).stream()
                    .filter(p -> !p.isOverBy(history.quarter()))
                    .toList();
            Waiting sorted = new Waiting(threshold, rules, population, candidates, opened);
            placements.addAll(sorted.placements());
            counted.addAll(merged(sorted.counted()));
            waiting.addAll(sorted.left());
        });
        History now = history.with(counted, waiting, List.of(), quarter, history.corrections());
        List<ProtectedTable> released = new ArrayList<>();
        List<Outcome.Refusal> refused = new ArrayList<>();
        for (CoreTable table : catalogue.tables()) {
            Edition edition = edition(now, table).beside(seen);
            for (Span span : table.spans()) {
                if (span == Span.TOTAL && last) {
                    edition.add(span, 0, now.corrections());
                }
                periods(span, span == Span.TOTAL ? 0 : quarter).forEach(p -> edition.add(span, p.number(), 0));
            }
            edition.protect(released, refused);
        }
        return new Outcome(
                now.with(List.of(), waiting, released, quarter, now.corrections()),
                released,
                List.copyOf(placements),
                refused);
    }

    /**
     * Publishes corrected counts of a half-year as a release of its own; what would tell of a few waits and is refused.
     *
     * @param right the counts of the half-year as they should have been, of every authority that has any, by quarter
     */
    public Outcome correct(History history, int halfYear, List<Count> right) {
        return correct(history, halfYear, right, List.of());
    }

    /** The same beside what was seen of releases that never came out. */
    public Outcome correct(History history, int halfYear, List<Count> right, List<Seen> seen) {
        int number = history.corrections() + 1;
        boolean whole = history.published().stream()
                .anyMatch(t -> t.cells().stream().anyMatch(c -> c.period().span() == Span.TOTAL));
        List<Count> counted = new ArrayList<>();
        List<Outcome.Refusal> refused = new ArrayList<>();
        catalogue.byPopulation().forEach((population, tables) -> {
            Span finest = catalogue.finest(population);
            Correction correction = new Correction(
                    tables,
                    new Telling(threshold, rules),
                    halfYear,
                    of(tables, history.counted()).stream()
                            .filter(c -> whole || c.period().in(Span.HALF_YEAR).number() == halfYear)
                            .toList(),
                    merged(of(tables, right).stream()
                            .map(c -> c.at(c.period().in(finest)))
                            .toList()),
                    history.corrections(),
                    rules.contains(Rule.DIFFERENCE));
            correction.counts().forEach(c -> counted.add(c.at(c.period().revised(number))));
            if (!correction.kept().isEmpty()) {
                refused.add(
                        new Outcome.Refusal(population, Outcome.Reason.CHANGES_A_FEW, correction.kept(), List.of()));
            }
        });
        History now = history.with(counted, history.waiting(), List.of(), history.quarter(), number);
        List<ProtectedTable> released = new ArrayList<>();
        for (CoreTable table : catalogue.tables()) {
            Edition edition = edition(now, table).beside(seen);
            edition.revise(halfYear, number);
            edition.protect(released, refused);
        }
        return new Outcome(
                now.with(List.of(), now.waiting(), released, now.quarter(), number), released, List.of(), refused);
    }

    /** The rates of the published cells of a release, in the catalogue's order. */
    public List<RateCell> rates(History history) {
        return new Rates(catalogue, threshold).of(history.published());
    }

    private Edition edition(History history, CoreTable table) {
        List<Count> counts = known(of(List.of(table), history.counted()));
        Set<Period> periods = new LinkedHashSet<>(periods(catalogue.finest(table.population()), history.quarter()));
        counts.forEach(c -> periods.add(c.period()));
        return new Edition(
                table,
                authorities,
                new Timeline(table, periods),
                counts,
                history.delivering(catalogue),
                history.published(table.id()),
                threshold,
                rules);
    }

    private List<Count> known(List<Count> counts) {
        return rules.contains(Rule.POOLED)
                ? counts
                : counts.stream().map(Count::plain).toList();
    }

    /** All periods of this length that are over by a quarter. */
    static List<Period> periods(Span span, int quarter) {
        return IntStream.rangeClosed(1, quarter)
                .mapToObj(n -> new Period(span, n, 0))
                .filter(p -> p.isOverBy(quarter))
                .toList();
    }

    private static List<Count> of(List<CoreTable> tables, List<Count> counts) {
        Set<String> ids = new LinkedHashSet<>();
        tables.forEach(t -> ids.add(t.id()));
        return counts.stream().filter(c -> ids.contains(c.table())).toList();
    }

    static Map<String, List<Count>> byAuthority(List<Count> counts) {
        return counts.stream().collect(Collectors.groupingBy(Count::authority, TreeMap::new, Collectors.toList()));
    }

    /** One count where several were of the same cell, office and period. */
    static List<Count> merged(List<Count> counts) {
        Map<Count, Integer> units = new LinkedHashMap<>();
        counts.forEach(c -> units.merge(c.of(0), c.units(), Integer::sum));
        return units.entrySet().stream().map(e -> e.getKey().of(e.getValue())).toList();
    }
}
