package de.zusage.agreement.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a verification answers. */
interface VerificationApi {

    /** What is looked at. */
    enum Part {
        /** The stored text against its stored hash. */
        TEXT,
        /** The hash that a party signed against that of the text. */
        SIGNATURE,
        /** The stored scan of a paper signature against the hash in the signature. */
        SCAN,
        /** That hash against the sealed file. */
        SCAN_IN_DOCUMENT,
        /** The stored strokes of a drawn signature, with their picture, against the hash in the signature. */
        DRAWING,
        /** That hash against the sealed file. */
        DRAWING_IN_DOCUMENT,
        /** Parties, ways and days of signing against the sealed file. */
        SIGNATURES_IN_DOCUMENT,
        /** The text's hash against the sealed file. */
        TEXT_IN_DOCUMENT,
        /** The stored file against its stored hash. */
        DOCUMENT,
        /** The file against its own seal. */
        SEAL
    }

    /** How a part came out. */
    enum Result {
        OK,
        FAILED,
        ABSENT
    }

    /** One part; the party where the part belongs to one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PartView(Part part, @Nullable String party, Result result) {}

    /** Whose seal it is: a certificate, never a person. */
    record SealView(
            String certificateSubject,
            String certificateSha256,
            @Schema(format = "date-time") String sealedAt) {}

    /** All parts; unchanged when none failed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VerificationView(
            boolean unchanged,
            List<PartView> parts,
            @Nullable SealView seal) {}

    /** Whether a hash belongs to a document that this service sealed, or to its text. */
    record KnownView(boolean known) {}
}
