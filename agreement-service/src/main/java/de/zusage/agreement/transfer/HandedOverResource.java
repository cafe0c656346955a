package de.zusage.agreement.transfer;

import de.zusage.agreement.transfer.TransferApi.HandedOverView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What came with the client of a case. */
@Path("/api/v1/cases/{id}/handed-over")
class HandedOverResource {
    private final TransferReader reader;

    HandedOverResource(TransferReader reader) {
        this.reader = reader;
    }

    @GET
    @RolesAllowed("adviser")
    @Operation(summary = "Read what came from the other office: its promises, as proposals, and what was signed there")
    public HandedOverView read(@PathParam("id") UUID id) {
        return reader.handedOver(id);
    }
}
