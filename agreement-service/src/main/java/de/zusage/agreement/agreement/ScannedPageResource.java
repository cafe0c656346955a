package de.zusage.agreement.agreement;

import static de.zusage.agreement.agreement.ScanResource.JPEG;
import static de.zusage.agreement.agreement.ScanResource.PDF;
import static de.zusage.agreement.agreement.ScanResource.PNG;

import de.zusage.agreement.agreement.AgreementApi.FiledScan;
import de.zusage.agreement.scan.ScanInspector;
import de.zusage.agreement.scan.ScannedFile;
import de.zusage.kit.web.Rationed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Pages that find their case by the code that is printed on them. */
@Path("/api/v1/scans")
class ScannedPageResource {
    private final ScanInspector inspector;
    private final ScanService scans;

    ScannedPageResource(ScanInspector inspector, ScanService scans) {
        this.inspector = inspector;
        this.scans = scans;
    }

    @POST
    @RolesAllowed("adviser")
    @Rationed("files")
    @Consumes({PDF, JPEG, PNG})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Store a scan with the version whose printed code it shows",
            description = "The file itself as the body, as for the scans of a version. Nothing is signed by it: the"
                    + " signature is recorded afterwards with the scan's SHA-256. In a PDF the code is looked for in"
                    + " the pictures of its pages (JPEG, Flate or fax). A file with the codes of several versions is"
                    + " refused, so that nobody's paper comes to somebody else.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = PNG, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "201",
            description = "Stored",
            content = @Content(schema = @Schema(implementation = FiledScan.class)))
    @APIResponse(responseCode = "429", description = "too-many-requests")
    public Response file(byte[] body) {
        scans.requireEmployed();
        ScannedFile file = inspector.inspect(body);
        FiledScan filed = scans.file(inspector.textHash(file), file);
        return Response.created(ScanResource.address(filed.agreementId(), filed.version(), filed.sha256()))
                .entity(filed)
                .build();
    }
}
