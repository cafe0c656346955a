package de.zusage.plan.plan;

import de.zusage.kit.web.RuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One promise being carried out: OPEN → IN_PROGRESS → an outcome, or superseded; nothing leaves a final state. */
@Entity
public class Step {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String authority;

    @Column(updatable = false)
    private String office;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(updatable = false)
    private Plan plan;

    @Enumerated(EnumType.STRING)
    Side side;

    String goalArea;
    String template;

    @Convert(converter = ParametersColumn.class)
    Map<String, String> parameters;

    LocalDate promisedOn;
    LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    StepState state;

    @Enumerated(EnumType.STRING)
    private @Nullable Cause cause;

    @Nullable LocalDate startedOn;

    @Nullable LocalDate finalOn;

    /** Up to which event of the agreement the plan had followed when the step got its outcome here. */
    @Nullable Long decidedAfter;

    /** The same for when it was taken back. */
    @Nullable Long reopenedAfter;

    /** Whether its terms were settled here: its day was put off, or its outcome taken back. */
    boolean dueHere;

    @Nullable UUID continues;

    @Embedded
    private @Nullable Earlier earlier;

    boolean frozen;
    boolean waiting;

    @Embedded
    private @Nullable ClientVerdict verdict;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Step() {}

    Step(Plan plan, Promised promised, LocalDate dueOn) {
        this.id = promised.id();
        this.authority = plan.authority();
        this.office = plan.office();
        this.plan = plan;
        this.side = promised.side();
        this.goalArea = promised.goalArea();
        this.template = promised.template();
        this.parameters = Map.copyOf(promised.parameters());
        this.promisedOn = promised.dueOn();
        this.dueOn = dueOn;
        this.continues = promised.continues();
        this.state = StepState.OPEN;
    }

    PlanEvent.StepAdded added() {
        return new PlanEvent.StepAdded(plan.id(), plan.caseId(), id, side, goalArea, template, dueOn);
    }

    /** Only an open step starts. */
    PlanEvent.StepStarted start(LocalDate on) {
        requireNotFinal();
        if (state == StepState.IN_PROGRESS) {
            throw new RuleViolation("step-has-started", "Step " + id + " has already started.");
        }
        state = StepState.IN_PROGRESS;
        startedOn = on;
        return new PlanEvent.StepStarted(plan.id(), plan.caseId(), id, on);
    }

    /** A step closes once, started or not; a cause stands exactly where it was not met. */
    PlanEvent.StepClosed close(Outcome outcome, @Nullable Cause cause, LocalDate on) {
        requireNotFinal();
        Cause.require(id, outcome, cause);
        if (startedOn != null && on.isBefore(startedOn)) {
            throw new RuleViolation("outcome-before-the-start", "Step " + id + " was started on " + startedOn + ".");
        }
        this.state = StepState.of(outcome);
        this.cause = cause;
        this.finalOn = on;
        this.dueHere = dueHere || decidedAfter != null;
        this.decidedAfter = decidedAfter == null ? plan.followed() : decidedAfter;
        this.reopenedAfter = null;
        return new PlanEvent.StepClosed(plan.id(), plan.caseId(), id, side, outcome, cause, on);
    }

    /** A wrong outcome becomes another one, or the step is open again and due as before. */
    List<PlanEvent> correct(Correction wanted, LocalDate on) {
        if (!state.isOutcome()) {
            throw new RuleViolation("no-outcome-to-correct", "Step " + id + " has no outcome: " + state + ".");
        }
        Outcome outcome = wanted.outcome();
        Cause.require(id, outcome, wanted.cause());
        StepState next =
                outcome != null ? StepState.of(outcome) : startedOn == null ? StepState.OPEN : StepState.IN_PROGRESS;
        if (next == state && wanted.cause() == cause) {
            throw new RuleViolation("nothing-to-correct", "Step " + id + " has this outcome already.");
        }
        state = next;
        cause = wanted.cause();
        if (outcome == null) {
            finalOn = null;
            reopenedAfter = plan.followed();
            dueHere = true;
        }
        PlanEvent corrected =
                new PlanEvent.StepCorrected(plan.id(), plan.caseId(), id, side, state, cause, wanted.reason(), on);
        return outcome != null ? List.of(corrected) : List.of(corrected, rescheduled());
    }

