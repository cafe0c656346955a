package de.zusage.reporting.survey;

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
    private static final MediaType TABLE = new MediaType("text", "csv");
    private final SurveyCodeService service;

    SurveyCodeResource(SurveyCodeService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed("office-lead")
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(
            summary = "Codes that each open a questionnaire once, to hand out on paper",
            description =
                    "They are told in this answer only. Neither the office nor who ordered is kept with them: print"
                            + " them at once, and let each person draw one.")
    @APIResponse(
            responseCode = "201",
            description = "The codes, as a list or as a table to print; Location is what they open",
            headers =
                    @Header(
                            name = "Location",
                            description = "The questionnaire",
                            schema = @Schema(type = SchemaType.STRING)),
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Codes.class)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    public Response order(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid NewCodes order,
            @Context HttpHeaders headers) {
        Codes made = service.order(key, order);
        boolean table = headers.getAcceptableMediaTypes().stream()
                .filter(type -> type.isCompatible(TABLE) || type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .findFirst()
                .filter(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .isPresent();
        return Response.created(URI.create("/api/v1/surveys/" + made.audience()))
                .entity(table ? CodeSheet.of(made) : made)
                .type(table ? TABLE.withCharset("UTF-8") : MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
