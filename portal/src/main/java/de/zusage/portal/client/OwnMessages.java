package de.zusage.portal.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import de.zusage.portal.service.CallersToken;
import de.zusage.portal.service.Items;
import de.zusage.portal.service.Refusals;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The messages that notification-service keeps for a client to read here. */
@RegisterRestClient(configKey = "notification")
@RegisterClientHeaders(CallersToken.class)
@RegisterProvider(Refusals.class)
@Path("/api/v1")
interface OwnMessages {
    @GET
    @Path("/me/messages")
    Items<Message> list(@QueryParam("cursor") @Nullable String cursor);

    @POST
    @Path("/me/messages/{id}/read")
    void opened(@PathParam("id") UUID id);

    @GET
    @Path("/cases/{id}/access")
    Items<OwnFile.Access> access(@PathParam("id") UUID caseId, @QueryParam("cursor") @Nullable String cursor);

    /** A message in its language. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Message(
            UUID id,
            String subject,
            String text,
            String lang,
            String direction,
            Instant sentAt,
            @Nullable Instant readAt) {}
}
