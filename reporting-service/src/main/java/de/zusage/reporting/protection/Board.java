package de.zusage.reporting.protection;

import de.zusage.reporting.catalogue.CoreTable;
import de.zusage.reporting.catalogue.Dimension;
import de.zusage.reporting.period.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Everything ever published of one table, over its undivided cells: authority × shortest period × groups.
 *
 * <p>Tables of a population share no attribute. So what all of them together leave open is what each leaves open: any
 * truth that fits one fits, with the known counts of the population between them, the others too.
 */
final class Board implements Ground {
    /** Stands for the sum over a dimension. */
    static final int ALL = -1;

    /** The only place of a table that is not by authority. */
    static final String EVERYWHERE = "";

    private final CoreTable table;
    private final List<String> places;
    private final List<Period> slices;
    private final List<int[]> combinations;
    private final int[] values;
    private final int[] same;
    private final List<Map<String, Integer>> own;
    private final List<Map<String, Integer>> counted;
    private final Set<String> viewers = new TreeSet<>();
    private final Map<BitSet, Sum> sums = new LinkedHashMap<>();
    private final List<Published> published = new ArrayList<>();

    /** A published cell and the number in it. */
    record Published(Cell cell, Sum sum) {}

    /** @param bases for each shortest period the periods of the counts that are in it */
    Board(CoreTable table, List<String> authorities, Map<Period, Set<Period>> bases, Collection<Count> counts) {
        this.table = table;
        this.places = table.isByAuthority() ? authorities : List.of(EVERYWHERE);
        this.slices = List.copyOf(bases.keySet());
        this.combinations = combinations(table.dimensions(), false);
        this.values = new int[places.size() * slices.size() * combinations.size()];
        this.own = new ArrayList<>();
        this.counted = new ArrayList<>();
        for (int atom = 0; atom < values.length; atom++) {
            own.add(new TreeMap<>());
            counted.add(new TreeMap<>());
        }
        viewers.add(Knowledge.PUBLIC);
        counts.forEach(count -> add(count, bases));
        this.same = same();
    }

    /**
     * Of each undivided cell the earliest revision that had the same counts. Whoever sees a correction takes what did not
     * visibly change for unchanged, so it must count as one number and not as two that could differ.
     */
    private int[] same() {
        int[] earliest = new int[values.length];
        for (int atom = 0; atom < earliest.length; atom++) {
            earliest[atom] = atom;
            int slice = atom / combinations.size() % slices.size();
            int offset = atom - slice * combinations.size();
            for (int earlier = slices.size() - 1; earlier >= 0; earlier--) {
                int other = offset + earlier * combinations.size();
                if (slices.get(earlier).isEarlierStateOf(slices.get(slice))
                        && counted.get(other).equals(counted.get(atom))) {
                    earliest[atom] = other;
                }
            }
        }
        return earliest;
    }

    private void add(Count count, Map<Period, Set<Period>> bases) {
        int place = table.isByAuthority() ? places.indexOf(count.authority()) : 0;
        if (place < 0) {
            throw new IllegalArgumentException("no such authority: " + count.authority());
        }
        int combination = 0;
        for (int d = 0; d < table.dimensions().size(); d++) {
            Dimension dimension = table.dimensions().get(d);
            combination = combination * dimension.groups().size()
                    + dimension.indexOf(count.groups().get(d));
        }
        for (int slice = 0; slice < slices.size(); slice++) {
            if (bases.getOrDefault(slices.get(slice), Set.of()).contains(count.period())) {
                int atom = atom(place, slice, combination);
                values[atom] += count.units();
                Map<String, Integer> known = own.get(atom);
                count.viewers().forEach(viewer -> known.merge(viewer, count.units(), Integer::sum));
                counted.get(atom).merge(count.office(), count.units(), Integer::sum);
                count.viewers().forEach(viewers::add);
            }
        }
    }

    private int atom(int place, int slice, int combination) {
        return (place * slices.size() + slice) * combinations.size() + combination;
    }

    /** Adds all cells of a period, which is the sum of the given shortest ones. */
    List<Published> addColumn(Period period, Set<Period> of) {
        List<Published> column = new ArrayList<>();
        int[] everything = new int[table.dimensions().size()];
        Arrays.fill(everything, ALL);
        for (int place = table.isByAuthority() ? ALL : 0; place < places.size(); place++) {
            for (int[] groups : combinations(table.dimensions(), true)) {
                Sum sum = sumOf(place, of, groups);
                sum.partOf(sumOf(place, of, everything));
                if (isWhole(groups)) {
                    sum.makeFrame();
                }
                if (place == ALL) {
                    sum.makeAcross();
                }
                String authority = place == ALL || !table.isByAuthority() ? null : places.get(place);
                column.add(new Published(new Cell(authority, period, names(groups), State.SHOWN, sum.value()), sum));
            }
        }
        published.addAll(column);
        return column;
    }

