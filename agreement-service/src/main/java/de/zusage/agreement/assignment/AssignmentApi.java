package de.zusage.agreement.assignment;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.zusage.agreement.casefile.Casefile;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What goes in and out of the resources of this feature. A person is the subject of that person's tokens. */
interface AssignmentApi {

    /** A deputy; the last day is inclusive. */
    @Schema(example = """
            {"person": "0197b000-0000-7000-8000-00000000f002", "validFrom": "2026-07-01",
            "validTo": "2026-07-21"}""")
    record NewDeputy(
            @NotNull UUID person,
            @NotNull LocalDate validFrom,
            @NotNull LocalDate validTo) {

        @AssertTrue(message = "must not end before it begins") @SuppressWarnings("NullAway") // runs beside @NotNull, so it sees what that one refuses
        boolean isValidPeriod() {
            return validFrom == null || validTo == null || !validTo.isBefore(validFrom);
        }
    }

    /** A deputy as the office sees it; {@code endedAt} where it ended before its last day. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DeputyView(
            UUID id,
            UUID person,
            LocalDate validFrom,
            LocalDate validTo,
            @Nullable Instant endedAt) {
        static DeputyView of(Deputy deputy) {
            return new DeputyView(deputy.id, deputy.person, deputy.validFrom, deputy.validTo, deputy.endedAt);
        }
    }

    /** An open case whose responsible adviser does not work at the office today. */
    record ForlornCase(UUID id, UUID adviser, LocalDate openedOn) {
        static ForlornCase of(Casefile casefile) {
            return new ForlornCase(casefile.id(), casefile.adviser(), casefile.openedOn());
        }
    }

    /** Who answers for one case from now on. */
    @Schema(example = "{\"adviser\": \"0197b000-0000-7000-8000-00000000f002\"}")
    record NewAdviser(@NotNull UUID adviser) {}

    /** All open cases of one adviser, or of the whole office where nobody is named. */
    @Schema(example = """
            {"from": "0197b000-0000-7000-8000-00000000f001",
            "to": "0197b000-0000-7000-8000-00000000f002"}""")
    record NewHandOver(@Nullable UUID from, @NotNull UUID to) {}

    /** A hand-over that was made. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HandOverView(UUID id, @Nullable UUID from, UUID to, int cases) {
        static HandOverView of(HandOver handOver) {
            return new HandOverView(handOver.id, handOver.fromAdviser, handOver.toAdviser, handOver.cases);
        }
    }
}
