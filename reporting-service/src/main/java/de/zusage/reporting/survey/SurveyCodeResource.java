package de.zusage.reporting.survey;

import de.zusage.kit.web.Accepted;
import de.zusage.kit.web.Rationed;
import de.zusage.reporting.survey.SurveyApi.Codes;
import de.zusage.reporting.survey.SurveyApi.NewCodes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Codes for an office to hand out on paper. */
@Path("/api/v1/survey-codes")
@Consumes(MediaType.APPLICATION_JSON)
class SurveyCodeResource {
    static final String CSV = "text/csv";
    private static final String PDF = "application/pdf";

    /** The first is what anything means. */
    private static final List<MediaType> KINDS =
            List.of(MediaType.APPLICATION_JSON_TYPE, new MediaType("text", "csv"), MediaType.valueOf(PDF));

    private final SurveyCodeService service;
    private final CodePrinter printer;

    SurveyCodeResource(SurveyCodeService service, CodePrinter printer) {
        this.service = service;
        this.printer = printer;
    }

    @POST
    @RolesAllowed("office-lead")
    @Rationed("survey-codes")
    @Produces({MediaType.APPLICATION_JSON, CSV, PDF})
    @Operation(
            summary = "Codes that each open a questionnaire once, to hand out on paper",
            description =
                    "They are told in this answer only. Neither the office nor who ordered is kept with them: print"
                            + " them at once, and let each person draw one.")
    @APIResponse(
            responseCode = "201",
            description = "The codes: a list, a table, or cards to cut out as PDF/UA; Location is what they open",
            headers =
                    @Header(
                            name = "Location",
                            description = "The questionnaire",
                            schema = @Schema(type = SchemaType.STRING)),
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Codes.class)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "429", description = "too-many-requests")
    public Response order(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid NewCodes order,
            @Context HttpHeaders headers) {
        Codes made = service.order(key, order);
        MediaType kind = negotiated(headers);
        Response.ResponseBuilder answer = Response.created(URI.create("/api/v1/surveys/" + made.audience()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        return switch (kind.getSubtype()) {
            case "csv" ->
                answer.entity(CodeSheet.of(made))
                        .type(kind.withCharset("UTF-8"))
                        .build();
            case "pdf" -> answer.entity(printer.print(made)).type(kind).build();
            default -> answer.entity(made).type(kind).build();
        };
    }

    private static MediaType negotiated(HttpHeaders headers) {
        return Accepted.best(headers, KINDS).orElse(MediaType.APPLICATION_JSON_TYPE);
    }
}
