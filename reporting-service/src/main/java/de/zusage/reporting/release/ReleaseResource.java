package de.zusage.reporting.release;

import de.zusage.kit.web.Page;
import de.zusage.reporting.release.ReleaseApi.NewRelease;
import de.zusage.reporting.release.ReleaseApi.ReleaseItem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.POST;
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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Releases and their tables, delivered in the bytes that were frozen; the ETag is their SHA-256. */
@Path("/api/v1/releases")
@Produces(MediaType.APPLICATION_JSON)
class ReleaseResource {
    private static final String CSV = "text/csv;charset=UTF-8";
    private final ReleaseService service;
    private final ReleaseShelf shelf;

    ReleaseResource(ReleaseService service, ReleaseShelf shelf) {
        this.service = service;
        this.shelf = shelf;
    }

    @POST
    @RolesAllowed("programme")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Compute, protect, freeze and publish the tables")
    @APIResponse(
            responseCode = "201",
            description = "Published",
            headers =
                    @Header(
                            name = "ETag",
                            description = "SHA-256 of the body",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = ReleaseApi.Release.class)))
    public Response publish(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid NewRelease wish) {
        UUID id = service.publish(key, wish);
        Frozen release = shelf.document(id);
        return Response.created(URI.create("/api/v1/releases/" + id))
                .entity(release.bytes())
                .tag(release.sha256())
                .build();
    }

    @GET
    @RolesAllowed({"ministry", "programme", "coordinator"})
    @Operation(summary = "All releases, the newest first")
    public Page<ReleaseItem> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.USUAL_LIMIT) @Pattern(regexp = Page.LIMITS) String limit) {
        return shelf.list(cursor, Integer.parseInt(limit));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"ministry", "programme", "coordinator"})
    @Operation(summary = "A release with the digests of its tables")
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
        return deliver(request, shelf.document(id), MediaType.APPLICATION_JSON);
    }

    @GET
    @Path("{id}/tables/{table}")
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @RolesAllowed({"ministry", "programme", "coordinator"})
    @Operation(summary = "A table of a release as JSON or CSV")
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
                        schema = @Schema(implementation = ReleaseApi.Table.class)),
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class))
            })
    public Response table(@PathParam("id") UUID id, @PathParam("table") String table, @Context Request request) {
        Variant variant =
                request.selectVariant(Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(CSV))
                        .build());
        if (variant == null) {
            throw new NotAcceptableException();
        }
        return variant.getMediaType().isCompatible(MediaType.APPLICATION_JSON_TYPE)
                ? deliver(request, shelf.json(id, table), MediaType.APPLICATION_JSON)
                : deliver(request, shelf.csv(id, table), CSV);
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
