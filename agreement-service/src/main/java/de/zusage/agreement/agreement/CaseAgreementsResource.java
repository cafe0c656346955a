package de.zusage.agreement.agreement;

import de.zusage.agreement.agreement.AgreementApi.AgreementView;
import de.zusage.kit.web.Idempotency;
import de.zusage.kit.web.Page;
import de.zusage.kit.web.Versions;
import jakarta.annotation.security.RolesAllowed;
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

/** The agreements of one case: starting one, and listing them. */
@Path("/api/v1/cases/{id}/agreements")
class CaseAgreementsResource {
    private final DraftingService drafting;
    private final AgreementReader reader;
    private final Idempotency idempotency;

    CaseAgreementsResource(DraftingService drafting, AgreementReader reader, Idempotency idempotency) {
        this.drafting = drafting;
        this.reader = reader;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed("adviser")
    @Operation(summary = "Start an agreement with an empty draft")
    @APIResponse(
            responseCode = "201",
            description = "Started",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AgreementView.class)))
    public Response start(@PathParam("id") UUID caseId, @HeaderParam("Idempotency-Key") String key) {
        UUID id = idempotency.once(key, "agreement.start", caseId, () -> drafting.start(caseId));
        AgreementReader.Read read = reader.read(id);
        return Response.created(URI.create("/api/v1/agreements/" + id))
                .tag(Versions.tag(read.revision()))
                .entity(read.view())
                .build();
    }

    @GET
    @RolesAllowed({"adviser", "client"})
    @Operation(summary = "List the agreements of a case, oldest first")
    public Page<AgreementView> ofCase(@PathParam("id") UUID caseId) {
        return new Page<>(reader.ofCase(caseId), null);
    }
}
