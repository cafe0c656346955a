package de.zusage.agreement.agreement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A time in which the clocks of an agreement stand still; why is sealed. It stays open where the agreement ends in it. */
@Entity
class Pause {
    @Id
    UUID id;

    String authority;
    String office;

    @ManyToOne
    Agreement agreement;

    byte[] reason;
    LocalDate pausedOn;

    @Nullable LocalDate resumedOn;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Pause() {}

    Pause(UUID id, Agreement agreement, byte[] reason, LocalDate pausedOn) {
        this.id = id;
        this.agreement = agreement;
        this.authority = agreement.authority;
        this.office = agreement.office;
        this.reason = reason;
        this.pausedOn = pausedOn;
    }

    /** Ends the pause and says by how many days the clocks are shifted. */
    long resume(LocalDate on) {
        resumedOn = on;
        return ChronoUnit.DAYS.between(pausedOn, on);
    }
}
