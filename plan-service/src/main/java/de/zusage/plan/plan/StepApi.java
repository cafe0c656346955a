package de.zusage.plan.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Requests and answers about what becomes of steps. */
final class StepApi {

    private StepApi() {}

    /** The outcome of a step; a cause stands exactly where it was not met. */
    @Schema(name = "OutcomeRequest", example = "{\"outcome\":\"NOT_MET\",\"cause\":\"OFFER_MISSING\"}")
    record OutcomeRequest(
            @NotNull Outcome outcome, @Nullable Cause cause) {

        StepOutcome of(UUID stepId) {
            return new StepOutcome(stepId, outcome, cause);
        }
    }

    /** What the client said of a step, and how; a cause may stand where it was not met. */
    @Schema(
            name = "VerdictRequest",
            example = "{\"outcome\":\"NOT_MET\",\"cause\":\"OFFER_MISSING\",\"source\":\"PAPER\"}")
    record VerdictRequest(
            @NotNull Outcome outcome,
            @Nullable Cause cause,
            @NotNull TakenFrom source) {

        ClientVerdict on(LocalDate day) {
            return new ClientVerdict(outcome, cause, VerdictSource.valueOf(source.name()), day);
        }
    }

    /** What the client says of a step; a cause may stand where it was not met. */
    @Schema(name = "OwnVerdictRequest", example = "{\"outcome\":\"PARTLY_MET\"}")
    record OwnVerdictRequest(
            @NotNull Outcome outcome, @Nullable Cause cause) {

        ClientVerdict on(LocalDate day) {
            return new ClientVerdict(outcome, cause, VerdictSource.OWN_LOGIN, day);
        }
    }

    /** How an adviser may have learnt the client's view; what the client writes alone does not come this way. */
    @Schema(name = "TakenFrom")
    enum TakenFrom {
        PAPER,
        SPOKEN
    }

    /** What stands in the place of a wrong outcome; without an outcome the step is open again. */
    @Schema(name = "CorrectionRequest", example = "{\"outcome\":\"MET\",\"reason\":\"CLIENT_DISPUTED\"}")
    record CorrectionRequest(
            @Nullable Outcome outcome,
            @Nullable Cause cause,
            @NotNull CorrectionReason reason) {}

    /** Until when a step has time; never less than was promised. */
    @Schema(name = "DueRequest", example = "{\"dueOn\":\"2026-07-01\"}")
    record DueRequest(@NotNull LocalDate dueOn) {}

    /** What changes about one step of several. */
    @Schema(name = "StepChangeRequest")
    record StepChangeRequest(
            @NotNull UUID stepId,
            @Nullable LocalDate dueOn,
            @Nullable Boolean started,
            @Nullable @Valid OutcomeRequest outcome,
            @Nullable @Valid VerdictRequest verdict) {}

    /** Changes of several steps of one plan: all of them or none. */
    @Schema(name = "StepChangesRequest", example = """
                    {"changes":[{"stepId":"0197b000-0000-7000-8000-00000000d001","started":true},
                    {"stepId":"0197b000-0000-7000-8000-00000000d002","outcome":{"outcome":"MET"},
                    "verdict":{"outcome":"PARTLY_MET","source":"SPOKEN"}}]}""")
    record StepChangesRequest(
            @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid StepChangeRequest> changes) {}

    /** The changed steps, in the order of the request. */
    @Schema(name = "ChangedSteps")
    record ChangedStepsAnswer(List<StepView> steps) {}
}
