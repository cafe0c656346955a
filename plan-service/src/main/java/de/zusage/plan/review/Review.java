package de.zusage.plan.review;

import de.zusage.kit.web.RuleViolation;
import de.zusage.plan.plan.Cause;
import de.zusage.plan.plan.Plan;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One meeting of both sides over the plan: PLANNED → HELD, NOT_HELD (then planned anew) or DROPPED. */
@Entity
public class Review {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String authority;

    @Column(updatable = false)
    private String office;

    @Column(updatable = false)
    private UUID planId;

    private LocalDate plannedOn;

    @Enumerated(EnumType.STRING)
    private ReviewMode mode;

    private boolean closing;
    private boolean waiting;

    @Enumerated(EnumType.STRING)
    private @Nullable Party requestedBy;

    @Enumerated(EnumType.STRING)
    private ReviewState state;

    private @Nullable LocalDate heldOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Cause cause;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Review() {}

    Review(Plan plan, UUID id, Appointment appointment) {
        this.id = id;
        this.authority = plan.authority();
        this.office = plan.office();
        this.planId = plan.id();
        this.plannedOn = appointment.on();
        this.mode = appointment.mode();
        this.closing = appointment.closing();
        this.requestedBy = appointment.requestedBy();
        this.state = ReviewState.PLANNED;
    }

    void held(LocalDate on) {
        requirePlanned();
        state = ReviewState.HELD;
        heldOn = on;
    }

    void notHeld(Cause why) {
        requirePlanned();
        state = ReviewState.NOT_HELD;
        cause = why;
    }

    void drop() {
        requirePlanned();
        state = ReviewState.DROPPED;
    }

    /** In a pause a review waits, and is not on the worklist. */
    void waiting(boolean now) {
        waiting = now;
    }

    boolean waiting() {
        return waiting;
    }

    Appointment appointment() {
        return new Appointment(plannedOn, mode, closing, requestedBy);
    }

    boolean isPlanned() {
        return state == ReviewState.PLANNED;
    }

    /** Only a planned review is held, missed or dropped. */
    void requirePlanned() {
        if (!isPlanned()) {
            throw new RuleViolation("review-is-final", "Review " + id + " is final: " + state + ".");
        }
    }

    public UUID id() {
        return id;
    }

    public UUID planId() {
        return planId;
    }

    public LocalDate plannedOn() {
        return plannedOn;
    }

    public ReviewMode mode() {
        return mode;
    }

    public boolean closing() {
        return closing;
    }

    public @Nullable Party requestedBy() {
        return requestedBy;
    }

    public ReviewState state() {
        return state;
    }

    public @Nullable LocalDate heldOn() {
        return heldOn;
    }

    public @Nullable Cause cause() {
        return cause;
    }
}
