package de.zusage.agreement.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agreement with everything both sides said and signed, to be taken along into another file. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AgreementRecord(
        @NotNull UUID id,
        @NotNull @Pattern(regexp = CODE) String state,
        @NotNull Instant draftedAt,
        @Nullable LocalDate endedOn,
        @NotNull @Size(max = 200) List<@NotNull @Valid VersionRecord> versions) {
    static final String CODE = "[A-Z][A-Z_]{0,39}";
    static final String HASH = "[0-9a-f]{64}";

    /**
     * One version.
     *
     * @param text the frozen text, character for character: its SHA-256 in UTF-8 is the hash that was signed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record VersionRecord(
            @NotNull @Min(1) @Max(200) Integer number,
            @NotNull @Pattern(regexp = CODE) String state,
            @Nullable @Pattern(regexp = CODE) String requestedBy,
            @NotNull @Min(1) @Max(24) Integer reviewIntervalMonths,
            @NotNull @Size(max = 50) List<@NotNull ObjectNode> commitments,
            @Nullable ObjectNode readOut,
            @Nullable @Size(max = 400_000) String text,
            @Nullable @Pattern(regexp = HASH) String textHash,
            @NotNull @Size(max = 20) List<@NotNull @Size(max = 35) String> languages,
            @Nullable LocalDate offeredOn,
            @Nullable LocalDate respondBy,
            @Nullable LocalDate inForceOn,
            @NotNull @Size(max = 10) List<@NotNull @Valid SignatureRecord> signatures) {

        /** Whether the text has the hash that stands beside it, and every signature is over that very hash. */
        public boolean fitsItsHash() {
            boolean fits =
                    text == null ? textHash == null : CanonicalText.hash(text).equals(textHash);
            return fits
                    && signatures.stream()
                            .allMatch(signature -> signature.textHash().equals(textHash));
        }
    }

    /** Who signed what and when; the other name is that of a witness or representative. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SignatureRecord(
            @NotNull @Pattern(regexp = CODE) String party,
            @NotNull @Pattern(regexp = CODE) String method,
            @NotNull @Pattern(regexp = HASH) String textHash,
            @NotNull LocalDate signedOn,
            @NotNull Instant signedAt,
            @Nullable @Size(max = 200) String otherName,
            @Nullable @Pattern(regexp = HASH) String scanHash,
            @Nullable @Pattern(regexp = HASH) String drawingHash,
            @Nullable @Valid Noted noted) {}

    /** A record never reaches a log by accident. */
    @Override
    public String toString() {
        return "AgreementRecord[" + id + "]";
    }
}
