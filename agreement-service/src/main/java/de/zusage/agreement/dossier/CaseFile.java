package de.zusage.agreement.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.zusage.agreement.agreement.AgreementRecord;
import de.zusage.agreement.assessment.AssessmentRecord;
import de.zusage.agreement.casefile.PersonalData;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A case with everything that belongs to it (contracts/case/). What a case can have any number of, the file can: what it
 * may hold is bounded as a whole, so that what was exported can be imported.
 *
 * @param source where the file was written
 * @param takenOver how the case came there, if it was taken over itself; the oldest step first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseFile(
        @NotNull @Pattern(regexp = CaseFile.FORMAT) @Schema(examples = CaseFile.FORMAT)
        String format,

        @NotNull Instant exportedAt,
        @NotNull @Valid Source source,
        @NotNull @Valid PersonalData person,
        @NotNull List<@NotNull @Valid AssessmentRecord> assessments,
        @NotNull List<@NotNull @Valid AgreementRecord> agreements,
        @NotNull List<@NotNull @Valid TakenOver> takenOver) {
    static final String FORMAT = "zusage-case/1";
    static final String MEDIA_TYPE = "application/vnd.zusage.case+json";

    /** The case in the installation that wrote the file. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Source(
            @NotNull @Size(min = 1, max = 100) String installation,
            @NotNull @Size(min = 1, max = 100) String authority,
            @NotNull @Size(min = 1, max = 100) String office,
            @NotNull @Size(min = 1, max = 100) String carrier,
            @NotNull UUID caseId,
            @NotNull @Size(min = 1, max = 40) String state,
            @NotNull LocalDate openedOn,
            @Nullable LocalDate closedOn,
            @Nullable @Size(max = 40) String closureReason) {}

    /** One taking over: from where, by whom and when, and the SHA-256 of the file. */
    record TakenOver(
            @NotNull @Valid Source source,
            @NotNull Instant exportedAt,
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String fileHash,
            @NotNull Instant takenOverAt,
            @NotNull UUID takenOverBy) {}

    /** What was signed elsewhere: it is read here, and binds nobody here. */
    record EarlierAgreements(List<TakenOver> takenOver, List<AgreementRecord> agreements) {
        static final EarlierAgreements NONE = new EarlierAgreements(List.of(), List.of());
    }

    /** A file never reaches a log by accident. */
    @Override
    public String toString() {
        return "CaseFile[…]";
    }
}
