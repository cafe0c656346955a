package de.zusage.reporting.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the programme sees of all releases, those that never came out among them. */
final class PreparationApi {
    private PreparationApi() {}

    /**
     * A release in whatever state.
     *
     * @param number of a discarded one the next has the same
     * @param publishedOn the day on which it came out, or will when its embargo is over
     * @param decision why it was discarded
     * @param withheld the tables that the auditor did not let in
     * @param utility absent for a discarded one
     */
    @Schema(
            example = "{\"id\": \"0199f3d2-7c1e-7a55-9f40-2a51c8a4c001\", \"number\": 1, \"state\": \"PREPARED\","
                    + " \"asOf\": \"2026-06-30\", \"preparedAt\": \"2026-07-06T07:12:00Z\","
                    + " \"answersLapseAfter\": \"2026-07-13\","
                    + " \"answers\": {\"agrees\": 11, \"disagrees\": 1, \"open\": 6, \"lapsed\": 0},"
                    + " \"verdict\": \"ALL_LET_IN\", \"withheld\": [],"
                    + " \"utility\": {\"federalHidden\": 1, \"authoritiesHidden\": 22}}")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PreparationItem(
            UUID id,
            int number,
            StoredRelease.State state,
            LocalDate asOf,
            @Nullable Integer correctedHalfYear,
            @Nullable String correction,
            Instant preparedAt,
            LocalDate answersLapseAfter,
            Answers answers,
            AuditVerdict verdict,
            List<String> withheld,
            @Nullable Utility utility,
            @Nullable Instant embargoUntil,
            @Nullable LocalDate publishedOn,
            @Nullable String decision) {}

    /** What the auditor said of it. */
    enum AuditVerdict {
        ALL_LET_IN,
        SOME_WITHHELD
    }

    /** How many authorities have answered how. */
    @Schema(name = "NumbersOfAnswers")
    record Answers(long agrees, long disagrees, long open, long lapsed) {}

    /**
     * Of its cells that are not shown as zero, how many are hidden: in whole per cent, because one cell more would tell
     * what has changed since the last try.
     *
     * @param federalHidden absent where there are not a hundred such cells, of which a per cent would be one
     * @param authoritiesHidden likewise
     */
    @Schema(name = "ReleaseUtility")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Utility(
            @Nullable Integer federalHidden, @Nullable Integer authoritiesHidden) {}
}
