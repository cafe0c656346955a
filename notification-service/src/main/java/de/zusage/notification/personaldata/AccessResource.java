package de.zusage.notification.personaldata;

import de.zusage.kit.held.AccessView;
import de.zusage.kit.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Who read or changed what this service holds about a client. */
@Path("/api/v1/cases/{caseId}/access")
class AccessResource {
    private final PersonalDataService service;

    AccessResource(PersonalDataService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({"adviser", "client"})
    @Operation(
            operationId = "accessToCase",
            summary = "Which role of which office read or changed what is held about a client, and when, newest first",
            description =
                    "For the client about the own case, and for the office's advisers. Nobody is named, nothing is"
                            + " counted by person. The same in each service; this read is in it as well.")
    public Page<AccessView> access(
            @PathParam("caseId") UUID caseId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.USUAL_LIMIT) @Pattern(regexp = Page.LIMITS) String limit) {
        return service.access(caseId, cursor, Integer.parseInt(limit));
    }
}
