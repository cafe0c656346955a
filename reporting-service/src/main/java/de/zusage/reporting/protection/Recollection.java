package de.zusage.reporting.protection;

import de.zusage.reporting.period.Period;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table that is about to be released, beside what was seen of it before. What has not changed counts as one number, for
 * that is what whoever compares takes it for; what has changed is an unknown of its own. Guarded are all hidden cells,
 * those seen too, and each change by 1 to k-1, also where it follows from sums only.
 */
final class Recollection implements Ground {
    /** How far a change may be from none, in either direction: far more than any width that matters. */
    private static final int FAR = 1000;

    private final Board board;
    private final Threshold threshold;
    private final List<Integer> values = new ArrayList<>();
    private final List<Map<String, Integer>> own = new ArrayList<>();
    private final List<Sum> sums;
    private final List<Link> links = new ArrayList<>();

    Recollection(Board board, Threshold threshold) {
        this.board = board;
        this.threshold = threshold;
        this.sums = new ArrayList<>(board.sums());
    }

    /**
     * Adds what was seen of a period.
     *
     * @param period as it was called then
     * @param slices the undivided periods that it is the sum of now
     */
    void add(Seen seen, Period period, Set<Period> slices) {
        Map<List<@Nullable String>, Cell> cells = seen.cells().stream()
                .filter(cell -> cell.period().equals(period))
                .collect(Collectors.toMap(Cell::groups, Function.identity()));
        List<int[]> now = new ArrayList<>();
        List<int[]> then = new ArrayList<>();
        for (Period slice : slices) {
            int[] atoms = board.atoms(seen.authority(), slice);
            now.add(atoms);
            then.add(remembered(seen, slice, atoms));
        }
        Sum whole = null;
        for (int[] groups : Board.combinations(board.table().dimensions(), true)) {
            BitSet before = board.part(then, groups);
            Sum sum = new Sum(this, before);
            whole = whole == null ? sum : whole;
            sum.partOf(whole);
            Cell cell = cells.get(board.names(groups));
            if (cell != null) {
                compare(sum, before, board.part(now, groups), cell.state() == State.SUPPRESSED);
            }
        }
    }

    /** Of each undivided cell the present one where nothing has changed, else one of its own. */
    private int[] remembered(Seen seen, Period slice, int[] now) {
        List<int[]> combinations = Board.combinations(board.table().dimensions(), false);
        int[] then = new int[now.length];
        for (int c = 0; c < now.length; c++) {
            List<String> groups = board.groups(combinations.get(c));
            boolean unchanged = seen.counted(slice, groups).equals(board.counted(now[c]));
            then[c] = unchanged ? now[c] : atom(seen.units(slice, groups), seen.own(slice, groups));
        }
        return then;
    }

    private void compare(Sum sum, BitSet then, BitSet now, boolean hidden) {
        if (then.equals(now)) {
            if (!hidden) {
                sum.fix(false);
                sums.add(sum);
            }
            return;
        }
        sum.fix(hidden);
        sums.add(sum);
        int change = now.stream().map(this::value).sum() - sum.value();
        if (threshold.isFew(change)) {
            guard(then, now);
        }
    }

    /** An unknown that is the change of a sum, and that nobody may work out. */
    private void guard(BitSet then, BitSet now) {
        Map<String, Integer> everybodys = new TreeMap<>();
        // Only the public is to be kept from it: an office that has not seen the part cannot compare.
        board.viewers().stream().filter(v -> !v.isEmpty()).forEach(v -> everybodys.put(v, FAR));
        int change = atom(FAR, everybodys);
        BitSet left = (BitSet) then.clone();
        left.set(change);
        links.add(new Link(left.stream().toArray(), now.stream().toArray()));
        BitSet only = new BitSet();
        only.set(change);
        Sum guarded = new Sum(this, only);
        guarded.fix(true);
        sums.add(guarded);
    }

    private int atom(int value, Map<String, Integer> contributors) {
        values.add(value);
        own.add(contributors);
        return board.atoms() + values.size() - 1;
    }

    @Override
    public int atoms() {
        return board.atoms() + values.size();
    }

    @Override
    public int value(int atom) {
        return atom < board.atoms() ? board.value(atom) : values.get(atom - board.atoms());
    }

    @Override
    public Map<String, Integer> own(int atom) {
        return atom < board.atoms() ? board.own(atom) : own.get(atom - board.atoms());
    }

    @Override
    public Set<String> viewers() {
        return board.viewers();
    }

    @Override
    public Collection<Sum> sums() {
        return sums;
    }

    @Override
    public List<Link> links() {
        return links;
    }
}
