package de.zusage.local.upkeep;

import de.zusage.local.upkeep.Inventory.Rows;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two inventories of one database, held against each other: what is lost, and what somebody should look at. */
final class Comparison {
    private final List<String> lost = new ArrayList<>();
    private final List<String> noted = new ArrayList<>();

    private Comparison() {}

    static Comparison of(Inventory before, Inventory after) {
        Comparison comparison = new Comparison();
        before.tables()
                .forEach((table, rows) ->
                        comparison.table(table, rows, after.tables().get(table)));
        before.watched()
                .forEach((name, rows) ->
                        comparison.exact(name, rows, after.watched().get(name)));
        before.chains()
                .forEach((carrier, chain) ->
                        comparison.chain(carrier, chain, after.chains().get(carrier)));
        return comparison;
    }

    /** What is not there any more or not what it was: each of these is a reason not to upgrade. */
    List<String> lost() {
        return lost;
    }

    /** What a migration may do, and somebody who knows what it is meant to do should expect. */
    List<String> noted() {
        return noted;
    }

    private void table(String table, Rows before, @Nullable Rows after) {
        if (after == null) {
            (before.count() > 0 ? lost : noted).add("table " + table + " is gone, with " + rows(before.count()));
            return;
        }
        List<String> gone = new ArrayList<>(before.columns());
        gone.removeAll(after.columns());
        if (!gone.isEmpty()) {
            (before.once() && before.count() > 0 ? lost : noted)
                    .add("of " + table + " gone: " + String.join(", ", gone));
        }
        if (after.count() < before.count()) {
            lost.add(table + " has " + rows(before.count() - after.count()) + " less than before");
        } else if (after.count() > before.count()) {
            noted.add(table + " has " + rows(after.count() - before.count()) + " more than before");
        } else if (!after.keys().equals(before.keys())) {
            lost.add(table + " has as many rows, but others");
        } else if (gone.isEmpty() && !after.values().equals(before.values())) {
            (before.once() ? lost : noted)
                    .add(table + " has other values" + (before.once() ? " where nothing is ever changed" : ""));
        }
    }

    private void exact(String name, Rows before, @Nullable Rows after) {
        if (before.count() == 0) {
            return;
        }
        if (after == null) {
            lost.add(name + ": " + before.count() + " before, and nowhere to be found now");
        } else if (after.count() != before.count()) {
            lost.add(name + ": " + before.count() + " before, " + after.count() + " now");
        } else if (!after.values().equals(before.values())) {
            lost.add(name + ": not word for word what they were");
        }
    }

    private void chain(String carrier, AccessChain before, @Nullable AccessChain after) {
        if (!before.isWhole()) {
            lost.add("the access log of " + carrier + " was broken before, at link " + before.broken());
        } else if (after == null || after.last() < before.last()) {
            lost.add("the access log of " + carrier + " ended at link " + before.last() + ", now before it");
        } else if (!after.isWhole()) {
            lost.add("the access log of " + carrier + " is broken at link " + after.broken());
        }
    }

    private static String rows(long count) {
        return count == 1 ? "1 row" : count + " rows";
    }
}
