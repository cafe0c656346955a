package de.zusage.portal.contact;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import de.zusage.portal.service.CallersToken;
import de.zusage.portal.service.Refusals;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What notification-service knows of how the client of a case may be reached; the ETag is the contact's. */
@RegisterRestClient(configKey = "notification")
@RegisterClientHeaders(CallersToken.class)
@RegisterProvider(Refusals.class)
@Path("/api/v1/contacts/{caseId}")
interface Contacts {
    @GET
    RestResponse<Contact> read(@PathParam("caseId") UUID caseId);

    /** Says anew what is safe; a channel that is left out is withdrawn. */
    @PUT
    void declare(@PathParam("caseId") UUID caseId, @HeaderParam("If-Match") String etag, Declaration declaration);

    @POST
    @Path("/confirmed")
    void confirm(@PathParam("caseId") UUID caseId, @HeaderParam("If-Match") String etag);

    /** Takes no version: death or danger does not wait for the newest one. */
    @POST
    @Path("/stopped")
    void stop(@PathParam("caseId") UUID caseId);

    @DELETE
    @Path("/stopped")
    void goOn(@PathParam("caseId") UUID caseId, @HeaderParam("If-Match") String etag);

    /** The contact on record, its channels in the order in which they are used, the client's words oldest first. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Contact(
            UUID caseId, String language, @Nullable LocalDate stoppedOn, List<Safe> channels, List<Said> history) {

        /** Whether some channel was not asked about for long. */
        public boolean isToAsk() {
            return channels.stream().anyMatch(Safe::askAgain);
        }
    }

    /** A channel that the client called safe. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Safe(
            Channel channel,
            @Nullable String address,
            LocalDate calledSafeOn,
            boolean fallback,
            @Nullable LocalDate confirmedOn,
            boolean askAgain,
            @Nullable LocalDate bouncedOn) {}

    /** A word of the client; without a channel it is of all of them. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Said(@Nullable Channel channel, Word word, LocalDate on, Source source) {}

    /** Everything that is safe, the channel to use first in front. */
    record Declaration(String language, List<SafeNow> channels) {}

    /** A channel that is safe from now on, or still. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record SafeNow(
            Channel channel,
            @Nullable String address,
            @Nullable LocalDate calledSafeOn,
            boolean fallback) {}
}
