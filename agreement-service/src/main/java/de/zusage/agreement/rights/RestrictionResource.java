package de.zusage.agreement.rights;

import de.zusage.agreement.rights.RightsApi.Lifting;
import de.zusage.agreement.rights.RightsApi.NewRestriction;
import de.zusage.agreement.rights.RightsApi.RestrictionView;
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

/** The restrictions of a case. */
@Path("/api/v1/cases/{id}/restrictions")
class RestrictionResource {
    private final RestrictionService service;
    private final Idempotency idempotency;

    RestrictionResource(RestrictionService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed({"adviser", "client"})
    @Operation(summary = "Restrict the case on the client's demand: it is kept and not worked with")
    @APIResponse(responseCode = "201", description = "Noted")
    @APIResponse(responseCode = "409", description = "A rule refuses it")
    public Response add(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull NewRestriction wanted) {
        UUID made = idempotency.once(key, "case.restrict." + id, wanted, () -> service.restrict(id, wanted));
        return Response.created(URI.create("/api/v1/cases/" + id + "/restrictions/" + made))
                .build();
    }

    @GET
    @RolesAllowed({"adviser", "client"})
    @Operation(summary = "When the case was restricted and why, oldest first; the read is logged")
    public Page<RestrictionView> all(@PathParam("id") UUID id) {
        return new Page<>(service.ofCase(id), null);
    }

    @GET
    @Path("/{restriction}")
    @RolesAllowed({"adviser", "client"})
    @Operation(summary = "A restriction; the read is logged")
    public RestrictionView one(@PathParam("id") UUID id, @PathParam("restriction") UUID restriction) {
        return service.one(id, restriction);
    }

    @POST
    @Path("/{restriction}/lifting")
    @RolesAllowed("adviser")
    @Operation(summary = "Lift a restriction after the client was told (Art. 18(3) DSGVO)")
    @APIResponse(responseCode = "409", description = "A rule refuses it")
    public RestrictionView lift(
            @PathParam("id") UUID id, @PathParam("restriction") UUID restriction, @Valid @NotNull Lifting lifting) {
        return service.lift(id, restriction, lifting);
    }
}
