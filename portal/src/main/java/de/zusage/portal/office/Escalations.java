package de.zusage.portal.office;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import de.zusage.portal.service.CallersToken;
import de.zusage.portal.service.Items;
import de.zusage.portal.service.Refusals;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What has gone up to the lead because nobody at the office has answered it: what and since when, never of whom. */
@RegisterRestClient(configKey = "notification")
@RegisterClientHeaders(CallersToken.class)
@RegisterProvider(Refusals.class)
@Path("/api/v1/escalations")
interface Escalations {
    @GET
    Items<Escalation> waiting();

    @GET
    @Path("/{id}")
    RestResponse<Escalation> read(@PathParam("id") UUID id);

    @POST
    @Path("/{id}/acknowledged")
    void acknowledge(@PathParam("id") UUID id, @HeaderParam("If-Match") String etag);

    @POST
    @Path("/{id}/handed-on")
    void handOn(@PathParam("id") UUID id, @HeaderParam("If-Match") String etag, HandedOn to);

    /** Something that waits for somebody; without a kind a client could not be told something. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Escalation(
            UUID id,
            UUID caseId,
            Cause cause,
            @Nullable Kind kind,
            @Nullable LocalDate dueOn,
            LocalDate since,
            State state,
            @Nullable Instant nextAt,
            List<Turn> turns) {
        public boolean isOpen() {
            return state == State.RAISED;
        }
    }

    /** Whose turn it was and when he or she took care. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Turn(
            Level level,
            @Nullable String name,
            boolean handedOn,
            Instant beganAt,
            @Nullable Instant acknowledgedAt) {}

    /** Whom it is handed on to. */
    record HandedOn(@Nullable UUID to) {}

    /** Why it waits. */
    enum Cause {
        UNDELIVERABLE,
        UNANSWERED
    }

    /** What the office has not done. */
    enum Kind {
        STEP,
        REVIEW,
        OFFER,
        PLACE,
        HANDOVER
    }

    /** Whether somebody takes care. */
    enum State {
        RAISED,
        ACKNOWLEDGED,
        SETTLED
    }

    /** How far up it went. */
    enum Level {
        ADVISER,
        DEPUTY,
        OFFICE_LEAD,
        CARRIER_LEAD
    }
}
