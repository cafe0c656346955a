package de.zusage.reporting.protection;

import de.zusage.reporting.catalogue.CoreTable;
import de.zusage.reporting.period.Period;
import de.zusage.reporting.period.Span;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which periods of the counts make up which published period of a table. */
final class Timeline {
    private static final Comparator<Period> ORDER =
            Comparator.comparing(Period::span).thenComparing(Period::number).thenComparing(Period::revision);
    private final CoreTable table;
    private final TreeSet<Period> counted = new TreeSet<>(ORDER);
    private final Map<Period, Set<Period>> columns = new LinkedHashMap<>();

    /** @param counted the periods that the counts of the population stand in */
    Timeline(CoreTable table, Collection<Period> counted) {
        this.table = table;
        this.counted.addAll(counted);
    }

    /** The published period of this span that a correction makes, or none makes, of the given one. */
    Period add(Span span, int number, int revision) {
        Set<Period> bases = bases(new Period(span, number, revision));
        int newest = bases.stream().mapToInt(Period::revision).max().orElse(0);
        Period period = new Period(span, number, newest);
        columns.put(period, bases);
        return period;
    }

    /** Of each period within the column the newest revision that it knows. */
    private Set<Period> bases(Period column) {
        Map<Integer, Period> newest = new LinkedHashMap<>();
        for (Period base : counted) {
            if (base.revision() <= column.revision() && base.in(column.span()).number() == column.number()) {
                newest.put(base.number(), base);
            }
        }
        return new LinkedHashSet<>(newest.values());
    }

    /** For each undivided period of the table the periods of the counts in it. */
    Map<Period, Set<Period>> slices() {
        if (table.finest() == Span.TOTAL) {
            return columns;
        }
        Map<Period, Set<Period>> slices = new LinkedHashMap<>();
        counted.forEach(base -> slices.computeIfAbsent(base.in(table.finest()), s -> new LinkedHashSet<>())
                .add(base));
        return slices;
    }

    /** The undivided periods of the table that a column is the sum of. */
    Set<Period> slicesOf(Period column) {
        if (table.finest() == Span.TOTAL) {
            return Set.of(column);
        }
        Set<Period> of = new LinkedHashSet<>();
        columns.getOrDefault(column, Set.of()).forEach(base -> of.add(base.in(table.finest())));
        return of;
    }
}
