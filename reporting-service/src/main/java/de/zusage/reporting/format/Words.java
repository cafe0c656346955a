package de.zusage.reporting.format;

import de.zusage.reporting.dictionary.Text;
import de.zusage.reporting.protection.State;
import java.util.ArrayList;
import java.util.List;

/** The words and symbols that all readable formats share. */
final class Words {
    static final Text ALL_AUTHORITIES = new Text("Alle Modellstandorte", "All authorities");
    static final Text ALL_GROUPS = new Text("Insgesamt", "Total");

    private Words() {}

    /** What stands in place of a number; the first and the second reason to hide one look alike. */
    static String symbol(State state) {
        return switch (state) {
            case SHOWN -> throw new IllegalArgumentException("what is shown has no symbol");
            case SUPPRESSED -> ".";
            case MISSING -> "...";
            case NOT_APPLICABLE -> "x";
        };
    }

    /** What stands for sums and in place of numbers. */
    static List<Text> legend() {
        return List.of(
                new Text(
                        StatisticalTable.TOTAL + " = " + ALL_GROUPS.de() + ", als Standort: " + ALL_AUTHORITIES.de(),
                        StatisticalTable.TOTAL + " = " + ALL_GROUPS.en() + ", as a place: " + ALL_AUTHORITIES.en()),
                new Text("0 = genau null", "0 = exactly zero"),
                new Text(
                        symbol(State.SUPPRESSED)
                                + " = zum Schutz von Personen nicht gezeigt, wegen dieses oder eines anderen Werts",
                        symbol(State.SUPPRESSED) + " = hidden to protect people, this value's or another's"),
                new Text(
                        symbol(State.MISSING) + " = noch keine Angaben geliefert",
                        symbol(State.MISSING) + " = nothing delivered yet"),
                new Text(
                        symbol(State.NOT_APPLICABLE) + " = Wert nicht möglich",
                        symbol(State.NOT_APPLICABLE) + " = there can be no value"));
    }

    static List<Text> footnotes(StatisticalTable table) {
        List<Text> notes = new ArrayList<>(legend());
        notes.add(new Text(
                "Weniger als " + table.release().threshold() + " werden nie einzeln ausgewiesen.",
                "Fewer than " + table.release().threshold() + " are never told apart."));
        if (table.isOfRates()) {
            notes.add(new Text(
                    "Anteile sind nur aus veröffentlichten Zahlen gebildet, die groß genug sind.",
                    "Shares are made of published counts only, and only of counts large enough."));
        }
        return notes;
    }
}
