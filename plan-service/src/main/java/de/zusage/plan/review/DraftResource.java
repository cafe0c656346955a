package de.zusage.plan.review;

import de.zusage.kit.web.Versions;
import de.zusage.plan.review.DraftService.Draft;
import de.zusage.plan.review.DraftService.Stored;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** What is entered while a review is held. The version in {@code If-Match} is its own: storing it changes no plan. */
@Path("/api/v1/reviews/{id}/draft")
@Tag(name = "Reviews")
class DraftResource {

    private final DraftService service;

    DraftResource(DraftService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed("adviser")
    @Operation(
            operationId = "readReviewDraft",
            summary = "Read what has been entered of a planned review so far",
            description = "As long as nothing was stored the entries are empty.")
    public RestResponse<Draft> read(UUID id) {
        return answer(service.read(id));
    }

    @PUT
    @RolesAllowed("adviser")
    @Operation(
            operationId = "storeReviewDraft",
            summary = "Store what has been entered of a planned review so far",
            description =
                    "Replaces what was stored before. It is gone once the review is held, not held, moved or dropped.")
    public RestResponse<Draft> store(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid Entries entries) {
        return answer(service.write(id, ifMatch, entries));
    }

    private static RestResponse<Draft> answer(Stored stored) {
        return ResponseBuilder.ok(stored.draft())
                .tag(Versions.tag(stored.version()))
                .build();
    }
}
