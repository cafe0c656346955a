package de.zusage.reporting.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What goes in and out over REST. */
final class ReleaseApi {
    private ReleaseApi() {}

    /** The wish for a release of all facts up to and including the month of a date. */
    @Schema(example = "{\"asOf\": \"2026-06-30\"}")
    record NewRelease(@NotNull LocalDate asOf) {}

    /** A release in a list. */
    record ReleaseItem(UUID id, int number, LocalDate asOf, LocalDate publishedOn, String sha256) {}

    /** A release and the digests of its tables; its own digest is that of these very bytes. */
    record Release(
            UUID id,
            int number,
            LocalDate asOf,
            LocalDate publishedOn,
            int threshold,
            String rules,
            List<ReleasedTable> tables) {}

    /** A table of a release; {@code asOf} is earlier than the release's where an earlier table is repeated. */
    record ReleasedTable(String table, LocalDate asOf, String jsonSha256, String csvSha256) {}

    /** A released table. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Table(String table, String unit, LocalDate asOf, int threshold, List<TableColumn> columns, List<Row> rows) {}

    /** A column; together with its sisters it adds up to the column it is a part of. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TableColumn(String name, String label, @Nullable String partOf) {}

    /** An authority, or the total of all that have delivered. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            String authority,
            String name,
            @Nullable String land,
            @Nullable String ags,
            List<Cell> cells) {}

    /** One figure. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cell(String column, CellState state, @Nullable Integer value) {}

    /** Why a cell has a value or not. */
    @Schema(
            description =
                    "SHOWN has a value, which may be zero. SUPPRESSED protects people, either this cell's or another's."
                            + " MISSING: the authority has delivered nothing yet.")
    enum CellState {
        SHOWN,
        SUPPRESSED,
        MISSING
    }

    /** The figures of the caller's own authority. */
    record Figures(UUID releaseId, LocalDate asOf, String authority, List<OwnTable> tables) {}

    /** The caller's own row of one table. */
    record OwnTable(String table, String unit, LocalDate asOf, List<Cell> cells) {}
}
