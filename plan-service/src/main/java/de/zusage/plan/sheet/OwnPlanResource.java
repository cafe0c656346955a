package de.zusage.plan.sheet;

import de.zusage.kit.web.Languages;
import de.zusage.kit.web.Versions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The client's own plan. */
@Path("/api/v1/me/plan")
@Tag(name = "Plans")
class OwnPlanResource {
    private final OwnPlanService service;

    OwnPlanResource(OwnPlanService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed("client")
    @Operation(
            operationId = "readOwnPlan",
            summary = "The client's own plan: what both sides promised, what is next, what was achieved",
            description =
                    "Of several plans the one that goes on, or else the newest. The words of the templates come in"
                            + " the language where they exist in it, otherwise in German.")
    @APIResponse(
            responseCode = "200",
            description = "The plan",
            headers =
                    @Header(
                            name = "ETag",
                            description = "The version, to send as If-Match",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = OwnPlan.class)))
    public RestResponse<OwnPlan> read(
            @QueryParam("language") @DefaultValue("de") @Pattern(regexp = Languages.TAG) String language) {
        OwnPlanService.Versioned read = service.read(language);
        return RestResponse.ResponseBuilder.ok(read.plan())
                .tag(Versions.tag(read.version()))
                .build();
    }
}
