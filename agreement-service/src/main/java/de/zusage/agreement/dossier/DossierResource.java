package de.zusage.agreement.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import de.zusage.agreement.dossier.CaseFile.EarlierAgreements;
import de.zusage.kit.crypto.Sha256;
import de.zusage.kit.event.EventJson;
import de.zusage.kit.web.Idempotency;
import de.zusage.kit.web.Rationed;
import de.zusage.kit.web.Turns;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** A case as one file: export and import. */
@Path("/api/v1/cases")
class DossierResource {
    private final DossierService service;
    private final CaseFileReader reader;
    private final Idempotency idempotency;
    private final Turns turns;

    DossierResource(DossierService service, CaseFileReader reader, Idempotency idempotency, DossierConfig config) {
        this.turns = new Turns(config.atOnce());
        this.service = service;
        this.reader = reader;
        this.idempotency = idempotency;
    }

    @GET
    @Path("/{id}/export")
    @RolesAllowed("adviser")
    @Rationed("exports")
    @Produces(CaseFile.MEDIA_TYPE)
    @Operation(
            summary = "The whole case as one file, to the adviser in charge; the export is logged",
            description = "JSON as contracts/case/ describes it: person, assessments, agreements with every version.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = CaseFile.MEDIA_TYPE, schema = @Schema(implementation = CaseFile.class)))
    @APIResponse(responseCode = "429", description = "too-many-requests")
    public Response export(@PathParam("id") UUID id) throws JsonProcessingException {
        service.requireToExport(id);
        byte[] file = turns.during(() -> EventJson.mapper().writeValueAsBytes(service.export(id)));
        return Response.ok(file, CaseFile.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"case-" + id + ".json\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("/import")
    @RolesAllowed("adviser")
    @Rationed("files")
    @Consumes(CaseFile.MEDIA_TYPE)
    @Operation(
            summary = "Open a case from such a file",
            description = "With ids of its own; the agreements of the file can be read and are not in force here.")
    @APIResponse(responseCode = "201", description = "Opened; Location names the case")
    @APIResponse(responseCode = "429", description = "too-many-requests")
    public Response take(
            @HeaderParam("Idempotency-Key") String key,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = CaseFile.MEDIA_TYPE,
                                            schema = @Schema(implementation = CaseFile.class)))
                    InputStream body)
            throws IOException {
        UUID id = turns.during(() -> take(key, reader.bytes(body)));
        return Response.created(URI.create("/api/v1/cases/" + id)).build();
    }

    private UUID take(String key, byte[] bytes) {
        CaseFile file = reader.read(bytes);
        String hash = Sha256.hex(bytes);
        return idempotency.once(key, "case.import", hash, () -> service.take(file, hash));
    }

    @GET
    @Path("/{id}/earlier-agreements")
    @RolesAllowed({"adviser", "client"})
    @Operation(summary = "What was signed elsewhere before the case was taken over, and where it came from")
    public EarlierAgreements earlier(@PathParam("id") UUID id) {
        service.requireToRead(id);
        return turns.during(() -> service.read(id));
    }
}
