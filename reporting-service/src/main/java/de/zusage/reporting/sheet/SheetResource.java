package de.zusage.reporting.sheet;

import de.zusage.kit.web.Accepted;
import de.zusage.kit.web.Rationed;
import de.zusage.reporting.delivery.Delivery;
import de.zusage.reporting.delivery.Frozen;
import de.zusage.reporting.pull.PullLog;
import de.zusage.reporting.pull.Pulled;
import de.zusage.reporting.sheet.SheetService.Form;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The decision sheet of a release, to read on a screen or to print. */
@Path("/api/v1/releases/{id}/decision-sheet")
class SheetResource {
    private static final String PDF = "application/pdf";
    private static final String HTML = "text/html; charset=UTF-8";
    private static final String NOTHING_LOADED =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private final SheetService sheets;
    private final PullLog pulls;

    SheetResource(SheetService sheets, PullLog pulls) {
        this.sheets = sheets;
        this.pulls = pulls;
    }

    @GET
    @Produces({MediaType.TEXT_HTML, PDF})
    @RolesAllowed({"ministry", "programme", "coordinator"})
    @Rationed("pulls")
    @Operation(
            operationId = "decisionSheet",
            summary = "The decision sheet of a release, in German, as an accessible page or as PDF/UA",
            description =
                    "Made of the figures of this release alone. Without `authority` of all; a coordinator may name the own"
                            + " authority and no other.")
    @APIResponse(
            responseCode = "200",
            description = "The sheet: the same release is the same bytes",
            headers =
                    @Header(
                            name = "ETag",
                            description = "SHA-256 of the body",
                            schema = @Schema(type = SchemaType.STRING)),
            content = {
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)),
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "429", description = "too-many-requests")
    public Response sheet(
            @PathParam("id") UUID id,
            @Parameter(description = "Its slug; the sheet then shows it beside the whole", example = "stuttgart")
                    @QueryParam("authority")
                    @Pattern(regexp = "[a-z0-9-]{1,60}") @Nullable String authority,
            @Parameter(description = "Instead of Accept", example = "pdf")
                    @QueryParam("format")
                    @Pattern(regexp = "html|pdf", message = "is html or pdf") @Nullable String format,
            @Context HttpHeaders headers,
            @Context Request request) {
        Form form = format == null ? negotiated(headers) : Form.valueOf(format.toUpperCase(Locale.ROOT));
        Frozen bytes = sheets.sheet(id, authority, form);
        return pulls.note(
                Pulled.ofRelease(id, "decision-sheet", form.name()),
                Delivery.of(request, bytes, form == Form.PDF ? PDF : HTML)
                        .header("Content-Security-Policy", NOTHING_LOADED)
                        .header("X-Content-Type-Options", "nosniff")
                        .build());
    }

    /** What the caller likes best; anything means the page. */
    private static Form negotiated(HttpHeaders headers) {
        MediaType best = Accepted.best(headers, List.of(MediaType.TEXT_HTML_TYPE, MediaType.valueOf(PDF)))
                .orElseThrow(NotAcceptableException::new);
        return best.equals(MediaType.TEXT_HTML_TYPE) ? Form.HTML : Form.PDF;
    }
}
