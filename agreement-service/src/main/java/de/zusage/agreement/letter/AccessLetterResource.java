package de.zusage.agreement.letter;

import de.zusage.kit.web.Rationed;
import de.zusage.kit.web.Versions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Letters of access of one case. */
@Path("/api/v1/cases/{id}/access-letters")
class AccessLetterResource {
    private static final String PDF = "application/pdf";

    private final AccessLetterService service;

    AccessLetterResource(AccessLetterService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed("adviser")
    @Rationed("exports")
    @Produces(PDF)
    @Operation(
            summary = "Give the client a login of the own on paper; the one of an earlier letter ends",
            description =
                    "The file is the only copy of the password and is never answered again: where the answer was lost,"
                            + " give another letter. The password is good once; at the first login the client chooses an own one."
                            + " Taking the login away (DELETE …/client-login) makes the letter worthless at once.")
    @APIResponse(
            responseCode = "200",
            description = "The letter, in a language the client reads and in German (PDF/UA-1)",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "409",
            description = "no-access-letters where the installation gives none; case-is-closed")
    @APIResponse(responseCode = "503", description = "The identity provider does not answer; nothing was changed")
    @APIResponse(responseCode = "429", description = "too-many-requests")
    public Response give(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        AccessLetterService.Given given = service.give(id, ifMatch);
        return Response.ok(given.letter(), PDF)
                .tag(Versions.tag(given.revision()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"access.pdf\"")
                .build();
    }
}
