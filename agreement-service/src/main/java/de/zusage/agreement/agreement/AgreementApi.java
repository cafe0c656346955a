package de.zusage.agreement.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.zusage.agreement.agreement.Draft.ReadOut;
import de.zusage.agreement.casefile.PersonName;
import de.zusage.agreement.template.GoalArea;
import de.zusage.agreement.template.Side;
import de.zusage.kit.web.Languages;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What goes in and out of the agreement resources. */
interface AgreementApi {

    /** A draft as the adviser writes it. */
    @Schema(example = """
            {"reviewIntervalMonths": 3, "commitments": [{"template": "LANGUAGE_PRACTICE",
            "parameters": {"hours": "3"}, "dueOn": "2026-06-01"}, {"own": {"side": "OFFICE",
            "goalArea": "LANGUAGE",
            "text": {"de": "Wir suchen mit Ihnen eine Lerngruppe im Stadtteil."}},
            "dueOn": "2026-05-15"}]}""")
    record DraftContent(
            @NotNull @Min(1) @Max(24) Integer reviewIntervalMonths,
            @NotNull @Size(max = 50) List<@NotNull @Valid WantedCommitment> commitments,
            @Nullable @Valid WantedReadOut readOut) {}

    /**
     * One wanted commitment: a template's, or one in words of its own.
     *
     * @param commitmentId of a promise that an earlier version made and this one keeps; otherwise absent
     * @param parameters exactly those the template declares, as text
     * @param dueOn the last day; absent: one review interval from today
     * @param own instead of a template
     * @param confirmation of a partner's promise; while it is absent the office offers its support instead
     */
    record WantedCommitment(
            @Nullable UUID commitmentId,

            @Nullable @Size(min = 1, max = 60) @Schema(examples = "LANGUAGE_PRACTICE")
            String template,

            @Nullable @Size(max = 10) Map<@NotNull String, @NotNull @Size(max = 36) String> parameters,
            @Nullable LocalDate dueOn,
            @Nullable @Valid OwnCommitment own,
            @Nullable @Valid WantedConfirmation confirmation) {

        @AssertTrue(message = "must name a template or hold own words, and own words take no parameters") boolean isOfOneKind() {
            return own == null ? template != null : template == null && (parameters == null || parameters.isEmpty());
        }
    }

    /**
     * A commitment in the adviser's own words.
     *
     * @param text by language, always in German; a language that is absent is read out to the client
     * @param criterion how both see that it is done, in the same languages; absent: both look at it at the next review
     */
    record OwnCommitment(
            @NotNull Side side,
            @NotNull GoalArea goalArea,

            @NotNull @Size(min = 1, max = 10) Map<@NotNull @Size(max = 12) String, @NotNull PlainWords> text,
            @Nullable @Size(max = 10) Map<@NotNull @Size(max = 12) String, @NotNull PlainWords> criterion) {}

    /** That a partner makes a promise: which provider, who said so there, when, and whether a place is booked. */
    record WantedConfirmation(
            @NotNull PersonName provider,
            @NotNull PersonName confirmedBy,
            @NotNull LocalDate confirmedOn,
            @NotNull Boolean placeBooked) {}

    /** By whom and in which language (BCP 47) the text is read out. */
    record WantedReadOut(
            @NotNull @Pattern(regexp = Languages.TAG) String language, Draft.@NotNull Reader by) {}

    /** The offer; without a day the client has the usual time to think. */
    @Schema(example = "{\"respondBy\": \"2026-03-15\"}")
    record NewOffer(@Nullable LocalDate respondBy) {}

    /** A further version; for an amendment, which side asked for it. */
    @Schema(example = "{\"requestedBy\": \"CLIENT\"}")
    record NewVersion(@Nullable RequestedBy requestedBy) {}

