package de.zusage.agreement.agreement;

import de.zusage.agreement.drawing.Strokes;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version as a document shows it and a verification checks it.
 *
 * @param text canonical JSON; of a draft as it would be frozen today; absent where the stored bytes were tampered with
 * @param textHash as stored; absent while it is a draft
 * @param textBefore canonical JSON of the version that was in force before
 * @param needed the parties that have to sign
 */
public record PrintableVersion(
        UUID id,
        UUID casefileId,
        String authority,
        String office,
        Standing standing,
        @Nullable String text,
        @Nullable String textHash,
        @Nullable String textBefore,
        List<String> needed,
        List<PrintedSignature> signatures) {

    /** How far a version has come; those given up have no document. */
    public enum Standing {
        DRAFT,
        OPEN,
        SIGNED,
        GIVEN_UP
    }

    /**
     * One signature; the other name is that of a witness or representative.
     *
     * @param strokes of a drawn signature; absent where they are not those that were stored
     */
    public record PrintedSignature(
            String party,
            String method,
            String textHash,
            LocalDate on,
            @Nullable String otherName,
            @Nullable String scanHash,
            @Nullable String drawingHash,
            @Nullable Strokes strokes,
            Circumstances circumstances) {}

    /** What was noted with a signature, and where: each may be absent. */
    public record Circumstances(
            @Nullable String interpreter,
            @Nullable String readOutLanguage,
            @Nullable String place) {
        public static final Circumstances NONE = new Circumstances(null, null, null);
    }

    /** The text of a version whose document is wanted: where it was tampered with there is nothing to print. */
    public String requiredText() {
        if (text == null) {
            throw new IllegalStateException("the text of version " + id + " is not what was stored");
        }
        return text;
    }
}
