package de.zusage.agreement.document;

import de.zusage.agreement.agreement.PrintableVersion.Circumstances;
import de.zusage.agreement.drawing.Strokes;
import de.zusage.kit.crypto.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one document shows.
 *
 * @param before the version in force before; makes the document an amendment
 * @param textHash absent while the text is a draft and not frozen
 * @param needed the parties that have to sign
 * @param code what the QR code says; absent on a draft
 */
record Contents(
        FrozenText text,
        @Nullable FrozenText before,
        @Nullable String textHash,
        List<String> needed,
        List<Signed> signatures,
        Optional<String> code) {

    private static final String TEXT_NAME = "urn:zusage:text:sha256:";
    private static final String SIGNATURES_NAME = "urn:zusage:signatures:sha256:";
    static final String SCAN_NAME = "urn:zusage:scan:sha256:";
    static final String DRAWING_NAME = "urn:zusage:drawing:sha256:";

    /** The document types. */
    enum Kind {
        AGREEMENT,
        DRAFT,
        AMENDMENT
    }

    /** Who signed how and when; the other name is that of a witness or representative. */
    record Signed(
            String party,
            String method,
            LocalDate on,
            @Nullable String otherName,
            @Nullable String scanHash,
            @Nullable Drawn drawn,
            Circumstances circumstances) {

        Signed(String party, String method, LocalDate on, @Nullable String otherName, @Nullable String scanHash) {
            this(party, method, on, otherName, scanHash, null, Circumstances.NONE);
        }

        /** The hashes of what lies beside the signature, by name. */
        Stream<String> names() {
            return Stream.of(
                            scanHash == null ? null : SCAN_NAME + scanHash,
                            drawn == null ? null : DRAWING_NAME + drawn.hash())
                    .filter(Objects::nonNull);
        }
    }

    /** A signature drawn by hand, and the hash that was signed with. */
    record Drawn(String hash, Strokes strokes) {}

    /** What the file is about, by hashes; the seal covers them, and the verifier reads them without a PDF library. */
    List<String> names() {
        return Stream.concat(
                        Stream.of(TEXT_NAME + textHash, signaturesName(String.valueOf(textHash), signatures)),
                        signatures.stream().flatMap(Signed::names))
                .toList();
    }

    /** Over party, way and day of each signature; the salted hash of the text inside keeps it from being guessed. */
    static String signaturesName(String textHash, List<Signed> signatures) {
        StringBuilder all = new StringBuilder(textHash);
        for (Signed signed : signatures) {
            all.append('\n')
                    .append(signed.party())
                    .append(' ')
                    .append(signed.method())
                    .append(' ')
                    .append(signed.on());
        }
        return SIGNATURES_NAME + Sha256.hex(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    Kind kind() {
        if (draft()) {
            return Kind.DRAFT;
        }
        return before == null ? Kind.AGREEMENT : Kind.AMENDMENT;
    }

    boolean draft() {
        return textHash == null;
    }
}
