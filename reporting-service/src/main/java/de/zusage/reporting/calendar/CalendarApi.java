package de.zusage.reporting.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What goes in and out over REST. */
final class CalendarApi {
    private static final int LONGEST = 500;

    private CalendarApi() {}

    /**
     * A release to be announced.
     *
     * @param asOf its Stand: the last day of a quarter of the pilot
     * @param plannedFor the day on which it is to come out
     * @param embargoUntil the moment of that day from which it can be read; absent: some time that day
     */
    @Schema(
            example = "{\"asOf\": \"2026-09-30\", \"plannedFor\": \"2026-11-03\","
                    + " \"embargoUntil\": \"2026-11-03T09:00:00+01:00\"}")
    record NewPlan(
            @NotNull LocalDate asOf,
            @NotNull LocalDate plannedFor,
            @Nullable Instant embargoUntil) {}

    /** Another day for it, or another moment of that day, and why. */
    @Schema(
            example = "{\"plannedFor\": \"2026-11-10\", \"embargoUntil\": \"2026-11-10T09:00:00+01:00\","
                    + " \"reason\": \"Zwei Standorte liefern nach\"}")
    record ChangedPlan(
            @NotNull LocalDate plannedFor,
            @Nullable Instant embargoUntil,
            @NotBlank @Size(max = LONGEST) String reason) {}

    /** Why a release will not come out as announced. */
    @Schema(example = "{\"reason\": \"Das Quartal erscheint mit dem nächsten\"}")
    record WithdrawnPlan(@NotBlank @Size(max = LONGEST) String reason) {}

    /** What has become of a plan. */
    @Schema(name = "PlanState")
    enum State {
        PLANNED,
        WITHDRAWN,
        PUBLISHED
    }

    /** The calendar. */
    record Calendar(List<Plan> items) {}

    /**
     * A release in the calendar.
     *
     * @param firstPlannedFor the day that was announced first
     * @param reason why it was changed last, or withdrawn
     * @param release that came out
     */
    @Schema(
            name = "PlannedRelease",
            example = "{\"id\": \"0199f3d2-7c1e-7a55-9f40-2a51c8a4c001\", \"state\": \"PUBLISHED\","
                    + " \"asOf\": \"2026-09-30\", \"firstPlannedFor\": \"2026-11-03\", \"plannedFor\": \"2026-11-10\","
                    + " \"embargoUntil\": \"2026-11-10T08:00:00Z\", \"reason\": \"Zwei Standorte liefern nach\","
                    + " \"release\": {\"id\": \"0199f3d2-7c1e-7a55-9f40-2a51c8a4c002\", \"number\": 2,"
                    + " \"publishedOn\": \"2026-11-10\","
                    + " \"address\": \"/api/v1/releases/0199f3d2-7c1e-7a55-9f40-2a51c8a4c002\"}}")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Plan(
            UUID id,
            State state,
            LocalDate asOf,
            LocalDate firstPlannedFor,
            LocalDate plannedFor,
            @Nullable Instant embargoUntil,
            @Nullable String reason,
            @Nullable PublishedRelease release) {}

    /** The release that was planned, since it is out. */
    record PublishedRelease(UUID id, int number, LocalDate publishedOn, String address) {}
}
