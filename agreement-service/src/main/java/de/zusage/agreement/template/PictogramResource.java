package de.zusage.agreement.template;

import de.zusage.agreement.employment.ShowsNoCase;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The picture of a building block, for those who read little. */
@ShowsNoCase
@Path("/api/v1/templates/pictograms/{code}")
class PictogramResource {
    private static final Duration FRESH = Duration.ofDays(7);

    private final Pictograms pictograms;

    PictogramResource(Pictograms pictograms) {
        this.pictograms = pictograms;
    }

    @GET
    @Produces("image/svg+xml")
    @RolesAllowed({"adviser", "client", "office-lead", "carrier-lead"})
    @Operation(summary = "The pictogram of a commitment")
    @APIResponse(responseCode = "200", description = "An SVG of 24 × 24 in the colour of the text around it")
    public Response picture(@PathParam("code") String code) {
        CacheControl cached = new CacheControl();
        cached.setPrivate(true);
        cached.setMaxAge((int) FRESH.toSeconds());
        return Response.ok(pictograms.required(code)).cacheControl(cached).build();
    }
}
