package de.zusage.reporting.protection;

import de.zusage.reporting.catalogue.CoreTable;
import de.zusage.reporting.period.Period;
import de.zusage.reporting.period.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Corrected counts of a half-year of one population, as far as their difference from what was published tells of no few.
 *
 * <p>An authority of which any cell changes by 1 to k-1, or does so without one office's own part, keeps its counts until
 * its corrections have become more. When the sum over all authorities alone would tell, all of them keep theirs.
 */
final class Correction {
    private static final int QUARTERS = 2;
    private final List<CoreTable> tables;
    private final Telling telling;
    private final int halfYear;
    private final List<Map<String, List<Count>>> published = new ArrayList<>();
    private final Map<String, List<Count>> corrected = new TreeMap<>();
    private final Set<String> kept = new TreeSet<>();

    /**
     * All revisions so far of the counts of the half-year, and what they should have been. Once the pilot as a whole is
     * published, also those of the other half-years: its states tell how the corrections of all of them add up.
     */
    Correction(
            List<CoreTable> tables,
            Telling telling,
            int halfYear,
            List<Count> counted,
            List<Count> right,
            int corrections,
            boolean inForce) {
        this.tables = tables;
        this.telling = telling;
        this.halfYear = halfYear;
        for (int revision = 0; revision <= corrections; revision++) {
            published.add(asOf(revision, counted));
        }
        Map<String, List<Count>> latest = published.get(corrections);
        Map<String, List<Count>> now = Protector.byAuthority(right);
        Set<String> authorities = new TreeSet<>(latest.keySet());
        authorities.addAll(now.keySet());
        for (String authority : authorities) {
            List<Count> counts = latest.getOrDefault(authority, List.of()).stream()
                    .filter(count -> !isWithin(count))
                    .collect(Collectors.toCollection(ArrayList::new));
            counts.addAll(settled(latest.getOrDefault(authority, List.of()), now.getOrDefault(authority, List.of())));
            corrected.put(authority, counts);
        }
        if (inForce) {
            keepWhatTells(latest);
        }
    }

    private void keepWhatTells(Map<String, List<Count>> latest) {
        for (String authority : List.copyOf(corrected.keySet())) {
            if (isChanged(authority, latest) && tells(Set.of(authority))) {
                kept.add(authority);
                corrected.put(authority, latest.getOrDefault(authority, List.of()));
            }
        }
        if (corrected.keySet().stream().anyMatch(a -> isChanged(a, latest)) && tells(corrected.keySet())) {
            kept.addAll(corrected.keySet());
            corrected.clear();
            corrected.putAll(latest);
        }
    }

    private boolean isChanged(String authority, Map<String, List<Count>> latest) {
        return !units(corrected.getOrDefault(authority, List.of()))
                .equals(units(latest.getOrDefault(authority, List.of())));
    }

    /** Whoever knows of them: a client who went on elsewhere since changes no count. */
    private static Set<Count> units(List<Count> counts) {
        return Set.copyOf(Protector.merged(counts.stream().map(Count::plain).toList()));
    }

    /** The right counts; where there are as many as before, those of before, whoever has come to know of them since. */
    private static List<Count> settled(List<Count> before, List<Count> right) {
        Map<Count, List<Count>> old = before.stream()
                .collect(Collectors.groupingBy(count -> count.plain().of(0)));
        List<Count> settled = new ArrayList<>();
        right.stream()
                .collect(Collectors.groupingBy(count -> count.plain().of(0), LinkedHashMap::new, Collectors.toList()))
                .forEach((key, counts) -> {
                    List<Count> same = old.getOrDefault(key, List.of());
                    settled.addAll(number(same) == number(counts) ? same : counts);
                });
        return settled;
    }

    private static int number(List<Count> counts) {
        return counts.stream().mapToInt(Count::units).sum();
    }

    private boolean isWithin(Count count) {
        return count.period().in(Span.HALF_YEAR).number() == halfYear;
    }

    /** The newest counts of each period that a correction of this number knows. */
    private static Map<String, List<Count>> asOf(int revision, List<Count> counted) {
        Map<Integer, Integer> newest = new HashMap<>();
        List<Count> known =
                counted.stream().filter(c -> c.period().revision() <= revision).toList();
        known.forEach(c -> newest.merge(c.period().number(), c.period().revision(), Math::max));
        return Protector.byAuthority(known.stream()
                .filter(c -> newest.getOrDefault(c.period().number(), 0)
                        == c.period().revision())
                .map(c -> c.at(c.period().revised(0)))
                .toList());
    }

    private boolean tells(Collection<String> authorities) {
        for (CoreTable table : tables) {
            List<Sum> after = sums(table, authorities, corrected);
            for (Map<String, List<Count>> earlier : published) {
                List<Sum> before = sums(table, authorities, earlier);
                for (int i = 0; i < after.size(); i++) {
                    Sum now = after.get(i);
                    if (telling.tellsOfFew(before.get(i), now) || now.isFrame() && telling.tellsOfFew(now)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** All published sums of the half-year; in the pilot as a whole they change by as much. */
    private List<Sum> sums(CoreTable table, Collection<String> authorities, Map<String, List<Count>> counts) {
        List<Count> own = authorities.stream()
                .flatMap(a -> counts.getOrDefault(a, List.of()).stream())
                .filter(c -> c.table().equals(table.id()))
                .toList();
        Set<Period> periods = own.stream().map(Count::period).collect(Collectors.toSet());
        Timeline timeline = new Timeline(table, periods);
        List<Period> columns = new ArrayList<>();
        for (Span span : table.spans()) {
            switch (span) {
                case QUARTER -> {
                    columns.add(timeline.add(span, QUARTERS * halfYear - 1, 0));
                    columns.add(timeline.add(span, QUARTERS * halfYear, 0));
                }
                case HALF_YEAR -> columns.add(timeline.add(span, halfYear, 0));
                case TOTAL -> columns.add(timeline.add(span, 0, 0));
            }
        }
        Board board = new Board(table, List.copyOf(new TreeSet<>(authorities)), timeline.slices(), own);
        List<Sum> sums = new ArrayList<>();
        columns.forEach(c -> board.addColumn(c, timeline.slicesOf(c)).forEach(p -> sums.add(p.sum())));
        return sums;
    }

    /** The counts to publish, all authorities in full; empty when nothing of it may be published. */
    List<Count> counts() {
        Map<String, List<Count>> latest = published.get(published.size() - 1);
        boolean changed = corrected.keySet().stream().anyMatch(a -> isChanged(a, latest));
        return changed
                ? corrected.values().stream()
                        .flatMap(List::stream)
                        .filter(this::isWithin)
                        .toList()
                : List.of();
    }

    /** The authorities that keep their counts. */
    Set<String> kept() {
        return kept;
    }
}
