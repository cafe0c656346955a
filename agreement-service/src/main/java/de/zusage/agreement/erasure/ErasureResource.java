package de.zusage.agreement.erasure;

import de.zusage.agreement.employment.ShowsNoCase;
import de.zusage.agreement.erasure.ErasureApi.ErasureView;
import de.zusage.agreement.erasure.ErasureApi.NewErasure;
import de.zusage.agreement.erasure.ErasureApi.OrderView;
import de.zusage.kit.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Orders of erasure and the ledger of one carrier. */
@ShowsNoCase
@Path("/api/v1/erasures")
class ErasureResource {
    private static final String STEWARD = "data-steward";

    private final ErasureOrders orders;
    private final LedgerReading ledger;

    ErasureResource(ErasureOrders orders, LedgerReading ledger) {
        this.orders = orders;
        this.ledger = ledger;
    }

    @POST
    @RolesAllowed(STEWARD)
    @Operation(
            operationId = "orderErasures",
            summary =
                    "Erase closed cases of the own carrier: those that are due, or one on a ground of Art. 17(1) DSGVO",
            description = "All of them are ordered or none; each is carried out in a transaction of its own, at once if"
                    + " nothing is on its way, otherwise within minutes. It cannot be taken back.")
    @APIResponse(
            responseCode = "201",
            description = "Ordered",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OrderView.class)))
    public Response order(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull NewErasure wanted) {
        OrderView order = orders.order(key, wanted);
        return Response.created(
                        URI.create("/api/v1/erasures/" + order.erasures().get(0)))
                .entity(order)
                .build();
    }

    @GET
    @RolesAllowed({STEWARD, "auditor"})
    @Operation(
            operationId = "listErasures",
            summary = "The ledger of the own carrier, the newest first: what was erased, why, and who has receipted it")
    public Page<ErasureView> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.USUAL_LIMIT) @Pattern(regexp = Page.LIMITS) String limit) {
        return ledger.page(cursor, Integer.parseInt(limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({STEWARD, "auditor"})
    @Operation(operationId = "readErasure", summary = "A line of the ledger, as proof")
    public ErasureView read(@PathParam("id") UUID id) {
        return ledger.one(id);
    }
}
