package de.zusage.agreement.paper;

import de.zusage.kit.web.TableHeading;
import java.util.ArrayList;
import java.util.List;

/** The columns of a table of paper agreements. */
final class PaperColumns {
    static final int PROMISES = 5;
    static final List<String> MANDATORY = List.of(
            "name",
            "contactLanguage",
            "needs",
            "clientSignedOn",
            "adviserSignedOn",
            "reviewIntervalMonths",
            "client1",
            "client1Area",
            "office1",
            "office1Area");

    /** Every column there may be, in the order of the example. */
    static final List<String> ALL = all();

    private PaperColumns() {}

    static TableHeading heading(List<String> names) {
        return new TableHeading(names, ALL, MANDATORY, "those that the example has: look at its first row");
    }

    private static List<String> all() {
        List<String> all = new ArrayList<>(List.of(
                "reference",
                "name",
                "birthDate",
                "contactLanguage",
                "readingLanguages",
                "needs",
                "clientSignedOn",
                "adviserSignedOn",
                "reviewIntervalMonths"));
        for (String side : List.of("client", "office")) {
            for (int i = 1; i <= PROMISES; i++) {
                all.addAll(List.of(side + i, side + i + "Area", side + i + "DueOn"));
            }
        }
        return List.copyOf(all);
    }
}
