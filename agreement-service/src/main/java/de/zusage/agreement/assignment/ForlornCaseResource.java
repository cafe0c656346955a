package de.zusage.agreement.assignment;

import de.zusage.agreement.assignment.AssignmentApi.ForlornCase;
import de.zusage.kit.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The open cases of the office that nobody answers for any more. */
@Path("/api/v1/cases-without-adviser")
class ForlornCaseResource {
    private final HandOverService service;

    ForlornCaseResource(HandOverService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed("office-lead")
    @Operation(summary = "List the open cases whose adviser does not work at the office today, oldest first")
    public Page<ForlornCase> all() {
        return new Page<>(service.withoutAdviser(), null);
    }
}
