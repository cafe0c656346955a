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

/** What was referred to the own place, in plan-service: under ids that lead to nobody. */
@RegisterRestClient(configKey = "plan")
@RegisterClientHeaders(CallersToken.class)
@RegisterProvider(Refusals.class)
@Path("/api/v1/received-referrals")
interface ReceivedReferrals {
    @GET
    Items<Received> list(@QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("/{id}")
    RestResponse<Received> read(@PathParam("id") UUID id);

    @POST
    @Path("/{id}/taken")
    void take(@PathParam("id") UUID id, @HeaderParam("If-Match") String etag);

    @POST
    @Path("/{id}/declined")
    void decline(@PathParam("id") UUID id, @HeaderParam("If-Match") String etag);

    /** A referral as its recipient sees it; whoever comes by it names the id. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Received(
            UUID id,
            GoalArea goalArea,
            String office,
            ReferralState state,
            LocalDate sentOn,
            @Nullable LocalDate decidedOn) {

        /** Whether it waits for an answer. */
        public boolean isOpen() {
            return state == ReferralState.SENT;
        }
    }
}
