package de.zusage.agreement.declaration;

import de.zusage.agreement.declaration.DeclarationApi.WordingView;
import de.zusage.agreement.employment.ShowsNoCase;
import de.zusage.kit.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The words in which clients are informed and asked. */
@ShowsNoCase
@Path("/api/v1/declarations")
class WordingResource {
    private final Wordings wordings;

    WordingResource(Wordings wordings) {
        this.wordings = wordings;
    }

    @GET
    @RolesAllowed({"adviser", "client"})
    @Operation(summary = "The words of the information and of each consent, by version and language")
    public Page<WordingView> words() {
        return new Page<>(wordings.all(), null);
    }
}
