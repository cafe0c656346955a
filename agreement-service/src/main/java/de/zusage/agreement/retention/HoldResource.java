package de.zusage.agreement.retention;

import de.zusage.agreement.employment.ShowsNoCase;
import de.zusage.agreement.retention.RetentionApi.HoldView;
import de.zusage.agreement.retention.RetentionApi.NewHold;
import de.zusage.kit.web.Versions;
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

/** Holds that keep a case from being erased. */
@ShowsNoCase
@Path("/api/v1/legal-holds")
class HoldResource {
    private static final String STEWARD = "data-steward";

    private final HoldService service;

    HoldResource(HoldService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed(STEWARD)
    @Operation(summary = "Keep a case of the own carrier from being erased until a day, for a coded reason")
    @APIResponse(
            responseCode = "201",
            description = "Set",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = HoldView.class)))
    public Response set(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull NewHold wanted) {
        HoldService.Read read = service.set(key, wanted);
        return answer(
                Response.created(URI.create("/api/v1/legal-holds/" + read.view().id())), read);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(STEWARD)
    @Operation(summary = "A hold, also one that was lifted")
    @APIResponse(
            responseCode = "200",
            description = "The hold",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = HoldView.class)))
    public Response read(@PathParam("id") UUID id) {
        return answer(Response.ok(), service.read(id));
    }

    @POST
    @Path("/{id}/lifting")
    @RolesAllowed(STEWARD)
    @Operation(summary = "Lift a hold before its day; that it stood stays noted")
    @APIResponse(
            responseCode = "200",
            description = "Lifted",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = HoldView.class)))
    public Response lift(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(Response.ok(), service.lift(id, ifMatch));
    }

    private static Response answer(Response.ResponseBuilder response, HoldService.Read read) {
        return response.entity(read.view()).tag(Versions.tag(read.revision())).build();
    }
}
