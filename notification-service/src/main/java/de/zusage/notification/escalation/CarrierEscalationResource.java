package de.zusage.notification.escalation;

import de.zusage.kit.web.Page;
import de.zusage.notification.escalation.EscalationApi.CarrierEscalationView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** That something waits at offices of the caller's carrier; never what, of whom, or at whose desk. */
@Path("/api/v1/carrier-escalations")
@Produces(MediaType.APPLICATION_JSON)
class CarrierEscalationResource {

    private final CarrierEscalationService service;

    CarrierEscalationResource(CarrierEscalationService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed("carrier-lead")
    @Operation(summary = "Where something waits that nobody at the office has acknowledged, and since when")
    public Page<CarrierEscalationView> page(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.USUAL_LIMIT) @Pattern(regexp = Page.LIMITS) String limit) {
        return service.page(cursor, Integer.parseInt(limit));
    }

    @POST
    @Path("{id}/acknowledged")
    @RolesAllowed("carrier-lead")
    @Operation(summary = "The carrier has seen it; twice is as once")
    @APIResponse(responseCode = "204", description = "Noted")
    public RestResponse<Void> acknowledge(@PathParam("id") UUID id) {
        service.acknowledge(id);
        return RestResponse.noContent();
    }
}
