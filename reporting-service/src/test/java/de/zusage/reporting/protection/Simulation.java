package de.zusage.reporting.protection;

import de.zusage.reporting.catalogue.Catalogue;
import de.zusage.reporting.catalogue.CoreTable;
import de.zusage.reporting.catalogue.Rate;
import de.zusage.reporting.period.Period;
import de.zusage.reporting.period.Span;
import de.zusage.reporting.pilot.Pilot;
import de.zusage.reporting.pilot.Unit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The releases of a made-up pilot: what was published, as text, and what is true. */
final class Simulation {
    static final int K = 5;
    private final Catalogue catalogue;
    private final Protector protector;
    private final List<Unit> units;
    private final List<Outcome.Refusal> refused = new ArrayList<>();
    private History history = History.empty();
    private final Placed placed;

    Simulation(Catalogue catalogue, List<Unit> units, Set<Rule> rules) {
        this.catalogue = catalogue;
        this.units = new ArrayList<>(units);
        this.placed = new Placed(catalogue);
        this.protector = new Protector(catalogue, Pilot.authorities(), new Threshold(K), rules);
    }

    private static @Nullable Simulation whole;

    /** All tables over the whole pilot with all rules, an erasure and a correction in between; computed once. */
    static synchronized Simulation wholePilot() {
        Simulation known = whole;
        if (known == null) {
            known = new Simulation(Catalogue.standard(), Pilot.units(1, 1), EnumSet.allOf(Rule.class))
                    .release(2, false)
                    .erase()
                    .release(4, false)
                    .correct(1, languageWasWork(Integer.MAX_VALUE))
                    .release(Pilot.QUARTERS, true);
            whole = known;
        }
        return known;
    }

    /** So many of Stuttgart's steps towards language turn out to have been towards work. */
    static Function<Count, List<Count>> languageWasWork(int most) {
        int[] left = {most};
        return count -> {
            if (!count.authority().equals("stuttgart") || !count.groups().contains("LANGUAGE")) {
                return List.of(count);
            }
            int units = Math.min(left[0], count.units());
            left[0] -= units;
            List<String> work = List.of("WORK_AND_TRAINING");
            return List.of(
                    new Count(
                            count.table(),
                            count.authority(),
                            count.office(),
                            count.period(),
                            work,
                            units,
                            count.knownTo()),
                    count.of(count.units() - units));
        };
    }

    /** Deletes every fiftieth unit that was counted: its fact is gone, its part of the frozen counts stays. */
    Simulation erase() {
        int[] n = {0};
        units.removeIf(u -> placed.isTaken(u) && n[0]++ % 50 == 0);
        return this;
    }

    /** All rules but the given ones. */
    static Set<Rule> without(Rule... broken) {
        Set<Rule> rules = EnumSet.allOf(Rule.class);
        rules.removeAll(List.of(broken));
        return rules;
    }

    /** Half-yearly releases, the last with the pilot as a whole. */
    Simulation releaseAll() {
        for (int quarter = 2; quarter <= Pilot.QUARTERS; quarter += 2) {
            release(quarter, quarter == Pilot.QUARTERS);
        }
        return this;
    }

    /** Counts what has arrived by the end of the quarter and was not counted yet. */
    Simulation release(int quarter, boolean last) {
        Counter counter = new Counter(catalogue);
        for (Unit unit : units) {
            if (unit.reported() <= quarter && placed.take(unit)) {
                counter.add(
                        unit.population(),
                        unit.authority(),
                        unit.office(),
                        Period.quarter(unit.quarter()),
                        unit.codes(),
                        1,
                        unit.knownTo());
            }
        }
        return keep(protector.release(history, counter.counts(), quarter, last));
    }

    /** Publishes a correction of what was counted in a half-year. */
    Simulation correct(int halfYear, Function<Count, List<Count>> right) {
        List<Count> counts = history.counted().stream()
                .filter(c -> c.period().in(Span.HALF_YEAR).number() == halfYear
                        && c.period().revision() == 0)
                .flatMap(c -> right.apply(c).stream())
                .toList();
        return keep(protector.correct(history, halfYear, counts));
    }

    Simulation keep(Outcome outcome) {
        history = outcome.history();
        refused.addAll(outcome.refused());
        placed.place(outcome.placements());
        return this;
    }

