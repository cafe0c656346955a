package de.zusage.agreement.transfer;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.zusage.agreement.agreement.HandedAgreement.HandedPromise;
import de.zusage.agreement.agreement.HandedAgreement.HandedText;
import de.zusage.agreement.casefile.LanguageTag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What goes in and out of the resources of transfers. */
interface TransferApi {

    /** The office that is asked to take the client in. */
    @Schema(example = """
            {"authority": "freiburg", "office": "freiburg-a", "consent": {"wording": "transfer-2026.1",
            "language": "ar-Arab", "givenOn": "2026-05-04", "handsOver": ["ASSESSMENTS"]}}""")
    record NewTransfer(
            @NotNull @Size(max = 40) @Schema(examples = "freiburg")
            String authority,

            @NotNull @Size(max = 40) @Schema(examples = "freiburg-a")
            String office,

            @NotNull @Valid NewConsent consent) {}

    /**
     * The client's consent to the transfer.
     *
     * @param wording which version of the declaration was signed
     * @param language in which the client read or heard it, BCP 47
     * @param handsOver what goes along beside name, languages and the promises in force
     */
    @Schema(name = "TransferConsent")
    record NewConsent(
            @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9.-]{0,39}") @Schema(examples = "transfer-2026.1")
            String wording,

            @NotNull @Pattern(regexp = LanguageTag.FORM) @Schema(examples = "ar-Arab")
            String language,

            @NotNull @PastOrPresent LocalDate givenOn,
            @NotNull @Size(max = 2) Set<@NotNull Consented> handsOver) {}

    /** Why the client is not taken in. */
    @Schema(example = "{\"reason\": \"NO_CAPACITY\"}")
    record NewRejection(@NotNull Rejection reason) {}

    /**
     * A proposal as one office has it: the one that is asked learns how to speak with the client, and no more.
     *
     * @param authority of the other office, likewise office and carrier
     * @param caseId the own case: of the one that proposed, or the new one once it is accepted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TransferView(
            UUID id,
            Direction direction,
            TransferState state,
            String authority,
            String office,
            String carrier,
            String contactLanguage,
            boolean interpreterNeeded,
            List<String> handsOver,
            String consentWording,
            String consentLanguage,
            LocalDate consentOn,
            LocalDate proposedOn,
            LocalDate respondBy,
            @Nullable LocalDate settledOn,
            @Nullable Rejection rejection,
            @Nullable UUID caseId,
            @Nullable UUID agreementId) {
        static TransferView of(Transfer transfer) {
            return new TransferView(
                    transfer.transferId,
                    transfer.direction,
                    transfer.state,
                    transfer.otherAuthority,
                    transfer.otherOffice,
                    transfer.otherCarrier,
                    transfer.contactLanguage,
                    transfer.interpreterNeeded,
                    transfer.handsOver,
                    transfer.consentWording,
                    transfer.consentLanguage,
                    transfer.consentOn,
                    transfer.proposedOn,
                    transfer.respondBy,
                    transfer.settledOn,
                    transfer.rejection,
                    transfer.casefileId,
                    transfer.agreementId);
        }
    }

    /**
     * What came with a client from another office.
     *
     * @param proposals what the other office and its partners had promised; nobody here has
     * @param texts what was signed there, as far as the client consented
     */
    record HandedOverView(
            UUID agreementId, LocalDate receivedOn, List<HandedPromise> proposals, List<HandedText> texts) {}
}
