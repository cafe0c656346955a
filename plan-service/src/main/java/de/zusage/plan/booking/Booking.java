package de.zusage.plan.booking;

import de.zusage.kit.tenancy.Tenant;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place that an office asked for with its client's consent, and what was told of it. */
@Entity
class Booking {
    @Id
    UUID id;

    @Column(updatable = false)
    String authority;

    @Column(updatable = false)
    String office;

    UUID caseId;
    UUID agreementId;

    @Nullable UUID stepId;

    UUID offerId;
    UUID placeId;
    UUID consentId;

    @Enumerated(EnumType.STRING)
    PlaceState told;

    @Enumerated(EnumType.STRING)
    @Nullable CancelReason cancelReason;

    /** Whether the provider learnt of the place on a topic of its own. */
    boolean toldRecipient;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Booking() {}

    Booking(UUID id, Tenant tenant, Wanted wanted, Place place) {
        this.id = id;
        this.authority = tenant.authority();
        this.office = tenant.office();
        this.caseId = wanted.caseId();
        this.agreementId = wanted.agreementId();
        this.stepId = wanted.stepId();
        this.offerId = place.offerId;
        this.placeId = place.id;
        this.consentId = wanted.consentId();
        this.told = place.state;
    }

    /** For whom a place is asked, and by which consent. */
    record Wanted(UUID caseId, UUID agreementId, @Nullable UUID stepId, UUID consentId) {}

    /** What is told when the place was asked for. */
    BookingEvent asked(LocalDate on) {
        return told == PlaceState.WAITING
                ? new BookingEvent.Waiting(agreementId, caseId, id, offerId, on)
                : new BookingEvent.Requested(agreementId, caseId, id, offerId, on);
    }

    void cancel(Place place, CancelReason reason, LocalDate on) {
        place.cancel(on);
        cancelReason = reason;
    }

    /** What became of the place since it was last told, once; only how it stands now counts. */
    Optional<BookingEvent> tell(Place place, LocalDate on) {
        if (told == place.state) {
            return Optional.empty();
        }
        told = place.state;
        LocalDate decided = place.decidedOn == null ? on : place.decidedOn;
        return switch (place.state) {
            case WAITING -> Optional.empty();
            case REQUESTED -> Optional.of(new BookingEvent.MovedUp(agreementId, caseId, id, offerId, on));
            case CONFIRMED -> Optional.of(new BookingEvent.Confirmed(agreementId, caseId, id, offerId, decided));
            case DECLINED -> Optional.of(new BookingEvent.Declined(agreementId, caseId, id, offerId, decided));
            case CANCELLED ->
                Optional.of(new BookingEvent.Cancelled(
                        agreementId,
                        caseId,
                        id,
                        offerId,
                        cancelReason == null ? CancelReason.OTHER : cancelReason,
                        decided));
        };
    }
}
