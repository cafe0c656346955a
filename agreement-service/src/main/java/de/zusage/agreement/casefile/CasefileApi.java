package de.zusage.agreement.casefile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What goes in and out of the case resource. */
interface CasefileApi {
    /** BCP 47: language, script where the language has several, region; the client's own, not ours. */
    String LANGUAGE_TAG = "[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?";

    /**
     * Intake: two fields are mandatory, the others help when they are known.
     *
     * @param name as the client writes it, in any script; one name is enough
     * @param contactLanguage the language to speak and write in, BCP 47 with script where needed
     * @param readingLanguages the languages the client reads; none where he or she does not read
     * @param clientLogin the subject of the client's own login, if there is one
     */
    record NewCase(
            @NotNull PersonName name,

            @NotNull @Pattern(regexp = LANGUAGE_TAG) @Schema(examples = "ar-Arab")
            String contactLanguage,

            @Nullable @Size(max = 10) List<@NotNull @Pattern(regexp = LANGUAGE_TAG) String> readingLanguages,
            @Nullable BirthDate birthDate,
            @Nullable Boolean interpreterNeeded,
            @Nullable UUID clientLogin) {}

    /** A case as the adviser sees it. */
    record CaseView(
            UUID id,
            CasefileState state,
            String name,
            @Nullable BirthDate birthDate,
            String contactLanguage,
            List<String> readingLanguages,
            boolean interpreterNeeded,
            UUID adviser,
            LocalDate openedOn,
            @Nullable LocalDate closedOn,
            @Nullable ClosureReason closureReason) {}

    /** Why a case is closed. */
    record Closure(@NotNull ClosureReason reason) {}

    /** A case in a list: no more than is needed to find it. */
    record CaseRow(UUID id, CasefileState state, String name, LocalDate openedOn) {}
}
