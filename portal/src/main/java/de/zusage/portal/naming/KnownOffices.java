package de.zusage.portal.naming;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import de.zusage.portal.service.CallersToken;
import de.zusage.portal.service.Items;
import de.zusage.portal.service.Refusals;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The offices in agreement-service. */
@RegisterRestClient(configKey = "agreement")
@RegisterClientHeaders(CallersToken.class)
@RegisterProvider(Refusals.class)
@Path("/api/v1")
interface KnownOffices {
    /** Those of the own carrier, of the own authority, or the own one, by role. */
    @GET
    @Path("/offices")
    Items<Office> own();

    /** The others of an authority that are open today. */
    @GET
    @Path("/receiving-offices")
    Items<Office> of(@QueryParam("authority") String authority);

    /** An office and what it is called. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Office(String office, String name) {}
}
