package de.zusage.plan.plan;

import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.web.NotFound;
import de.zusage.kit.web.RuleViolation;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The plan of one agreement; its id is the agreement's, its version counts every change of it, a step or a review. */
@Entity
public class Plan {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String authority;

    @Column(updatable = false)
    private String office;

    @Column(updatable = false)
    private UUID caseId;

    int agreementVersion;

    /** The first day of the present version, and the version before it. */
    LocalDate inForceSince;

    @Nullable Integer earlierVersion;

    int reviewIntervalMonths;
    LocalDate openedOn;

    @Nullable LocalDate closedOn;

    @Nullable LocalDate pausedOn;

    @Enumerated(EnumType.STRING)
    PlanState state;

    /** Whether the client went on at another office. */
    boolean transferred;

    /** The last event of the agreement that changed it, by its sequence. */
    long followed;

    private long version;

    @OneToMany(mappedBy = "plan", cascade = CascadeType.PERSIST)
    @OrderBy("dueOn, id")
    List<Step> steps = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Plan() {}

    public Plan(Tenant tenant, UUID agreementId, UUID caseId, LocalDate openedOn) {
        this.id = agreementId;
        this.authority = tenant.authority();
        this.office = tenant.office();
        this.caseId = caseId;
        this.openedOn = openedOn;
        this.inForceSince = openedOn;
        this.state = PlanState.ACTIVE;
    }

    /** An agreement in force opens its plan: one step per commitment. */
    public List<PlanEvent> open(Terms terms, UnaryOperator<LocalDate> workingDay) {
        List<PlanEvent> events = new ArrayList<>();
        events.add(new PlanEvent.Opened(id, caseId, openedOn));
        events.addAll(Difference.apply(this, terms, workingDay, openedOn));
        return events;
    }

    /** A new version is applied as a difference: kept steps follow it, new ones come, absent open ones are superseded. */
    public List<PlanEvent> amend(Terms terms, UnaryOperator<LocalDate> workingDay, LocalDate on) {
        requireNotClosed();
        state = PlanState.ACTIVE;
        earlierVersion = agreementVersion;
        inForceSince = on;
        return Difference.apply(this, terms, workingDay, on);
    }

    public PlanEvent start(UUID stepId, LocalDate on) {
        requireNotClosed();
        return step(stepId).start(on);
    }

    /** Gives one or several steps their outcomes; each may be named once and must belong to this plan. */
    public List<PlanEvent> record(List<StepOutcome> outcomes, LocalDate on) {
        requireNotClosed();
        requireOwn(outcomes.stream().map(StepOutcome::stepId).toList());
        return outcomes.stream()
                .<PlanEvent>map(o -> step(o.stepId()).close(o.outcome(), o.cause(), on))
                .toList();
    }

    /** Every one is a step of this plan and named once. */
    public void requireOwn(List<UUID> named) {
        NamedSteps.require(steps, named);
    }

    /** Corrects an outcome; after the closing review no step is opened again. */
    List<PlanEvent> correct(UUID stepId, Correction wanted, LocalDate on) {
        requireNotClosed();
        if (wanted.outcome() == null) {
            requireNotConcluded("no step is opened again.");
        }
        return step(stepId).correct(wanted, on);
    }

    public void requireNotConcluded(String so) {
        if (state == PlanState.CONCLUDED) {
            throw new RuleViolation("plan-is-concluded", "The closing review was held: " + so);
        }
    }

    /** The client may judge every step at any time, after the end too; but not in the locked record of an office left. */
    PlanEvent heed(UUID stepId, ClientVerdict said) {
        requireNotTransferred();
        return step(stepId).heed(said);
    }

    Optional<PlanEvent> reschedule(UUID stepId, LocalDate dueOn) {
        requireNotClosed();
        requireNotPaused();
        return step(stepId).reschedule(dueOn);
    }

    /** The agreement is paused: until it is resumed nothing is due and no review is held. */
    public List<PlanEvent> pause(LocalDate on) {
        requireNotClosed();
        pausedOn = on;
        steps.forEach(step -> step.waiting(true));
        return List.of();
    }

    /** The agreement goes on: what was still to come when the pause began is due later by its days. */
    public List<PlanEvent> resume(long days, UnaryOperator<LocalDate> workingDay, LocalDate on) {
        requireNotClosed();
        pausedOn = null;
        steps.forEach(step -> step.waiting(false));
        LocalDate since = on.minusDays(days);
        return steps.stream()
                .map(step -> step.shift(since, days, workingDay))
                .flatMap(Optional::stream)
                .toList();
    }

    public boolean isPaused() {
        return pausedOn != null;
    }

    public void requireNotPaused() {
        if (isPaused()) {
            throw new RuleViolation(
                    "plan-is-paused",
                    "The agreement is paused: until it goes on, no day is moved and no review takes place.");
        }
    }

    /** The closing review was held: no further review is due, unless an amendment takes the plan up again. */
    public void conclude() {
        state = PlanState.CONCLUDED;
    }

    /** The client goes on at another office: what is here stays as it is. */
    public PlanEvent transfer(LocalDate on) {
        PlanEvent closed = close(on);
        transferred = true;
        return closed;
    }

    /** The agreement was completed or ended: open steps stay as they are, without a judgement. */
    public PlanEvent close(LocalDate on) {
        requireNotClosed();
        state = PlanState.CLOSED;
        closedOn = on;
        pausedOn = null;
        steps.forEach(Step::freeze);
        return new PlanEvent.Closed(id, caseId, on);
    }

    /** What an office keeps of a client who left is locked. */
    public void requireNotTransferred() {
        if (transferred) {
            requireNotClosed();
        }
    }

    public void requireNotClosed() {
        if (state == PlanState.CLOSED) {
            throw new RuleViolation("plan-is-closed", "The plan closed with its agreement.");
        }
    }

    /** Steps that are due on the day and still without an outcome. */
    public List<UUID> openAndDue(LocalDate on) {
        return steps.stream()
                .filter(step -> step.isOpenAndDue(on))
                .map(Step::id)
                .toList();
    }

    public List<UUID> notFinal() {
        return steps.stream()
                .filter(step -> !step.state().isFinal())
                .map(Step::id)
                .toList();
    }

    public Step step(UUID stepId) {
        return steps.stream().filter(step -> step.id().equals(stepId)).findAny().orElseThrow(NotFound::new);
    }

    void follow(long sequence) {
        followed = sequence;
    }

    long followed() {
        return followed;
    }

    void changed() {
        version++;
    }

    public UUID id() {
        return id;
    }

    public String authority() {
        return authority;
    }

    public String office() {
        return office;
    }

    public UUID caseId() {
        return caseId;
    }

    public int agreementVersion() {
        return agreementVersion;
    }

    /** The version that a meeting on that day looked at: never the present one before it came into force. */
    public int agreementVersion(LocalDate on) {
        return earlierVersion != null && on.isBefore(inForceSince) ? earlierVersion : agreementVersion;
    }

    public LocalDate inForceSince() {
        return inForceSince;
    }

    public int reviewIntervalMonths() {
        return reviewIntervalMonths;
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    public @Nullable LocalDate closedOn() {
        return closedOn;
    }

    /** Since when nothing is due. */
    public @Nullable LocalDate pausedOn() {
        return pausedOn;
    }

    public PlanState state() {
        return state;
    }

    public long version() {
        return version;
    }

    public List<Step> steps() {
        return List.copyOf(steps);
    }
}
