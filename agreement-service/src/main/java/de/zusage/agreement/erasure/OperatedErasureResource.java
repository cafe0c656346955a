package de.zusage.agreement.erasure;

import de.zusage.agreement.erasure.OperatedErasureApi.OverdueReceipt;
import de.zusage.agreement.erasure.OperatedErasureApi.Replayed;
import de.zusage.kit.web.Cursors;
import de.zusage.kit.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Erasures as whoever runs the installation has to do with them. */
@Path("/api/v1/operations/erasures")
class OperatedErasureResource {
    private static final String LIST = "overdue-receipts";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final OverdueReceipts overdue;
    private final ErasureReplay replay;
    private final Cursors cursors;

    OperatedErasureResource(OverdueReceipts overdue, ErasureReplay replay, Cursors cursors) {
        this.overdue = overdue;
        this.replay = replay;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed("operator")
    @Operation(
            operationId = "listOverdueErasureReceipts",
            summary = "Services that have not said in time that they erased, the longest overdue first")
    public Page<OverdueReceipt> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.USUAL_LIMIT) @Pattern(regexp = Page.LIMITS) String limit) {
        List<String> position = cursors.read(LIST, "", cursor);
        int size = Integer.parseInt(limit);
        List<OverdueReceipt> found = position.isEmpty()
                ? overdue.list(Instant.EPOCH, BEFORE_ALL, "", size + 1)
                : overdue.list(
                        Instant.parse(position.get(0)), UUID.fromString(position.get(1)), position.get(2), size + 1);
        return cursors.page(
                LIST,
                "",
                found,
                size,
                last -> List.of(last.since().toString(), last.receiptId().toString(), last.service()));
    }

    @POST
    @Path("/replay")
    @RolesAllowed("operator")
    @Operation(
            operationId = "replayErasures",
            summary = "After a restore: erase again what came back, and tell every erasure again",
            description = "Reads the ledger outside of the database. One at a time: 503 says when to come again. To be"
                    + " called before anybody works with a restored database, of this service or of a reader.")
    public Replayed replay() {
        return replay.replay();
    }
}
