package de.zusage.plan.plan;

import de.zusage.kit.event.OutgoingEvent;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a plan or one of its steps, as published on its agreement's stream. */
public sealed interface PlanEvent extends OutgoingEvent {

    /** The plan was opened for an agreement in force. */
    record Opened(UUID agreementId, UUID caseId, LocalDate openedOn) implements PlanEvent {
        @Override
        public String type() {
            return "plan.opened.v1";
        }
    }

    /** A step was added, at the opening or by an amendment; due on a working day. */
    record StepAdded(
            UUID agreementId, UUID caseId, UUID stepId, Side side, String goalArea, String template, LocalDate dueOn)
            implements PlanEvent {
        @Override
        public String type() {
            return "step.added.v1";
        }
    }

    /** An amendment or a pause moved the due date of an open step. */
    record StepRescheduled(UUID agreementId, UUID caseId, UUID stepId, LocalDate dueOn) implements PlanEvent {
        @Override
        public String type() {
            return "step.rescheduled.v1";
        }
    }

    /** Work on a step began. */
    record StepStarted(UUID agreementId, UUID caseId, UUID stepId, LocalDate startedOn) implements PlanEvent {
        @Override
        public String type() {
            return "step.started.v1";
        }
    }

    /** A step got its outcome. */
    record StepClosed(
            UUID agreementId,
            UUID caseId,
            UUID stepId,
            Side side,
            Outcome outcome,
            @Nullable Cause cause,
            LocalDate closedOn)
            implements PlanEvent {
        @Override
        public String type() {
            return "step.closed.v1";
        }
    }

    /** The outcome of a step was wrong: what stands now, or that it is open again. */
    record StepCorrected(
            UUID agreementId,
            UUID caseId,
            UUID stepId,
            Side side,
            StepState state,
            @Nullable Cause cause,
            CorrectionReason reason,
            LocalDate correctedOn)
            implements PlanEvent {
        @Override
        public String type() {
            return "step.corrected.v1";
        }
    }

    /** How the client sees a step; the outcome beside it stays as it is. */
    record StepVerdictRecorded(
            UUID agreementId,
            UUID caseId,
            UUID stepId,
            Side side,
            Outcome verdict,
            @Nullable Cause cause,
            VerdictSource source,
            LocalDate recordedOn)
            implements PlanEvent {
        @Override
        public String type() {
            return "step.verdict-recorded.v1";
        }
    }

    /** An amendment no longer contains the commitment of an open step. */
    record StepSuperseded(UUID agreementId, UUID caseId, UUID stepId, LocalDate supersededOn) implements PlanEvent {
        @Override
        public String type() {
            return "step.superseded.v1";
        }
    }

    /** The plan closed with its agreement. */
    record Closed(UUID agreementId, UUID caseId, LocalDate closedOn) implements PlanEvent {
        @Override
        public String type() {
            return "plan.closed.v1";
        }
    }
}
