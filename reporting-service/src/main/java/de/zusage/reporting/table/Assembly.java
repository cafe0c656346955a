package de.zusage.reporting.table;

import de.zusage.reporting.authority.Authority;
import de.zusage.reporting.catalogue.Catalogue;
import de.zusage.reporting.catalogue.CoreTable;
import de.zusage.reporting.catalogue.Dimension;
import de.zusage.reporting.catalogue.Rate;
import de.zusage.reporting.dictionary.Population;
import de.zusage.reporting.period.Period;
import de.zusage.reporting.period.PilotCalendar;
import de.zusage.reporting.protection.Cell;
import de.zusage.reporting.protection.RateCell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts together what all releases so far have published: of each period its newest state. */
public final class Assembly {
    private static final Comparator<Period> ORDER =
            Comparator.comparing(Period::span).thenComparing(Period::number).thenComparing(Period::revision);
    private final ReleaseHead head;
    private final Catalogue catalogue;
    private final PilotCalendar pilot;
    private final List<Authority> authorities;

    public Assembly(ReleaseHead head, Catalogue catalogue, PilotCalendar pilot, List<Authority> authorities) {
        this.head = head;
        this.catalogue = catalogue;
        this.pilot = pilot;
        this.authorities = List.copyOf(authorities);
    }

    /** The cells of a table that a release added. */
    public record Added(int release, List<Cell> cells) {
        public Added {
            cells = List.copyOf(cells);
        }
    }

    /** A table, unless nothing of it is published yet. */
    public Optional<PublishedTable> table(CoreTable core, List<Added> all) {
        Map<Period, Integer> since = newest(all);
        if (since.isEmpty()) {
            return Optional.empty();
        }
        Population population = catalogue.population(core);
        List<Authority> own = core.isByAuthority() ? authorities : List.of();
        List<Cell> cells = all.stream()
                .flatMap(added -> added.cells().stream())
                .filter(cell -> since.containsKey(cell.period()))
                .sorted(Comparator.comparing(Cell::period, ORDER)
                        .thenComparing(cell -> place(own, cell.authority()))
                        .thenComparing(cell -> position(core, cell)))
                .toList();
        return Optional.of(new PublishedTable(
                head, core, population, catalogue.dictionary().unit(population.unit()), periods(since), own, cells));
    }

    /** The rates, each of its newest periods: a correction may have changed the counts of some rates only. */
    public PublishedRates rates(List<Added> all, List<RateCell> rates) {
        Map<Period, Integer> since = since(all);
        List<RateCell> cells = new ArrayList<>();
        Map<Period, Integer> used = new TreeMap<>(ORDER);
        for (Rate rate : catalogue.rates()) {
            List<RateCell> own =
                    rates.stream().filter(cell -> cell.rate().equals(rate.id())).toList();
            own.stream()
                    .filter(cell ->
                            own.stream().noneMatch(other -> cell.period().isEarlierStateOf(other.period())))
                    .sorted(Comparator.comparing(RateCell::period, ORDER)
                            .thenComparing(cell -> place(authorities, cell.authority())))
                    .forEach(cell -> {
                        cells.add(cell);
                        used.put(cell.period(), since.getOrDefault(cell.period(), head.number()));
                    });
        }
        return new PublishedRates(head, catalogue.rates(), periods(used), authorities, cells);
    }

    private static Map<Period, Integer> since(List<Added> all) {
        Map<Period, Integer> since = new TreeMap<>(ORDER);
        all.forEach(added -> added.cells().forEach(cell -> since.merge(cell.period(), added.release(), Math::min)));
        return since;
    }

    /** The newest revision of each period, with the release that brought it. */
    private static Map<Period, Integer> newest(List<Added> all) {
        Map<Period, Integer> since = since(all);
        Map<Period, Integer> newest = new LinkedHashMap<>();
        since.forEach((period, release) -> {
            if (since.keySet().stream().noneMatch(period::isEarlierStateOf)) {
                newest.put(period, release);
            }
        });
        return newest;
    }

    private List<PublishedPeriod> periods(Map<Period, Integer> since) {
        return since.entrySet().stream()
                .map(each -> new PublishedPeriod(each.getKey(), pilot.months(each.getKey()), each.getValue()))
                .toList();
    }

    private static int place(List<Authority> authorities, @Nullable String slug) {
        for (int i = 0; i < authorities.size(); i++) {
            if (authorities.get(i).slug().equals(slug)) {
                return i;
            }
        }
        return authorities.size();
    }

    private static int position(CoreTable core, Cell cell) {
        int position = 0;
        for (int d = 0; d < core.dimensions().size(); d++) {
            Dimension dimension = core.dimensions().get(d);
            String group = cell.groups().get(d);
            int groups = dimension.groups().size();
            position = position * (groups + 1) + (group == null ? groups : dimension.indexOf(group));
        }
        return position;
    }
}
