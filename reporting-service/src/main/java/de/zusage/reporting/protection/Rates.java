package de.zusage.reporting.protection;

import de.zusage.reporting.catalogue.Catalogue;
import de.zusage.reporting.catalogue.CoreTable;
import de.zusage.reporting.catalogue.Dimension;
import de.zusage.reporting.catalogue.Rate;
import de.zusage.reporting.period.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Shares of published counts. A rate tells a count to everybody who knows the other one, so it is made of shown counts
 * only and adds nothing to them: numerator and complement at least k, the denominator at least twenty.
 */
final class Rates {
    private static final int LEAST_DENOMINATOR = 20;
    private static final int TENTHS = 1000;
    private final Catalogue catalogue;
    private final Threshold threshold;

    Rates(Catalogue catalogue, Threshold threshold) {
        this.catalogue = catalogue;
        this.threshold = threshold;
    }

    private record Key(String table, @Nullable String authority, Period period, List<@Nullable String> groups) {}

    List<RateCell> of(List<ProtectedTable> published) {
        Map<Key, Cell> cells = new LinkedHashMap<>();
        published.forEach(t ->
                t.cells().forEach(c -> cells.put(new Key(t.table(), c.authority(), c.period(), c.groups()), c)));
        List<RateCell> rates = new ArrayList<>();
        for (Rate rate : catalogue.rates()) {
            for (Place place : places(rate, cells.keySet())) {
                Cell numerator = newest(cells, rate.numerator(), place);
                List<@Nullable Cell> complement = rate.complement().stream()
                        .map(part -> newest(cells, part, place))
                        .toList();
                if (numerator != null && !complement.contains(null)) {
                    rates.add(rate(rate, place, numerator, complement));
                }
            }
        }
        return rates;
    }

    /** Where and when a rate is of; a correction of any part makes a new state of it. */
    private record Place(@Nullable String authority, Period period) {}

    private Set<Place> places(Rate rate, Set<Key> published) {
        Set<String> tables = Stream.concat(Stream.of(rate.numerator()), rate.complement().stream())
                .map(Rate.Part::table)
                .collect(Collectors.toSet());
        return published.stream()
                .filter(key -> tables.contains(key.table()))
                .map(key -> new Place(key.authority(), key.period()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The newest state of a part that is no newer than the rate's. */
    private @Nullable Cell newest(Map<Key, Cell> cells, Rate.Part part, Place place) {
        List<@Nullable String> groups = groups(part);
        for (int revision = place.period().revision(); revision >= 0; revision--) {
            Cell cell = cells.get(
                    new Key(part.table(), place.authority(), place.period().revised(revision), groups));
            if (cell != null) {
                return cell;
            }
        }
        return null;
    }

    private RateCell rate(Rate rate, Place place, Cell numerator, List<@Nullable Cell> complement) {
        int of = numerator.value() == null ? 0 : numerator.value();
        int rest = 0;
        State state = numerator.state();
        for (Cell cell : complement) {
            if (cell != null) {
                state = cell.state() == State.SHOWN ? state : cell.state();
                rest += cell.value() == null ? 0 : cell.value();
            }
        }
        if (state == State.SHOWN && of + rest == 0) {
            state = State.NOT_APPLICABLE;
        } else if (state == State.SHOWN
                && (of < threshold.k() || rest < threshold.k() || of + rest < LEAST_DENOMINATOR)) {
            state = State.SUPPRESSED;
        }
        double perCent = Math.round((double) of * TENTHS / Math.max(1, of + rest)) / 10.0;
        return new RateCell(
                rate.id(),
                place.authority(),
                place.period(),
                state,
                state == State.SHOWN ? Double.valueOf(perCent) : null);
    }

    private List<@Nullable String> groups(Rate.Part part) {
        CoreTable table = catalogue.table(part.table());
        List<@Nullable String> groups = new ArrayList<>();
        for (Dimension dimension : table.dimensions()) {
            groups.add(part.groups().get(dimension.attribute()));
        }
        return groups;
    }
}
