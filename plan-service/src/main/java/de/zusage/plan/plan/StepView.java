package de.zusage.plan.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.zusage.plan.template.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A step as it is shown; {@code promisedOn} is the day of the agreement, {@code dueOn} the working day it falls on. Without
 * a criterion of its own the template's words hold. {@code offerLost}: it is open and the offer it promises is over.
 * {@code earlierVerdicts}: what the client said before, the oldest first. {@code words}: how the promise reads where a whole
 * plan is read, unless it was made in words of its own; the answer to a change leaves them out.
 */
@Schema(name = "Step")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StepView(
        UUID id,
        UUID goalId,
        Side side,
        String goalArea,
        String template,
        Map<String, String> parameters,
        @Nullable Words words,
        @Nullable String offerId,
        boolean offerLost,
        @Nullable String criterion,
        LocalDate promisedOn,
        LocalDate dueOn,
        StepState state,
        @Nullable Cause cause,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate finalOn,
        @Nullable VerdictView clientVerdict,
        List<VerdictView> earlierVerdicts,
        boolean disputed,
        @Nullable String note,
        List<SubStep> subSteps,
        List<EvidenceView> evidence,
        List<CorrectionView> corrections,
        @Nullable Earlier earlier) {

    static StepView of(
            Step step,
            @Nullable Words pattern,
            boolean offerLost,
            PlanTexts.Texts texts,
            List<Evidence> evidence,
            List<StepCorrection> corrections,
            List<SaidVerdict> said) {
        ClientVerdict verdict = step.verdict();
        return new StepView(
                step.id(),
                step.goalId(),
                step.side(),
                step.goalArea(),
                step.template(),
                step.parameters(),
                pattern == null ? null : pattern.filled(step.parameters()),
                step.parameters().get("offer"),
                offerLost,
                texts.criterion(step.id()),
                step.promisedOn(),
                step.dueOn(),
                step.state(),
                step.cause(),
                step.startedOn(),
                step.finalOn(),
                verdict == null
                        ? null
                        : new VerdictView(verdict.outcome(), verdict.cause(), verdict.source(), verdict.recordedOn()),
                said.stream()
                        .limit(Math.max(0, said.size() - 1L))
                        .map(VerdictView::of)
                        .toList(),
                step.disputed(),
                texts.note(step.id()),
                texts.subSteps(step.id()),
                evidence.stream().map(EvidenceView::of).toList(),
                corrections.stream().map(CorrectionView::of).toList(),
                step.earlier());
    }

    /** How the client sees the step. */
    @Schema(name = "ClientVerdict")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record VerdictView(Outcome outcome, @Nullable Cause cause, VerdictSource source, LocalDate recordedOn) {

        static VerdictView of(SaidVerdict said) {
            return new VerdictView(said.outcome, said.cause, said.source, said.recordedOn);
        }
    }

    /** What shows that something was done. */
    @Schema(name = "Evidence")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EvidenceView(
            UUID id,
            EvidenceKind kind,
            LocalDate datedOn,
            @Nullable String sha256,
            LocalDate recordedOn) {

        static EvidenceView of(Evidence shown) {
            return new EvidenceView(shown.id, shown.kind, shown.datedOn, shown.sha256, shown.recordedOn);
        }
    }

    /** A wrong outcome, and what stood in its place from that day; without an outcome the step was open again. */
    @Schema(name = "StepCorrection")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CorrectionView(
            StepState oldState,
            @Nullable Cause oldCause,
            LocalDate oldFinalOn,
            @Nullable Outcome outcome,
            @Nullable Cause cause,
            CorrectionReason reason,
            LocalDate correctedOn,
            UUID correctedBy) {

        static CorrectionView of(StepCorrection correction) {
            return new CorrectionView(
                    correction.oldState,
                    correction.oldCause,
                    correction.oldFinalOn,
                    correction.outcome,
                    correction.cause,
                    correction.reason,
                    correction.correctedOn,
                    correction.correctedBy);
        }
    }
}
