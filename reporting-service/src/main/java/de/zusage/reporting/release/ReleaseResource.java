package de.zusage.reporting.release;

import de.zusage.kit.web.Page;
import de.zusage.reporting.format.Format;
import de.zusage.reporting.format.StatisticalTable;
import de.zusage.reporting.release.ReleaseApi.ReleaseItem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.Arrays;
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
    private static final String CSV = "text/csv";
    private final ReleaseShelf shelf;
    private final PullGate gate;

    ReleaseResource(ReleaseShelf shelf, PullGate gate) {
        this.shelf = shelf;
        this.gate = gate;
    }

    @GET
    @RolesAllowed({"ministry", "programme", "coordinator"})
    @Operation(summary = "All releases, the newest first")
    public Page<ReleaseItem> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.USUAL_LIMIT) @Pattern(regexp = Page.LIMITS) String limit) {
        gate.pass();
        return shelf.list(cursor, Integer.parseInt(limit));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"ministry", "programme", "coordinator"})
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
    public Response release(@PathParam("id") UUID id, @Context Request request) {
        gate.pass();
        return deliver(request, shelf.document(id), MediaType.APPLICATION_JSON);
    }

    @GET
    @Path("{id}/tables/{table}")
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @RolesAllowed({"ministry", "programme", "coordinator"})
    @Operation(summary = "A table of a release, or its rates, in one of the formats")
    @APIResponse(
            responseCode = "200",
            description = "The table; in CSV \".\" is suppressed and \"...\" is missing",
            headers =
                    @Header(
                            name = "ETag",
                            description = "SHA-256 of the body",
                            schema = @Schema(type = SchemaType.STRING)),
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = StatisticalTable.class)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class))
            })
    public Response table(
            @PathParam("id") UUID id,
            @Parameter(example = "signed") @PathParam("table") String table,
            @Context Request request) {
        gate.pass();
        Variant variant = request.selectVariant(Variant.mediaTypes(Arrays.stream(Format.values())
                        .map(format -> MediaType.valueOf(format.mediaType()))
                        .toArray(MediaType[]::new))
                .build());
        if (variant == null) {
            throw new NotAcceptableException();
        }
        Format chosen = Arrays.stream(Format.values())
                .filter(format -> variant.getMediaType().equals(MediaType.valueOf(format.mediaType())))
                .findFirst()
                .orElseThrow(NotAcceptableException::new);
        return deliver(request, shelf.file(id, table, chosen), chosen.mediaType());
    }

    private static Response deliver(Request request, Frozen frozen, String type) {
        EntityTag tag = new EntityTag(frozen.sha256());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged != null ? unchanged : Response.ok(frozen.bytes(), type))
                .tag(tag)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
