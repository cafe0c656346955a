package de.zusage.plan.slip;

import de.zusage.kit.web.Languages;
import de.zusage.kit.web.Rationed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The slip of an appointment: for an adviser to hand over, and for the client. */
@Path("/api/v1")
@Tag(name = "Reviews")
class SlipResource {
    private static final String NOTHING_LOADED =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String HOW =
            "In German where there are no words in the language: `language` says which it is. Unreviewed words are"
                    + " marked.";

    private final SlipWriter writer;

    SlipResource(SlipWriter writer) {
        this.writer = writer;
    }

    @GET
    @Path("reviews/{id}/slip")
    @RolesAllowed({"adviser", "client"})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readSlip",
            summary = "The appointment in the client's language, line by line",
            description = HOW)
    public Slip lines(
            UUID id, @QueryParam("language") @DefaultValue("de") @Pattern(regexp = Languages.TAG) String language) {
        return writer.write(id, language);
    }

    @GET
    @Path("reviews/{id}/slip.html")
    @RolesAllowed({"adviser", "client"})
    @Rationed("exports")
    @Produces(MediaType.TEXT_HTML + ";charset=utf-8")
    @Operation(operationId = "printSlip", summary = "The same as a page to print", description = HOW)
    @APIResponse(responseCode = "200", description = "The page")
    @APIResponse(responseCode = "429", description = "too-many-requests")
    public RestResponse<String> page(
            UUID id, @QueryParam("language") @DefaultValue("de") @Pattern(regexp = Languages.TAG) String language) {
        String page = Templates.slip(writer.write(id, language)).render();
        return RestResponse.ResponseBuilder.ok(page)
                .header("Content-Security-Policy", NOTHING_LOADED)
                .build();
    }

    /** Checked at build time. */
    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance slip(Slip slip);
    }
}
