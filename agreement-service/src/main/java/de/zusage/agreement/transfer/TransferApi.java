package de.zusage.agreement.transfer;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.zusage.agreement.agreement.HandedAgreement.HandedPromise;
import de.zusage.agreement.agreement.HandedAgreement.HandedText;
import de.zusage.agreement.agreement.HandedAgreement.KeptFile;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What goes in and out of the resources of transfers. */
interface TransferApi {

    /**
     * The office that is asked to take the client in, who agreed to it in the register of consents.
     *
     * @param carrier whose office it is: under its carrier an office's key is unique
     */
    @Schema(example = """
            {"carrier": "carrier-a", "office": "freiburg-a"}""")
    record NewTransfer(
            @NotNull @Size(max = 60) @Schema(examples = "carrier-a")
            String carrier,

            @NotNull @Size(max = 40) @Schema(examples = "freiburg-a")
            String office) {}

    /** Why the client is not taken in. */
    @Schema(example = "{\"reason\": \"NO_CAPACITY\"}")
    record NewRejection(@NotNull Rejection reason) {}

    /**
     * A proposal as one office has it: the one that is asked learns how to speak with the client, and no more.
     *
     * @param authority of the other office, likewise office and carrier
     * @param consentId in the register of the office that proposed it, which alone sees it
     * @param consentWording version of the words that the client agreed to
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
            @Nullable UUID consentId,
            int consentWording,
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
                    transfer.consentId,
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
     * @param kept the files that stay there under that office's retention: by its SHA-256 a copy is known again
     */
    record HandedOverView(
            UUID agreementId,
            LocalDate receivedOn,
            List<HandedPromise> proposals,
            List<HandedText> texts,
            @Nullable List<KeptFile> kept) {}
}
