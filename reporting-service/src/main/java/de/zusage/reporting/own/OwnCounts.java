package de.zusage.reporting.own;

import de.zusage.reporting.dictionary.Text;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Counts of the caller's own offices.
 *
 * @param counted which units are counted
 * @param date by which day
 * @param dimensions what they are divided by
 * @param withErased whether what was erased since is counted too: only in the divisions of the dictionary's figures
 * @param cells those that are not zero
 */
record OwnCounts(
        String population,
        Text counted,
        Text date,
        List<String> dimensions,
        LocalDate asOf,
        List<String> periods,
        boolean withErased,
        List<Cell> cells) {

    /** One count; categories in the order of the dimensions. */
    @Schema(
            name = "OwnCount",
            example = "{\"authority\": \"essen\", \"office\": \"essen-a\", \"period\": \"2026-04/2026-09\","
                    + " \"categories\": [\"A1\"], \"count\": 12}")
    record Cell(String authority, String office, String period, List<String> categories, int count) {}
}
