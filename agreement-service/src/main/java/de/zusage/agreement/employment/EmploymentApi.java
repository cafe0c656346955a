package de.zusage.agreement.employment;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What goes in and out of the employment resource. */
interface EmploymentApi {

    /** A new employment at the caller's own office; {@code person} is the subject of that person's tokens. */
    @Schema(example = """
            {"person": "0197b000-0000-7000-8000-00000000f001", "validFrom": "2026-03-01"}""")
    record NewEmployment(
            @NotNull UUID person,
            @NotNull LocalDate validFrom,
            @Nullable LocalDate validTo) {

        @AssertTrue(message = "must not end before it begins") @SuppressWarnings("NullAway") // runs beside @NotNull, so it sees what that one refuses
        boolean isValidPeriod() {
            return validFrom == null || validTo == null || !validTo.isBefore(validFrom);
        }
    }

    /** The last day, inclusive. */
    @Schema(example = "{\"validTo\": \"2026-12-31\"}")
    record LastDay(@NotNull LocalDate validTo) {}

    /** An employment as the office sees it. */
    record EmploymentView(
            UUID id,
            UUID person,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {

        static EmploymentView of(Employment employment) {
            return new EmploymentView(employment.id, employment.person, employment.validFrom, employment.validTo);
        }
    }
}
