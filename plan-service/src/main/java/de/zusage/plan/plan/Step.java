package de.zusage.plan.plan;

import de.zusage.kit.web.RuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
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
    private Side side;

    private String goalArea;
    private String template;

    @Convert(converter = ParametersColumn.class)
    private Map<String, String> parameters;

    private LocalDate promisedOn;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private StepState state;

    @Enumerated(EnumType.STRING)
    private @Nullable Cause cause;

    private @Nullable LocalDate startedOn;
    private @Nullable LocalDate finalOn;
    private boolean frozen;
    private boolean waiting;

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
        if (outcome == Outcome.NOT_MET && cause == null) {
            throw new RuleViolation("cause-needed", "Step " + id + " was not met and needs a cause.");
        }
        if (outcome != Outcome.NOT_MET && cause != null) {
            throw new RuleViolation("cause-only-when-not-met", "Step " + id + " takes a cause only when not met.");
        }
        this.state = StepState.of(outcome);
        this.cause = cause;
        this.finalOn = on;
        return new PlanEvent.StepClosed(plan.id(), plan.caseId(), id, side, outcome, cause, on);
    }

    /** A step whose commitment an amendment dropped is superseded, unless it has its outcome already. */
    PlanEvent.StepSuperseded supersede(LocalDate on) {
        requireNotFinal();
        state = StepState.SUPERSEDED;
        finalOn = on;
        return new PlanEvent.StepSuperseded(plan.id(), plan.caseId(), id, on);
    }

    /** An amendment that keeps the commitment changes parameters and due date; a final step stays as it ended. */
    Optional<PlanEvent> amend(Promised promised, LocalDate newDueOn) {
        if (state.isFinal()) {
            return Optional.empty();
        }
        parameters = Map.copyOf(promised.parameters());
        promisedOn = promised.dueOn();
        if (dueOn.equals(newDueOn)) {
            return Optional.empty();
        }
        dueOn = newDueOn;
        return Optional.of(new PlanEvent.StepRescheduled(plan.id(), plan.caseId(), id, dueOn));
    }

    /** In a pause a step waits, and is not on the worklist. */
    void waiting(boolean now) {
        waiting = now;
    }

    boolean waiting() {
        return waiting;
    }

    /** A pause that began on that day moves what was due in it or later; what was overdue before stays so. */
    Optional<PlanEvent> shift(LocalDate since, long days, UnaryOperator<LocalDate> workingDay) {
        LocalDate shifted = workingDay.apply(dueOn.plusDays(days));
        if (state.isFinal() || dueOn.isBefore(since) || shifted.equals(dueOn)) {
            return Optional.empty();
        }
        dueOn = shifted;
        return Optional.of(new PlanEvent.StepRescheduled(plan.id(), plan.caseId(), id, dueOn));
    }

    /** The plan closed: an open step keeps its state and leaves the worklist; nobody judges it any more. */
    void freeze() {
        frozen = !state.isFinal();
    }

    boolean frozen() {
        return frozen;
    }

    boolean isOpenAndDue(LocalDate on) {
        return !state.isFinal() && !dueOn.isAfter(on);
    }

    private void requireNotFinal() {
        if (state.isFinal()) {
            throw new RuleViolation("step-is-final", "Step " + id + " is final: " + state + ".");
        }
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
}
