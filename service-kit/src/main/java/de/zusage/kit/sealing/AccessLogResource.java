package de.zusage.kit.sealing;

import de.zusage.kit.Ids;
import de.zusage.kit.sealing.AccessLogApi.LineView;
import de.zusage.kit.sealing.AccessLogApi.Verification;
import de.zusage.kit.web.Page;
import de.zusage.kit.web.Rationed;
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
import org.jspecify.annotations.Nullable;

/** The access log of this service, for those who watch over it. */
@Path("/api/v1/access-log")
@Produces(MediaType.APPLICATION_JSON)
class AccessLogResource {

    private final AccessLogReading reading;

    AccessLogResource(AccessLogReading reading) {
        this.reading = reading;
    }

    @GET
    @RolesAllowed("auditor")
    @Operation(
            operationId = "readAccessLog",
            summary = "Who read or changed what at the offices of the caller's carrier, in the order of the chain",
            description = "Ids, roles and times, no content. `object` for the lines about one thing, `from` for"
                    + " those from a number on.")
    public Page<LineView> page(
            @QueryParam("object") @Pattern(regexp = Ids.TEXT) @Nullable String object,
            @QueryParam("from") @DefaultValue("1") @Pattern(regexp = "[1-9][0-9]{0,17}") String from,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.USUAL_LIMIT) @Pattern(regexp = Page.LIMITS) String limit) {
        return reading.page(
                object == null ? null : UUID.fromString(object), Long.parseLong(from), cursor, Integer.parseInt(limit));
    }

    @GET
    @Path("verification")
    @RolesAllowed({"auditor", "operator"})
    @Rationed("verifications")
    @Operation(
            operationId = "verifyAccessLog",
            summary = "Compute the chain anew and hold it against its links and what was anchored outside",
            description = "For an auditor the chain of the own carrier, for an operator every one. What was changed,"
                    + " taken out, swapped or cut off before the last anchor is found. One at a time: 503 says when to"
                    + " come again.")
    @APIResponse(responseCode = "200", description = "What was found")
    @APIResponse(responseCode = "429", description = "too-many-requests")
    public Verification verify() {
        return reading.verify();
    }
}
