package de.zusage.agreement.assignment;

import de.zusage.agreement.assignment.AssignmentApi.HandOverView;
import de.zusage.agreement.assignment.AssignmentApi.NewHandOver;
import de.zusage.kit.web.Idempotency;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Many cases at once, when an adviser leaves. */
@Path("/api/v1/hand-overs")
class HandOverResource {
    private final HandOverService service;
    private final Idempotency idempotency;

    HandOverResource(HandOverService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed("office-lead")
    @Operation(summary = "Hand all open cases of an adviser, or of the office, over to another adviser")
    @APIResponse(
            responseCode = "201",
            description = "Handed over",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = HandOverView.class)))
    public Response handOver(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull NewHandOver wanted) {
        UUID id = idempotency.once(key, "hand-over", wanted, () -> service.handOver(wanted));
        return Response.created(URI.create("/api/v1/hand-overs/" + id))
                .entity(service.read(id))
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("office-lead")
    @Operation(summary = "Read how many cases a hand-over moved")
    public HandOverView read(@PathParam("id") UUID id) {
        return service.read(id);
    }
}
