package de.zusage.notification.call;

import de.zusage.kit.web.Page;
import de.zusage.notification.call.CallApi.CallRequest;
import de.zusage.notification.call.CallApi.CallView;
import de.zusage.notification.call.CallApi.ToCall;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The call list of the caller. */
@Path("/api/v1/calls")
@Produces(MediaType.APPLICATION_JSON)
class CallResource {

    private final CallList list;
    private final CallReport report;

    CallResource(CallList list, CallReport report) {
        this.list = list;
        this.report = report;
    }

    @GET
    @RolesAllowed("adviser")
    @Operation(
            summary = "Clients whom no channel told what they should know by now: the caller's own and deputised ones")
    public Page<ToCall> toCall(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.USUAL_LIMIT) @Pattern(regexp = Page.LIMITS) String limit) {
        return list.page(cursor, Integer.parseInt(limit));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("adviser")
    @ResponseStatus(201)
    @Operation(
            summary = "Say whether the client was reached; who was, has been told everything on the list",
            description =
                    "That the number is not safe any more counts whatever the answer: with 409 too nobody calls or"
                            + " texts it from now on.")
    @APIResponse(
            responseCode = "201",
            description = "The call",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CallView.class)))
    public RestResponse<CallView> record(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid CallRequest request) {
        CallView call = CallView.of(report.record(key, request));
        return RestResponse.ResponseBuilder.<CallView>created(
                        UriBuilder.fromPath("/api/v1/calls/{id}").build(call.id()))
                .entity(call)
                .build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed("adviser")
    @Operation(summary = "A call that was made")
    public CallView read(@PathParam("id") UUID id) {
        return CallView.of(list.read(id));
    }
}
