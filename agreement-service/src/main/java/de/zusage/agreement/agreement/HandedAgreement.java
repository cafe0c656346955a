package de.zusage.agreement.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.zusage.agreement.template.GoalArea;
import de.zusage.agreement.template.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one office hands to another of an agreement: opened, on its way from one key to the next, never stored so.
 *
 * @param promises of the version in force
 * @param continuing the ids of these promises, in their order; none without the client's consent to the history
 * @param texts the frozen texts that were signed, oldest first; none without the client's consent
 * @param kept what stays at the office where it was signed; none without the client's consent
 */
public record HandedAgreement(
        UUID id,
        UUID countedAs,
        int reviewIntervalMonths,
        List<HandedPromise> promises,
        List<UUID> continuing,
        List<HandedText> texts,
        List<KeptFile> kept) {

    /** A promise of one side. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record HandedPromise(
            Side side,
            GoalArea goalArea,
            String template,
            @Nullable Integer templateVersion,
            Map<String, String> parameters,
            LocalDate dueOn,
            @Nullable HandedWords own) {}

    /** A promise in the words of an adviser, by language. */
    public record HandedWords(Map<String, String> text, Map<String, String> criterion) {}

    /** A signed text, canonical JSON as it was signed. */
    public record HandedText(int version, LocalDate inForceOn, String text) {}

    /** What a file is. */
    public enum FileKind {
        SEALED_DOCUMENT,
        SCAN,
        DRAWING
    }

    /** A file of a version that does not go along: by its SHA-256 a copy of it is known again. */
    public record KeptFile(int version, FileKind kind, String sha256) {}

    /** What it says never reaches a log by accident. */
    @Override
    public String toString() {
        return "HandedAgreement[" + id + "]";
    }
}
