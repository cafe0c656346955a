package de.zusage.reporting.dictionary;

import de.zusage.kit.web.NotFound;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What every figure means, for whoever reads figures. */
@Path("/api/v1/dictionary")
@Produces(MediaType.APPLICATION_JSON)
class DictionaryResource {
    private final Dictionary dictionary;

    DictionaryResource(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    @GET
    @RolesAllowed({"ministry", "programme", "coordinator", "carrier-lead", "office-lead"})
    @Operation(summary = "What is counted: units, attributes with their categories, populations and indicators")
    @APIResponse(
            responseCode = "200",
            description = "The dictionary, in German and English",
            content = @Content(schema = @Schema(implementation = Dictionary.class)))
    public Dictionary all() {
        return dictionary;
    }

    @GET
    @Path("/indicators/{id}")
    @RolesAllowed({"ministry", "programme", "coordinator", "carrier-lead", "office-lead"})
    @Operation(summary = "One indicator: what is counted, by which date, divided by what")
    @APIResponse(
            responseCode = "200",
            description = "The definition",
            content =
                    @Content(
                            schema = @Schema(implementation = Indicator.class),
                            examples = @ExampleObject(name = "E2", value = """
                                    {"id": "E2", "version": 1, "section": "E", "unit": "STEP",
                                     "label": {"de": "Anteil eingehaltener Schritte je Seite", "en": "Share of steps met by side"},
                                     "numerator": {"population": "steps-final", "where": {"outcome": ["MET", "PARTLY_MET"]}},
                                     "denominator": {"population": "steps-final",
                                                     "where": {"outcome": ["MET", "PARTLY_MET", "NOT_MET"]}},
                                     "dimensions": ["side"], "crossings": [], "footnotes": []}""")))
    @APIResponse(responseCode = "404", description = "There is no such indicator")
    public Indicator indicator(@Parameter(example = "E2") @PathParam("id") String id) {
        return dictionary.indicator(id).orElseThrow(NotFound::new);
    }
}
