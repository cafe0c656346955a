package de.zusage.agreement.search;

import de.zusage.agreement.search.SearchApi.Found;
import de.zusage.agreement.search.SearchApi.Search;
import de.zusage.kit.web.Rationed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Looking for a case by name. */
@Path("/api/v1/cases/search")
class SearchResource {
    private final SearchService service;

    SearchResource(SearchService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed("adviser")
    @Rationed("searches")
    @Operation(summary = "Find the office's cases, closed ones too, by a name in any script and spelling")
    @APIResponse(responseCode = "200", description = "The cases that were found")
    @APIResponse(responseCode = "429", description = "too-many-requests")
    public Found find(@Valid @NotNull Search wanted) {
        return service.find(wanted);
    }
}
