package de.zusage.plan.worklist;

import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.web.Page;
import io.quarkus.security.ForbiddenException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

/** What the caller or the caller's office has to see to, oldest first. */
@Path("/api/v1/worklist")
@Tag(name = "Worklist")
class WorklistResource {
    private static final String SCOPES = "MINE|DEPUTY|OFFICE";

    private final Worklist worklist;
    private final Caller caller;

    WorklistResource(Worklist worklist, Caller caller) {
        this.worklist = worklist;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("adviser")
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.ACCEPT_LANGUAGE)
    @Operation(
            operationId = "readWorklist",
            summary = "Steps due and overdue, reviews due, plans without a review; a page at a time",
            description =
                    "WAITING: steps of the client or a partner before whose day the office has nothing to do; with"
                            + " side OFFICE the other way round. OFFER_LOST: open steps that promise an offer which was"
                            + " withdrawn or is over. With side or goalArea: steps only. The words of a step come in the first"
                            + " language of Accept-Language in which its template has them, else in German; a step that"
                            + " was promised in words of its own has none.")
    public Page<WorklistEntry> page(
            @QueryParam("bucket")
                    @Pattern(regexp = "DUE|OVERDUE|REVIEW_DUE|WAITING|WITHOUT_REVIEW|OFFER_LOST") @Nullable String bucket,
            @QueryParam("scope") @DefaultValue("OFFICE") @Pattern(regexp = SCOPES) String scope,
            @QueryParam("side") @Pattern(regexp = "CLIENT|OFFICE|PARTNER") @Nullable String side,
            @QueryParam("goalArea") @Pattern(regexp = "[A-Z_]{1,40}") @Nullable String goalArea,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.USUAL_LIMIT) @Pattern(regexp = Page.LIMITS) String limit,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        return worklist.page(
                worklist.filter(bucket == null ? null : Bucket.valueOf(bucket), Scope.valueOf(scope), side, goalArea),
                cursor,
                Integer.parseInt(limit),
                languages);
    }

    /** A lead sees the office's counts and nobody's own ones (invariant 14). */
    @GET
    @Path("counts")
    @RolesAllowed({"adviser", "office-lead"})
    @Operation(
            operationId = "countWorklist",
            summary = "How much is in each bucket; an office's lead asks for the office")
    public WorklistCounts counts(@QueryParam("scope") @DefaultValue("OFFICE") @Pattern(regexp = SCOPES) String scope) {
        if (!caller.hasRole("adviser") && Scope.valueOf(scope) != Scope.OFFICE) {
            throw new ForbiddenException();
        }
        return worklist.counts(worklist.filter(null, Scope.valueOf(scope), null, null));
    }
}
