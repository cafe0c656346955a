package de.zusage.portal.casefile;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import de.zusage.portal.service.CallersToken;
import de.zusage.portal.service.Items;
import de.zusage.portal.service.Refusals;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What agreement-service says of the names of its cases. */
@RegisterRestClient(configKey = "agreement")
@RegisterClientHeaders(CallersToken.class)
@RegisterProvider(Refusals.class)
@Path("/api/v1/cases/names")
interface NamedCases {
    @POST
    Items<Named> names(Wanted wanted);

    /** Whose names are wanted. */
    record Wanted(List<UUID> ids) {}

    /** A case by its name. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Named(UUID id, String name) {}
}
