package de.zusage.agreement;

import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.testing.Thing;
import de.zusage.kit.testing.http.Request;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.Tokens;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An adviser at an office of any authority, with a deputy, a client and what they make there, over HTTP. */
final class ADesk {
    private final Tenant tenant;
    private final UUID adviser = UUID.randomUUID();
    private final UUID deputy = UUID.randomUUID();
    private final UUID client = UUID.randomUUID();

    ADesk(Tenant tenant) {
        this.tenant = tenant;
        register(tenant);
        Api.employAt(tenant.authority(), tenant.office(), adviser);
        Api.employAt(tenant.authority(), tenant.office(), deputy);
    }

    /** The office as its carrier's lead enters it, unless it is there. */
    private static void register(Tenant tenant) {
        Api.creating(Tokens.of("carrier-lead").carrier(carrier(tenant)))
                .body(Map.of(
                        "office", tenant.office(),
                        "authority", tenant.authority(),
                        "name", "Beratung",
                        "programme", "JMD",
                        "regime", "DSGVO",
                        "opensOn", "2020-01-01"))
                .post("/api/v1/offices");
    }

    /** It follows from the last letter, as {@link Tokens#adviser} has it. */
    static String carrier(Tenant tenant) {
        return "carrier-" + tenant.office().charAt(tenant.office().length() - 1);
    }

    Tokens adviser() {
        return Tokens.adviser(tenant.authority(), tenant.office()).subject(adviser);
    }

    private Tokens client() {
        return Tokens.of("client")
                .authority(tenant.authority())
                .office(tenant.office())
                .subject(client);
    }

    private Map<String, Supplier<Tokens>> holders() {
        Map<String, Supplier<Tokens>> holders = new LinkedHashMap<>();
        holders.put("adviser", this::adviser);
        holders.put(
                "adviser as deputy",
                () -> Tokens.adviser(tenant.authority(), tenant.office()).subject(deputy));
        holders.put("client", this::client);
        return holders;
    }

    Thing thing(Map<String, String> ids, @Nullable String readAt) {
        return new Thing(tenant, ids, holders(), readAt);
    }

    Response creates(String path, @Nullable Object body) {
        Request request = Api.creating(adviser());
        Response created = (body == null ? request : request.body(body)).post(path);
        created.then().statusCode(201);
        return created;
    }

    String aCase() {
        Map<String, Object> intake = new HashMap<>(Api.intake());
        intake.put("clientLogin", client);
        String id = creates("/api/v1/cases", intake).path("id");
        creates(
                "/api/v1/cases/" + id + "/assessments",
                Map.of("observedOn", "2026-01-15", "needs", List.of("LANGUAGE", "WORK")));
        creates(
                "/api/v1/cases/" + id + "/deputies",
                Map.of("person", deputy, "validFrom", "2020-01-01", "validTo", "2099-12-31"));
        return id;
    }

    String aClosedCase() {
        String path = "/api/v1/cases/" + aCase();
        Response seen = Api.as(adviser()).get(path);
        Api.ok(change(seen).body(Map.of("reason", "OTHER")).post(path + "/closure"));
        return path.replaceFirst(".*/", "");
    }

    Thing theCase() {
        String id = aCase();
        String path = "/api/v1/cases/" + id;
        String consent = last(consent(id, "carrier-c/leipzig-c"));
        String representative = last(creates(
                path + "/representatives",
                Map.of(
                        "kind",
                        "LEGAL_GUARDIAN",
                        "name",
                        "A Name",
                        "documentSeenOn",
                        "2026-01-02",
                        "validFrom",
                        "2026-01-01")));
        String dispute = last(creates(
                path + "/disputes", Map.of("area", "PERSON", "field", "birthDate", "words", "No.", "how", "PAPER")));
        String objection = last(creates(path + "/objections", Map.of("against", "REMINDERS", "how", "PAPER")));
        String stands = Api.as(adviser()).get(path + "/deputies").path("items[0].id");
        return thing(
                Map.of(
                        "id", id,
                        "caseId", aCase(),
                        "dispute", dispute,
                        "objection", objection,
                        "consent", consent,
                        "representative", representative,
                        "deputy", stands),
                path);
    }