    /**
     * A signature over the text with this hash.
     *
     * @param witness who saw the mark being made; mandatory for a mark
     * @param representativeId who of the case's representatives signs; speaks for the client on the day of the signature
     * @param clientAgrees that the client wants the representative to sign
     * @param drawing what was drawn on the device; with that method and no other
     * @param signedOn the day on the paper; absent: today
     * @param scanHash SHA-256 of a scan that was stored for this version; mandatory for wet ink
     */
    @Schema(example = """
            {"party": "CLIENT", "method": "WET_INK",
            "textHash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            "scanHash": "80a00f0b51c6d51dc228b0b2b1f4fb3a510da55c0aaef2a956d7c488180d68f9",
            "signedOn": "2026-03-03"}""")
    record NewSignature(
            @NotNull Party party,
            @NotNull SigningMethod method,
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String textHash,
            @Nullable PersonName witness,
            @Nullable UUID representativeId,
            @Nullable Boolean clientAgrees,
            @Nullable @Pattern(regexp = "[0-9a-f]{64}") String scanHash,
            @Nullable @Valid NewDrawing drawing,
            @Nullable LocalDate signedOn,
            @Nullable @Valid Noted noted) {}

    /**
     * A signature drawn with finger or pen.
     *
     * @param strokes each a list of points [x, y, milliseconds since the first]
     * @param image the device's picture of it, a PNG
     */
    record NewDrawing(
            @NotNull @Min(1) @Max(10000) Integer width,
            @NotNull @Min(1) @Max(10000) Integer height,
            @NotNull @Size(min = 1, max = 200) List<List<List<Integer>>> strokes,
            @Size(max = 100_000) byte @Nullable [] image) {}

    /** A stored scan. */
    record ScanView(String sha256, String mediaType) {}

    /** A scan, and the version to which its code belongs. */
    record FiledScan(UUID caseId, UUID agreementId, int version, String sha256, String mediaType) {}

    /**
     * Why an agreement ends.
     *
     * @param lastContactOn when somebody last heard of the client; mandatory for LAPSED, absent for every other reason
     */
    @Schema(example = "{\"reason\": \"ENDED_BY_MUTUAL_CONSENT\"}")
    record Ending(
            @NotNull EndReason reason,
            @Nullable @PastOrPresent LocalDate lastContactOn) {}

    /** Why an agreement is paused, and since when; absent: from today. */
    @Schema(example = "{\"reason\": \"ILLNESS\"}")
    record NewPause(
            @NotNull PauseReason reason,
            @Nullable @PastOrPresent LocalDate pausedOn) {}

    /** A pause; the one that is still on has no day on which it was over. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PauseView(
            PauseReason reason,
            LocalDate pausedOn,
            @Nullable LocalDate resumedOn) {}

    /**
     * An agreement with all its versions.
     *
     * @param successorOf the agreement of another office that this one goes on with
     * @param successorDueOn until when it has to be offered to the client; absent once it was
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AgreementView(
            UUID id,
            UUID caseId,
            AgreementState state,
            @Nullable LocalDate endedOn,
            @Nullable LocalDate lastContactOn,
            @Nullable UUID successorOf,
            @Nullable LocalDate successorDueOn,
            List<PauseView> pauses,
            boolean amendmentRequested,
            List<VersionView> versions) {}

    /**
     * One version: what it promises and who signed it.
     *
     * @param languages in which the frozen text is written, or a draft's would be
     * @param unreviewedLanguages those of them whose words no professional has reviewed
     * @param missingLanguages languages that the client reads and a draft has no words in: it is read out instead
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VersionView(
            int number,
            VersionState state,
            @Nullable RequestedBy requestedBy,
            int reviewIntervalMonths,
            List<Commitment> commitments,
            @Nullable ReadOut readOut,
            List<String> languages,
            List<String> unreviewedLanguages,
            List<String> missingLanguages,
            @Nullable String textHash,
            @Nullable LocalDate offeredOn,
            @Nullable LocalDate respondBy,
            @Nullable LocalDate inForceOn,
            @Nullable LocalDate voidedOn,
            @Nullable Mistake mistake,
            List<SignatureView> signatures) {}

    /** Whether a draft can be offered today; a warning alone does not stand in the way. */
    record ChecksView(boolean offerable, List<CheckView> findings) {}

    /**
     * What is found in a draft: the rule, in words, and where.
     *
     * @param reason in the language asked for, German or English
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CheckView(
            String rule,
            Finding.Severity severity,
            String reason,
            @Nullable UUID commitmentId,
            @Nullable GoalArea goalArea,
            @Nullable String language) {}

    /** Who signed, how and when. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SignatureView(
            Party party,
            SigningMethod method,
            String textHash,
            LocalDate signedOn,
            @Nullable String scanHash,
            @Nullable String drawingHash,
            @Nullable Noted noted) {}
}
