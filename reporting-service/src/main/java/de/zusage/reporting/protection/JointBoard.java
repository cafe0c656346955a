package de.zusage.reporting.protection;

import de.zusage.reporting.catalogue.CoreTable;
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

/** Several tables that share attributes: undivided are the cells of divisions that together say what all of them say. */
final class JointBoard implements Ground {
    private static final int PLACE = 0;
    private static final int SLICE = 1;
    private static final int GROUPS = 2;
    private final CoreTable joint;
    private final List<String> places;
    private final List<Period> slices;
    private final Cliques cliques;
    private final int[] sizes;
    private final List<Integer> starts = new ArrayList<>();
    private int[] values = {};
    private final List<Map<String, Integer>> own = new ArrayList<>();
    private final Set<String> viewers = new TreeSet<>();
    private final Map<BitSet, Sum> sums = new LinkedHashMap<>();
    private final List<Link> links = new ArrayList<>();

    JointBoard(CoreTable joint, List<String> authorities, List<Period> slices, List<Column> columns) {
        this.joint = joint;
        this.places = joint.isByAuthority() ? authorities : List.of("");
        this.slices = List.copyOf(slices);
        this.sizes = new int[GROUPS + joint.dimensions().size()];
        sizes[PLACE] = places.size();
        sizes[SLICE] = slices.size();
        for (int d = 0; d < joint.dimensions().size(); d++) {
            sizes[GROUPS + d] = joint.dimensions().get(d).groups().size();
        }
        this.cliques = new Cliques(sizes, columns.stream().map(this::dimensions).toList());
        viewers.add(Knowledge.PUBLIC);
    }

    /** How many undivided cells there are. */
    long size() {
        return cliques.size();
    }

    /** Makes room for all of them. */
    JointBoard open() {
        int atoms = 0;
        for (BitSet clique : cliques.all()) {
            starts.add(atoms);
            atoms += clique.stream().map(d -> sizes[d]).reduce(1, (x, y) -> x * y);
        }
        values = new int[atoms];
        for (int atom = 0; atom < atoms; atom++) {
            own.add(new TreeMap<>());
        }
        cliques.neighbours().forEach(this::link);
        return this;
    }

    /**
     * A published table at one time.
     *
     * @param period what it is called
     * @param slices the undivided periods in it
     */
    record Column(CoreTable table, Period period, Set<Period> slices) {}

    private BitSet dimensions(Column column) {
        BitSet dimensions = new BitSet();
        dimensions.set(PLACE, joint.isByAuthority() && column.table().isByAuthority());
        dimensions.set(SLICE, column.slices().size() < slices.size());
        column.table().attributes().forEach(a -> dimensions.set(GROUPS + joint.dimension(a)));
        return dimensions;
    }

    /** @param slice the undivided period that the units are in */
    void count(Count count, Period slice) {
        int[] at = new int[sizes.length];
        at[PLACE] = joint.isByAuthority() ? places.indexOf(count.authority()) : 0;
        at[SLICE] = slices.indexOf(slice);
        for (int d = 0; d < count.groups().size(); d++) {
            at[GROUPS + d] = joint.dimensions().get(d).indexOf(count.groups().get(d));
        }
        for (int clique = 0; clique < cliques.all().size(); clique++) {
            int atom = atom(clique, at);
            values[atom] += count.units();
            Map<String, Integer> known = own.get(atom);
            count.viewers().forEach(viewer -> known.merge(viewer, count.units(), Integer::sum));
        }
        count.viewers().forEach(viewers::add);
    }

    private int atom(int clique, int[] at) {
        int position = 0;
        for (int d : cliques.all().get(clique).stream().toArray()) {
            position = position * sizes[d] + at[d];
        }
        return starts.get(clique) + position;
    }

    private void link(int[] pair) {
        BitSet shared = cliques.shared(pair[0], pair[1]);
        List<int[]> keys = List.of(every());
        for (int d : shared.stream().toArray()) {
            List<int[]> longer = new ArrayList<>();
            for (int[] key : keys) {
                for (int part = 0; part < sizes[d]; part++) {
                    int[] next = key.clone();
                    next[d] = part;
                    longer.add(next);
                }
            }
            keys = longer;
        }
        keys.forEach(key -> links.add(new Link(
                atoms(pair[0], key, null).stream().toArray(),
                atoms(pair[1], key, null).stream().toArray())));
    }

    private int[] every() {
        int[] every = new int[sizes.length];
        Arrays.fill(every, Board.ALL);
        return every;
    }

    /** The undivided cells of a division that are in these parts of its dimensions. */
    private BitSet atoms(int clique, int[] parts, @Nullable Set<Integer> within) {
        int[] dimensions = cliques.all().get(clique).stream().toArray();
        BitSet atoms = new BitSet();
        int size = Arrays.stream(dimensions).map(d -> sizes[d]).reduce(1, (a, b) -> a * b);
        for (int position = 0; position < size; position++) {
            int rest = position;
            boolean in = true;
            for (int i = dimensions.length - 1; i >= 0; i--) {
                int d = dimensions[i];
                int part = rest % sizes[d];
                rest /= sizes[d];
                in &= parts[d] == Board.ALL || parts[d] == part;
                in &= d != SLICE || within == null || within.contains(part);
            }
            atoms.set(starts.get(clique) + position, in);
        }
        return atoms;
    }

    /** Adds all cells of a column. */
    List<Board.Published> add(Column column) {
        List<Board.Published> cells = new ArrayList<>();
        Set<Integer> within = new TreeSet<>();
        column.slices().forEach(slice -> within.add(slices.indexOf(slice)));
        int end = joint.isByAuthority() && !column.table().isByAuthority() ? 0 : places.size();
        for (int place = joint.isByAuthority() ? Board.ALL : 0; place < end; place++) {
            int[] everything = every();
            everything[PLACE] = joint.isByAuthority() ? place : Board.ALL;
            for (int[] groups : Board.combinations(column.table().dimensions(), true)) {
                int[] parts = everything.clone();
                for (int d = 0; d < groups.length; d++) {
                    parts[GROUPS + joint.dimension(column.table().attributes().get(d))] = groups[d];
                }
                Sum sum = sum(parts, within);
                sum.partOf(sum(everything, within));
                if (joint.isByAuthority() && place == Board.ALL) {
                    sum.makeAcross();
                }
                String authority = everything[PLACE] == Board.ALL ? null : places.get(place);
                cells.add(new Board.Published(
                        new Cell(authority, column.period(), names(column.table(), groups), State.SHOWN, sum.value()),
                        sum));
            }
        }
        return cells;
    }

    /** The same number is always a sum in the same division. */
    private Sum sum(int[] parts, Set<Integer> within) {
        BitSet needed = new BitSet();
        for (int d = 0; d < parts.length; d++) {
            needed.set(d, parts[d] != Board.ALL);
        }
        needed.set(SLICE, within.size() < slices.size());
        int clique = 0;
        while (!Cliques.containsAll(cliques.all().get(clique), needed)) {
            clique++;
        }
        return sums.computeIfAbsent(atoms(clique, parts, within), a -> new Sum(this, a));
    }

    private static List<@Nullable String> names(CoreTable table, int[] groups) {
        List<@Nullable String> names = new ArrayList<>();
        for (int d = 0; d < groups.length; d++) {
            names.add(
                    groups[d] == Board.ALL
                            ? null
                            : table.dimensions().get(d).groups().get(groups[d]).code());
        }
        return Collections.unmodifiableList(names);
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

    @Override
    public List<Link> links() {
        return links;
    }
}
