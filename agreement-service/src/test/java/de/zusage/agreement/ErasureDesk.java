package de.zusage.agreement;

import static org.awaitility.Awaitility.await;

import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.testing.http.Request;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.Tokens;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An office of a carrier that no other test knows, with an adviser, the carrier's steward and its auditor. */
public final class ErasureDesk {
    public final String carrier = "carrier-" + UUID.randomUUID();
    public final Tenant tenant =
            new Tenant("stuttgart", "erasing-" + UUID.randomUUID().toString().substring(24));
    public final UUID client = UUID.randomUUID();
    private final UUID adviser = UUID.randomUUID();
    private final UUID steward = UUID.randomUUID();

    public ErasureDesk() {
        Api.creating(Tokens.of("carrier-lead").carrier(carrier))
                .body(Map.of(
                        "office", tenant.office(),
                        "authority", tenant.authority(),
                        "name", "Beratung",
                        "programme", "JMD",
                        "regime", "DSGVO",
                        "opensOn", "2020-01-01"))
                .post("/api/v1/offices")
                .then()
                .statusCode(201);
        describeCarrier(Tokens.of("carrier-lead").carrier(carrier));
        Api.employAt(tenant.authority(), tenant.office(), adviser);
    }

    private static void describeCarrier(Tokens lead) {
        String tag = Api.as(lead).get("/api/v1/carrier").header("ETag");
        Api.ok(Api.as(lead)
                .header("If-Match", tag)
                .body(Map.of("name", "Träger", "complaintContact", "0711 1"))
                .put("/api/v1/carrier"));
    }

    public Tokens adviser() {
        return Tokens.adviser(tenant.authority(), tenant.office())
                .carrier(carrier)
                .subject(adviser);
    }

    public Tokens client() {
        return Tokens.of("client")
                .authority(tenant.authority())
                .office(tenant.office())
                .subject(client);
    }

    public Tokens steward() {
        return Tokens.of("data-steward").carrier(carrier).subject(steward);
    }

    public Tokens auditor() {
        return Tokens.of("auditor").carrier(carrier);
    }

    public Response creates(String path, Object body) {
        Response created = Api.creating(adviser()).body(body).post(path);
        created.then().statusCode(201);
        return created;
    }

    public String aCase() {
        Map<String, Object> intake = new HashMap<>(Api.intake());
        intake.put("clientLogin", client);
        String id = creates("/api/v1/cases", intake).path("id");
        creates(
                "/api/v1/cases/" + id + "/assessments",
                Map.of("observedOn", "2026-01-15", "needs", List.of("LANGUAGE", "WORK")));
        return id;
    }

    public String aClosedCase(String reason) {
        String id = aCase();
        close(id, reason);
        return id;
    }

    public void close(String id, String reason) {
        String path = "/api/v1/cases/" + id;
        String tag = Api.as(adviser()).get(path).header("ETag");
        Api.ok(Api.as(adviser())
                .header("If-Match", tag)
                .body(Map.of("reason", reason))
                .post(path + "/closure"));
    }

    public Request change(Response before) {
        return Api.as(adviser()).header("If-Match", before.header("ETag"));
    }

    /** In force: signed by the client on paper, of which there is a scan. */
    public Response anAgreement(String caseId) {
        Response started = Api.creating(adviser()).post("/api/v1/cases/" + caseId + "/agreements");
        Response written = Api.ok(change(started).body(Api.content()).put(Api.path(started) + "/versions/1"));
        Response offer = Api.ok(change(written).body(Map.of()).post(Api.path(written) + "/versions/1/offer"));
        String scan = Api.as(adviser())
                .contentType("image/png")
                .body(Pictures.png(30, 20))
                .post(Api.path(offer) + "/versions/1/scans")
                .path("sha256");
        Response byClient = Api.ok(change(offer)
                .body(Map.of("party", "CLIENT", "method", "WET_INK", "textHash", Api.hash(offer, 1), "scanHash", scan))
                .post(Api.path(offer) + "/versions/1/signatures"));
        return Api.ok(Api.sign(adviser(), byClient, 1, "ADVISER"));
    }

    public Response orders(List<String> cases, String reason) {
        return Api.creating(steward())
                .body(Map.of("caseIds", cases, "reason", reason))
                .post("/api/v1/erasures");
    }

    /** Orders it when everything was told, so that it is carried out at once, and answers the erasure's id. */
    public String erases(String caseId) {
        awaitTold();
        Response ordered = orders(List.of(caseId), "NO_LONGER_NEEDED");
        ordered.then().statusCode(201);
        return ordered.path("erasures[0]");
    }

    public Response ledger(String erasure) {
        return Api.as(auditor()).get("/api/v1/erasures/" + erasure);
    }

    /** The relay has brought everything of every stream to its topic. */
    public static void awaitTold() {
        await().until(() -> number("select count(*) from outbox") == 0);
    }

    /** A number that the database answers, whoever may see it. */
    public static long number(String sql, Object... parameters) throws SQLException {
        try (var all = LocalDatabase.current().connectAsSuperuser();
                var query = all.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** A statement that nobody of the service may make. */
    public static void change(String sql, Object... parameters) throws SQLException {
        try (var all = LocalDatabase.current().connectAsSuperuser();
                var statement = all.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }

    /** As if it had been closed so long ago. */
    public static void closedBefore(String caseId, String interval) throws SQLException {
        change(
                "update casefile set closed_on = (current_date - ?::interval)::date where id = ?::uuid",
                interval,
                caseId);
    }
}
