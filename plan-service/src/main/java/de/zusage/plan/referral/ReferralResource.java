package de.zusage.plan.referral;

import de.zusage.kit.Ids;
import de.zusage.kit.web.Page;
import de.zusage.kit.web.Versions;
import de.zusage.plan.referral.ReferralApi.ReferralRequest;
import de.zusage.plan.referral.ReferralApi.ReferralView;
import de.zusage.plan.referral.ReferralApi.WithdrawRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Referrals of the office's clients to partners. */
@Path("/api/v1")
@Tag(name = "Referrals")
class ReferralResource {
    private final ReferralService service;

    ReferralResource(ReferralService service) {
        this.service = service;
    }

    @POST
    @Path("referrals")
    @RolesAllowed("adviser")
    @ResponseStatus(201)
    @Operation(
            operationId = "referClient",
            summary = "Refer a client to a partner",
            description = "Needs the client's live consent to a referral to this recipient: else consent-needed.")
    @APIResponse(
            responseCode = "201",
            description = "Sent",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReferralView.class)))
    public RestResponse<ReferralView> refer(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid ReferralRequest request) {
        ReferralService.Versioned sent = service.refer(key, request);
        return RestResponse.ResponseBuilder.<ReferralView>created(UriBuilder.fromPath("/api/v1/referrals/{id}")
                        .build(sent.referral().id()))
                .entity(sent.referral())
                .tag(Versions.tag(sent.version()))
                .build();
    }

    @GET
    @Path("referrals")
    @RolesAllowed("adviser")
    @Operation(operationId = "listReferrals", summary = "The referrals of a case, the oldest first")
    public Page<ReferralView> list(
            @QueryParam("caseId") @NotNull @Pattern(regexp = Ids.TEXT) String caseId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.USUAL_LIMIT) @Pattern(regexp = Page.LIMITS) String limit) {
        return service.page(UUID.fromString(caseId), cursor, Integer.parseInt(limit));
    }

    @GET
    @Path("referrals/{id}")
    @RolesAllowed("adviser")
    @Operation(operationId = "readReferral", summary = "Read a referral and what the recipient answered")
    public RestResponse<ReferralView> read(UUID id) {
        return answer(service.read(id));
    }

    @POST
    @Path("referrals/{id}/withdrawn")
    @RolesAllowed("adviser")
    @Operation(operationId = "withdrawReferral", summary = "Take a referral back, whatever the recipient answered")
    public RestResponse<ReferralView> withdraw(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid WithdrawRequest request) {
        return answer(service.withdraw(id, ifMatch, request.reason()));
    }

    private static RestResponse<ReferralView> answer(ReferralService.Versioned read) {
        return RestResponse.ResponseBuilder.ok(read.referral())
                .tag(Versions.tag(read.version()))
                .build();
    }
}
