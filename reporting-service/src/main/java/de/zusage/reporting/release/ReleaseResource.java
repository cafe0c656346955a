package de.zusage.reporting.release;

import de.zusage.kit.web.Page;
import de.zusage.kit.web.Rationed;
import de.zusage.reporting.delivery.Delivery;
import de.zusage.reporting.format.DcatRelease;
import de.zusage.reporting.format.Format;
import de.zusage.reporting.format.SdmxStructure;
import de.zusage.reporting.format.StatisticalTable;
import de.zusage.reporting.pull.PullLog;
import de.zusage.reporting.pull.Pulled;
import de.zusage.reporting.release.ReleaseApi.ReleaseItem;
import de.zusage.reporting.release.ReleaseApi.TableItem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Releases and their tables, delivered in the bytes that were frozen; the ETag is their SHA-256. */
@Path("/api/v1/releases")
@Produces(MediaType.APPLICATION_JSON)
class ReleaseResource {
    private static final String MONTH = "\\d{4}-(0[1-9]|1[0-2])";
    private static final String A_MONTH = "is a month such as 2026-07";
    private static final String SDMX_STRUCTURE = "application/vnd.sdmx.structure+json";
    private final ReleaseShelf shelf;
    private final Descriptions descriptions;
    private final PullLog pulls;

    ReleaseResource(ReleaseShelf shelf, Descriptions descriptions, PullLog pulls) {
        this.shelf = shelf;
        this.descriptions = descriptions;
        this.pulls = pulls;
    }

    @GET
    @RolesAllowed({"ministry", "programme", "coordinator"})
    @Rationed("pulls")
    @Operation(summary = "All releases, the newest first")
    @APIResponse(responseCode = "200", description = "The releases that are out")
    @APIResponse(responseCode = "429", description = "too-many-requests")
    public Page<ReleaseItem> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.USUAL_LIMIT) @Pattern(regexp = Page.LIMITS) String limit) {
        return shelf.list(cursor, Integer.parseInt(limit));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"ministry", "programme", "coordinator"})
    @Rationed("pulls")
    @Operation(summary = "A release with the digests of its files")
    @APIResponse(
            responseCode = "200",
            description = "The release",
            headers =
                    @Header(
                            name = "ETag",
                            description = "SHA-256 of the body",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = ReleaseApi.Release.class)))
    @APIResponse(responseCode = "429", description = "too-many-requests")
    public Response release(@PathParam("id") UUID id, @Context Request request) {
        return Delivery.of(request, shelf.document(id), MediaType.APPLICATION_JSON)
                .build();
    }

    @GET
    @Path("{id}/tables")
    @RolesAllowed({"ministry", "programme", "coordinator"})
    @Operation(summary = "The tables of a release by their titles; what is in them is said by each")
    @APIResponse(responseCode = "200", description = "All tables, the rates last")
    public Page<TableItem> tables(@PathParam("id") UUID id) {
        return new Page<>(shelf.tables(id), null);
    }

    @GET
    @Path("{id}/tables/{table}")
    @Produces({
        MediaType.APPLICATION_JSON,
        Delivery.CSV,
        Delivery.XLSX,
        Delivery.SDMX_CSV,
        Delivery.CSV_AS_SENT,
        Delivery.SDMX_CSV_AS_SENT
    })
    @RolesAllowed({"ministry", "programme", "coordinator"})
    @Rationed("pulls")
    @Operation(summary = "A table of a release, or its rates, in the format that Accept asks for")
    @APIResponse(
            responseCode = "200",
            description =
                    "The table. Suppressed is \".\", missing \"...\", not applicable \"x\"; in SDMX-CSV OBS_STATUS Q, O, M",
            headers =
                    @Header(
                            name = "ETag",
                            description = "SHA-256 of the body",
                            schema = @Schema(type = SchemaType.STRING)),
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = StatisticalTable.class)),
                @Content(mediaType = Delivery.CSV, schema = @Schema(implementation = String.class)),
                @Content(mediaType = Delivery.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Delivery.SDMX_CSV, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "400", description = "from-after-to, unknown-parameter")
    @APIResponse(responseCode = "404", description = "No such release; no-such-table with those that it has")
    @APIResponse(responseCode = "429", description = "too-many-requests")
    public Response table(
            @PathParam("id") UUID id,
            @Parameter(example = "signed") @PathParam("table") String table,
            @Parameter(description = "Instead of Accept", example = "csv")
                    @QueryParam("format")
                    @Pattern(regexp = Delivery.ENDINGS, message = Delivery.ENDINGS_IN_WORDS) @Nullable String format,
            @Parameter(description = "Only periods that begin in this month or later", example = "2026-04")
                    @QueryParam("from")
                    @Pattern(regexp = MONTH, message = A_MONTH) @Nullable String from,
            @Parameter(description = "Only periods that end in this month or earlier", example = "2026-09")
                    @QueryParam("to")
                    @Pattern(regexp = MONTH, message = A_MONTH) @Nullable String to,
            @Context HttpHeaders headers,
            @Context Request request) {
        Format chosen = Delivery.format(format, headers);
        Range range = new Range(from, to);
        return pulls.note(Pulled.ofRelease(id, table, chosen.name()), () -> {
            ReleaseShelf.Named found = shelf.table(id, table, chosen, range);
            return Delivery.table(request, found.bytes(), chosen, found.name()).build();
        });
    }

    @GET
    @Path("{id}/structure")
    @Produces(SDMX_STRUCTURE)
    @RolesAllowed({"ministry", "programme", "coordinator"})
    @Rationed("pulls")
    @Operation(
            summary =
                    "The SDMX structure of the tables: dataflows, data structures and code lists in German and English")
    @APIResponse(
            responseCode = "200",
            description = "An SDMX-JSON 2.0 structure message",
            content = @Content(mediaType = SDMX_STRUCTURE, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "429", description = "too-many-requests")
    public Response structure(@PathParam("id") UUID id, @Context Request request) {
        return pulls.note(
                Pulled.ofRelease(id, SdmxStructure.NAME, SdmxStructure.FORMAT),
                () -> Delivery.of(
                                request,
                                shelf.file(id, SdmxStructure.NAME, SdmxStructure.FORMAT),
                                SdmxStructure.MEDIA_TYPE)
                        .build());
    }

    @GET
    @Path("{id}/metadata")
    @Produces(DcatRelease.MEDIA_TYPE)
    @RolesAllowed({"ministry", "programme", "coordinator"})
    @Rationed("pulls")
    @Operation(summary = "DCAT-AP.de metadata of a release, for open-data catalogues")
    @APIResponse(
            responseCode = "200",
            description = "JSON-LD: the dataset and a distribution for each table and format",
            content = @Content(mediaType = DcatRelease.MEDIA_TYPE, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "429", description = "too-many-requests")
    public Response metadata(@PathParam("id") UUID id, @Context Request request) {
        return pulls.note(
                Pulled.ofRelease(id, "metadata", "JSON_LD"),
                Delivery.of(request, descriptions.of(id), DcatRelease.MEDIA_TYPE)
                        .build());
    }
}
