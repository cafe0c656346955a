package de.zusage.agreement.office;

import de.zusage.agreement.employment.ShowsNoCase;
import de.zusage.agreement.office.OfficeApi.NewOffice;
import de.zusage.agreement.office.OfficeApi.OfficeDescription;
import de.zusage.agreement.office.OfficeApi.OfficeView;
import de.zusage.kit.web.Idempotency;
import de.zusage.kit.web.Page;
import de.zusage.kit.web.Versions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The offices that the caller has to do with. */
@ShowsNoCase
@Path("/api/v1/offices")
class OfficeResource {
    private static final String CARRIER_LEAD = "carrier-lead";

    private final OfficeService service;
    private final Idempotency idempotency;

    OfficeResource(OfficeService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed(CARRIER_LEAD)
    @Operation(summary = "Register an office of the own carrier")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OfficeView.class)))
    public Response register(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull NewOffice wanted) {
        UUID id = idempotency.once(key, "office.register", wanted, () -> service.register(wanted));
        OfficeService.Read read = service.read(id);
        return answer(
                Response.created(URI.create("/api/v1/offices/" + read.view().office())), read);
    }

    @GET
    @RolesAllowed({
        CARRIER_LEAD,
        "auditor",
        "data-steward",
        "coordinator",
        "provider",
        "office-lead",
        "office-admin",
        "adviser"
    })
    @Operation(summary = "List the carrier's offices, those of the authority, or the own one, by the caller's role")
    public Page<OfficeView> list() {
        return new Page<>(service.list(), null);
    }

    @GET
    @Path("/{office}")
    @RolesAllowed({CARRIER_LEAD, "coordinator", "office-lead", "office-admin", "adviser"})
    @Operation(summary = "Read an office")
    @APIResponse(
            responseCode = "200",
            description = "The office",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OfficeView.class)))
    public Response read(@PathParam("office") String office) {
        return answer(Response.ok(), service.read(office));
    }

    @PUT
    @Path("/{office}")
    @RolesAllowed(CARRIER_LEAD)
    @Operation(summary = "Change an office of the own carrier; its last day stands here too")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OfficeView.class)))
    public Response describe(
            @PathParam("office") String office,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull OfficeDescription wanted) {
        service.describe(office, ifMatch, wanted);
        return answer(Response.ok(), service.read(office));
    }

    private static Response answer(Response.ResponseBuilder response, OfficeService.Read read) {
        return response.entity(read.view()).tag(Versions.tag(read.revision())).build();
    }
}
