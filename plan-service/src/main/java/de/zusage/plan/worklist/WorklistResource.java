package de.zusage.plan.worklist;

import de.zusage.kit.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the caller's office has to see to, oldest first. */
@Path("/api/v1/worklist")
@Tag(name = "Worklist")
class WorklistResource {

    private final Worklist worklist;

    WorklistResource(Worklist worklist) {
        this.worklist = worklist;
    }

    @GET
    @RolesAllowed("adviser")
    @Operation(operationId = "readWorklist", summary = "Steps due and overdue, reviews due; a page at a time")
    public Page<WorklistEntry> page(
            @QueryParam("bucket") @Pattern(regexp = "DUE|OVERDUE|REVIEW_DUE") @Nullable String bucket,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.USUAL_LIMIT) @Pattern(regexp = Page.LIMITS) String limit) {
        return worklist.page(bucket == null ? null : Bucket.valueOf(bucket), cursor, Integer.parseInt(limit));
    }
}
