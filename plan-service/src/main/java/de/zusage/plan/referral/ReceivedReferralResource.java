package de.zusage.plan.referral;

import de.zusage.kit.web.Page;
import de.zusage.kit.web.Versions;
import de.zusage.plan.referral.ReferralApi.ReceivedView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What was referred to the caller, under ids that no other recipient knows. */
@Path("/api/v1")
@Tag(name = "Referrals")
class ReceivedReferralResource {
    private final ReceivedReferralService service;

    ReceivedReferralResource(ReceivedReferralService service) {
        this.service = service;
    }

    @GET
    @Path("received-referrals")
    @RolesAllowed("provider")
    @Operation(operationId = "listReceivedReferrals", summary = "What was referred to the caller, the oldest day first")
    public Page<ReceivedView> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.USUAL_LIMIT) @Pattern(regexp = Page.LIMITS) String limit) {
        return service.page(cursor, Integer.parseInt(limit));
    }

    @GET
    @Path("received-referrals/{id}")
    @RolesAllowed("provider")
    @Operation(operationId = "readReceivedReferral", summary = "Read what was referred to the caller")
    public RestResponse<ReceivedView> read(UUID id) {
        return answer(service.read(id));
    }

    @POST
    @Path("received-referrals/{id}/taken")
    @RolesAllowed("provider")
    @Operation(operationId = "takeReferral", summary = "Take a referral on; its office is told")
    public RestResponse<ReceivedView> take(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(service.take(id, ifMatch));
    }

    @POST
    @Path("received-referrals/{id}/declined")
    @RolesAllowed("provider")
    @Operation(operationId = "declineReferral", summary = "Decline a referral; its office is told")
    public RestResponse<ReceivedView> decline(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(service.decline(id, ifMatch));
    }

    private static RestResponse<ReceivedView> answer(ReceivedView received) {
        return RestResponse.ResponseBuilder.ok(received)
                .tag(Versions.tag(received.version()))
                .build();
    }
}
