package de.zusage.portal.plan;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import de.zusage.portal.service.CallersToken;
import de.zusage.portal.service.Refusals;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The agreements in agreement-service, of which plans follow. */
@RegisterRestClient(configKey = "agreement")
@RegisterClientHeaders(CallersToken.class)
@RegisterProvider(Refusals.class)
@Path("/api/v1/agreements/{id}")
interface SignedAgreements {
    /** Refuses what is none of the own office. */
    @GET
    Signed read(@PathParam("id") UUID id);

    /** An agreement that is there. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Signed(UUID id) {}
}
