package de.zusage.agreement.representative;

import de.zusage.agreement.representative.RepresentativeApi.NewRepresentative;
import de.zusage.agreement.representative.RepresentativeApi.RepresentativeView;
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

/** The representatives of one client. */
@Path("/api/v1/cases/{id}/representatives")
class RepresentativeResource {
    private final RepresentativeService service;
    private final Idempotency idempotency;

    RepresentativeResource(RepresentativeService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed("adviser")
    @Operation(summary = "Record who speaks for a client; for a young person only with his or her will")
    @APIResponse(responseCode = "201", description = "Recorded")
    public Response record(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull NewRepresentative wanted) {
        UUID one = idempotency.once(key, "representative.record " + id, wanted, () -> service.record(id, wanted));
        return Response.created(URI.create("/api/v1/cases/" + id + "/representatives/" + one))
                .build();
    }

    @GET
    @RolesAllowed({"adviser", "client"})
    @Operation(summary = "List who speaks, spoke and will speak for a client")
    public Page<RepresentativeView> all(@PathParam("id") UUID id) {
        return new Page<>(service.of(id), null);
    }

    @GET
    @Path("/{representative}")
    @RolesAllowed({"adviser", "client"})
    @Operation(summary = "Read who speaks for a client; the read is logged")
    public RepresentativeView one(@PathParam("id") UUID id, @PathParam("representative") UUID representative) {
        return service.one(id, representative);
    }

    @DELETE
    @Path("/{representative}")
    @RolesAllowed("adviser")
    @Operation(summary = "End a representation; If-Match takes the ETag of the case")
    @APIResponse(responseCode = "204", description = "Ended")
    public Response end(
            @PathParam("id") UUID id,
            @PathParam("representative") UUID representative,
            @HeaderParam("If-Match") String ifMatch) {
        service.end(id, representative, ifMatch);
        return Response.noContent().build();
    }
}
