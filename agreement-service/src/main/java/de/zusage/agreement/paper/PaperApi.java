package de.zusage.agreement.paper;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an import answers: never what the table held. */
interface PaperApi {

    /** What became of a row. */
    enum Status {
        CREATED,
        SKIPPED_DUPLICATE,
        REFUSED
    }

    /**
     * An import or a dry run.
     *
     * @param id absent in a dry run
     * @param fileHash SHA-256 of the file
     * @param notCreated the first rows that were not created; all rows are read page by page at {@code Location}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ImportView(
            @Nullable UUID id, String fileHash, int created, int skipped, int refused, List<RowView> notCreated) {}

    /**
     * One row.
     *
     * @param row as a spreadsheet counts, the heading is 1
     * @param reason why it was refused
     * @param column the column that it lies in
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RowView(
            int row,
            Status status,
            @Nullable @Schema(examples = "NOT_A_DAY") String reason,
            @Nullable @Schema(examples = "clientSignedOn") String column,
            @Nullable UUID caseId,
            @Nullable UUID agreementId) {

        static RowView refused(int row, Refused refused) {
            return new RowView(row, Status.REFUSED, refused.reason().name(), refused.column(), null, null);
        }

        static RowView duplicate(int row) {
            return new RowView(row, Status.SKIPPED_DUPLICATE, null, null, null, null);
        }
    }
}
