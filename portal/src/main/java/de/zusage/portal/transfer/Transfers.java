package de.zusage.portal.transfer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import de.zusage.portal.casefile.Consents.Along;
import de.zusage.portal.page.GoalArea;
import de.zusage.portal.page.Side;
import de.zusage.portal.service.CallersToken;
import de.zusage.portal.service.Items;
import de.zusage.portal.service.Refusals;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Hand-overs and transfers in agreement-service; each write takes the ETag of what it changes. */
@RegisterRestClient(configKey = "agreement")
@RegisterClientHeaders(CallersToken.class)
@RegisterProvider(Refusals.class)
@Path("/api/v1")
interface Transfers {
    /** The ETag is the case's. */
    @POST
    @Path("/cases/{id}/hand-over")
    void handOver(@PathParam("id") UUID caseId, @HeaderParam("If-Match") String etag, NewAdviser to);

    @GET
    @Path("/agreements/{id}")
    RestResponse<Agreement> agreement(@PathParam("id") UUID id);

    /** Without an authority, the offices of the own one. */
    @GET
    @Path("/receiving-offices")
    Items<Office> offices(@QueryParam("authority") @Nullable String authority);

    /** The ETag is the agreement's. */
    @POST
    @Path("/agreements/{id}/transfer")
    Transfer propose(@PathParam("id") UUID agreementId, @HeaderParam("If-Match") String etag, Wanted wanted);

    /** Those that wait for an answer, the most urgent first. */
    @GET
    @Path("/transfers")
    Items<Transfer> waiting(@QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("/transfers/{id}")
    RestResponse<Transfer> read(@PathParam("id") UUID id);

    @POST
    @Path("/transfers/{id}/acceptance")
    Transfer accept(@PathParam("id") UUID id, @HeaderParam("If-Match") String etag);

    @POST
    @Path("/transfers/{id}/rejection")
    Transfer reject(@PathParam("id") UUID id, @HeaderParam("If-Match") String etag, Why why);

    @POST
    @Path("/transfers/{id}/withdrawal")
    Transfer withdraw(@PathParam("id") UUID id, @HeaderParam("If-Match") String etag);

    @GET
    @Path("/cases/{id}/handed-over")
    HandedOver handedOver(@PathParam("id") UUID caseId);

    /** Who answers for a case from now on. */
    record NewAdviser(UUID adviser) {}

    /** The agreement that goes over. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Agreement(UUID id, UUID caseId) {}

    /** An office that takes clients in; {@code recipient} is how a consent names it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Office(String recipient, String office, String carrier, String authority, String name) {}

    /** The office that is asked. */
    record Wanted(String carrier, String office) {}

    /** Why the client is not taken in. */
    record Why(Rejection reason) {}

    /**
     * A proposal as this office has it: the one that is asked learns how to speak with the client, and no more.
     *
     * @param office the other one, likewise authority and carrier
     * @param caseId the own case: of the office that asked, or the new one once it is accepted
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Transfer(
            UUID id,
            Direction direction,
            TransferState state,
            String authority,
            String office,
            String carrier,
            String contactLanguage,
            boolean interpreterNeeded,
            List<Along> handsOver,
            LocalDate proposedOn,
            LocalDate respondBy,
            @Nullable LocalDate settledOn,
            @Nullable Rejection rejection,
            @Nullable UUID caseId,
            @Nullable UUID agreementId) {

        public boolean isIncoming() {
            return direction == Direction.INCOMING;
        }

        public boolean isWaiting() {
            return state == TransferState.PROPOSED;
        }

        public boolean isAccepted() {
            return state == TransferState.ACCEPTED;
        }
    }

    /** What came with a client: the other office's promises as proposals, and what was signed there. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record HandedOver(LocalDate receivedOn, List<Promise> proposals, List<Text> texts) {}

    /** A promise of the other office; nobody here has made it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Promise(
            Side side,
            GoalArea goalArea,
            String template,
            LocalDate dueOn,
            @Nullable Words own) {

        /** In the words of its adviser, German where there are such; else as its building block says it. */
        public String said(Map<String, String> blocks) {
            if (own == null) {
                return blocks.getOrDefault(template, template);
            }
            return own.text()
                    .getOrDefault("de", own.text().values().stream().findFirst().orElse(template));
        }
    }

    /** A promise in the words of an adviser, by language. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Words(Map<String, String> text) {}

    /** A version that was signed there. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Text(int version, LocalDate inForceOn) {}
}
