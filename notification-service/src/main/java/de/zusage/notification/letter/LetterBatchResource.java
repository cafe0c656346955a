package de.zusage.notification.letter;

import de.zusage.kit.web.Page;
import de.zusage.kit.web.Rationed;
import de.zusage.kit.web.Versions;
import de.zusage.notification.letter.LetterApi.LetterBatchRequest;
import de.zusage.notification.letter.LetterApi.LetterBatchView;
import de.zusage.notification.letter.LetterTray.Batch;
import de.zusage.notification.letter.LetterTray.Written;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Letters that are printed and posted together. */
@Path("/api/v1/letter-batches")
@Produces(MediaType.APPLICATION_JSON)
class LetterBatchResource {

    private static final String PDF = "application/pdf";
    private static final String NO_STORE = "no-store";

    private final LetterTray tray;
    private final LetterPress press;

    LetterBatchResource(LetterTray tray, LetterPress press) {
        this.tray = tray;
        this.press = press;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("adviser")
    @ResponseStatus(201)
    @Operation(
            summary = "Take what waits in the office into one batch, to be printed",
            description =
                    "What is done, paused or withdrawn by now stays behind. 409 nothing-to-print where nothing is left.")
    @APIResponse(
            responseCode = "201",
            description = "The batch",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LetterBatchView.class)))
    public RestResponse<LetterBatchView> make(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid LetterBatchRequest request) {
        Batch batch = tray.make(key, request);
        return ResponseBuilder.<LetterBatchView>created(UriBuilder.fromPath("/api/v1/letter-batches/{id}")
                        .build(batch.view().id()))
                .entity(batch.view())
                .tag(Versions.tag(batch.version()))
                .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
                .build();
    }

    @GET
    @RolesAllowed("adviser")
    @Operation(summary = "The batches of the office that are still to be posted, the oldest first")
    public Page<LetterBatchView> open(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.USUAL_LIMIT) @Pattern(regexp = Page.LIMITS) String limit) {
        return tray.open(cursor, Integer.parseInt(limit));
    }

    @GET
    @Path("{id}")
    @RolesAllowed("adviser")
    @Operation(
            summary = "A batch: whether it is to be posted, was posted or was cancelled, and how many letters it has")
    public RestResponse<LetterBatchView> read(@PathParam("id") UUID id) {
        return answer(tray.read(id));
    }

    @POST
    @Path("{id}/printed")
    @RolesAllowed("adviser")
    @Rationed("exports")
    @Produces(PDF)
    @Operation(
            summary = "Print the letters of an open batch: one file, looked at again; each is logged for its case",
            description =
                    "PDF/UA-1 and PDF/A-2u, made now and kept nowhere. Each letter begins on a sheet of its own, its"
                            + " address fits a window envelope (DIN 5008, form B). What is done or withdrawn since leaves the"
                            + " batch, whose ETag is another one afterwards.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "409",
            description =
                    "letter-batch-settled; letter-batch-changed; nothing-to-print: none is left in it; letter-not-printable")
    @APIResponse(responseCode = "429", description = "too-many-requests")
    public Response print(@PathParam("id") UUID id) {
        return Response.ok(press.inTurn(() -> file(id)), PDF)
                .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"briefe.pdf\"")
                .build();
    }

    private byte[] file(UUID id) {
        Written written = tray.write(id);
        if (written.letters().isEmpty()) {
            throw LetterTray.nothingToPrint();
        }
        byte[] file = press.print(written.letters());
        tray.printed(id, written.version());
        return file;
    }

    @POST
    @Path("{id}/posted")
    @RolesAllowed("adviser")
    @Operation(
            summary = "Say that the letters, as printed last, were posted: their clients have been told",
            description =
                    "409 letters-recalled names in letters, by their places in the file, those that must not go out:"
                            + " since they were printed their clients were stopped, or have withdrawn the address or given another"
                            + " one. Take these out of the pile and post again with their places in without, as in without=2,5. Any"
                            + " other letter may be left out in the same way; it waits again.")
    public RestResponse<LetterBatchView> posted(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @QueryParam("without") @DefaultValue("") @Pattern(regexp = "(\\d{1,2}(,\\d{1,2}){0,49})?") String without) {
        return answer(tray.posted(id, ifMatch, places(without)));
    }

    private static Set<Integer> places(String without) {
        return Stream.of(without.split(","))
                .filter(place -> !place.isEmpty())
                .map(Integer::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    @POST
    @Path("{id}/cancelled")
    @RolesAllowed("adviser")
    @Operation(summary = "Put the letters back: they wait for another batch")
    public RestResponse<LetterBatchView> cancelled(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(tray.cancelled(id, ifMatch));
    }

    private static RestResponse<LetterBatchView> answer(Batch batch) {
        return ResponseBuilder.ok(batch.view())
                .tag(Versions.tag(batch.version()))
                .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
                .build();
    }
}
