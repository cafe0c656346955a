package de.zusage.portal.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import de.zusage.portal.service.CallersToken;
import de.zusage.portal.service.Items;
import de.zusage.portal.service.Refusals;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What agreement-service shows to a client of the own file. */
@RegisterRestClient(configKey = "agreement")
@RegisterClientHeaders(CallersToken.class)
@RegisterProvider(Refusals.class)
@Path("/api/v1")
interface OwnFile {
    @GET
    @Path("/me/case")
    Own read();

    @GET
    @Path("/cases/{id}/agreements")
    Items<Agreement> agreements(@PathParam("id") UUID caseId);

    @GET
    @Path("/agreements/{id}")
    RestResponse<Agreement> agreement(@PathParam("id") UUID id);

    @GET
    @Path("/agreements/{id}/versions/{number}/text")
    Text text(@PathParam("id") UUID id, @PathParam("number") int number);

    @GET
    @Path("/agreements/{id}/versions/{number}/document")
    @Produces("application/pdf")
    byte[] document(@PathParam("id") UUID id, @PathParam("number") int number);

    @POST
    @Path("/agreements/{id}/versions/{number}/signatures")
    void sign(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @HeaderParam("If-Match") String etag,
            Signature signature);

    @POST
    @Path("/agreements/{id}/versions/{number}/decline")
    void decline(@PathParam("id") UUID id, @PathParam("number") int number, @HeaderParam("If-Match") String etag);

    @GET
    @Path("/cases/{id}/consents")
    Items<Consent> consents(@PathParam("id") UUID caseId);

    @POST
    @Path("/cases/{id}/consents/{consent}/withdrawal")
    void withdraw(@PathParam("id") UUID caseId, @PathParam("consent") UUID consent);

    @GET
    @Path("/cases/{id}/access")
    Items<Access> access(@PathParam("id") UUID caseId, @QueryParam("cursor") @Nullable String cursor);

    /** The own case. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Own(UUID id, String contactLanguage) {}

    /** An agreement with its versions. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Agreement(UUID id, String state, List<Version> versions) {
        /** Whether the client's answer is waited for. */
        public boolean isWaiting() {
            Version version = shown();
            return version != null && version.isToAnswer();
        }

        /** The version that waits for an answer, or the newest one that is no draft. */
        public @Nullable Version shown() {
            return versions.stream()
                    .filter(each -> each.textHash() != null)
                    .max(Comparator.comparingInt(Version::number))
                    .orElse(null);
        }
    }

    /** A version. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Version(
            int number,
            String state,
            @Nullable String textHash,
            @Nullable LocalDate respondBy,
            @Nullable List<Signed> signatures) {

        /** Whether the client's answer is waited for. */
        public boolean isToAnswer() {
            return (state.equals("OFFERED") || state.equals("PARTLY_SIGNED")) && !isSigned();
        }

        public boolean isSigned() {
            return signatures != null
                    && signatures.stream().anyMatch(each -> each.party().equals("CLIENT"));
        }
    }

    /** That somebody has signed. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Signed(String party) {}

    /** The frozen text by language. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Text(String authoritative, Map<String, List<String>> texts) {
        /** The reader's own language first, the authoritative one beside it. */
        List<String> languages(String own) {
            return texts.keySet().stream()
                    .filter(each -> each.equals(own) || each.equals(authoritative))
                    .sorted(Comparator.comparing((String each) -> !each.equals(own)))
                    .toList();
        }

        public List<String> lines(String language) {
            return texts.getOrDefault(language, List.of());
        }
    }

    /** The client's own signature. */
    record Signature(String party, String method, String textHash) {}

    /** A consent of the client. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Consent(
            UUID id,
            ConsentPurpose purpose,
            @Nullable String recipientName,
            LocalDate givenOn,
            @Nullable LocalDate withdrawnOn,
            ConsentStatus status) {
        public boolean isCurrent() {
            return status == ConsentStatus.CURRENT;
        }
    }

    /** That somebody read or changed what is held. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Access(
            Instant at,
            @Nullable List<String> roles,
            @Nullable String office,
            boolean read) {
        /** The role that counts among several. */
        public Reading by() {
            return Reading.of(roles == null ? List.of() : roles);
        }
    }
}
