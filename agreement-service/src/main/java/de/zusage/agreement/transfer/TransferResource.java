package de.zusage.agreement.transfer;

import de.zusage.agreement.transfer.TransferApi.NewRejection;
import de.zusage.agreement.transfer.TransferApi.TransferView;
import de.zusage.kit.web.Page;
import de.zusage.kit.web.Versions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Proposals that an office made or was made. */
@Path("/api/v1/transfers")
class TransferResource {
    private final TransferReader reader;
    private final TransferService proposals;
    private final AcceptanceService acceptance;

    TransferResource(TransferReader reader, TransferService proposals, AcceptanceService acceptance) {
        this.reader = reader;
        this.proposals = proposals;
        this.acceptance = acceptance;
    }

    @GET
    @RolesAllowed("adviser")
    @Operation(
            summary = "List the proposals that wait for an answer, from this office and to it, the most urgent first")
    public Page<TransferView> waiting(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.USUAL_LIMIT) @Pattern(regexp = Page.LIMITS) String limit) {
        return reader.waiting(cursor, Integer.parseInt(limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"adviser", "client"})
    @Operation(summary = "Read a proposal; the office that is asked learns how to speak with the client, and no more")
    @APIResponse(
            responseCode = "200",
            description = "The proposal",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TransferView.class)))
    public Response read(@PathParam("id") UUID id) {
        return current(id);
    }

    @POST
    @Path("/{id}/acceptance")
    @RolesAllowed("adviser")
    @Operation(
            summary = "Take the client in, as the responsible adviser",
            description = "The old case closes, a new one opens with a draft of the successor agreement; at once.")
    @APIResponse(
            responseCode = "200",
            description = "Accepted; caseId and agreementId are the new ones",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TransferView.class)))
    public Response accept(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        acceptance.accept(id, ifMatch);
        return current(id);
    }

    @POST
    @Path("/{id}/rejection")
    @RolesAllowed("adviser")
    @Operation(summary = "Do not take the client in; the agreement goes on where it is")
    @APIResponse(
            responseCode = "200",
            description = "Rejected",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TransferView.class)))
    public Response reject(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull NewRejection wanted) {
        proposals.reject(id, ifMatch, wanted.reason());
        return current(id);
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed({"adviser", "client"})
    @Operation(summary = "Take a proposal back; the client may at any time")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TransferView.class)))
    public Response withdraw(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        proposals.withdraw(id, ifMatch);
        return current(id);
    }

    private Response current(UUID id) {
        TransferReader.Read read = reader.read(id);
        return Response.ok(read.view()).tag(Versions.tag(read.revision())).build();
    }
}
