package de.zusage.portal.carrier;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import de.zusage.portal.service.CallersToken;
import de.zusage.portal.service.Items;
import de.zusage.portal.service.Refusals;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** That something waits at an office and nobody there has answered: an office and a day, no content. */
@RegisterRestClient(configKey = "notification")
@RegisterClientHeaders(CallersToken.class)
@RegisterProvider(Refusals.class)
@Path("/api/v1/carrier-escalations")
interface Waiting {
    @GET
    Items<Escalation> all(@QueryParam("cursor") @Nullable String cursor);

    @POST
    @Path("/{id}/acknowledged")
    void acknowledge(@PathParam("id") UUID id);

    /** Something waits there since that day. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Escalation(UUID id, String authority, String office, LocalDate since, boolean acknowledged) {}
}
