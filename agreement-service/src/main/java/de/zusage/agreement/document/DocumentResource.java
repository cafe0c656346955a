package de.zusage.agreement.document;

import de.zusage.agreement.document.VerificationApi.VerificationView;
import de.zusage.kit.web.Rationed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** A version on paper, and whether everything about it still fits. */
@Path("/api/v1/agreements/{id}/versions/{number}")
class DocumentResource {
    private static final String PDF = "application/pdf";
    private static final int NAMED_BY = 8;

    private final DocumentService documents;
    private final VerificationService verification;

    DocumentResource(DocumentService documents, VerificationService verification) {
        this.documents = documents;
        this.verification = verification;
    }

    @GET
    @Path("/document")
    @RolesAllowed({"adviser", "client"})
    @Rationed("exports")
    @Produces(PDF)
    @Operation(
            summary = "The version as PDF, German beside the client's language; the read is logged",
            description = "PDF/UA-1 and PDF/A-2u. A draft and an offer are printed as they are now. Once everybody has"
                    + " signed, the file is sealed (PAdES) and stays the same for good. ETag = SHA-256 of the file.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            headers =
                    @Header(
                            name = "ETag",
                            description = "SHA-256 of the file",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "409", description = "Our fonts cannot show a character of it: document-not-printable")
    @APIResponse(responseCode = "503", description = "Signed, but there is no key to seal it with")
    @APIResponse(responseCode = "429", description = "too-many-requests")
    public Response document(@PathParam("id") UUID id, @PathParam("number") int number) {
        DocumentService.Pdf pdf = documents.read(id, number);
        return Response.ok(pdf.content(), PDF)
                .tag(new EntityTag(pdf.sha256()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"document-" + pdf.sha256().substring(0, NAMED_BY) + ".pdf\"")
                .build();
    }

    @GET
    @Path("/verification")
    @RolesAllowed({"adviser", "client"})
    @Rationed("verifications")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Whether text, signatures, scans, file and seal still fit, part by part; the read is logged",
            description = "Says what fits, not who signed. Parts that do not exist yet are ABSENT.")
    @APIResponse(
            responseCode = "200",
            description = "What fits",
            content = @Content(schema = @Schema(implementation = VerificationView.class)))
    @APIResponse(responseCode = "429", description = "too-many-requests")
    public Response verification(@PathParam("id") UUID id, @PathParam("number") int number) {
        return Response.ok(verification.verify(id, number))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