    /** Of which the office reads no version without a reason. */
    Thing theRestrictedCase() {
        String id = aCase();
        String restriction =
                last(creates("/api/v1/cases/" + id + "/restrictions", Map.of("reason", "UNLAWFUL", "how", "PAPER")));
        return thing(Map.of("id", id, "restriction", restriction), null);
    }

    /** The id of what was created: the last part of its address. */
    static String last(Response created) {
        return created.header("Location").replaceFirst(".*/", "");
    }

    private Response consent(String caseId, String recipient) {
        return creates(
                "/api/v1/cases/" + caseId + "/consents",
                Map.of(
                        "purpose",
                        "TRANSFER",
                        "recipient",
                        recipient,
                        "handsOver",
                        List.of("ASSESSMENTS"),
                        "wording",
                        1,
                        "language",
                        "ar-Arab",
                        "how",
                        "SPOKEN"));
    }

    /** In force, signed by the client on paper, of which there is a scan. */
    Thing theAgreement() {
        Response active = active(aCase());
        return thing(
                Map.of("id", active.path("id"), "sha256", active.path("versions[0].signatures[0].scanHash")),
                Api.path(active));
    }

    private Response active(String caseId) {
        Response started = creates("/api/v1/cases/" + caseId + "/agreements", null);
        Response written = Api.ok(change(started).body(Api.content()).put(Api.path(started) + "/versions/1"));
        Response offer = Api.ok(change(written).body(Map.of()).post(Api.path(written) + "/versions/1/offer"));
        String scan = Api.as(adviser())
                .contentType("image/png")
                .body(Pictures.png(30, 20))
                .post(Api.path(offer) + "/versions/1/scans")
                .then()
                .statusCode(201)
                .extract()
                .path("sha256");
        Response byClient = Api.ok(change(offer)
                .body(Map.of("party", "CLIENT", "method", "WET_INK", "textHash", Api.hash(offer, 1), "scanHash", scan))
                .post(Api.path(offer) + "/versions/1/signatures"));
        return Api.ok(Api.sign(adviser(), byClient, 1, "ADVISER"));
    }

    private Request change(Response before) {
        return Api.as(adviser()).header("If-Match", before.header("ETag"));
    }

    /** The id of a transfer that was proposed to the other office. */
    String proposesTo(Tenant other) {
        register(other);
        String caseId = aCase();
        Response active = active(caseId);
        consent(caseId, carrier(other) + "/" + other.office());
        Response proposed = Api.ok(change(active)
                .body(Map.of("carrier", carrier(other), "office", other.office()))
                .post(Api.path(active) + "/transfer"));
        return proposed.path("id");
    }

    /** A case and its agreement after another office took the client in. */
    Left leaves(ADesk receiver) {
        String transfer = proposesTo(receiver.tenant);
        String agreement =
                Api.as(adviser()).get("/api/v1/transfers/" + transfer).path("agreementId");
        receiver.accepts(transfer);
        String casefile =
                Api.as(adviser()).get("/api/v1/agreements/" + agreement).path("caseId");
        return new Left(casefile, agreement);
    }

    /** The ids of what hangs on a case or its agreement that was left. */
    Map<String, String> idsOf(Left left) {
        String path = "/api/v1/cases/" + left.casefile();
        return Map.of(
                "caseId", aCase(),
                "sha256",
                        Api.as(adviser())
                                .get("/api/v1/agreements/" + left.agreement())
                                .path("versions[0].signatures[0].scanHash"),
                "consent", Api.as(adviser()).get(path + "/consents").path("items[0].id"),
                "deputy", Api.as(adviser()).get(path + "/deputies").path("items[0].id"));
    }

    record Left(String casefile, String agreement) {}

    /** What the answer of an office to a transfer leaves there. */
    Response accepts(String transfer) {
        String path = "/api/v1/transfers/" + transfer;
        Response seen = Api.as(adviser()).get(path);
        return Api.ok(change(seen).post(path + "/acceptance"));
    }
}
