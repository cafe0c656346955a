package de.zusage.notification.staff;

import de.zusage.kit.web.Page;
import de.zusage.kit.web.Versions;
import de.zusage.notification.staff.StaffApi.NewStaff;
import de.zusage.notification.staff.StaffApi.StaffRequest;
import de.zusage.notification.staff.StaffApi.StaffView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The staff of the caller's office: who is told things, and whom an escalation reaches. */
@Path("/api/v1/staff")
@Produces(MediaType.APPLICATION_JSON)
class StaffResource {

    private final StaffService service;

    StaffResource(StaffService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed("office-admin")
    @Operation(summary = "The staff of the office, in the order in which they were entered")
    public Page<StaffView> page(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.USUAL_LIMIT) @Pattern(regexp = Page.LIMITS) String limit) {
        return service.page(cursor, Integer.parseInt(limit));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("office-admin")
    @ResponseStatus(201)
    @Operation(summary = "Enter somebody, under the subject of his or her tokens")
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StaffView.class)))
    public RestResponse<StaffView> add(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid NewStaff request) {
        StaffService.Versioned added = service.add(key, request);
        return ResponseBuilder.<StaffView>created(UriBuilder.fromPath("/api/v1/staff/{id}")
                        .build(added.staff().id()))
                .entity(added.staff())
                .tag(Versions.tag(added.version()))
                .build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed("office-admin")
    public RestResponse<StaffView> read(@PathParam("id") UUID id) {
        return answer(service.read(id));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("office-admin")
    @Operation(summary = "Say anew what somebody does here, is called and where mail is read")
    public RestResponse<StaffView> change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid StaffRequest request) {
        return answer(service.change(id, ifMatch, request));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed("office-admin")
    @Operation(summary = "Somebody has left; name, addresses and their keys are gone, until entered anew")
    public RestResponse<Void> remove(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        service.remove(id, ifMatch);
        return RestResponse.noContent();
    }

    private static RestResponse<StaffView> answer(StaffService.Versioned read) {
        return ResponseBuilder.ok(read.staff())
                .tag(Versions.tag(read.version()))
                .build();
    }
}
