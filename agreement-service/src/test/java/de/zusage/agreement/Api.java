package de.zusage.agreement;

import static de.zusage.kit.testing.http.Request.given;

import de.zusage.kit.testing.http.Request;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The service as its callers see it: one office with an adviser and a client, over HTTP. */
public final class Api {
    public static final UUID ADVISER = UUID.randomUUID();
    public static final UUID CLIENT = UUID.randomUUID();

    private static final UUID ADMIN = UUID.randomUUID();

    private Api() {}

    public static Tokens adviser() {
        return Tokens.adviser("stuttgart", "stuttgart-a").subject(ADVISER);
    }

    public static Tokens client() {
        return Tokens.of("client").authority("stuttgart").office("stuttgart-a").subject(CLIENT);
    }

    public static Request as(Tokens tokens) {
        return given().auth().oauth2(tokens.sign()).contentType("application/json");
    }

    public static Request creating(Tokens tokens) {
        return as(tokens).header("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** Records the employment at stuttgart-a once, however often it is asked for. */
    public static void employ(UUID person) {
        employ(person, Map.of("person", person, "validFrom", "2020-01-01"));
    }

    /** Records an employment that ends. */
    public static void employ(UUID person, String validFrom, String validTo) {
        employ(person, Map.of("person", person, "validFrom", validFrom, "validTo", validTo));
    }

    public static Tokens officeAdmin() {
        return Tokens.adviser("stuttgart", "stuttgart-a").subject(ADMIN).claim("roles", List.of("office-admin"));
    }

    /** An adviser who works at another office of the city. */
    public static Tokens aColleagueElsewhere() {
        return aColleagueAt("stuttgart", "stuttgart-b");
    }

    public static Tokens aColleagueAt(String authority, String office) {
        UUID colleague = UUID.randomUUID();
        employAt(authority, office, colleague);
        return Tokens.adviser(authority, office).subject(colleague);
    }

    public static void employAt(String authority, String office, UUID person) {
        Tokens admin = Tokens.adviser(authority, office).subject(ADMIN).claim("roles", List.of("office-admin"));
        as(admin)
                .header("Idempotency-Key", "employed-" + person + office)
                .body(Map.of("person", person, "validFrom", "2020-01-01"))
                .post("/api/v1/employments")
                .then()
                .statusCode(201);
    }

    private static void employ(UUID person, Map<String, Object> employment) {
        as(officeAdmin())
                .header("Idempotency-Key", "employed-" + person + employment.get("validFrom"))
                .body(employment)
                .post("/api/v1/employments")
                .then()
                .statusCode(201);
    }

    public static Map<String, Object> intake() {
        return Map.of(
                "name", "Ðặng Thị Ánh",
                "contactLanguage", "ar-Arab",
                "readingLanguages", List.of("ar-Arab"),
                "birthDate", "1990-05",
                "clientLogin", CLIENT);
    }

    public static String aCase() {
        return aCase(intake());
    }

    public static String aCase(Map<String, Object> intake) {
        employ(ADVISER);
        String id = creating(adviser())
                .body(intake)
                .post("/api/v1/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        creating(adviser())
                .body(Map.of("observedOn", "2026-01-15", "needs", List.of("LANGUAGE", "WORK")))
                .post("/api/v1/cases/" + id + "/assessments")
                .then()
                .statusCode(201);
        return id;
    }

    /** The client agrees that the office, as carrier/office, takes over. */
    public static void agreeToTransfer(String caseId, String recipient, List<String> handsOver) {
        Map<String, Object> consent = Map.of(
                "purpose",
                "TRANSFER",
                "recipient",
                recipient,
                "handsOver",
                handsOver,
                "wording",
                1,
                "language",
                "ar-Arab",
                "how",
                "SPOKEN");
        creating(adviser())
                .body(consent)
                .post("/api/v1/cases/" + caseId + "/consents")
                .then()
                .statusCode(201);
    }

    public static Response aDraft(String caseId) {
        Response started = creating(adviser()).post("/api/v1/cases/" + caseId + "/agreements");
        started.then().statusCode(201);
        return write(started, 1, content());
    }

    public static Map<String, Object> content() {
        return Map.of(
                "reviewIntervalMonths",
                3,
                "commitments",
                List.of(
                        Map.of("template", "LANGUAGE_PRACTICE", "parameters", Map.of("hours", "3")),
                        Map.of("template", "LANGUAGE_COURSE_PLACE", "parameters", Map.of("by", "2030-05-15"))));
    }

    public static Response write(Response before, int version, Map<String, Object> content) {
        return ok(changing(before).body(content).put(path(before) + "/versions/" + version));
    }

    public static Response offer(Response before, int version) {
        return ok(changing(before).body(Map.of()).post(path(before) + "/versions/" + version + "/offer"));
    }

    public static Response anOffer(String caseId) {
        return offer(aDraft(caseId), 1);
    }

    public static Response sign(Tokens who, Response before, int version, String party) {
        return as(who).header("If-Match", before.header("ETag"))
                .body(Map.of("party", party, "method", "OWN_LOGIN", "textHash", hash(before, version)))
                .post(path(before) + "/versions/" + version + "/signatures");
    }

    /** Stores a scan for the version and answers its SHA-256; each is another picture. */
    public static String scanned(Response before, int version) {
        return as(adviser())
                .contentType("image/png")
                .body(Pictures.png(30, 20))
                .post(path(before) + "/versions/" + version + "/scans")
                .then()
                .statusCode(201)
                .extract()
                .path("sha256");
    }

    /** In force: the client signed on paper, of which there is a scan. */
    public static Response aPaperAgreement(String caseId) {
        Response offer = anOffer(caseId);
        Response byClient = ok(changing(offer)
                .body(Map.of(
                        "party",
                        "CLIENT",
                        "method",
                        "WET_INK",
                        "textHash",
                        hash(offer, 1),
                        "scanHash",
                        scanned(offer, 1)))
                .post(path(offer) + "/versions/1/signatures"));
        return ok(sign(adviser(), byClient, 1, "ADVISER"));
    }

    public static Response anActiveAgreement(String caseId) {
        Response byClient = ok(sign(client(), anOffer(caseId), 1, "CLIENT"));
        return ok(sign(adviser(), byClient, 1, "ADVISER"));
    }

    public static Response aPausedAgreement(String caseId) {
        return pause(anActiveAgreement(caseId));
    }

    public static Response pause(Response active) {
        return ok(changing(active).body(Map.of("reason", "ILLNESS")).post(path(active) + "/pause"));
    }

    public static String hash(Response agreement, int version) {
        return agreement.path("versions[" + (version - 1) + "].textHash");
    }

    public static String path(Response agreement) {
        return "/api/v1/agreements/" + agreement.path("id");
    }

    public static Request changing(Response before) {
        return as(adviser()).header("If-Match", before.header("ETag"));
    }

    public static Response ok(Response response) {
        response.then().statusCode(200);
        return response;
    }
}