    /** How the client sees the step, in whatever state it is; the last word counts, the office's outcome stays. */
    PlanEvent.StepVerdictRecorded heed(ClientVerdict said) {
        if (said.outcome() != Outcome.NOT_MET) {
            Cause.require(id, said.outcome(), said.cause());
        }
        verdict = said;
        return new PlanEvent.StepVerdictRecorded(
                plan.id(), plan.caseId(), id, side, said.outcome(), said.cause(), said.source(), said.recordedOn());
    }

    /** Whether the client sees the outcome, or its cause, otherwise than the office does. */
    public boolean disputed() {
        return verdict != null && state.isOutcome() && verdict.differsFrom(state, cause);
    }

    /** An open step gets more time than was promised, or that time back; never less. */
    Optional<PlanEvent> reschedule(LocalDate newDueOn) {
        requireNotFinal();
        if (newDueOn.isBefore(promisedOn)) {
            throw new RuleViolation("due-before-promised", "Step " + id + " has time until " + promisedOn + ".");
        }
        if (newDueOn.equals(dueOn)) {
            return Optional.empty();
        }
        dueOn = newDueOn;
        dueHere = true;
        return Optional.of(rescheduled());
    }

    private PlanEvent.StepRescheduled rescheduled() {
        return new PlanEvent.StepRescheduled(plan.id(), plan.caseId(), id, dueOn);
    }

    /** A step whose commitment an amendment dropped is superseded, unless it has its outcome already. */
    PlanEvent.StepSuperseded supersede(LocalDate on) {
        requireNotFinal();
        state = StepState.SUPERSEDED;
        finalOn = on;
        return new PlanEvent.StepSuperseded(plan.id(), plan.caseId(), id, on);
    }

    /**
     * An amendment that keeps the commitment changes block, parameters and, where another day is promised, the due date; a final
     * step stays as it ended.
     */
    Optional<PlanEvent> amend(Promised promised, LocalDate newDueOn) {
        if (state.isFinal()) {
            return Optional.empty();
        }
        template = promised.template();
        parameters = Map.copyOf(promised.parameters());
        boolean samePromise = promisedOn.equals(promised.dueOn());
        promisedOn = promised.dueOn();
        dueHere = dueHere && samePromise;
        if (samePromise || dueOn.equals(newDueOn)) {
            return Optional.empty();
        }
        dueOn = newDueOn;
        return Optional.of(rescheduled());
    }

    /** In a pause a step waits, and is not on the worklist. */
    void waiting(boolean now) {
        waiting = now;
    }

    /** A pause that began on that day moves what was due in it or later; what was overdue before stays so. */
    Optional<PlanEvent> shift(LocalDate since, long days, UnaryOperator<LocalDate> workingDay) {
        LocalDate shifted = workingDay.apply(dueOn.plusDays(days));
        if (state.isFinal() || dueOn.isBefore(since) || shifted.equals(dueOn)) {
            return Optional.empty();
        }
        dueOn = shifted;
        return Optional.of(rescheduled());
    }

    /** The plan closed: an open step keeps its state and leaves the worklist; nobody judges it any more. */
    void freeze() {
        frozen = !state.isFinal();
    }

    boolean isOpenAndDue(LocalDate on) {
        return !state.isFinal() && !dueOn.isAfter(on);
    }

    /** How it stood at the office that the client left, if that was handed over. */
    public @Nullable Earlier earlier() {
        return earlier;
    }

    /** Whatever is to be done for it needs it open. */
    public void requireNotFinal() {
        if (state.isFinal()) {
            throw new RuleViolation("step-is-final", "Step " + id + " is final: " + state + ".");
        }
    }

    /** Whether it goes on with a step of another office. */
    boolean goesOn() {
        return continues != null;
    }

    public UUID id() {
        return id;
    }

    public Side side() {
        return side;
    }

    public String goalArea() {
        return goalArea;
    }

    public String template() {
        return template;
    }

    public Map<String, String> parameters() {
        return parameters;
    }

    public LocalDate promisedOn() {
        return promisedOn;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public StepState state() {
        return state;
    }

    public @Nullable Cause cause() {
        return cause;
    }

    public @Nullable LocalDate startedOn() {
        return startedOn;
    }

    public @Nullable LocalDate finalOn() {
        return finalOn;
    }

    /** How the client sees it, where he or she has said so. */
    public @Nullable ClientVerdict verdict() {
        return verdict;
    }

    /** The goal it belongs to: there is one for each goal area of a plan. */
    public UUID goalId() {
        return Goal.id(plan.id(), goalArea);
    }
}
