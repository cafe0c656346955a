package de.zusage.reporting.own;

import de.zusage.kit.web.Rationed;
import de.zusage.reporting.period.Span;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Counts of the own office, or of the carrier's own offices: for the work queue, Sachbericht and Verwendungsnachweis. */
@Path("/api/v1/counts")
@Produces(MediaType.APPLICATION_JSON)
class OwnCountResource {
    private static final int MOST_DIMENSIONS = 3;
    private final OwnCountService service;

    OwnCountResource(OwnCountService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({"office-lead", "carrier-lead"})
    @Rationed("pulls")
    @Operation(
            summary = "Counts of the own offices, as they are",
            description =
                    "An office lead sees the own office, a carrier lead all offices of the carrier. Populations and"
                            + " dimensions are those of the dictionary; nothing is counted per adviser. Every read is noted.")
    @APIResponse(responseCode = "200", description = "The counts")
    @APIResponse(
            responseCode = "400",
            description = "unknown-population and unknown-attribute with those that there are, not-to-be-crossed")
    @APIResponse(responseCode = "429", description = "too-many-requests")
    public OwnCounts counts(
            @Parameter(
                            description = "Of the dictionary; an unknown one is answered with all",
                            example = "agreements-signed",
                            required = true)
                    @QueryParam("population")
                    @Nullable String population,
            @Parameter(example = "cefr") @QueryParam("dimension") @Size(max = MOST_DIMENSIONS) List<String> dimensions,
            @QueryParam("span")
                    @DefaultValue("QUARTER")
                    @Pattern(regexp = "QUARTER|HALF_YEAR|TOTAL", message = "is QUARTER, HALF_YEAR or TOTAL") String span) {
        return service.count(population, dimensions, Span.valueOf(span));
    }
}
