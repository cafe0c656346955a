package de.zusage.plan.offer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The report of an import. */
@Schema(name = "OfferImport")
record OfferImport(boolean dryRun, Map<Became, Long> counts, List<Row> rows) {

    /** What became of a row. */
    @Schema(name = "OfferImportOutcome")
    enum Became {
        CREATED,
        CHANGED,
        UNCHANGED,
        REFUSED
    }

    /** A row as a spreadsheet counts, the heading being 1; why it was refused, and by which column. */
    @Schema(name = "OfferImportRow")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            int row,
            Became became,
            @Nullable String reason,
            @Nullable String column) {

        static Row taken(int row, Became became) {
            return new Row(row, became, null, null);
        }

        static Row refused(int row, String reason, @Nullable String column) {
            return new Row(row, Became.REFUSED, reason, column);
        }
    }
}
