package de.zusage.plan.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Requests and answers about what is kept beside a step: evidence, notes, a check-list. */
final class EvidenceApi {

    private EvidenceApi() {}

    /** What shows that something was done; the file itself stays where it is, here is its SHA-256. */
    @Schema(name = "EvidenceRequest", example = """
                    {"kind":"CERTIFICATE","datedOn":"2026-05-28",
                    "sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}""")
    record EvidenceRequest(
            @NotNull EvidenceKind kind,
            @NotNull LocalDate datedOn,
            @Nullable @Pattern(regexp = "[0-9a-f]{64}") String sha256) {}

    /** A free text; an absent or empty one takes the text away. */
    @Schema(name = "PlanTextRequest", example = "{\"text\":\"Prefers appointments after three o'clock.\"}")
    record TextRequest(@Nullable @Size(max = 4000) String text) {}

    /** The note about a plan as it stands now. */
    @Schema(name = "PlanNote")
    record NoteAnswer(String text) {}

    /** The whole check-list of a step in its order, in the place of the one before. */
    @Schema(
            name = "SubStepsRequest",
            example =
                    "{\"subSteps\":[{\"text\":\"Ask for the form at the counter\",\"side\":\"CLIENT\",\"done\":true},{\"text\":\"Fill it in together\",\"side\":\"OFFICE\",\"done\":false}]}")
    record SubStepsRequest(@NotNull @Size(max = 20) List<@NotNull @Valid SubStep> subSteps) {}
}
