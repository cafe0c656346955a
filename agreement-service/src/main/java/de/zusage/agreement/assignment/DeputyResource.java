package de.zusage.agreement.assignment;

import de.zusage.agreement.assignment.AssignmentApi.DeputyView;
import de.zusage.agreement.assignment.AssignmentApi.NewDeputy;
import de.zusage.kit.web.Idempotency;
import de.zusage.kit.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The deputies of one case. */
@Path("/api/v1/cases/{id}/deputies")
class DeputyResource {
    private final DeputyService service;
    private final Idempotency idempotency;

    DeputyResource(DeputyService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed({"adviser", "office-lead"})
    @Operation(summary = "Name a deputy who may write in the case for a time")
    @APIResponse(responseCode = "201", description = "Named")
    public Response name(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, @Valid @NotNull NewDeputy wanted) {
        UUID deputy = idempotency.once(key, "deputy.name " + id, wanted, () -> service.name(id, wanted));
        return Response.created(URI.create("/api/v1/cases/" + id + "/deputies/" + deputy))
                .build();
    }

    @GET
    @RolesAllowed({"adviser", "office-lead"})
    @Operation(summary = "List who stands in, stood in and will stand in")
    public Page<DeputyView> all(@PathParam("id") UUID id) {
        return new Page<>(service.of(id), null);
    }

    @GET
    @Path("/{deputy}")
    @RolesAllowed({"adviser", "office-lead"})
    @Operation(summary = "Read a deputyship")
    public DeputyView one(@PathParam("id") UUID id, @PathParam("deputy") UUID deputy) {
        return service.one(id, deputy);
    }

    @DELETE
    @Path("/{deputy}")
    @RolesAllowed({"adviser", "office-lead"})
    @Operation(summary = "End a deputyship; If-Match takes the ETag of the case")
    @APIResponse(responseCode = "204", description = "Ended")
    public Response end(
            @PathParam("id") UUID id, @PathParam("deputy") UUID deputy, @HeaderParam("If-Match") String ifMatch) {
        service.end(id, deputy, ifMatch);
        return Response.noContent().build();
    }
}
