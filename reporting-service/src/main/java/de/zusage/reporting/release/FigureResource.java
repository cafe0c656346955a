package de.zusage.reporting.release;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The figures of the caller's own authority. */
@Path("/api/v1/figures")
@Produces(MediaType.APPLICATION_JSON)
class FigureResource {
    private final ReleaseShelf shelf;
    private final Explaining explaining;
    private final OwnAuthority own;

    FigureResource(ReleaseShelf shelf, Explaining explaining, OwnAuthority own) {
        this.shelf = shelf;
        this.explaining = explaining;
        this.own = own;
    }

    @GET
    @RolesAllowed("coordinator")
    @Operation(summary = "The own authority's cells of the latest release")
    @APIResponse(responseCode = "200", description = "The cells")
    @APIResponse(responseCode = "404", description = "nothing-released")
    public ReleaseApi.Figures own() {
        return shelf.figures(own.slug());
    }

    @GET
    @Path("{table}/explanation")
    @RolesAllowed("coordinator")
    @Operation(
            summary = "Where a number of the own authority comes from",
            description =
                    "What is counted, by which date, in which release and by which rules; of a hidden one never the"
                            + " value, nor which rule hides it.")
    @APIResponse(
            responseCode = "200",
            description = "The explanation",
            content = @Content(schema = @Schema(implementation = Explanation.class)))
    @APIResponse(
            responseCode = "404",
            description = "nothing-released; no-such-table, no-such-period, no-such-group with what there is")
    public Explanation explanation(
            @Parameter(example = "language-level") @PathParam("table") String table,
            @Parameter(description = "Without it the one that ends last, of several the longest", example = "H1")
                    @QueryParam("period")
                    @Nullable String period,
            @Parameter(
                            description =
                                    "One for each attribute of the table, in its order, _T for the sum; without any the sums",
                            example = "A1")
                    @QueryParam("group")
                    List<String> groups) {
        return explaining.explain(own.slug(), table, period, groups);
    }
}