    /** Goes on as if nothing had been published before. */
    Simulation forget() {
        history =
                new History(history.counted(), history.waiting(), List.of(), history.quarter(), history.corrections());
        return this;
    }

    Placed placed() {
        return placed;
    }

    Protector protector() {
        return protector;
    }

    History history() {
        return history;
    }

    List<Outcome.Refusal> refused() {
        return refused;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** Everything published so far, one line for each cell, then the rates. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (ProtectedTable table : history.published()) {
            CoreTable core = catalogue.table(table.table());
            for (Cell cell : table.cells()) {
                lines.add(line(core, cell, cell.state(), cell.value()));
            }
        }
        protector.rates(history).stream().filter(r -> r.state() == State.SHOWN).forEach(r -> lines.add(rateLine(r)));
        return lines;
    }

    String rateLine(RateCell cell) {
        Rate rate = catalogue.rates().stream()
                .filter(r -> r.id().equals(cell.rate()))
                .findFirst()
                .orElseThrow();
        return String.join(
                ";",
                "rate",
                part(rate.numerator()),
                rate.complement().stream().map(this::part).collect(Collectors.joining("+")),
                cell.period().code(),
                orAll(cell.authority()),
                String.valueOf(cell.perCent()));
    }

    private String part(Rate.Part part) {
        List<String> groups = new ArrayList<>();
        new TreeMap<>(part.groups()).forEach((attribute, group) -> groups.add(attribute + "=" + group));
        return catalogue.table(part.table()).population() + ":" + String.join(",", groups);
    }

    /** What an office or a carrier knows of every published cell; of nobody in particular, what is true. */
    List<String> truth(@Nullable String office) {
        List<String> lines = new ArrayList<>();
        for (ProtectedTable table : history.published()) {
            CoreTable core = catalogue.table(table.table());
            List<Count> counts = history.counted().stream()
                    .filter(c -> c.table().equals(core.id())
                            && (office == null || c.viewers().anyMatch(office::equals)))
                    .toList();
            Map<String, Integer> revisions = new LinkedHashMap<>();
            history.counted().stream()
                    .filter(c -> c.table().equals(core.id()))
                    .forEach(c -> revisions.merge(
                            c.period().number() + "~" + c.period().revision(), 1, Integer::sum));
            for (Cell cell : table.cells()) {
                int units = counts.stream()
                        .filter(c -> isIn(c, cell, revisions))
                        .mapToInt(Count::units)
                        .sum();
                lines.add(line(core, cell, State.SHOWN, units));
            }
        }
        return lines;
    }

    /** Figures that hold the office's own clients only, in the attacker's words: it learns nothing of others there. */
    Set<String> ownOnly(String office) {
        return OwnOnly.of(truth(null), truth(office));
    }

    private static boolean isIn(Count count, Cell cell, Map<String, Integer> newest) {
        if (cell.authority() != null && !cell.authority().equals(count.authority())) {
            return false;
        }
        for (int d = 0; d < cell.groups().size(); d++) {
            if (cell.groups().get(d) != null
                    && !count.groups().get(d).equals(cell.groups().get(d))) {
                return false;
            }
        }
        Period base = count.period();
        boolean within = cell.period().span() == Span.TOTAL
                || base.in(cell.period().span()).number() == cell.period().number();
        int revision = base.revision();
        for (int later = revision + 1; later <= cell.period().revision(); later++) {
            within &= !newest.containsKey(base.number() + "~" + later);
        }
        return within && revision <= cell.period().revision();
    }

    Set<String> offices() {
        Set<String> offices = new TreeSet<>();
        history.counted().forEach(c -> offices.add(c.office()));
        return offices;
    }

    /** Each of which knows what all its offices know. */
    Set<String> carriers() {
        return offices().stream().map(Pilot::carrier).collect(Collectors.toCollection(TreeSet::new));
    }

    static String line(CoreTable table, Cell cell, State state, @Nullable Integer value) {
        List<String> groups = new ArrayList<>();
        for (int d = 0; d < table.dimensions().size(); d++) {
            groups.add(table.dimensions().get(d).attribute() + "="
                    + orAll(cell.groups().get(d)));
        }
        return String.join(
                ";",
                table.id(),
                table.population(),
                cell.period().code(),
                orAll(cell.authority()),
                String.join(",", groups),
                state.name(),
                value == null ? "" : value.toString());
    }

    private static String orAll(@Nullable String name) {
        return name == null ? "_T" : name;
    }
}
