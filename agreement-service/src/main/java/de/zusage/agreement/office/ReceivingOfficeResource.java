package de.zusage.agreement.office;

import de.zusage.agreement.employment.ShowsNoCase;
import de.zusage.agreement.office.OfficeApi.ReceivingOffice;
import de.zusage.kit.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The offices to which a client can be handed. */
@ShowsNoCase
@Path("/api/v1/receiving-offices")
class ReceivingOfficeResource {
    private final OfficeService service;

    ReceivingOfficeResource(OfficeService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({"adviser", "office-lead"})
    @Operation(
            summary = "List the other offices of an authority that are open today, with the code that a consent names",
            description = "Without an authority, those of the own one.")
    public Page<ReceivingOffice> list(
            @QueryParam("authority") @Schema(examples = "leipzig") @Nullable String authority) {
        return new Page<>(service.receiving(authority), null);
    }
}
