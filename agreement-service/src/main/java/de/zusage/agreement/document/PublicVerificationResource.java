package de.zusage.agreement.document;

import de.zusage.agreement.document.VerificationApi.KnownView;
import de.zusage.agreement.employment.ShowsNoCase;
import de.zusage.kit.web.Rationed;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** For whoever holds a paper or a file: is its hash one of ours? Yes or no, and nothing else. */
@ShowsNoCase
@Path("/api/v1/verification/{sha256: [0-9a-f]{64}}")
class PublicVerificationResource {
    private final VerificationService verification;

    PublicVerificationResource(VerificationService verification) {
        this.verification = verification;
    }

    @GET
    @PermitAll
    @Rationed("links")
    @Operation(
            summary = "Whether a SHA-256 belongs to a sealed document or to its text; needs no login",
            description = "The hash of a text is salted and that of a file covers it all: only who has the paper or the"
                    + " file can ask. Says neither whose it is nor whether it is in force today.")
    @APIResponse(
            responseCode = "200",
            description = "Known or not",
            content = @Content(schema = @Schema(implementation = KnownView.class)))
    @APIResponse(responseCode = "429", description = "too-many-requests")
    public Response known(@PathParam("sha256") String sha256) {
        return Response.ok(verification.known(sha256))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
