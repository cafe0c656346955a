package de.zusage.plan.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That an authority keeps a day as a holiday or does not, whatever the calendar of its Land says. */
@Entity
class CalendarDay {
    @Id
    UUID id;

    @Column(updatable = false)
    String authority;

    @Column(updatable = false)
    LocalDate day;

    @Column(updatable = false)
    boolean holiday;

    @Column(updatable = false)
    Instant enteredAt;

    @Nullable Instant removedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected CalendarDay() {}

    CalendarDay(UUID id, String authority, LocalDate day, boolean holiday, Instant enteredAt) {
        this.id = id;
        this.authority = authority;
        this.day = day;
        this.holiday = holiday;
        this.enteredAt = enteredAt;
    }
}
