package de.zusage.portal.erasure;

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

/** What falls due at the own carrier, what was erased, and what is held: ids, offices and dates, no name and no content. */
@RegisterRestClient(configKey = "agreement")
@RegisterClientHeaders(CallersToken.class)
@RegisterProvider(Refusals.class)
@Path("/api/v1")
interface Erasures {
    @GET
    @Path("/erasures/due")
    Items<Due> due(@QueryParam("until") @Nullable LocalDate until, @QueryParam("cursor") @Nullable String cursor);

    @POST
    @Path("/erasures")
    Order order(@HeaderParam("Idempotency-Key") String key, NewErasure wanted);

    @GET
    @Path("/erasures")
    Items<Erasure> ledger(@QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("/erasures/{id}")
    Erasure read(@PathParam("id") UUID id);

    @POST
    @Path("/legal-holds")
    Hold hold(@HeaderParam("Idempotency-Key") String key, NewHold wanted);

    @GET
    @Path("/legal-holds/{id}")
    RestResponse<Hold> readHold(@PathParam("id") UUID id);

    @POST
    @Path("/legal-holds/{id}/lifting")
    void lift(@PathParam("id") UUID id, @HeaderParam("If-Match") String etag);

    /** A closed case that is to be erased, and the hold that keeps it from it, if one stands. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Due(
            UUID caseId,
            String office,
            LocalDate closedOn,
            LocalDate dueOn,
            Rule rule,
            @Nullable UUID hold,
            @Nullable LocalDate heldUntil) {}

    /** Cases to be erased, all of them or none; before its time one alone. */
    record NewErasure(List<UUID> caseIds, @Nullable Reason reason) {}

    /** What was ordered, by the lines of the ledger. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Order(UUID order, List<UUID> erasures) {}

    /** A line of the ledger; erasedOn absent until it was carried out. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Erasure(
            UUID id,
            UUID caseId,
            String office,
            Rule rule,
            Reason reason,
            Instant orderedAt,
            State state,
            @Nullable LocalDate erasedOn,
            @Nullable LocalDate topicsUntil,
            @Nullable LocalDate backupsUntil,
            @Nullable List<Receipt> receipts) {
        public boolean isComplete() {
            return state == State.COMPLETE;
        }

        public List<Receipt> all() {
            return receipts == null ? List.of() : receipts;
        }
    }

    /** That a service has erased what it had of the case, or is yet to say so. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Receipt(
            String service,
            @Nullable UUID receiptId,
            @Nullable Instant receivedAt) {}

    /** How far an erasure has come. */
    enum State {
        ORDERED,
        ERASED,
        COMPLETE
    }

    /** A case that is to be kept until a day, as entered. */
    record NewHold(
            @Nullable UUID caseId,
            @Nullable HoldReason reason,
            @Nullable LocalDate until) {}

    /** A hold; one that was lifted stays noted. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Hold(UUID id, UUID caseId, HoldReason reason, LocalDate until, boolean lifted) {}
}
