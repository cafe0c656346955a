package de.zusage.kit.inbox;

import de.zusage.kit.inbox.OperationsApi.Outcome;
import de.zusage.kit.inbox.OperationsApi.ParkedStream;
import de.zusage.kit.web.Cursors;
import de.zusage.kit.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Streams of events that stand still, for an operator. */
@Path("/api/v1/operations/parked-streams")
class OperationsResource {

    private static final String LIST = "parked-streams";

    private final ParkedStreams streams;
    private final Cursors cursors;

    OperationsResource(ParkedStreams streams, Cursors cursors) {
        this.streams = streams;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed("operator")
    public Page<ParkedStream> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.USUAL_LIMIT) @Pattern(regexp = Page.LIMITS) String limit) {
        int size = Integer.parseInt(limit);
        List<String> position = cursors.read(LIST, "", cursor);
        Instant after = position.isEmpty() ? Instant.EPOCH : Instant.parse(position.get(0));
        UUID afterId = position.isEmpty() ? new UUID(0, 0) : UUID.fromString(position.get(1));
        return cursors.page(
                LIST,
                "",
                streams.list(after, afterId, size + 1),
                size,
                last -> List.of(last.since().toString(), last.id().toString()));
    }

    @POST
    @Path("/{id}/retry")
    @RolesAllowed("operator")
    public Outcome retry(@PathParam("id") UUID id) {
        return outcome(streams.retry(id));
    }

    @POST
    @Path("/{id}/discard")
    @RolesAllowed("operator")
    public Outcome discard(@PathParam("id") UUID id) {
        return outcome(streams.discard(id));
    }

    private static Outcome outcome(Optional<ParkedStream> left) {
        return new Outcome(left.isEmpty(), left.orElse(null));
    }
}
