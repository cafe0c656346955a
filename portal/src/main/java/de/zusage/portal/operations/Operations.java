package de.zusage.portal.operations;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import de.zusage.portal.service.Items;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The operator's view that every service has, the same in each. */
interface Operations {
    @GET
    @Path("/consumers")
    List<Consumer> consumers();

    @GET
    @Path("/parked-streams")
    Items<Parked> parked();

    @POST
    @Path("/parked-streams/{id}/retry")
    void retry(@PathParam("id") UUID id);

    @POST
    @Path("/parked-streams/{id}/discard")
    void discard(@PathParam("id") UUID id);

    /** A consumer: how much waits. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Consumer(
            String consumer,
            String topic,
            @Nullable Long waiting,
            @Nullable Long idleSeconds,
            long parked) {}

    /** A stream that stands still until somebody looks at it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Parked(UUID id, String consumer, String stream, String reason, Instant since, long waiting) {}
}
