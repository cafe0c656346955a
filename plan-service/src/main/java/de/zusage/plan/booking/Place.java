package de.zusage.plan.booking;

import de.zusage.kit.web.RuleViolation;
import de.zusage.plan.offer.Bookable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/** A place of an offer, or a turn in the list for one, under an id from which nobody finds whose it is. */
@Entity
class Place {
    @Id
    UUID id;

    @Column(updatable = false)
    String authority;

    @Column(updatable = false)
    UUID offerId;

    /** Who asked earlier has the lower number. */
    @Column(updatable = false)
    long number;

    @Enumerated(EnumType.STRING)
    PlaceState state;

    @Column(updatable = false)
    LocalDate askedOn;

    @Nullable LocalDate decidedOn;

    /** No consent lives for it: the turn keeps its number and does not move up. The provider sees no change by it. */
    @OptimisticLock(excluded = true)
    boolean heldBack;

    @Version
    long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Place() {}

    Place(UUID id, String authority, UUID offerId, long number, LocalDate askedOn) {
        this.id = id;
        this.authority = authority;
        this.offerId = offerId;
        this.number = number;
        this.state = PlaceState.WAITING;
        this.askedOn = askedOn;
    }

    /** Whether it waits and nothing holds it back. */
    boolean isNext() {
        return state == PlaceState.WAITING && !heldBack;
    }

    /** Only a turn is held back; what was asked for or given stays so. */
    void holdBack(boolean consentMissing) {
        heldBack = consentMissing && state == PlaceState.WAITING;
    }

    /** A place is free for this turn: the provider is asked. */
    void moveUp() {
        if (!isNext()) {
            throw new RuleViolation("place-is-not-waiting", "Only who waits moves up.");
        }
        state = PlaceState.REQUESTED;
    }

    /** The provider gives the place. */
    void confirm(LocalDate on) {
        requireNotOver();
        if (state == PlaceState.WAITING) {
            throw new RuleViolation("place-is-waited-for", "No place is free for this turn of the waiting list yet.");
        }
        requireNotConfirmed();
        decide(PlaceState.CONFIRMED, on);
    }

    /** The provider does not give the place; what was confirmed stays given. */
    void decline(LocalDate on) {
        requireNotOver();
        requireNotConfirmed();
        decide(PlaceState.DECLINED, on);
    }

    /** The place is wanted no more. */
    void cancel(LocalDate on) {
        requireNotOver();
        decide(PlaceState.CANCELLED, on);
    }

    /** Whether nobody can count on it any more: a place that was given stays so when the offer is over, not when it is taken back. */
    boolean lost(Bookable offer, LocalDate on) {
        return state == PlaceState.CONFIRMED ? offer.takenBack() : !state.isOver() && offer.lostOn(on);
    }

    private void decide(PlaceState decided, LocalDate on) {
        state = decided;
        decidedOn = on;
        heldBack = false;
    }

    private void requireNotConfirmed() {
        if (state == PlaceState.CONFIRMED) {
            throw new RuleViolation("place-is-confirmed", "The place was confirmed already.");
        }
    }

    private void requireNotOver() {
        if (state.isOver()) {
            throw new RuleViolation("place-is-over", "The place was declined or cancelled.");
        }
    }
}
