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
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One meeting of both sides over the plan: PLANNED → HELD, NOT_HELD or RESCHEDULED (then planned anew) or DROPPED. */
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

    private @Nullable LocalTime plannedAt;

    /** Sealed: an address or a link. */
    private byte @Nullable [] place;

    @Enumerated(EnumType.STRING)
    private Interpreter interpreter;

    private @Nullable String interpreterLanguage;
    private @Nullable UUID replacedBy;

    /** Sealed: {@link Findings}. */
    private byte @Nullable [] minutes;

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
        this.interpreter = Interpreter.NOT_NEEDED;
        this.state = ReviewState.PLANNED;
    }

    /** Hour, way and place; an hour that is set is not moved but the review rescheduled. */
    void arrange(Arrangement arrangement) {
        requirePlanned();
        if (plannedAt != null && !plannedAt.equals(arrangement.at())) {
            throw new RuleViolation("time-is-set", "The hour of review " + id + " is set: reschedule it.");
        }
        plannedAt = arrangement.at();
        mode = arrangement.mode();
        place = arrangement.place();
    }

    /** Interpreting is needed, then ordered, then confirmed, in one language. */
    void interpreted(Interpreter next, @Nullable String language) {
        requirePlanned();
        if ((next == Interpreter.NOT_NEEDED) != (language == null)) {
            throw new RuleViolation("interpreter-language", "A language stands exactly where one is needed.");
        }
        boolean same = interpreterLanguage == null || interpreterLanguage.equals(language);
        if (!interpreter.mayBecome(next) || !same && next.compareTo(Interpreter.NEEDED) > 0) {
            throw new RuleViolation(
                    "interpreter-in-order", "An interpreter is needed, then ordered, then confirmed, in one language.");
        }
        interpreter = next;
        interpreterLanguage = language;
    }

    /** Takes the place of a review that was moved or not held: as it was, but whoever interprets is ordered anew. */
    void insteadOf(Review other) {
        mode = other.mode;
        place = other.place;
        interpreter = other.interpreter.atAnotherTime();
        interpreterLanguage = other.interpreterLanguage;
    }

    /** It was moved before it took place; what it was stays readable. */
    void rescheduled(UUID successor) {
        requirePlanned();
        state = ReviewState.RESCHEDULED;
        replacedBy = successor;
    }

    /** The sealed minutes of a review that was held. */
    void minutes(byte[] sealed) {
        minutes = sealed;
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

    /** Only a planned review is held, missed, moved or dropped. */
    void requirePlanned() {
        if (!isPlanned()) {
            throw new RuleViolation("review-is-final", "Review " + id + " is final: " + state + ".");
        }
    }

    public UUID id() {
        return id;
    }

    String authority() {
        return authority;
    }

    String office() {
        return office;
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

    public @Nullable LocalTime plannedAt() {
        return plannedAt;
    }

    byte @Nullable [] place() {
        return place;
    }

    public Interpreter interpreter() {
        return interpreter;
    }

    public @Nullable String interpreterLanguage() {
        return interpreterLanguage;
    }

    public @Nullable UUID replacedBy() {
        return replacedBy;
    }

    byte @Nullable [] minutes() {
        return minutes;
    }
}
