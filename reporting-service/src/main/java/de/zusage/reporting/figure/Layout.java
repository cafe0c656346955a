package de.zusage.reporting.figure;

import java.util.List;
import java.util.Optional;

/** The columns of one released table, each parent before its parts, and what is counted in it. */
public record Layout(String table, String unit, List<Column> columns) {

    /** Every agreement ever offered stands in exactly one of undecided, declined, active and ended. */
    public static final Layout AGREEMENTS = new Layout(
            "agreements",
            "agreement",
            List.of(
                    new Column("offered", "Agreements offered", null, true),
                    new Column("undecided", "Neither signed by both nor declined", "offered", false),
                    new Column("declined", "Declined by the client", "offered", true),
                    new Column("signed", "Signed by both sides", "offered", true),
                    new Column("active", "Signed and neither ended nor completed", "signed", false),
                    new Column("ended", "Ended or completed", "signed", true)));

    /** Closed steps; what the client promised and what the state side (office and partners) promised stand alike. */
    public static final Layout STEPS = new Layout(
            "steps",
            "step",
            List.of(
                    new Column("client", "Steps of the client side", null, true),
                    new Column("client-met", "Client side: met", "client", true),
                    new Column("client-partly-met", "Client side: partly met", "client", true),
                    new Column("client-not-met", "Client side: not met", "client", true),
                    new Column("client-superseded", "Client side: superseded", "client", true),
                    new Column("state", "Steps of the state side", null, true),
                    new Column("state-met", "State side: met", "state", true),
                    new Column("state-partly-met", "State side: partly met", "state", true),
                    new Column("state-not-met", "State side: not met", "state", true),
                    new Column("state-superseded", "State side: superseded", "state", true)));

    public static final List<Layout> ALL = List.of(AGREEMENTS, STEPS);

    public static Optional<Layout> named(String table) {
        return ALL.stream().filter(l -> l.table().equals(table)).findFirst();
    }

    /** The position of a column. */
    public int indexOf(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException("No column " + column + " in " + table);
    }

    /** The position of the column that this one is a part of, or -1. */
    int parentOf(int column) {
        String parent = columns.get(column).parent();
        return parent == null ? -1 : indexOf(parent);
    }

    boolean hasParts(int column) {
        String name = columns.get(column).name();
        return columns.stream().anyMatch(c -> name.equals(c.parent()));
    }
}
