package de.zusage.portal.staff;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import de.zusage.portal.service.CallersToken;
import de.zusage.portal.service.Items;
import de.zusage.portal.service.Refusals;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What waits for the caller in notification-service because nobody has seen to it; the ETag is the escalation's. */
@RegisterRestClient(configKey = "notification")
@RegisterClientHeaders(CallersToken.class)
@RegisterProvider(Refusals.class)
@Path("/api/v1/escalations")
public interface Escalations {
    @GET
    Items<Escalation> list(@QueryParam("limit") int limit);

    @GET
    @Path("/{id}")
    RestResponse<Escalation> read(@PathParam("id") UUID id);

    @POST
    @Path("/{id}/acknowledged")
    void acknowledge(@PathParam("id") UUID id, @HeaderParam("If-Match") String etag);

    @POST
    @Path("/{id}/handed-on")
    void handOn(@PathParam("id") UUID id, @HeaderParam("If-Match") String etag, HandOn to);

    /** What waits; kind and day are absent where a client could not be told something. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Escalation(
            UUID id,
            UUID caseId,
            Cause cause,
            @Nullable Undone kind,
            @Nullable LocalDate dueOn,
            LocalDate since,
            State state,
            @Nullable String name,
            @Nullable Instant nextAt,
            List<Turn> turns) {

        public boolean isRaised() {
            return state == State.RAISED;
        }

        public boolean isOver() {
            return state == State.SETTLED;
        }
    }

    /** Whose turn it was. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Turn(
            Level level,
            @Nullable String name,
            boolean handedOn,
            Instant beganAt,
            @Nullable Instant acknowledgedAt) {}

    /** Who is to see to it instead. */
    record HandOn(@Nullable UUID to) {}

    /** Why it waits. */
    enum Cause {
        UNDELIVERABLE,
        UNANSWERED
    }

    /** What the office was to do. */
    enum Undone {
        STEP,
        REVIEW,
        OFFER,
        PLACE,
        HANDOVER
    }

    /** What has become of it. */
    enum State {
        RAISED,
        ACKNOWLEDGED,
        SETTLED
    }

    /** Whom it has reached. */
    enum Level {
        ADVISER,
        DEPUTY,
        OFFICE_LEAD,
        CARRIER_LEAD
    }
}
