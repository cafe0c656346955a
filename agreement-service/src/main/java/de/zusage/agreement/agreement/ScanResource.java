package de.zusage.agreement.agreement;

import de.zusage.agreement.agreement.AgreementApi.ScanView;
import de.zusage.agreement.scan.ScanInspector;
import de.zusage.agreement.scan.ScannedFile;
import de.zusage.agreement.scan.Scans;
import de.zusage.kit.web.Rationed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The scans of what was signed on paper. */
@Path("/api/v1/agreements/{id}/versions/{number}/scans")
class ScanResource {
    static final String PDF = "application/pdf";
    static final String JPEG = "image/jpeg";
    static final String PNG = "image/png";

    private static final int NAMED_BY = 8;

    private final ScanInspector inspector;
    private final ScanService scans;

    ScanResource(ScanInspector inspector, ScanService scans) {
        this.inspector = inspector;
        this.scans = scans;
    }

    @POST
    @RolesAllowed("adviser")
    @Rationed("files")
    @Consumes({PDF, JPEG, PNG})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Store the scan of a signature on paper, before it is recorded with the scan's SHA-256",
            description = "The file itself as the body, at most 10 MB; a PDF of at most 50 pages without encryption,"
                    + " scripts or attachments, or a picture of at most 50 megapixels. The same file again is the same"
                    + " scan.")
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
            content = @Content(schema = @Schema(implementation = ScanView.class)))
    @APIResponse(responseCode = "429", description = "too-many-requests")
    public Response store(@PathParam("id") UUID id, @PathParam("number") int number, byte[] body) {
        ScannedFile file = inspector.inspect(body);
        scans.store(id, number, file);
        return Response.created(address(id, number, file.sha256()))
                .entity(new ScanView(file.sha256(), file.mediaType()))
                .build();
    }

    @GET
    @Path("/{sha256}")
    @RolesAllowed({"adviser", "client"})
    @Rationed("exports")
    @Operation(summary = "The scan, byte for byte as it was stored; the read is logged")
    @Produces({PDF, JPEG, PNG})
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "429", description = "too-many-requests")
    public Response read(
            @PathParam("id") UUID id, @PathParam("number") int number, @PathParam("sha256") String sha256) {
        Scans.Content scan = scans.read(id, number, sha256);
        byte[] bytes = scan.bytes()
                .orElseThrow(() -> new IllegalStateException("a scan of agreement " + id + " is not what was stored"));
        return Response.ok(bytes, scan.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"scan-" + sha256.substring(0, NAMED_BY) + "."
                                + scan.mediaType().replaceFirst(".*/", "") + "\"")
                .build();
    }

    /** Where a stored scan is read. */
    static URI address(UUID agreement, int version, String sha256) {
        return URI.create("/api/v1/agreements/" + agreement + "/versions/" + version + "/scans/" + sha256);
    }
}
