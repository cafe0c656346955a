package de.zusage.plan.contact;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The effort of offices for the proof of use: sums by kind and topic, without client and adviser. */
@Path("/api/v1/effort")
@Tag(name = "Contacts")
class EffortResource {

    private final EffortService service;

    EffortResource(EffortService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({"office-lead", "carrier-lead"})
    @Operation(
            operationId = "readEffort",
            summary = "Contacts and minutes of a month or half-year that is over, by kind and topic",
            description =
                    "An office's lead reads the own office. A carrier's lead reads half-years by office, and months"
                            + " for all own offices together.")
    public Effort read(
            @Parameter(example = "2026-H1") @QueryParam("period") @NotNull @Pattern(regexp = EffortPeriod.FORM) String period) {
        return service.of(EffortPeriod.of(period));
    }
}
