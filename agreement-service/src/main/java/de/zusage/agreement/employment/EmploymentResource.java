package de.zusage.agreement.employment;

import de.zusage.agreement.employment.EmploymentApi.EmploymentView;
import de.zusage.agreement.employment.EmploymentApi.LastDay;
import de.zusage.agreement.employment.EmploymentApi.NewEmployment;
import de.zusage.kit.web.Idempotency;
import de.zusage.kit.web.Page;
import de.zusage.kit.web.Versions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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

/** Employments at the caller's own office, kept by its administrator. */
@ShowsNoCase
@Path("/api/v1/employments")
class EmploymentResource {
    private final EmploymentService service;
    private final Idempotency idempotency;

    EmploymentResource(EmploymentService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed("office-admin")
    @Operation(summary = "Record that a person works at the caller's office")
    @APIResponse(responseCode = "201", description = "Recorded")
    public Response record(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull NewEmployment wanted) {
        UUID id = idempotency.once(key, "employment.record", wanted, () -> service.record(wanted));
        return Response.created(URI.create("/api/v1/employments/" + id)).build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"office-admin", "office-lead"})
    @Operation(summary = "Read an employment")
    @APIResponse(
            responseCode = "200",
            description = "The employment",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = EmploymentView.class)))
    public Response read(@PathParam("id") UUID id) {
        EmploymentService.Read read = service.read(id);
        return Response.ok(read.view()).tag(Versions.tag(read.revision())).build();
    }

    @POST
    @Path("/{id}/end")
    @RolesAllowed("office-admin")
    @Operation(summary = "Name the last day of an employment, at the latest the one it has; the day may have passed")
    @APIResponse(
            responseCode = "200",
            description = "Ended",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = EmploymentView.class)))
    public Response end(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull LastDay wanted) {
        service.end(id, ifMatch, wanted.validTo());
        return read(id);
    }

    @GET
    @RolesAllowed({"office-admin", "office-lead"})
    @Operation(summary = "List the employments of the caller's office")
    public Page<EmploymentView> all() {
        return new Page<>(service.all(), null);
    }
}
