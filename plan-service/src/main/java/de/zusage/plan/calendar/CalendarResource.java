package de.zusage.plan.calendar;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Communal and one-off holidays of the caller's authority, and holidays of the Land that it does not keep. */
@Path("/api/v1/calendar/days")
@Tag(name = "Calendar")
class CalendarResource {

    private final AuthorityCalendar calendar;

    CalendarResource(AuthorityCalendar calendar) {
        this.calendar = calendar;
    }

    @GET
    @RolesAllowed({"coordinator", "adviser", "office-lead"})
    @Operation(operationId = "listCalendarDays", summary = "List what the own authority keeps otherwise than its Land")
    public List<DayView> list() {
        return calendar.list();
    }

    @PUT
    @Path("{date}")
    @RolesAllowed("coordinator")
    @Operation(operationId = "putCalendarDay", summary = "Say whether a day is a holiday there; fixed due dates stay")
    public void put(LocalDate date, @NotNull @Valid DayRequest request) {
        calendar.put(date, request.holiday());
    }

    @DELETE
    @Path("{date}")
    @RolesAllowed("coordinator")
    @Operation(operationId = "removeCalendarDay", summary = "Leave a day to the calendar of the Land again")
    public void remove(LocalDate date) {
        calendar.remove(date);
    }

    /** Whether the day is a holiday there. */
    @Schema(name = "CalendarDayRequest", example = "{\"holiday\":true}")
    record DayRequest(@NotNull Boolean holiday) {}
}
