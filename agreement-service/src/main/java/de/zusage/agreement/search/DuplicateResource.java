package de.zusage.agreement.search;

import de.zusage.agreement.search.SearchApi.Found;
import de.zusage.agreement.search.SearchApi.NewClient;
import de.zusage.kit.web.Rationed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Looking before taking somebody in twice. */
@Path("/api/v1/cases/duplicates")
class DuplicateResource {
    private final SearchService service;

    DuplicateResource(SearchService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed("adviser")
    @Rationed("searches")
    @Operation(summary = "Before an intake: which cases of the own office may be of the same person")
    @APIResponse(responseCode = "200", description = "The cases that were found")
    @APIResponse(responseCode = "429", description = "too-many-requests")
    public Found find(@Valid @NotNull NewClient client) {
        return service.duplicates(client);
    }
}
