package de.zusage.portal.call;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import de.zusage.portal.service.CallersToken;
import de.zusage.portal.service.Items;
import de.zusage.portal.service.Refusals;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The office's letters in notification-service: those that wait, and the batches that are printed and posted together. */
@RegisterRestClient(configKey = "notification")
@RegisterClientHeaders(CallersToken.class)
@RegisterProvider(Refusals.class)
@Path("/api/v1")
interface Letters {
    @GET
    @Path("/letters")
    Items<Letter> waiting(@QueryParam("limit") int limit);

    /** Those that are still to be posted. */
    @GET
    @Path("/letter-batches")
    Items<Batch> open(@QueryParam("cursor") @Nullable String cursor);

    @POST
    @Path("/letter-batches")
    Batch make(@HeaderParam("Idempotency-Key") String key, Map<String, Integer> all);

    @GET
    @Path("/letter-batches/{id}")
    RestResponse<Batch> read(@PathParam("id") UUID id);

    /** Each printing is noted and changes the version of the batch. */
    @POST
    @Path("/letter-batches/{id}/printed")
    @Produces("application/pdf")
    byte[] print(@PathParam("id") UUID id);

    @POST
    @Path("/letter-batches/{id}/posted")
    void posted(@PathParam("id") UUID id, @HeaderParam("If-Match") String etag, @QueryParam("without") String without);

    @POST
    @Path("/letter-batches/{id}/cancelled")
    void cancel(@PathParam("id") UUID id, @HeaderParam("If-Match") String etag);

    /** A letter that waits to be printed. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Letter(UUID caseId, LocalDate madeOn) {}

    /** Letters of one file; {@code recalled} are the places in it, from 1, of those that must not go out any more. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Batch(
            UUID id,
            State state,
            int letters,
            List<Integer> recalled,
            Instant madeAt,
            @Nullable Instant printedAt) {
        public boolean isOpen() {
            return state == State.OPEN;
        }

        /** As they are entered where letters are left out. */
        public String recalledListed() {
            return recalled.stream().map(String::valueOf).collect(Collectors.joining(","));
        }
    }

    /** What has become of a batch. */
    enum State {
        OPEN,
        POSTED,
        CANCELLED
    }
}
