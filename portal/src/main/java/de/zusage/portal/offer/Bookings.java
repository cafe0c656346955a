package de.zusage.portal.offer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import de.zusage.portal.page.GoalArea;
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
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The places and referrals of the office's clients in plan-service; each needs the client's live consent. */
@RegisterRestClient(configKey = "plan")
@RegisterClientHeaders(CallersToken.class)
@RegisterProvider(Refusals.class)
@Path("/api/v1")
interface Bookings {
    @GET
    @Path("/bookings")
    Items<Booking> bookings(@QueryParam("caseId") UUID caseId, @QueryParam("limit") int limit);

    @POST
    @Path("/bookings")
    void book(@HeaderParam("Idempotency-Key") String key, NewBooking booking);

    @GET
    @Path("/bookings/{id}")
    RestResponse<Booking> booking(@PathParam("id") UUID id);

    @POST
    @Path("/bookings/{id}/cancelled")
    void cancel(@PathParam("id") UUID id, @HeaderParam("If-Match") String etag, Why why);

    @GET
    @Path("/referrals")
    Items<Referral> referrals(@QueryParam("caseId") UUID caseId, @QueryParam("limit") int limit);

    @POST
    @Path("/referrals")
    void refer(@HeaderParam("Idempotency-Key") String key, NewReferral referral);

    @GET
    @Path("/referrals/{id}")
    RestResponse<Referral> referral(@PathParam("id") UUID id);

    @POST
    @Path("/referrals/{id}/withdrawn")
    void withdraw(@PathParam("id") UUID id, @HeaderParam("If-Match") String etag, Why why);

    /** A place that is had or waited for. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Booking(
            UUID id,
            UUID caseId,
            UUID offerId,
            PlaceState state,
            @Nullable Integer waitingNumber,
            boolean heldBack,
            boolean offerLost,
            LocalDate askedOn) {

        public boolean isOpen() {
            return state != PlaceState.DECLINED && state != PlaceState.CANCELLED;
        }
    }

    /** A place of that offer for the client of that agreement. */
    record NewBooking(UUID agreementId, UUID offerId) {}

    /** A referral; {@code outwardId} is what the client can name to the recipient. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Referral(
            UUID id,
            UUID outwardId,
            UUID caseId,
            String recipient,
            GoalArea goalArea,
            ReferralState state,
            LocalDate sentOn) {

        public boolean isOpen() {
            return state == ReferralState.SENT || state == ReferralState.TAKEN;
        }
    }

    /** To whom the client of that agreement is referred, for what. */
    record NewReferral(UUID agreementId, String recipient, GoalArea goalArea) {}

    /** Why it is wanted no more. */
    record Why(WantedNoMore reason) {}
}
