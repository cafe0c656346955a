package de.zusage.portal.agreement;

import de.zusage.portal.service.Entered;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Begins an agreement with an empty draft. */
@Path("/cases/{caseId}/agreements")
@RolesAllowed("adviser")
public class FirstDraftResource {
    private final Agreements agreements;

    FirstDraftResource(@RestClient Agreements agreements) {
        this.agreements = agreements;
    }

    @POST
    public Response start(@RestPath UUID caseId, @FormParam("key") @Nullable String key) {
        UUID started = agreements.start(caseId, Entered.hidden(key)).getEntity().id();
        return Response.seeOther(URI.create("/agreements/" + started + "/draft"))
                .build();
    }
}
