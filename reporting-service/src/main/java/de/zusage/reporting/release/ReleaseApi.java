package de.zusage.reporting.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.zusage.reporting.dictionary.Text;
import de.zusage.reporting.format.StatisticalTable;
import de.zusage.reporting.preparation.NamedCell;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What goes in and out over REST. */
final class ReleaseApi {
    private static final int LONGEST = 500;

    private ReleaseApi() {}

    /** The wish for a release that adds the quarters up to a day, which is the last of a quarter of the pilot. */
    @Schema(example = "{\"asOf\": \"2026-06-30\"}")
    record NewRelease(@NotNull LocalDate asOf) {}

    /** The wish to put right what was published of a half-year of the pilot, the first of which is 1. */
    @Schema(example = "{\"halfYear\": 1, \"reason\": \"Zielbereiche nacherfasst\"}")
    record NewCorrection(
            @NotNull @Min(1) Integer halfYear,
            @NotBlank @Size(max = LONGEST) String reason) {}

    /** The wish that a discarded release is decided anew, as it was. */
    @Schema(example = "{\"discarded\": \"01970c3e-5a00-7000-8000-000000000001\"}")
    record Again(@NotNull UUID discarded) {}

    /**
     * The programme's word that a release comes out.
     *
     * @param embargoUntil until then only the programme sees it; absent: at once
     * @param without the tables that the auditor did not let in, named so that nobody overlooks them
     */
    @Schema(example = "{\"embargoUntil\": \"2026-08-03T08:00:00Z\", \"without\": []}")
    record Decision(
            @Nullable Instant embargoUntil,
            @Nullable @Size(max = 50) List<@NotBlank String> without) {}

    /** The programme's word that a prepared release does not come out. */
    @Schema(example = "{\"reason\": \"Eine Beratungsstelle hat Fälle doppelt erfasst\"}")
    record Discarding(@NotBlank @Size(max = LONGEST) String reason) {}

    /** A coordinator's word on the own part. */
    @Schema(example = "{\"agrees\": true}")
    record Word(
            @NotNull Boolean agrees,
            @Nullable @Size(max = LONGEST) String remark) {}

    /** A release in a list. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReleaseItem(
            UUID id,
            int number,
            LocalDate asOf,
            @Nullable Integer correctedHalfYear,
            @Nullable String correction,
            LocalDate publishedOn,
            String sha256) {}

    /** A release and the digests of its files; its own digest is that of these very bytes. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Release(
            UUID id,
            int number,
            LocalDate asOf,
            @Nullable Integer correctedHalfYear,
            @Nullable String correction,
            LocalDate publishedOn,
            int threshold,
            String catalogue,
            int dictionary,
            List<AuthoritysAnswer> answers,
            List<Withheld> withheld,
            List<FileItem> files) {}

    /** A release before it comes out, as the programme sees it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Preparation(
            UUID id,
            int number,
            StoredRelease.State state,
            LocalDate asOf,
            @Nullable Integer correctedHalfYear,
            @Nullable String correction,
            Instant preparedAt,
            LocalDate answersLapseAfter,
            @Nullable Instant embargoUntil,
            @Nullable String decision,
            List<AuthoritysWord> words,
            List<Withheld> withheld,
            List<FileItem> files) {}

    /** How a coordinator answered. */
    @Schema(
            description =
                    "OPEN may still come. LAPSED: nothing was said within five working days, which keeps nothing back.")
    enum Answer {
        AGREES,
        DISAGREES,
        OPEN,
        LAPSED
    }

    /** What an authority has said of a release, for everybody. */
    record AuthoritysAnswer(String authority, Answer answer) {}

    /** What an authority has said of a release, for the programme. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AuthoritysWord(
            String authority,
            Answer answer,
            @Nullable String remark,
            @Nullable LocalDate saidOn) {}

    /**
     * A table that the auditor did not let in, or a population whose correction waits.
     *
     * @param title and
     * @param reason and
     * @param cells for the own authority; absent for everybody else, whom "a few" would tell too much
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Withheld(
            String table,
            @Nullable Text title,
            @Nullable String reason,
            @Nullable List<NamedCell> cells) {}

    /** A file of a release; its digest and size are said when it is out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FileItem(
            String name,
            String format,
            String mediaType,
            @Nullable String sha256,
            @Nullable Integer size) {}

    /** That the caller's authority has a part in a prepared release, and what it has said of it. */
    @Schema(name = "PartItem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PartItem(
            UUID releaseId,
            int number,
            LocalDate asOf,
            LocalDate answerLapsesAfter,
            @Nullable Answer answer) {}

    /** An authority's part of a prepared release, for its coordinator. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Part(
            UUID releaseId,
            int number,
            LocalDate asOf,
            String authority,
            LocalDate answerLapsesAfter,
            @Nullable Answer answer,
            List<Withheld> withheld,
            List<OwnTable> tables) {}

    /** The figures of the caller's own authority in the latest release. */
    record Figures(UUID releaseId, int number, LocalDate asOf, String authority, List<OwnTable> tables) {}

    /** The caller's own cells of one table, each period in its newest state. */
    record OwnTable(String table, String title, String unit, Wording words, List<OwnCell> cells) {}

    /**
     * What the codes of an own table mean.
     *
     * @param unit what the values are numbers of
     * @param periods those that the cells have
     * @param dimensions in the order of a cell's groups
     */
    record Wording(Text title, Text unit, List<PeriodName> periods, List<StatisticalTable.Division> dimensions) {}

    /** What a period is called. */
    @Schema(example = "{\"code\": \"H1\", \"title\": {\"de\": \"1. Halbjahr\", \"en\": \"Half-year 1\"}}")
    record PeriodName(String code, Text title) {}

    /** A table of a release by its title. */
    @Schema(
            example = "{\"table\": \"signed\","
                    + " \"title\": {\"de\": \"Unterzeichnete Vereinbarungen\", \"en\": \"Agreements signed\"}}")
    record TableItem(String table, Text title) {}

    /**
     * A cell of the own authority.
     *
     * @param since the number of the release that published this state of it first
     * @param groups a code for each attribute of the table, {@code _T} for the sum over it
     */
    @Schema(
            example = "{\"since\": 1, \"period\": \"H1\", \"months\": \"2026-04/2026-09\", \"groups\": [\"A1\"],"
                    + " \"state\": \"SHOWN\", \"value\": 21}")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OwnCell(
            int since,
            String period,
            String months,
            List<String> groups,
            String state,
            @Nullable Integer value) {}
}
