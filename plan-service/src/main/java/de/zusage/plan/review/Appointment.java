package de.zusage.plan.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When and how a review is to be held; {@code requestedBy} is empty for the regular one. */
record Appointment(
        LocalDate on,
        ReviewMode mode,
        boolean closing,
        @Nullable Party requestedBy) {

    static Appointment regular(LocalDate on) {
        return new Appointment(on, ReviewMode.IN_PERSON, false, null);
    }

    Appointment movedTo(LocalDate other) {
        return new Appointment(other, mode, closing, requestedBy);
    }
}
