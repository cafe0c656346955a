package de.zusage.agreement.agreement;

import de.zusage.kit.web.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Stream;
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

    private Pause(UUID id, Agreement agreement, byte[] reason, LocalDate pausedOn) {
        this.id = id;
        this.agreement = agreement;
        this.authority = agreement.authority;
        this.office = agreement.office;
        this.reason = reason;
        this.pausedOn = pausedOn;
    }

    /** A pause may be noted days after it began, but not of days before the version in force or within the pause before. */
    static Pause begin(UUID id, Agreement agreement, byte[] reason, LocalDate on) {
        boolean tooEarly = Stream.concat(
                        agreement.versions.stream().map(version -> version.inForceOn),
                        agreement.pauses.stream().map(pause -> pause.resumedOn))
                .anyMatch(day -> day != null && on.isBefore(day));
        if (tooEarly) {
            throw new RuleViolation(
                    "pause-too-early",
                    "A pause begins neither before what is in force was signed nor before the last pause was over.");
        }
        return new Pause(id, agreement, reason, on);
    }

    /** Ends the pause and says by how many days the clocks are shifted. */
    long resume(LocalDate on) {
        resumedOn = on;
        return ChronoUnit.DAYS.between(pausedOn, on);
    }
}
