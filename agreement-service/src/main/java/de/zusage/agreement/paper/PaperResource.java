package de.zusage.agreement.paper;

import de.zusage.agreement.paper.PaperApi.ImportView;
import de.zusage.agreement.paper.PaperApi.RowView;
import de.zusage.kit.crypto.Sha256;
import de.zusage.kit.web.DryRun;
import de.zusage.kit.web.Page;
import de.zusage.kit.web.Rationed;
import de.zusage.kit.web.Turns;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Taking over agreements that exist on paper, from a table. */
@Path("/api/v1/imports")
class PaperResource {
    private final PaperService service;
    private final PaperTable table;
    private final PaperExample example;
    private final Turns turns;

    PaperResource(PaperService service, PaperTable table, PaperExample example, PaperConfig config) {
        this.turns = new Turns(config.atOnce());
        this.service = service;
        this.table = table;
        this.example = example;
    }

    @POST
    @RolesAllowed("adviser")
    @Rationed("files")
    @Consumes({PaperTable.CSV, PaperTable.XLSX})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Take over paper agreements, one a row; a bad row keeps no other from being taken",
            description = "CSV (UTF-8, ; or ,) or the first sheet of a workbook, with the columns of the example. Each"
                    + " row becomes a case of the caller with an assessment and an agreement in force. With"
                    + " dryRun=true nothing is written, and no Idempotency-Key is needed.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = PaperTable.CSV, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = PaperTable.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "200",
            description = "A dry run",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Worked off",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "429", description = "too-many-requests")
    public Response take(
            @QueryParam("dryRun") @DefaultValue("false") @Pattern(regexp = "true|false") String dryRun,
            @Parameter(required = false) @HeaderParam("Idempotency-Key") @Nullable String key,
            @Context UriInfo uri,
            InputStream body)
            throws IOException {
        DryRun.requireOneMeaning(uri);
        return turns.during(() -> take(Boolean.parseBoolean(dryRun), key, table.bytes(body)));
    }

    private Response take(boolean dryRun, @Nullable String key, byte[] file) {
        String hash = Sha256.hex(file);
        if (dryRun) {
            return Response.ok(service.dryRun(file, hash)).build();
        }
        ImportView taken = service.take(key, file, hash);
        return Response.created(URI.create("/api/v1/imports/" + taken.id()))
                .entity(taken)
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("adviser")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What became of each row of an import, in the order of the table")
    public Page<RowView> rows(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.USUAL_LIMIT) @Pattern(regexp = Page.LIMITS) String limit) {
        return service.rows(id, cursor, Integer.parseInt(limit));
    }

    @GET
    @Path("/example.csv")
    @RolesAllowed("adviser")
    @Produces(PaperTable.CSV)
    @Operation(summary = "A table to begin with, as CSV")
    public Response csv() {
        return file(example.csv(), PaperTable.CSV + ";charset=utf-8", "csv");
    }

    @GET
    @Path("/example.xlsx")
    @RolesAllowed("adviser")
    @Produces(PaperTable.XLSX)
    @Operation(summary = "A table to begin with, as a workbook")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = PaperTable.XLSX,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response workbook() {
        return file(example.workbook(), PaperTable.XLSX, "xlsx");
    }

    private static Response file(byte[] content, String type, String suffix) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"agreements." + suffix + "\"")
                .build();
    }
}
