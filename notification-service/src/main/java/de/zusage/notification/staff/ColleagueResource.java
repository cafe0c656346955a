package de.zusage.notification.staff;

import de.zusage.kit.web.Page;
import de.zusage.notification.staff.StaffApi.ColleagueView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** To whom an adviser can hand something on. */
@Path("/api/v1/colleagues")
@Produces(MediaType.APPLICATION_JSON)
class ColleagueResource {

    private final StaffService service;

    ColleagueResource(StaffService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({"adviser", "office-lead"})
    @Operation(
            operationId = "listColleagues",
            summary = "Who deals with cases at the office, in the order in which they were entered",
            description = "Without addresses. `person` is what handing on asks for.")
    public Page<ColleagueView> page(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.USUAL_LIMIT) @Pattern(regexp = Page.LIMITS) String limit) {
        return service.colleagues(cursor, Integer.parseInt(limit));
    }
}
