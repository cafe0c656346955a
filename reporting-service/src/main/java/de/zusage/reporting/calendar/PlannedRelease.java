package de.zusage.reporting.calendar;

import de.zusage.kit.web.RuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A release that is announced: of which Stand, for which day; put off or withdrawn with a reason that stays readable. */
@Entity
@Table(name = "planned_release")
class PlannedRelease {
    @Id
    UUID id;

    @Version
    long version;

    @Column(updatable = false)
    LocalDate asOf;

    @Column(updatable = false)
    LocalDate firstPlannedFor;

    LocalDate plannedFor;

    @Nullable Instant embargoUntil;

    boolean withdrawn;

    @Nullable String reason;

    /** For the mapper only. */
    @SuppressWarnings("NullAway.Init")
    PlannedRelease() {}

    PlannedRelease(UUID id, LocalDate asOf, LocalDate plannedFor, @Nullable Instant embargoUntil) {
        this.id = id;
        this.asOf = asOf;
        this.firstPlannedFor = plannedFor;
        this.plannedFor = plannedFor;
        this.embargoUntil = embargoUntil;
    }

    /** Moves it to another day, or its embargo to another hour. */
    void change(LocalDate day, @Nullable Instant embargo, String why) {
        requirePlanned();
        plannedFor = day;
        embargoUntil = embargo;
        reason = why;
    }

    /** Takes it out of what is planned; that it was planned stays readable. */
    void withdraw(String why) {
        requirePlanned();
        withdrawn = true;
        reason = why;
    }

    private void requirePlanned() {
        if (withdrawn) {
            throw new RuleViolation("plan-withdrawn", "The plan is withdrawn; make a new one.");
        }
    }
}
