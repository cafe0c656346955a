package de.zusage.reporting.protection;

import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A published number: the sum of some undivided cells; two cells of a table that are always equal are one sum. */
final class Sum {
    private final int[] atoms;
    private final int value;
    private final Map<String, Integer> own;
    /** The count of the population itself: shown whatever happens, because {@link Waiting} has made it safe. */
    private boolean frame;
    /** Published by an earlier release, so that its state is past changing. */
    private boolean fixed;

    /** Over several authorities. */
    private boolean across;

    private boolean hidden;

    /** Not published and nothing that anybody must be kept from. */
    private boolean idle;

    private double cost;
    private Sum whole = this;

    Sum(Ground board, BitSet atoms) {
        this.atoms = atoms.stream().toArray();
        this.own = new TreeMap<>();
        int total = 0;
        for (int atom : this.atoms) {
            total += board.value(atom);
            board.own(atom).forEach((office, units) -> own.merge(office, units, Integer::sum));
        }
        this.value = total;
    }

    int[] atoms() {
        return atoms;
    }

    int value() {
        return value;
    }

    /** What each viewer knows of it, because it is theirs. */
    Map<String, Integer> own() {
        return own;
    }

    /** What there is in it that the viewer does not know. */
    int others(String office) {
        return value - own.getOrDefault(office, 0);
    }

    /** Those who know everything in it, of an empty cell everything beside it: nothing of it is news to them. */
    Set<String> insiders() {
        Sum of = value > 0 ? this : whole;
        return of.own.keySet().stream()
                .filter(viewer -> of.others(viewer) == 0)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether the office could learn something of clients that are not its own; the public always could. */
    boolean isNewsTo(String office) {
        return value > 0 ? others(office) > 0 : whole.others(office) > 0;
    }

    boolean isHidden() {
        return hidden;
    }

    /** Whether it must not be worked out. */
    boolean isGuarded() {
        return hidden && !idle;
    }

    /** Takes it for not published: no equation, and nobody must be kept from it. */
    void leaveOut() {
        hidden = true;
        idle = true;
    }

    boolean isFrame() {
        return frame;
    }

    /** Whether its state may still be chosen. */
    boolean isOpen() {
        return !frame && !fixed;
    }

    boolean isFixed() {
        return fixed;
    }

    boolean isAcross() {
        return across;
    }

    void makeAcross() {
        across = true;
    }

    double cost() {
        return cost;
    }

    void hide() {
        if (!isOpen()) {
            throw new IllegalStateException("a published number cannot be hidden any more");
        }
        hidden = true;
    }

    /** The count of the population at the same place and in the same period. */
    void partOf(Sum all) {
        whole = all;
    }

    void makeFrame() {
        frame = true;
    }

    void fix(boolean asHidden) {
        fixed = true;
        hidden = asHidden;
    }

    void cost(double price) {
        cost = price;
    }

    /** How far it moves when the undivided cells move like this. */
    double movedBy(double[] move) {
        double moved = 0;
        for (int atom : atoms) {
            moved += move[atom];
        }
        return moved;
    }
}
