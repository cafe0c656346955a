package de.zusage.agreement.rights;

import de.zusage.agreement.rights.RightsApi.NewObjection;
import de.zusage.agreement.rights.RightsApi.ObjectionView;
import de.zusage.agreement.rights.RightsApi.ObjectionWithdrawal;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The objections of a case. */
@Path("/api/v1/cases/{id}/objections")
class ObjectionResource {
    private final ObjectionService service;
    private final Idempotency idempotency;

    ObjectionResource(ObjectionService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed({"adviser", "client"})
    @Operation(summary = "Object, or note that the client does: it counts from today on, what was before stays")
    @APIResponse(responseCode = "201", description = "Noted")
    @APIResponse(responseCode = "409", description = "A rule refuses it")
    public Response add(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, @Valid @NotNull NewObjection wanted) {
        UUID made = idempotency.once(key, "case.object." + id, wanted, () -> service.object(id, wanted));
        return Response.created(URI.create("/api/v1/cases/" + id + "/objections/" + made))
                .build();
    }

    @GET
    @RolesAllowed({"adviser", "client"})
    @Operation(summary = "What the client objects to or objected to, oldest first; the read is logged")
    public Page<ObjectionView> all(@PathParam("id") UUID id) {
        return new Page<>(service.ofCase(id), null);
    }

    @GET
    @Path("/{objection}")
    @RolesAllowed({"adviser", "client"})
    @Operation(summary = "An objection; the read is logged")
    public ObjectionView one(@PathParam("id") UUID id, @PathParam("objection") UUID objection) {
        return service.one(id, objection);
    }

    @POST
    @Path("/{objection}/withdrawal")
    @RolesAllowed({"adviser", "client"})
    @Operation(
            summary = "Take an objection back, or note that the client does: at any time, without a reason, and on the"
                    + " client's word alone")
    @APIResponse(
            responseCode = "200",
            description = "Taken back",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ObjectionView.class)))
    @APIResponse(responseCode = "409", description = "A rule refuses it")
    public ObjectionView withdraw(
            @PathParam("id") UUID id,
            @PathParam("objection") UUID objection,
            @Valid @NotNull ObjectionWithdrawal said) {
        return service.withdraw(id, objection, said.how());
    }
}
