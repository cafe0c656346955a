package de.zusage.reporting.calendar;

import de.zusage.kit.web.Rationed;
import de.zusage.kit.web.Versions;
import de.zusage.reporting.calendar.CalendarApi.Calendar;
import de.zusage.reporting.calendar.CalendarApi.ChangedPlan;
import de.zusage.reporting.calendar.CalendarApi.NewPlan;
import de.zusage.reporting.calendar.CalendarApi.Plan;
import de.zusage.reporting.calendar.CalendarApi.WithdrawnPlan;
import de.zusage.reporting.calendar.CalendarService.Versioned;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** When which release comes out: kept by the programme, read by everybody. */
@Path("/api/v1/calendar")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class CalendarResource {
    private final CalendarService service;

    CalendarResource(CalendarService service) {
        this.service = service;
    }

    @GET
    @PermitAll
    @Rationed("links")
    @Operation(
            operationId = "calendar",
            summary = "When which release comes out or came out, by the day planned; without a login",
            description = "What was put off or withdrawn stays, with the reason. Corrections are not planned.")
    @APIResponse(responseCode = "200", description = "The calendar")
    @APIResponse(responseCode = "429", description = "too-many-requests")
    public Calendar calendar() {
        return service.all();
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Rationed("links")
    @Operation(operationId = "plan", summary = "A planned release; without a login")
    @APIResponse(
            responseCode = "200",
            description = "The plan",
            content = @Content(schema = @Schema(implementation = Plan.class)))
    @APIResponse(responseCode = "429", description = "too-many-requests")
    public Response plan(@PathParam("id") UUID id) {
        return answer(service.one(id));
    }

    @POST
    @RolesAllowed("programme")
    @Operation(operationId = "planRelease", summary = "Announce a release")
    @APIResponse(
            responseCode = "201",
            description = "Announced; everybody reads it",
            content = @Content(schema = @Schema(implementation = Plan.class)))
    @APIResponse(
            responseCode = "400",
            description = "not-the-end-of-a-quarter, before-its-stand, embargo-on-another-day")
    @APIResponse(responseCode = "409", description = "plan-in-the-past, already-planned, already-released")
    public Response create(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid NewPlan wish) {
        Versioned made = service.one(service.plan(key, wish));
        return Response.created(URI.create("/api/v1/calendar/" + made.plan().id()))
                .entity(made.plan())
                .tag(Versions.tag(made.version()))
                .build();
    }

    @PUT
    @Path("{id}")
    @RolesAllowed("programme")
    @Operation(operationId = "changePlan", summary = "Put a planned release off or forward, and say why")
    @APIResponse(
            responseCode = "200",
            description = "Changed; the day announced first stays readable",
            content = @Content(schema = @Schema(implementation = Plan.class)))
    @APIResponse(responseCode = "400", description = "before-its-stand, embargo-on-another-day")
    @APIResponse(responseCode = "409", description = "plan-in-the-past, already-released, plan-withdrawn")
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ChangedPlan wish) {
        service.change(id, ifMatch, wish);
        return answer(service.one(id));
    }

    @POST
    @Path("{id}/withdrawn")
    @RolesAllowed("programme")
    @Operation(operationId = "withdrawPlan", summary = "Withdraw a planned release, and say why")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn; it stays readable with the reason",
            content = @Content(schema = @Schema(implementation = Plan.class)))
    @APIResponse(responseCode = "409", description = "already-released, plan-withdrawn")
    public Response withdraw(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid WithdrawnPlan why) {
        service.withdraw(id, ifMatch, why.reason());
        return answer(service.one(id));
    }

    private static Response answer(Versioned plan) {
        return Response.ok(plan.plan()).tag(Versions.tag(plan.version())).build();
    }
}
