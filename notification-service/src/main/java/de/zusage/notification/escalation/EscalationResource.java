package de.zusage.notification.escalation;

import de.zusage.kit.web.Page;
import de.zusage.kit.web.Versions;
import de.zusage.notification.escalation.EscalationApi.EscalationView;
import de.zusage.notification.escalation.EscalationApi.HandOnRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** What waits for the caller because nobody has seen to it. */
@Path("/api/v1/escalations")
@Produces(MediaType.APPLICATION_JSON)
class EscalationResource {

    private final EscalationService service;

    EscalationResource(EscalationService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({"adviser", "office-lead"})
    @Operation(summary = "What waits for the caller now, with everybody who had it before")
    public Page<EscalationView> page(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.USUAL_LIMIT) @Pattern(regexp = Page.LIMITS) String limit) {
        return service.page(cursor, Integer.parseInt(limit));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"adviser", "office-lead"})
    @Operation(summary = "Where something is that has reached the caller, and how it ended")
    public RestResponse<EscalationView> read(@PathParam("id") UUID id) {
        return answer(service.read(id));
    }

    @POST
    @Path("{id}/acknowledged")
    @RolesAllowed({"adviser", "office-lead"})
    @Operation(summary = "The caller takes care: nobody else is told")
    public RestResponse<EscalationView> acknowledge(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(service.acknowledge(id, ifMatch));
    }

    @POST
    @Path("{id}/handed-on")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"adviser", "office-lead"})
    @Operation(summary = "Somebody else of the staff has it, and the whole time for it")
    public RestResponse<EscalationView> handOn(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid HandOnRequest request) {
        return answer(service.handOn(id, ifMatch, request.to()));
    }

    private static RestResponse<EscalationView> answer(EscalationService.Versioned read) {
        return ResponseBuilder.ok(read.escalation())
                .tag(Versions.tag(read.version()))
                .build();
    }
}
