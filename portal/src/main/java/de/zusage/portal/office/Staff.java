package de.zusage.portal.office;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import de.zusage.portal.service.CallersToken;
import de.zusage.portal.service.Items;
import de.zusage.portal.service.Refusals;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Whom notification-service tells things at the office, by name and address, and the office's own mailbox. */
@RegisterRestClient(configKey = "notification")
@RegisterClientHeaders(CallersToken.class)
@RegisterProvider(Refusals.class)
@Path("/api/v1")
interface Staff {
    @GET
    @Path("/staff")
    Items<Entry> entries(@QueryParam("limit") int limit, @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("/staff/{id}")
    RestResponse<Entry> entry(@PathParam("id") UUID id);

    @POST
    @Path("/staff")
    void enter(@HeaderParam("Idempotency-Key") String key, NewEntry entry);

    @PUT
    @Path("/staff/{id}")
    void change(@PathParam("id") UUID id, @HeaderParam("If-Match") String etag, Words words);

    @DELETE
    @Path("/staff/{id}")
    void remove(@PathParam("id") UUID id, @HeaderParam("If-Match") String etag);

    @GET
    @Path("/office-contact")
    RestResponse<Mailbox> mailbox();

    @PUT
    @Path("/office-contact")
    void nameMailbox(@HeaderParam("If-Match") String etag, NewMailbox mailbox);

    /** Somebody of the staff; bounced on the day when nobody was at the address. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Entry(
            UUID id,
            UUID person,
            Duty function,
            @Nullable String name,
            @Nullable String mail,
            @Nullable LocalDate bouncedOn) {}

    /** What somebody does at the office. */
    enum Duty {
        ADVISER,
        OFFICE_LEAD,
        CARRIER_LEAD
    }

    /** Somebody new, as entered. */
    record NewEntry(@Nullable UUID person, Duty function, String name, String mail) {}

    /** What is true of somebody from now on. */
    record Words(Duty function, String name, String mail) {}

    /** The office's mailbox; bounced if nobody was there. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Mailbox(@Nullable String mail, @Nullable LocalDate bouncedOn) {}

    /** A mailbox as entered. */
    record NewMailbox(String mail) {}
}
