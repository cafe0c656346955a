package de.zusage.notification.staff;

import de.zusage.kit.web.Versions;
import de.zusage.notification.staff.PreferenceApi.PreferenceRequest;
import de.zusage.notification.staff.PreferenceApi.PreferenceView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** What the caller wants to be told, when and where. */
@Path("/api/v1/me/preferences")
@Produces(MediaType.APPLICATION_JSON)
class OwnPreferencesResource {

    private final PreferenceService service;

    OwnPreferencesResource(PreferenceService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({"adviser", "office-lead"})
    @Operation(summary = "The own preferences; version 0 before anybody wished anything")
    public RestResponse<PreferenceView> read() {
        return answer(service.read());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"adviser", "office-lead"})
    @Operation(summary = "Wish anew: an own address, when the day's messages come, what not to hear, and lead times")
    public RestResponse<PreferenceView> wish(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid PreferenceRequest request) {
        return answer(service.wish(ifMatch, request));
    }

    private static RestResponse<PreferenceView> answer(PreferenceService.Versioned read) {
        return ResponseBuilder.ok(read.preferences())
                .tag(Versions.tag(read.version()))
                .build();
    }
}
