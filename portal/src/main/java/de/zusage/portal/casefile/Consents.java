package de.zusage.portal.casefile;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import de.zusage.portal.service.CallersToken;
import de.zusage.portal.service.Items;
import de.zusage.portal.service.Refusals;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The register of consents in agreement-service, and the words that are agreed to. */
@RegisterRestClient(configKey = "agreement")
@RegisterClientHeaders(CallersToken.class)
@RegisterProvider(Refusals.class)
@Path("/api/v1")
public interface Consents {
    @GET
    @Path("/cases/{id}/consents")
    Items<Consent> of(@PathParam("id") UUID caseId);

    @POST
    @Path("/cases/{id}/consents")
    void give(@PathParam("id") UUID caseId, @HeaderParam("Idempotency-Key") String key, NewConsent consent);

    @POST
    @Path("/cases/{id}/consents/{consent}/withdrawal")
    void withdraw(@PathParam("id") UUID caseId, @PathParam("consent") UUID consent);

    @GET
    @Path("/declarations")
    Items<Wording> wordings();

    /** What somebody outside may be told for. */
    enum Purpose {
        TRANSFER,
        REFERRAL,
        EXCHANGE
    }

    /** How a client gave a word to an adviser; with the own login it is given on the client's pages. */
    enum How {
        SPOKEN,
        PAPER
    }

    /** What goes along with a transfer beyond the person and the promises in force. */
    enum Along {
        ASSESSMENTS,
        HISTORY
    }

    /** A consent for one purpose and one recipient. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Consent(
            UUID id,
            Purpose purpose,
            @Nullable String recipient,
            @Nullable String recipientName,
            @Nullable List<Along> handsOver,
            LocalDate givenOn,
            String status) {

        /** Neither refused nor taken back. */
        public boolean isLive() {
            return status.equals("CURRENT");
        }

        /** By code, or by name where there is none. */
        public String told() {
            return recipient == null ? Objects.requireNonNullElse(recipientName, "") : recipient;
        }
    }

    /** A consent that the client gave to an adviser. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record NewConsent(
            Purpose purpose, String recipient, List<Along> handsOver, int wording, String language, How how) {}

    /** The words of the consents in one language. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Wording(int version, String language, Map<Purpose, String> consents) {}
}
