package de.zusage.agreement.transfer;

import de.zusage.agreement.transfer.TransferApi.NewTransfer;
import de.zusage.agreement.transfer.TransferApi.TransferView;
import de.zusage.kit.web.Versions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Asking another office to go on with an agreement. */
@Path("/api/v1/agreements/{id}/transfer")
class AgreementTransferResource {
    private final TransferService proposals;
    private final TransferReader reader;

    AgreementTransferResource(TransferService proposals, TransferReader reader) {
        this.proposals = proposals;
        this.reader = reader;
    }

    @POST
    @RolesAllowed("adviser")
    @Operation(
            summary = "Propose the client to another office, with his or her consent; If-Match is the agreement's ETag")
    @APIResponse(
            responseCode = "200",
            description = "Proposed; the ETag is the proposal's",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TransferView.class)))
    public Response propose(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull NewTransfer wanted) {
        TransferReader.Read read = reader.read(proposals.propose(id, ifMatch, wanted));
        return Response.ok(read.view()).tag(Versions.tag(read.revision())).build();
    }
}
