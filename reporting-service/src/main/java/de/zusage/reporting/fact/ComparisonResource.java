package de.zusage.reporting.fact;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether the facts that figures are made of are those that were told, for an operator. */
@Path("/api/v1/operations/fact-comparisons")
@Tag(name = "Operations")
class ComparisonResource {
    private final FactComparisons comparisons;

    ComparisonResource(FactComparisons comparisons) {
        this.comparisons = comparisons;
    }

    @POST
    @RolesAllowed("operator")
    @Operation(summary = "Compare the facts that are kept with those on the topic; nothing is changed")
    @APIResponse(
            responseCode = "202",
            description = "Begun; look at its Location",
            content = @Content(schema = @Schema(implementation = FactComparison.class)))
    public Response begin() {
        UUID id = comparisons.begin();
        return Response.accepted(comparisons.of(id))
                .location(URI.create("/api/v1/operations/fact-comparisons/" + id))
                .build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed("operator")
    @Operation(summary = "How a comparison goes, and what it found")
    public FactComparison one(@PathParam("id") UUID id) {
        return comparisons.of(id);
    }

    @POST
    @Path("{id}/repair")
    @RolesAllowed("operator")
    @Operation(
            summary = "Take in again the streams that a comparison found",
            description =
                    "What is lost comes back. What is kept otherwise than told stays: somebody has changed it by hand.")
    @APIResponse(
            responseCode = "200",
            description = "All were tried; their progress stands in the comparison meanwhile")
    @APIResponse(responseCode = "409", description = "comparison-not-done")
    public FactComparison repair(@PathParam("id") UUID id) {
        return comparisons.repair(id);
    }
}
