package de.zusage.agreement.office;

import de.zusage.agreement.employment.ShowsNoCase;
import de.zusage.agreement.office.OfficeApi.CarrierDescription;
import de.zusage.agreement.office.OfficeApi.CarrierView;
import de.zusage.kit.web.Versions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The caller's own carrier. */
@ShowsNoCase
@Path("/api/v1/carrier")
@APIResponse(
        responseCode = "200",
        description = "The carrier as it is now; ETag \"0\" while it has said nothing",
        content = @Content(mediaType = "application/json", schema = @Schema(implementation = CarrierView.class)))
class CarrierResource {
    private final CarrierService service;

    CarrierResource(CarrierService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed("carrier-lead")
    @Operation(summary = "Read what the own carrier says of itself")
    public Response read() {
        CarrierService.Read read = service.read();
        return Response.ok(read.view()).tag(Versions.tag(read.revision())).build();
    }

    @PUT
    @RolesAllowed("carrier-lead")
    @Operation(summary = "Say the carrier's name and where complaints go, as they stand in every new agreement")
    public Response describe(@HeaderParam("If-Match") String ifMatch, @Valid @NotNull CarrierDescription wanted) {
        service.describe(ifMatch, wanted);
        return read();
    }
}
