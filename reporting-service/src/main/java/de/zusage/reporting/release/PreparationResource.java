package de.zusage.reporting.release;

import de.zusage.kit.web.Rationed;
import de.zusage.kit.web.Versions;
import de.zusage.reporting.delivery.Delivery;
import de.zusage.reporting.format.Format;
import de.zusage.reporting.format.StatisticalTable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
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
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What the programme does with a release: prepare it, look at it, let it out or take it back. */
@Path("/api/v1/releases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class PreparationResource {
    private final ReleaseService service;
    private final ReleaseWords words;
    private final Preparations preparations;

    PreparationResource(ReleaseService service, ReleaseWords words, Preparations preparations) {
        this.service = service;
        this.words = words;
        this.preparations = preparations;
    }

    @POST
    @RolesAllowed("programme")
    @Operation(
            summary = "Compute, protect and audit a release",
            description = "It adds the quarters up to a day and waits for the coordinators' words.")
    @APIResponse(
            responseCode = "201",
            description = "Prepared; nobody outside sees it yet",
            content = @Content(schema = @Schema(implementation = ReleaseApi.Preparation.class)))
    @APIResponse(
            responseCode = "409",
            description = "already-released, release-in-preparation; few-since-discarded: beside what coordinators have"
                    + " seen of a discarded release it would tell of a few")
    public Response prepare(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid ReleaseApi.NewRelease wish) {
        return created(service.prepare(key, wish));
    }

    @POST
    @Path("corrections")
    @RolesAllowed("programme")
    @Operation(
            summary = "Compute, protect and audit a correction of a half-year",
            description =
                    "What was counted in it is counted as it is known today; a change that would tell of a few waits.")
    @APIResponse(
            responseCode = "201",
            description = "Prepared as a release of its own",
            content = @Content(schema = @Schema(implementation = ReleaseApi.Preparation.class)))
    @APIResponse(
            responseCode = "409",
            description = "not-released-yet, nothing-to-correct, release-in-preparation, few-since-discarded")
    public Response correct(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid ReleaseApi.NewCorrection wish) {
        return created(service.prepare(key, wish));
    }

    @POST
    @Path("again")
    @RolesAllowed("programme")
    @Operation(
            summary = "Take the last discarded release up again, as it was",
            description =
                    "The way out of few-since-discarded. Nothing is counted anew; what was reported since counts in"
                            + " the next release, what was wrong is put right by a correction. The coordinators answer anew.")
    @APIResponse(
            responseCode = "201",
            description = "Prepared as a release of its own",
            content = @Content(schema = @Schema(implementation = ReleaseApi.Preparation.class)))
    @APIResponse(responseCode = "409", description = "not-the-last-discarded, release-in-preparation")
    public Response again(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid ReleaseApi.Again wish) {
        return created(service.prepare(key, wish));
    }

    private Response created(UUID id) {
        ReleaseWords.Versioned made = words.preparation(id);
        return Response.created(URI.create("/api/v1/releases/" + id + "/preparation"))
                .entity(made.preparation())
                .tag(Versions.tag(made.version()))
                .build();
    }

    @GET
    @Path("{id}/preparation")
    @RolesAllowed("programme")
    @Operation(summary = "How a release stands: the coordinators' words, what the auditor did not let in, its files")
    @APIResponse(
            responseCode = "200",
            description = "The release as the programme sees it",
            headers =
                    @Header(
                            name = "ETag",
                            description = "The version, to send as If-Match",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = ReleaseApi.Preparation.class)))
    public Response preparation(@PathParam("id") UUID id) {
        return answer(id);
    }

    @GET
    @Path("{id}/preparation/tables/{table}")
    @Produces({
        MediaType.APPLICATION_JSON,
        Delivery.CSV,
        Delivery.XLSX,
        Delivery.SDMX_CSV,
        Delivery.CSV_AS_SENT,
        Delivery.SDMX_CSV_AS_SENT
    })
    @RolesAllowed("programme")
    @Rationed("pulls")
    @Operation(
            operationId = "preparedTable",
            summary = "A table of a release that is not out yet, in the very bytes that will come out",
            description =
                    "Hidden cells are hidden here too. The look is noted: is the release discarded, the next may not"
                            + " differ from this table by a few (few-since-discarded).")
    @APIResponse(
            responseCode = "200",
            description = "The table",
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
    @APIResponse(responseCode = "404", description = "No such release, or discarded; no-such-table with those it has")
    @APIResponse(responseCode = "429", description = "too-many-requests")
    public Response table(
            @PathParam("id") UUID id,
            @Parameter(example = "signed") @PathParam("table") String table,
            @Parameter(description = "Instead of Accept", example = "csv")
                    @QueryParam("format")
                    @Pattern(regexp = Delivery.ENDINGS, message = Delivery.ENDINGS_IN_WORDS) @Nullable String format,
            @Context HttpHeaders headers,
            @Context Request request) {
        Format chosen = Delivery.format(format, headers);
        ReleaseShelf.Named found = preparations.table(id, table, chosen);
        return Delivery.table(request, found.bytes(), chosen, found.name()).build();
    }

    @POST
    @Path("{id}/released")
    @RolesAllowed("programme")
    @Operation(
            summary = "Let a release out, at once or after an embargo",
            description = "Every coordinator has answered, or the five working days are over (domain §8).")
    @APIResponse(
            responseCode = "200",
            description = "Released; it never changes any more",
            content = @Content(schema = @Schema(implementation = ReleaseApi.Preparation.class)))
    @APIResponse(responseCode = "409", description = "answers-open, withheld-by-the-auditor, release-decided")
    public Response release(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ReleaseApi.Decision decision) {
        service.release(id, ifMatch, decision);
        return answer(id);
    }

    @POST
    @Path("{id}/discarded")
    @RolesAllowed("programme")
    @Operation(summary = "Take a prepared release back; what it counted is counted anew by the next")
    @APIResponse(
            responseCode = "200",
            description = "Discarded; what coordinators have seen of it counts as told",
            content = @Content(schema = @Schema(implementation = ReleaseApi.Preparation.class)))
    @APIResponse(responseCode = "409", description = "release-decided")
    public Response discard(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ReleaseApi.Discarding why) {
        service.discard(id, ifMatch, why);
        return answer(id);
    }

    private Response answer(UUID id) {
        ReleaseWords.Versioned made = words.preparation(id);
        return Response.ok(made.preparation()).tag(Versions.tag(made.version())).build();
    }
}
