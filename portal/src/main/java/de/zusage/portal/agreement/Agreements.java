package de.zusage.portal.agreement;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import de.zusage.portal.page.AgreementState;
import de.zusage.portal.page.GoalArea;
import de.zusage.portal.page.Side;
import de.zusage.portal.service.CallersToken;
import de.zusage.portal.service.Items;
import de.zusage.portal.service.Refusals;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What agreement-service knows of agreements and their versions; an answer's ETag is what the next change is made on. */
@RegisterRestClient(configKey = "agreement")
@RegisterClientHeaders(CallersToken.class)
@RegisterProvider(Refusals.class)
@Path("/api/v1")
interface Agreements {
    @POST
    @Path("/cases/{id}/agreements")
    RestResponse<View> start(@PathParam("id") UUID caseId, @HeaderParam("Idempotency-Key") String key);

    @GET
    @Path("/agreements/{id}")
    RestResponse<View> read(@PathParam("id") UUID id);

    @POST
    @Path("/agreements/{id}/versions")
    RestResponse<View> openVersion(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String etag, RequestedVersion requested);

    @PUT
    @Path("/agreements/{id}/versions/{number}")
    RestResponse<View> write(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @HeaderParam("If-Match") String etag,
            Content content);

    @GET
    @Path("/agreements/{id}/versions/{number}/checks")
    Checks checks(@PathParam("id") UUID id, @PathParam("number") int number);

    @GET
    @Path("/agreements/{id}/versions/{number}/words")
    VersionWords words(@PathParam("id") UUID id, @PathParam("number") int number);

    @POST
    @Path("/agreements/{id}/versions/{number}/offer")
    RestResponse<View> offer(
            @PathParam("id") UUID id, @PathParam("number") int number, @HeaderParam("If-Match") String etag, Offer by);

    @POST
    @Path("/agreements/{id}/versions/{number}/withdrawal")
    RestResponse<View> withdraw(
            @PathParam("id") UUID id, @PathParam("number") int number, @HeaderParam("If-Match") String etag);

    @POST
    @Path("/agreements/{id}/versions/{number}/decline")
    RestResponse<View> decline(
            @PathParam("id") UUID id, @PathParam("number") int number, @HeaderParam("If-Match") String etag);

    @POST
    @Path("/agreements/{id}/versions/{number}/signatures")
    RestResponse<View> sign(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @HeaderParam("If-Match") String etag,
            Signature signature);

    @POST
    @Path("/agreements/{id}/versions/{number}/scans")
    Scan keepScan(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @HeaderParam("Content-Type") String mediaType,
            byte[] scan);

    @GET
    @Path("/agreements/{id}/versions/{number}/scans/{sha256}")
    @Produces({"application/pdf", "image/jpeg", "image/png"})
    RestResponse<byte[]> scan(
            @PathParam("id") UUID id, @PathParam("number") int number, @PathParam("sha256") String sha256);

    @POST
    @Path("/scans")
    FiledScan fileScan(@HeaderParam("Content-Type") String mediaType, byte[] scan);

    @GET
    @Path("/agreements/{id}/versions/{number}/document")
    @Produces("application/pdf")
    byte[] document(@PathParam("id") UUID id, @PathParam("number") int number);

    @GET
    @Path("/agreements/{id}/versions/{number}/text")
    FrozenText text(@PathParam("id") UUID id, @PathParam("number") int number);

    @GET
    @Path("/templates")
    Items<Template> templates(@QueryParam("language") String language);

    @GET
    @Path("/cases/{id}/assessments")
    Items<Assessment> assessments(@PathParam("id") UUID caseId);

    @GET
    @Path("/cases/{id}")
    Client client(@PathParam("id") UUID caseId);

    /** An agreement with its versions, the first one first. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record View(UUID id, UUID caseId, AgreementState state, List<Version> versions) {
        /** The version that counts or is being made now. */
        public Version latest() {
            return versions.get(versions.size() - 1);
        }

