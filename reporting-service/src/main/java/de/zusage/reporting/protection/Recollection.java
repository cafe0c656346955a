package de.zusage.reporting.protection;

import de.zusage.reporting.period.Period;
import de.zusage.reporting.protection.Edition.Named;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
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
    private final Map<Remembered, Integer> atoms = new HashMap<>();

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
        Map<Named, Cell> cells = seen.cells().stream()
                .filter(cell -> cell.period().equals(period))
                .collect(Collectors.toMap(Named::of, Function.identity()));
        List<int[]> now = new ArrayList<>();
        List<int[]> then = new ArrayList<>();
        for (String place : seen.authority() == null ? board.places() : List.of(seen.authority())) {
            List<int[]> nowHere = new ArrayList<>();
            List<int[]> thenHere = new ArrayList<>();
            for (Period slice : slices) {
                int[] atoms = board.atoms(place, slice);
                nowHere.add(atoms);
                thenHere.add(remembered(seen, place, slice, atoms));
            }
            now.addAll(nowHere);
            then.addAll(thenHere);
            if (!place.equals(Board.EVERYWHERE)) {
                compare(cells, place, thenHere, nowHere);
            }
        }
        if (seen.authority() == null) {
            compare(cells, null, then, now);
        }
    }

    /** What was published of a place, or of all of them, beside what is there now. */
    private void compare(Map<Named, Cell> cells, @Nullable String authority, List<int[]> then, List<int[]> now) {
        Sum whole = null;
        for (int[] groups : Board.combinations(board.table().dimensions(), true)) {
            BitSet before = board.part(then, groups);
            Sum sum = new Sum(this, before);
            whole = whole == null ? sum : whole;
            sum.partOf(whole);
            Cell cell = cells.get(new Named(authority, board.names(groups)));
            if (cell != null) {
                compare(sum, before, board.part(now, groups), cell.state() == State.SUPPRESSED);
            }
        }
    }

    /** Of each undivided cell the present one where nothing has changed, else one of its own: the same for all who saw it so. */
    private int[] remembered(Seen seen, String place, Period slice, int[] now) {
        List<int[]> combinations = Board.combinations(board.table().dimensions(), false);
        int[] then = new int[now.length];
        for (int c = 0; c < now.length; c++) {
            List<String> groups = board.groups(combinations.get(c));
            Map<String, Integer> counted = seen.counted(place, slice, groups);
            then[c] = counted.equals(board.counted(now[c]))
                    ? now[c]
                    : atoms.computeIfAbsent(
                            new Remembered(now[c], counted),
                            as -> atom(seen.units(place, slice, groups), seen.own(place, slice, groups)));
        }
        return then;
    }

    /** An undivided cell as it was, by the present one that has taken its place. */
    private record Remembered(int now, Map<String, Integer> counted) {}

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
