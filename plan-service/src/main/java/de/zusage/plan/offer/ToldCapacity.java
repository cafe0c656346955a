package de.zusage.plan.offer;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

/** What subscribers were told last of the places that an offer has left; its row is written under the offer's lock. */
@Entity
class ToldCapacity {
    @Id
    UUID offerId;

    String authority;

    @Enumerated(EnumType.STRING)
    FreePlaces free;

    LocalDate checkedOn;

    ToldCapacity(UUID offerId, String authority, FreePlaces free, LocalDate checkedOn) {
        this.offerId = offerId;
        this.authority = authority;
        this.free = free;
        this.checkedOn = checkedOn;
    }

    @SuppressWarnings("NullAway.Init") // by Hibernate
    protected ToldCapacity() {}
}
