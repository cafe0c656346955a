package de.zusage.portal.adviser;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import de.zusage.portal.page.AgreementState;
import de.zusage.portal.page.CaseState;
import de.zusage.portal.page.GoalArea;
import de.zusage.portal.page.Sex;
import de.zusage.portal.service.CallersToken;
import de.zusage.portal.service.Items;
import de.zusage.portal.service.Refusals;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What agreement-service knows of cases, with the fields that the adviser's pages show. */
@RegisterRestClient(configKey = "agreement")
@RegisterClientHeaders(CallersToken.class)
@RegisterProvider(Refusals.class)
@Path("/api/v1")
interface Cases {
    @GET
    @Path("/cases")
    Items<Row> list(@QueryParam("as") @Nullable Answering as, @QueryParam("cursor") @Nullable String cursor);

    @POST
    @Path("/cases/search")
    Found search(Search search);

    @POST
    @Path("/cases/duplicates")
    Found duplicates(Known known);

    @POST
    @Path("/cases")
    View open(@HeaderParam("Idempotency-Key") String key, NewCase intake);

    @GET
    @Path("/cases/{id}")
    View read(@PathParam("id") UUID id);

    @GET
    @Path("/cases/{id}/agreements")
    Items<Agreement> agreements(@PathParam("id") UUID id);

    @GET
    @Path("/cases/{id}/assessments")
    Items<Assessment> assessments(@PathParam("id") UUID id);

    /** The case with its ETag, on which its person is put right. */
    @GET
    @Path("/cases/{id}")
    RestResponse<View> current(@PathParam("id") UUID id);

    @PUT
    @Path("/cases/{id}/person")
    void correct(@PathParam("id") UUID id, @HeaderParam("If-Match") String etag, Person person);

    @POST
    @Path("/cases/{id}/assessments")
    void assess(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, NewAssessment assessment);

    @GET
    @Path("/cases/{id}/history")
    Items<Entry> history(@PathParam("id") UUID id, @QueryParam("filter") String filter);

    /** How somebody answers for a case. */
    enum Answering {
        ADVISER,
        DEPUTY
    }

    /** A case in a list. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Row(UUID id, CaseState state, String name, LocalDate openedOn) {}

    /** What is looked for. */
    record Search(String name) {}

    /** Who may be known already. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Known(
            String name, List<String> otherNames, @Nullable String birthDate) {}

    /** What was found; more if there is more than that. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Found(List<Row> items, boolean more) {}

    /** An intake; what is not known is left out. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record NewCase(
            String name,
            @Nullable String contactLanguage,
            List<String> readingLanguages,
            List<String> otherNames,
            @Nullable String birthDate,
            List<String> nationalities,
            @Nullable Sex sex,
            @Nullable Boolean interpreterNeeded) {}

    /** Who somebody is; what is left out is unknown from now on. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Person(
            String name,
            @Nullable String contactLanguage,
            List<String> otherNames,
            @Nullable String birthDate,
            List<String> nationalities,
            @Nullable String countryOfBirth,
            @Nullable Sex sex,
            List<String> readingLanguages,
            List<String> speakingLanguages,
            @Nullable Boolean interpreterNeeded,
            @Nullable String interpreterLanguage) {}

    /** A case; deputyUntil is the last day on which whoever looks stands in for its adviser. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record View(
            UUID id,
            CaseState state,
            String name,
            @Nullable List<String> otherNames,
            @Nullable String birthDate,
            @Nullable List<String> nationalities,
            @Nullable Sex sex,
            String contactLanguage,
            @Nullable String countryOfBirth,
            @Nullable List<String> readingLanguages,
            @Nullable List<String> speakingLanguages,
            @Nullable Boolean interpreterNeeded,
            @Nullable String interpreterLanguage,
            @Nullable LocalDate deputyUntil,
            LocalDate openedOn,
            @Nullable LocalDate restrictedOn) {

        /** What the service leaves out is none. */
        public String otherNamesListed() {
            return listed(otherNames);
        }

        public String nationalitiesListed() {
            return listed(nationalities);
        }

        List<String> reads() {
            return readingLanguages == null ? List.of() : readingLanguages;
        }

        List<String> speaks() {
            return speakingLanguages == null ? List.of() : speakingLanguages;
        }

        private static String listed(@Nullable List<String> parts) {
            return parts == null ? "" : String.join(", ", parts);
        }
    }

    /** An agreement of a case. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Agreement(UUID id, AgreementState state, List<Version> versions) {
        /** Whether it was in force once: then a plan followed it. */
        public boolean hasPlan() {
            return versions.stream().anyMatch(version -> version.inForceOn() != null);
        }
    }

    /** A version of an agreement. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Version(
            int number,
            @Nullable LocalDate inForceOn,
            @Nullable LocalDate respondBy) {}

    /** Which needs were found, and when. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Assessment(LocalDate observedOn, @Nullable List<GoalArea> needs) {
        public List<GoalArea> found() {
            return needs == null ? List.of() : needs;
        }
    }

    /** An assessment of that day. */
    record NewAssessment(@Nullable LocalDate observedOn, List<GoalArea> needs, List<Observation> observations) {}

    /** Something observed, as the service names it. */
    record Observation(String kind, String value) {}

    /** What happened in a case, in words. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Entry(Instant at, String words) {}
}
