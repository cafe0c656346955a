package de.zusage.agreement.search;

import de.zusage.agreement.search.SearchApi.Found;
import de.zusage.agreement.search.SearchApi.Search;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Looking for a case by name. */
@Path("/api/v1/cases/search")
class SearchResource {
    private final SearchService service;

    SearchResource(SearchService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed("adviser")
    @Operation(summary = "Find the office's cases, closed ones too, by a name in any script and spelling")
    public Found find(@Valid @NotNull Search wanted) {
        return service.find(wanted);
    }
}
