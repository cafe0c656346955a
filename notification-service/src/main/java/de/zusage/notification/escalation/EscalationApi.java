package de.zusage.notification.escalation;

import de.zusage.notification.date.DateKind;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What goes over the wire about escalations. */
final class EscalationApi {

    private EscalationApi() {}

    /**
     * Who is to see to it instead.
     *
     * @param to the subject of the tokens of somebody of the office; {@code GET /api/v1/colleagues} lists them
     */
    @Schema(name = "HandedOn", example = """
            {"to": "0197b000-0000-7000-8000-00000000d001"}""")
    record HandOnRequest(
            @Schema(description = "`person` of somebody whom `GET /api/v1/colleagues` lists") @NotNull UUID to) {}

    /**
     * Something that waits for somebody.
     *
     * @param kind what the office has not done, and {@code dueOn} the day on which it was due; both absent where a client
     *     could not be told something
     * @param subjectId the step, review or offer, or the case of a client who is to be told something
     * @param name of who has it now, as the office has entered it
     * @param nextAt when it goes on without a word; absent where somebody takes care
     */
    record EscalationView(
            UUID id,
            UUID caseId,
            Cause cause,
            @Nullable DateKind kind,
            UUID subjectId,
            @Nullable LocalDate dueOn,
            LocalDate since,
            EscalationState state,
            Level level,
            @Nullable UUID holder,
            @Nullable String name,
            @Nullable Instant nextAt,
            @Nullable Ending ending,
            List<TurnView> turns) {}

    /** Whose turn it was and what he or she said. */
    record TurnView(
            Level level,
            @Nullable UUID person,
            @Nullable String name,
            boolean handedOn,
            Instant beganAt,
            @Nullable Instant acknowledgedAt) {}

    /** For a carrier: that something waits at one of its offices, and since when. */
    @Schema(name = "CarrierEscalation")
    record CarrierEscalationView(UUID id, String authority, String office, LocalDate since, boolean acknowledged) {}
}