        /** Whether a plan follows it. */
        public boolean isInForce() {
            return state == AgreementState.ACTIVE || state == AgreementState.PAUSED;
        }

        /** Whether there may be another version. */
        public boolean isOpenToChange() {
            return OPEN_TO_CHANGE.contains(state);
        }

        private static final Set<AgreementState> OPEN_TO_CHANGE = EnumSet.of(
                AgreementState.ACTIVE, AgreementState.DRAFT, AgreementState.EXPIRED, AgreementState.DECLINED);
    }

    /** A version: what it says, and who has signed it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Version(
            int number,
            VersionState state,
            int reviewIntervalMonths,
            @Nullable List<Commitment> commitments,
            @Nullable ReadOut readOut,
            @Nullable String textHash,
            @Nullable LocalDate offeredOn,
            @Nullable LocalDate respondBy,
            @Nullable LocalDate inForceOn,
            @Nullable List<Signed> signatures) {

        public List<Commitment> promises() {
            return commitments == null ? List.of() : commitments;
        }

        public List<Signed> signed() {
            return signatures == null ? List.of() : signatures;
        }

        public boolean isSignedByClient() {
            return isSignedBy(Party.CLIENT);
        }

        public boolean isSignedByAdviser() {
            return isSignedBy(Party.ADVISER);
        }

        /** Whether an interpreter reads it out, who is then named beside the client's signature. */
        public boolean isInterpreted() {
            return readOut != null && readOut.by() == Reader.INTERPRETER;
        }

        private boolean isSignedBy(Party party) {
            return signed().stream().anyMatch(each -> each.party() == party);
        }
    }

    /** What one side promises. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Commitment(
            UUID commitmentId,
            Side side,
            GoalArea goalArea,
            String template,
            @Nullable Map<String, String> parameters,
            LocalDate dueOn,
            @Nullable OwnWords own,
            @Nullable JsonNode confirmation) {}

    /** Words of the adviser, by language. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record OwnWords(Map<String, String> text, @Nullable Map<String, String> criterion) {}

    /** In which language somebody reads the text out, and who. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record ReadOut(String language, @Nullable Reader by) {}

    /** That somebody has signed. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Signed(
            Party party,
            SigningMethod method,
            LocalDate signedOn,
            @Nullable String scanHash) {}

    /** Who wants another version. */
    record RequestedVersion(String requestedBy) {}

    /** What a draft is to say. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Content(
            int reviewIntervalMonths,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<Wanted> commitments,
            @Nullable ReadOut readOut) {}

    /** A commitment of a draft; without an id it is a new one. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Wanted(
            @Nullable UUID commitmentId,
            @Nullable String template,
            Map<String, String> parameters,
            @Nullable LocalDate dueOn,
            @Nullable OwnCommitment own,
            @Nullable JsonNode confirmation) {}

    /** A commitment in the adviser's own words. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record OwnCommitment(
            Side side,
            GoalArea goalArea,
            Map<String, String> text,
            @Nullable Map<String, String> criterion) {}

    /** What is found in a draft. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Checks(boolean offerable, @Nullable List<Check> findings) {
        public List<Check> found() {
            return findings == null ? List.of() : findings;
        }
    }

    /** One thing that keeps a draft from being offered, or that is worth knowing before. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Check(
            String rule,
            String severity,
            String reason,
            @Nullable UUID commitmentId) {
        public boolean isRefusing() {
            return severity.equals("REFUSES");
        }
    }

    /** The words of a version, by commitment and language, and the whole text. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record VersionWords(
            String authoritative,
            List<String> languages,
            List<CommitmentWords> commitments,
            Map<String, List<String>> text) {

        /** The languages beside the authoritative one. */
        public List<String> others() {
            return languages.stream()
                    .filter(each -> !each.equals(authoritative))
                    .toList();
        }

        /** The whole text in a language. */
        public List<String> lines(String language) {
            return text.getOrDefault(language, List.of());
        }

        /** The words of a commitment in a language; empty where there are none yet. */
        public String of(UUID commitment, String language) {
            return commitments.stream()
                    .filter(each -> each.commitmentId().equals(commitment))
                    .map(each -> each.words() == null ? null : each.words().get(language))
                    .filter(Objects::nonNull)
                    .map(Said::text)
                    .findFirst()
                    .orElse("");
        }
    }

    /** What one commitment says, by language. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record CommitmentWords(UUID commitmentId, @Nullable Map<String, Said> words) {}

    /** A commitment in one language. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Said(
            String text,
            @Nullable String criterion,
            @Nullable String due) {}

    /** The frozen text that is signed, by language. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record FrozenText(String authoritative, Map<String, List<String>> texts) {
        /** The authoritative language first. */
        public List<String> languages() {
            return texts.keySet().stream()
                    .sorted(Comparator.comparing((String each) -> !each.equals(authoritative))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        }

        public List<String> lines(String language) {
            return texts.getOrDefault(language, List.of());
        }
    }

    /** Until when both sides may answer; nothing for the usual time. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Offer(@Nullable LocalDate respondBy) {}

    /** A signature as it is given. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Signature(
            Party party,
            SigningMethod method,
            String textHash,
            @Nullable String witness,
            @Nullable String scanHash,
            @Nullable Drawing drawing,
            @Nullable LocalDate signedOn,
            @Nullable Noted noted) {}

    /** What was drawn: points with their milliseconds, on a field of that size. */
    record Drawing(int width, int height, List<List<List<Integer>>> strokes) {}

    /** What is noted beside a signature. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Noted(
            @Nullable Interpreter interpreter, @Nullable String readOutLanguage) {}

    /** Who interpreted. */
    record Interpreter(String name, String relation) {}

    /** A scan at the version whose code it shows. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record FiledScan(UUID caseId, UUID agreementId, int version, String sha256) {}

    /** The scan that was stored. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Scan(String sha256) {}

    /** A building block of commitments, in one language. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Template(
            String code,
            Side side,
            GoalArea goalArea,
            @Nullable Map<String, Parameter> parameters,
            @Nullable String text) {
        private static final Pattern PLURAL = Pattern.compile("\\{\\w+, plural,.*?other \\{([^}]*)}\\s*}");
        private static final Pattern PLACE = Pattern.compile("\\{\\w+}");
        private static final String OPEN = "…";

        public Map<String, Parameter> asked() {
            return parameters == null ? Map.of() : parameters;
        }

        /** The words with a gap for what is still to be said. */
        public String outline() {
            String plain = PLURAL.matcher(text == null ? code : text)
                    .replaceAll(found -> Matcher.quoteReplacement(found.group(1).replace("#", OPEN)));
            return PLACE.matcher(plain).replaceAll(OPEN);
        }

        boolean asksFor(String kind) {
            return asked().values().stream().anyMatch(each -> each.kind().equals(kind));
        }

        /** Whether it promises a place of an offer. */
        public boolean isOfOffer() {
            return asksFor(Parameter.OFFER);
        }
    }

    /** What a building block asks for. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Parameter(
            String kind, @Nullable Integer min, @Nullable Integer max) {
        static final String DATE = "DATE";
        static final String OFFER = "OFFER";

        public boolean isDate() {
            return kind.equals(DATE);
        }

        public boolean isOffer() {
            return kind.equals(OFFER);
        }

        public int least() {
            return Objects.requireNonNullElse(min, 1);
        }

        public int most() {
            return Objects.requireNonNullElse(max, MOST);
        }

        private static final int MOST = 40;
    }

    /** What was found to be needed. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Assessment(LocalDate observedOn, @Nullable List<GoalArea> needs) {}

    /** The person whose agreement it is. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Client(
            String name, String contactLanguage, @Nullable List<String> readingLanguages) {}
}