    /** The authorities of the table, or its only place. */
    List<String> places() {
        return places;
    }

    /** How many units of each office are in an undivided cell, whoever else knows of them. */
    Map<String, Integer> counted(int atom) {
        return counted.get(atom);
    }

    /** A place's undivided cells in a shortest period, one for each combination of groups. */
    int[] atoms(String place, Period slice) {
        int[] atoms = new int[combinations.size()];
        for (int c = 0; c < atoms.length; c++) {
            atoms[c] = same[atom(places.indexOf(place), slices.indexOf(slice), c)];
        }
        return atoms;
    }

    /** What of such cells is in these groups. */
    BitSet part(List<int[]> bySlice, int[] groups) {
        BitSet part = new BitSet();
        for (int[] atoms : bySlice) {
            for (int c = 0; c < atoms.length; c++) {
                if (isPart(combinations.get(c), groups)) {
                    part.set(atoms[c]);
                }
            }
        }
        return part;
    }

    private Sum sumOf(int place, Set<Period> of, int[] groups) {
        BitSet atoms = new BitSet();
        for (int p = 0; p < places.size(); p++) {
            for (int slice = 0; slice < slices.size(); slice++) {
                for (int c = 0; c < combinations.size(); c++) {
                    if ((place == ALL || place == p)
                            && of.contains(slices.get(slice))
                            && isPart(combinations.get(c), groups)) {
                        atoms.set(same[atom(p, slice, c)]);
                    }
                }
            }
        }
        return sums.computeIfAbsent(atoms, a -> new Sum(this, a));
    }

    private static boolean isPart(int[] combination, int[] groups) {
        for (int d = 0; d < groups.length; d++) {
            if (groups[d] != ALL && groups[d] != combination[d]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWhole(int[] groups) {
        return Arrays.stream(groups).allMatch(g -> g == ALL);
    }

    /** The codes of undivided groups. */
    List<String> groups(int[] combination) {
        List<String> codes = new ArrayList<>();
        for (int d = 0; d < combination.length; d++) {
            codes.add(table.dimensions().get(d).groups().get(combination[d]).code());
        }
        return codes;
    }

    List<@Nullable String> names(int[] groups) {
        List<@Nullable String> names = new ArrayList<>();
        for (int d = 0; d < groups.length; d++) {
            names.add(
                    groups[d] == ALL
                            ? null
                            : table.dimensions().get(d).groups().get(groups[d]).code());
        }
        return Collections.unmodifiableList(names);
    }

    static List<int[]> combinations(List<Dimension> dimensions, boolean withSums) {
        List<int[]> all = List.of(new int[0]);
        for (Dimension dimension : dimensions) {
            List<int[]> longer = new ArrayList<>();
            for (int[] begun : all) {
                for (int g = withSums ? ALL : 0; g < dimension.groups().size(); g++) {
                    int[] next = Arrays.copyOf(begun, begun.length + 1);
                    next[begun.length] = g;
                    longer.add(next);
                }
            }
            all = longer;
        }
        return all;
    }

    /** The lines of a column: cells that differ in one attribute only, and are all there is of a sum. */
    static List<List<Sum>> lines(List<Published> column) {
        List<List<Sum>> lines = new ArrayList<>();
        for (int d = 0; d < column.get(0).cell().groups().size(); d++) {
            Map<List<@Nullable Object>, List<Sum>> byRest = new LinkedHashMap<>();
            for (Published p : column) {
                if (p.cell().groups().get(d) != null) {
                    List<@Nullable Object> rest = new ArrayList<>(p.cell().groups());
                    rest.set(d, null);
                    rest.add(p.cell().authority());
                    byRest.computeIfAbsent(rest, r -> new ArrayList<>()).add(p.sum());
                }
            }
            lines.addAll(byRest.values());
        }
        return lines;
    }

    CoreTable table() {
        return table;
    }

    @Override
    public int atoms() {
        return values.length;
    }

    @Override
    public int value(int atom) {
        return values[atom];
    }

    @Override
    public Map<String, Integer> own(int atom) {
        return own.get(atom);
    }

    @Override
    public Set<String> viewers() {
        return viewers;
    }

    @Override
    public Collection<Sum> sums() {
        return sums.values();
    }

    List<Published> published() {
        return published;
    }
}
