package de.zusage.reporting.question;

import de.zusage.kit.web.Page;
import de.zusage.kit.web.Rationed;
import de.zusage.reporting.delivery.Delivery;
import de.zusage.reporting.delivery.Frozen;
import de.zusage.reporting.format.Format;
import de.zusage.reporting.format.SdmxStructure;
import de.zusage.reporting.format.StatisticalTable;
import de.zusage.reporting.pull.PullItem;
import de.zusage.reporting.pull.PullLog;
import de.zusage.reporting.pull.Pulled;
import de.zusage.reporting.question.QuestionApi.QuestionItem;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
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

/** Questions of parliament: asked by the programme, decided at once, read by all who read releases. */
@Path("/api/v1/questions")
@Produces(MediaType.APPLICATION_JSON)
class QuestionResource {
    private static final String SDMX_STRUCTURE = "application/vnd.sdmx.structure+json";
    private final QuestionService service;
    private final PullLog pulls;

    QuestionResource(QuestionService service, PullLog pulls) {
        this.service = service;
        this.pulls = pulls;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("programme")
    @Operation(
            summary = "Ask for a table beyond the catalogue",
            description =
                    "Decided at once beside all releases and all earlier answers: GRANTED and public, or REFUSED by a rule.")
    @APIResponse(
            responseCode = "201",
            description = "Decided; it never changes any more",
            headers =
                    @Header(
                            name = "ETag",
                            description = "SHA-256 of the body",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = QuestionApi.Sheet.class)))
    @APIResponse(
            responseCode = "400",
            description = "not-to-be-crossed; unknown-population, unknown-attribute with those there are")
    @APIResponse(responseCode = "409", description = "nothing-released, release-in-preparation, release-under-embargo")
    public Response ask(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid QuestionApi.NewQuestion question) {
        UUID id = service.ask(key, question);
        Frozen sheet = service.sheet(id);
        return Response.created(URI.create("/api/v1/questions/" + id))
                .entity(sheet.bytes())
                .type(MediaType.APPLICATION_JSON)
                .tag(new EntityTag(sheet.sha256()))
                .build();
    }

    @GET
    @RolesAllowed({"ministry", "programme", "coordinator"})
    @Rationed("pulls")
    @Operation(summary = "All questions, the newest first, answered or refused")
    @APIResponse(responseCode = "200", description = "The questions")
    @APIResponse(responseCode = "429", description = "too-many-requests")
    public Page<QuestionItem> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.USUAL_LIMIT) @Pattern(regexp = Page.LIMITS) String limit) {
        return service.list(cursor, Integer.parseInt(limit));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"ministry", "programme", "coordinator"})
    @Rationed("pulls")
    @Operation(summary = "The answer sheet of a question, or why it is refused")
    @APIResponse(
            responseCode = "200",
            description = "The sheet",
            headers =
                    @Header(
                            name = "ETag",
                            description = "SHA-256 of the body",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = QuestionApi.Sheet.class)))
    @APIResponse(responseCode = "429", description = "too-many-requests")
    public Response sheet(@PathParam("id") UUID id, @Context Request request) {
        Frozen sheet = service.sheet(id);
        return pulls.note(
                Pulled.ofQuestion(id, "sheet", Format.JSON.name()),
                Delivery.of(request, sheet, MediaType.APPLICATION_JSON).build());
    }

    @GET
    @Path("{id}/table")
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
    @Operation(summary = "The table of an answer, in the format that Accept asks for")
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
    @APIResponse(responseCode = "429", description = "too-many-requests")
    public Response table(
            @PathParam("id") UUID id,
            @Parameter(description = "Instead of Accept", example = "csv")
                    @QueryParam("format")
                    @Pattern(regexp = Delivery.ENDINGS, message = Delivery.ENDINGS_IN_WORDS) @Nullable String format,
            @Context HttpHeaders headers,
            @Context Request request) {
        Format chosen = Delivery.format(format, headers);
        Frozen table = service.file(id, chosen.name());
        return pulls.note(
                Pulled.ofQuestion(id, "table", chosen.name()),
                Delivery.table(request, table, chosen, Answers.name(service.number(id)))
                        .build());
    }

    @GET
    @Path("{id}/structure")
    @Produces(SDMX_STRUCTURE)
    @RolesAllowed({"ministry", "programme", "coordinator"})
    @Rationed("pulls")
    @Operation(
            operationId = "structureOfAnswer",
            summary = "The SDMX structure of an answer: its dataflow, data structure and code lists")
    @APIResponse(
            responseCode = "200",
            description = "An SDMX-JSON 2.0 structure message",
            content = @Content(mediaType = SDMX_STRUCTURE, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "404", description = "No such question; no-answer where it is refused")
    @APIResponse(responseCode = "429", description = "too-many-requests")
    public Response structure(@PathParam("id") UUID id, @Context Request request) {
        Frozen bytes = service.file(id, SdmxStructure.FORMAT);
        return pulls.note(
                Pulled.ofQuestion(id, SdmxStructure.NAME, SdmxStructure.FORMAT),
                Delivery.of(request, bytes, SdmxStructure.MEDIA_TYPE).build());
    }

    @GET
    @Path("{id}/pulls")
    @RolesAllowed("programme")
    @Operation(
            operationId = "pullsOfQuestion",
            summary = "Who has pulled a question's answer, the newest first; also who had it already")
    @APIResponse(responseCode = "200", description = "The pulls")
    public Page<PullItem> pulls(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.USUAL_LIMIT) @Pattern(regexp = Page.LIMITS) String limit) {
        service.number(id);
        return pulls.ofQuestion(id, cursor, Integer.parseInt(limit));
    }
}
