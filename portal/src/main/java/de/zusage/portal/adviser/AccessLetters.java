package de.zusage.portal.adviser;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import de.zusage.portal.service.CallersToken;
import de.zusage.portal.service.Refusals;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A client's own access, as agreement-service gives and takes it; the case's ETag is what each change is made on. */
@RegisterRestClient(configKey = "agreement")
@RegisterClientHeaders(CallersToken.class)
@RegisterProvider(Refusals.class)
@Path("/api/v1/cases/{id}")
interface AccessLetters {
    @GET
    RestResponse<Access> read(@PathParam("id") UUID id);

    @POST
    @Path("/access-letters")
    @Produces("application/pdf")
    byte[] give(@PathParam("id") UUID id, @HeaderParam("If-Match") String etag);

    @DELETE
    @Path("/client-login")
    void close(@PathParam("id") UUID id, @HeaderParam("If-Match") String etag);

    /** Whether the client of a case can get in. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Access(UUID id, String name, @Nullable UUID clientLogin) {}
}
