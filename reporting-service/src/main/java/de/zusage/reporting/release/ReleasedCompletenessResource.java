package de.zusage.reporting.release;

import de.zusage.kit.web.Rationed;
import de.zusage.reporting.completeness.CompletenessApi.Completeness;
import de.zusage.reporting.delivery.Delivery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Which offices had delivered when a release was prepared: frozen with it, whatever comes later. */
@Path("/api/v1/releases/{id}/completeness")
@Produces(MediaType.APPLICATION_JSON)
class ReleasedCompletenessResource {
    private final ReleasedCompleteness completeness;

    ReleasedCompletenessResource(ReleasedCompleteness completeness) {
        this.completeness = completeness;
    }

    @GET
    @RolesAllowed({"ministry", "programme", "coordinator"})
    @Rationed("pulls")
    @Operation(
            summary = "Which offices had delivered when the release was prepared",
            description = "With the day on which that was so. It belongs to the release and never changes.")
    @APIResponse(
            responseCode = "200",
            description = "The offices, by authority",
            headers =
                    @Header(
                            name = "ETag",
                            description = "SHA-256 of the body",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = Completeness.class)))
    @APIResponse(responseCode = "429", description = "too-many-requests")
    public Response completeness(@PathParam("id") UUID id, @Context Request request) {
        return Delivery.of(request, completeness.of(id), MediaType.APPLICATION_JSON)
                .build();
    }
}
