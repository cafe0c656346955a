package de.zusage.agreement.rights;

import de.zusage.agreement.rights.RightsApi.DisputeOutcome;
import de.zusage.agreement.rights.RightsApi.DisputeView;
import de.zusage.agreement.rights.RightsApi.NewDispute;
import de.zusage.kit.web.Idempotency;
import de.zusage.kit.web.Page;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The disputes of a case. */
@Path("/api/v1/cases/{id}/disputes")
class DisputeResource {
    private final DisputeService service;
    private final Idempotency idempotency;

    DisputeResource(DisputeService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed({"adviser", "client"})
    @Operation(summary = "Dispute what is recorded, or note that the client does: both stay, and it is marked")
    @APIResponse(responseCode = "201", description = "Noted")
    @APIResponse(responseCode = "409", description = "A rule refuses it")
    public Response add(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, @Valid @NotNull NewDispute wanted) {
        UUID made = idempotency.once(key, "case.dispute." + id, wanted, () -> service.dispute(id, wanted));
        return Response.created(URI.create("/api/v1/cases/" + id + "/disputes/" + made))
                .build();
    }

    @GET
    @RolesAllowed({"adviser", "client"})
    @Operation(summary = "What the client disputes or disputed, oldest first; the read is logged")
    public Page<DisputeView> all(@PathParam("id") UUID id) {
        return new Page<>(service.ofCase(id), null);
    }

    @GET
    @Path("/{dispute}")
    @RolesAllowed({"adviser", "client"})
    @Operation(summary = "A dispute; the read is logged")
    public DisputeView one(@PathParam("id") UUID id, @PathParam("dispute") UUID dispute) {
        return service.one(id, dispute);
    }

    @POST
    @Path("/{dispute}/outcome")
    @RolesAllowed({"adviser", "client"})
    @Operation(summary = "Say how a dispute ended: it is marked no more. The client takes the own word back")
    @APIResponse(responseCode = "409", description = "A rule refuses it")
    public DisputeView lift(
            @PathParam("id") UUID id, @PathParam("dispute") UUID dispute, @Valid @NotNull DisputeOutcome outcome) {
        return service.lift(id, dispute, outcome);
    }
}
