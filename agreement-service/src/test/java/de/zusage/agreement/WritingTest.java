package de.zusage.agreement;

import static de.zusage.agreement.Api.aCase;
import static de.zusage.agreement.Api.aDraft;
import static de.zusage.agreement.Api.aPausedAgreement;
import static de.zusage.agreement.Api.adviser;
import static de.zusage.agreement.Api.anActiveAgreement;
import static de.zusage.agreement.Api.anOffer;
import static de.zusage.agreement.Api.client;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.zusage.kit.testing.ContractFiles;
import de.zusage.kit.testing.OtherService;
import de.zusage.kit.testing.WritingContract;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.Tokens;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

@ServiceTest
class WritingTest extends WritingContract {

    private static final String OF_A_CASE =
            "adds to a case, whatever else changed; the key keeps it from being added twice";

    private static final String TWICE_IS_ONCE = "as easy as giving: never refused for being late, and twice is once";

    private static final String ONCE = "happens once: the second is refused and changes nothing";

    private static final String READS = "only reads; a name stands in no address";

    @BeforeEach
    void employed() {
        Api.employ(Api.ADVISER);
    }

    @Override
    protected Map<String, Supplier<Change>> changes() {
        Map<String, Supplier<Change>> all = new HashMap<>(ofAgreements());
        all.putAll(CarrierBlock.changes());
        all.putAll(ofLife());
        all.putAll(TransferWrites.changes());
        all.put(
                "POST /api/v1/cases/{id}/closure",
                ofACase(path -> path + "/closure", path -> Map.of("reason", "GOAL_REACHED")));
        all.put("POST /api/v1/cases/{id}/short-advice", () -> {
            String casefile = "/api/v1/cases/" + anInquiry();
            return new Change(adviser().sign(), casefile, casefile + "/short-advice", null);
        });
        all.put(
                "POST /api/v1/cases/{id}/household",
                ofACase(path -> path + "/household", path -> Map.of("caseId", anInquiry())));
        all.put("DELETE /api/v1/cases/{id}/household", ofACase(path -> path + "/household", path -> null));
        all.put(
                "DELETE /api/v1/cases/{id}/representatives/{representative}",
                ofACase(WritingTest::aRepresentative, path -> null));
        all.put(
                "PUT /api/v1/cases/{id}/client-login",
                ofACase(path -> path + "/client-login", path -> Map.of("login", UUID.randomUUID())));
        all.put("DELETE /api/v1/cases/{id}/client-login", ofACase(path -> path + "/client-login", path -> null));
        all.put("POST /api/v1/cases/{id}/access-letters", ofACase(path -> path + "/access-letters", path -> null));
        all.put("PUT /api/v1/cases/{id}/person", ofACase(path -> path + "/person", path -> person()));
        all.put(
                "POST /api/v1/cases/{id}/hand-over",
                ofACase(path -> path + "/hand-over", path -> Map.of("adviser", aColleague())));
        all.put("DELETE /api/v1/cases/{id}/deputies/{deputy}", ofACase(WritingTest::aDeputy, path -> null));
        all.put("POST /api/v1/legal-holds/{id}/lifting", () -> {
            ErasureDesk desk = new ErasureDesk();
            String path = Api.creating(desk.steward())
                    .body(hold(desk.aCase(), "COMPLAINT"))
                    .post("/api/v1/legal-holds")
                    .header("Location")
                    .replaceFirst("^https?://[^/]+", "");
            return new Change(desk.steward().sign(), path, path + "/lifting", null);
        });
        all.put("POST /api/v1/employments/{id}/end", () -> {
            String path = Api.creating(Api.officeAdmin())
                    .body(employment())
                    .post("/api/v1/employments")
                    .then()
                    .statusCode(201)
                    .extract()
                    .header("Location")
                    .replaceFirst("^https?://[^/]+", "");
            return new Change(Api.officeAdmin().sign(), path, path + "/end", Map.of("validTo", "2026-10-31"));
        });
        all.put("PUT /api/v1/carrier", () -> {
            String lead = Tokens.of("carrier-lead")
                    .carrier("carrier-" + UUID.randomUUID())
                    .sign();
            return new Change(
                    lead, "/api/v1/carrier", "/api/v1/carrier", Map.of("name", "Träger", "complaintContact", "0711 1"));
        });
        all.put("PUT /api/v1/offices/{office}", () -> {
            Map<String, Object> office = anOffice();
            Api.creating(carrierLead())
                    .body(office)
                    .post("/api/v1/offices")
                    .then()
                    .statusCode(201);
            String path = "/api/v1/offices/" + office.get("office");
            return new Change(carrierLead().sign(), path, path, Map.of("name", "Beratung", "regime", "KDG"));
        });
        return all;
    }

    private static Map<String, Supplier<Change>> ofAgreements() {
        String one = "/versions/1";
        return Map.of(
                "PUT /api/v1/agreements/{id}/versions/{number}",
                change(() -> aDraft(aCase()), one, before -> Api.content()),
                "POST /api/v1/agreements/{id}/versions/{number}/offer",
                change(() -> aDraft(aCase()), one + "/offer", before -> Map.of()),
                "POST /api/v1/agreements/{id}/versions/{number}/withdrawal",
                change(() -> anOffer(aCase()), one + "/withdrawal", before -> null),
                "POST /api/v1/agreements/{id}/versions/{number}/decline",
                change(() -> anOffer(aCase()), one + "/decline", before -> null),
                "POST /api/v1/agreements/{id}/versions/{number}/signatures",
                () -> signature(anOffer(aCase())),
                "POST /api/v1/agreements/{id}/versions",
                change(() -> anActiveAgreement(aCase()), "/versions", before -> Map.of("requestedBy", "CLIENT")),
                "POST /api/v1/agreements/{id}/completion",
                change(WritingTest::anAgreementReviewedForTheLastTime, "/completion", before -> null),
                "POST /api/v1/agreements/{id}/end",
                change(
                        () -> anActiveAgreement(aCase()),
                        "/end",
                        before -> Map.of("reason", "ENDED_BY_MUTUAL_CONSENT")));
    }

    private static Map<String, Supplier<Change>> ofLife() {
        return Map.of(
                "POST /api/v1/agreements/{id}/versions/{number}/void",
                change(
                        () -> anActiveAgreement(aCase()),
                        "/versions/1/void",
                        before -> Map.of("reason", "RECORDED_BY_MISTAKE")),
                "POST /api/v1/agreements/{id}/pause",
                change(() -> anActiveAgreement(aCase()), "/pause", before -> Map.of("reason", "ILLNESS")),
                "POST /api/v1/agreements/{id}/resume",
                change(() -> aPausedAgreement(aCase()), "/resume", before -> null));
    }

    @Override
    protected Map<String, Supplier<Creation>> creations() {
        Map<String, Supplier<Creation>> all = new HashMap<>(ofTheOffice());
        all.putAll(ofDeclarations());
        all.put("POST /api/v1/legal-holds", () -> {
            ErasureDesk desk = new ErasureDesk();
            String id = desk.aCase();
            return new Creation(
                    desk.steward().sign(), "/api/v1/legal-holds", hold(id, "COMPLAINT"), hold(id, "LEGAL_CLAIM"));
        });
        all.put("POST /api/v1/erasures", () -> {
            ErasureDesk desk = new ErasureDesk();
            String id = desk.aClosedCase("OTHER");
            ErasureDesk.awaitTold();
            return new Creation(
                    desk.steward().sign(), "/api/v1/erasures", erasure(id, "OBJECTION"), erasure(id, "UNLAWFUL"));
        });
        all.put("POST /api/v1/cases/import", () -> {
            String file = ContractFiles.caseFile();
            return new Creation(adviser().sign(), "/api/v1/cases/import", file, file + " ");
        });
        all.put("POST /api/v1/imports", () -> {
            String heading = "name;contactLanguage;needs;clientSignedOn;adviserSignedOn;reviewIntervalMonths;client1;"
                    + "client1Area;office1;office1Area\n";
            String row = ";vi;WORK;2020-01-01;2020-01-01;3;a;WORK;b;WORK";
            return new Creation(
                    adviser().sign(), "/api/v1/imports", heading + "One Name" + row, heading + "Other Name" + row);
        });
        return all;
    }

    private static Map<String, Supplier<Creation>> ofDeclarations() {
        return Map.of(
                "POST /api/v1/cases/{id}/notices",
                () -> new Creation(
                        adviser().sign(), "/api/v1/cases/" + aCase() + "/notices", notice("READ"), notice("PAPER")),
                "POST /api/v1/cases/{id}/consents",
                () -> new Creation(
                        adviser().sign(),
                        "/api/v1/cases/" + aCase() + "/consents",
                        consent("carrier-b/stuttgart-b"),
                        consent("carrier-c/stuttgart-c")),
                "POST /api/v1/cases/{id}/disputes",
                of("/disputes", Map.of("area", "PERSON", "words", "No.", "how", "PAPER"), "words"),
                "POST /api/v1/cases/{id}/restrictions",
                of("/restrictions", Map.of("reason", "UNLAWFUL", "how", "PAPER"), "how"),
                "POST /api/v1/cases/{id}/objections",
                of("/objections", Map.of("against", "REMINDERS", "how", "PAPER"), "how"));
    }

    /** Below a new case; another word in that field makes it another body. */
    private static Supplier<Creation> of(String below, Map<String, Object> body, String field) {
        Map<String, Object> other = new HashMap<>(body);
        other.put(field, "SPOKEN");
        return () -> new Creation(adviser().sign(), "/api/v1/cases/" + aCase() + below, body, other);
    }

    private static Map<String, Object> hold(String id, String reason) {
        return Map.of("caseId", id, "reason", reason, "until", "2099-12-31");
    }

    private static Map<String, Object> erasure(String id, String reason) {
        return Map.of("caseIds", List.of(id), "reason", reason);
    }

    private static Map<String, Object> notice(String how) {
        return Map.of("wording", 1, "language", "de", "how", how);
    }

    private static Map<String, Object> consent(String recipient) {
        return Map.of("purpose", "TRANSFER", "recipient", recipient, "wording", 1, "language", "de", "how", "SPOKEN");
    }

    private static Map<String, Supplier<Creation>> ofTheOffice() {
        return Map.of(
                "POST /api/v1/cases",
                () -> new Creation(adviser().sign(), "/api/v1/cases", Api.intake(), otherIntake()),
                "POST /api/v1/cases/{id}/assessments",
                () -> new Creation(
                        adviser().sign(),
                        "/api/v1/cases/" + aCase() + "/assessments",
                        assessmentOn("2026-01-16"),
                        assessmentOn("2026-01-17")),
                "POST /api/v1/cases/{id}/agreements",
                () -> new Creation(
                        adviser().sign(),
                        "/api/v1/cases/" + aCase() + "/agreements",
                        null,
                        "/api/v1/cases/" + aCase() + "/agreements",
                        null),
                "POST /api/v1/employments",
                () -> new Creation(
                        Tokens.adviser("stuttgart", "stuttgart-a")
                                .claim("roles", List.of("office-admin"))
                                .sign(),
                        "/api/v1/employments",
                        employment(),
                        employment()),
                "POST /api/v1/cases/{id}/deputies",
                () -> new Creation(
                        adviser().sign(), "/api/v1/cases/" + aCase() + "/deputies", deputyship(), deputyship()),
                "POST /api/v1/cases/{id}/representatives",
                () -> new Creation(
                        adviser().sign(),
                        "/api/v1/cases/" + aCase() + "/representatives",
                        guardian("2020-01-01"),
                        guardian("2020-01-02")),
                "POST /api/v1/hand-overs",
                () -> new Creation(adviserAndLead().sign(), "/api/v1/hand-overs", handOver(), handOver()),
                "POST /api/v1/templates",
                CarrierBlock::creation,
                "POST /api/v1/offices",
                () -> new Creation(carrierLead().sign(), "/api/v1/offices", anOffice(), anOffice()));
    }

    @Override
    protected Map<String, String> withoutVersion() {
        Map<String, String> all = new HashMap<>();
        List.of("search", "duplicates", "names").forEach(each -> all.put("POST /api/v1/cases/" + each, READS));
        Stream.of(
                        "assessments",
                        "agreements",
                        "representatives",
                        "deputies",
                        "notices",
                        "consents",
                        "disputes",
                        "restrictions",
                        "objections")
                .forEach(each -> all.put("POST /api/v1/cases/{id}/" + each, OF_A_CASE));
        all.putAll(Map.of(
                "POST /api/v1/cases/{id}/consents/{consent}/withdrawal", TWICE_IS_ONCE,
                "POST /api/v1/cases/{id}/objections/{objection}/withdrawal", TWICE_IS_ONCE,
                "POST /api/v1/cases/{id}/disputes/{dispute}/outcome", ONCE,
                "POST /api/v1/cases/{id}/restrictions/{restriction}/lifting", ONCE,
                "POST /api/v1/agreements/{id}/versions/{number}/scans",
                        "stands beside the version and is found by its hash: the same file twice is one"));
        all.put("POST /api/v1/scans", "goes to the version that its code names, and the same file twice is one");
        all.put(
                "POST /api/v1/operations/erasures/replay",
                "goes through a ledger that stands elsewhere, as often as anybody likes");
        return all;
    }

    private static Supplier<Change> change(
            Supplier<Response> agreement, String below, Function<Response, @Nullable Object> body) {
        return () -> {
            Response before = agreement.get();
            return new Change(adviser().sign(), Api.path(before), Api.path(before) + below, body.apply(before));
        };
    }

    /** By an adviser who is the office's lead too: after a hand-over an adviser alone has nothing more to say. */
    private static Supplier<Change> ofACase(Function<String, String> path, Function<String, @Nullable Object> body) {
        return () -> {
            String casefile = "/api/v1/cases/" + aCase();
            return new Change(adviserAndLead().sign(), casefile, path.apply(casefile), body.apply(casefile));
        };
    }

    private static String aDeputy(String casefile) {
        return Api.creating(adviser())
                .body(deputyship())
                .post(casefile + "/deputies")
                .then()
                .statusCode(201)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    private static UUID aColleague() {
        UUID colleague = UUID.randomUUID();
        Api.employ(colleague);
        return colleague;
    }

    private static Tokens adviserAndLead() {
        return adviser().claim("roles", List.of("adviser", "office-lead"));
    }

    private static Tokens carrierLead() {
        return Tokens.of("carrier-lead").carrier("carrier-b");
    }

    private static Map<String, Object> deputyship() {
        return Map.of("person", aColleague(), "validFrom", "2026-01-01", "validTo", "2026-12-31");
    }

    private static Map<String, Object> handOver() {
        return Map.of("from", UUID.randomUUID(), "to", aColleague());
    }

    private static Map<String, Object> anOffice() {
        String office = "essen-" + UUID.randomUUID().toString().substring(0, 8);
        return Map.of(
                "office", office,
                "authority", "essen",
                "name", "Beratung",
                "programme", "JMD",
                "regime", "SGB_VIII",
                "opensOn", "2026-01-01");
    }

    private static Change signature(Response offer) {
        return new Change(
                client().sign(),
                Api.path(offer),
                Api.path(offer) + "/versions/1/signatures",
                Map.of("party", "CLIENT", "method", "OWN_LOGIN", "textHash", Api.hash(offer, 1)));
    }

    private static Response anAgreementReviewedForTheLastTime() {
        Response active = anActiveAgreement(aCase());
        String id = active.path("id");
        ObjectNode held = (ObjectNode) ContractFiles.tree(ContractFiles.example("review.held.v1"));
        held.put("agreementId", id).put("closing", true).put("allStepsFinal", true);
        try (OtherService plan = new OtherService("/zusage/plan-service", "zusage.plan")) {
            plan.say(
                    new OtherService.About("agreement:" + id, "stuttgart", "stuttgart-a"),
                    "review.held.v1",
                    held.toString());
        }
        await().until(() -> knows(id));
        return active;
    }

    private static boolean knows(String agreement) throws SQLException {
        try (var all = LocalDatabase.current().connectAsSuperuser();
                var query = all.prepareStatement("select 1 from known_plan where id = ?::uuid")) {
            query.setString(1, agreement);
            try (var row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    private static String anInquiry() {
        return Api.creating(adviser())
                .body(person())
                .post("/api/v1/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String aRepresentative(String casefile) {
        return Api.creating(adviser())
                .body(guardian("2020-01-01"))
                .post(casefile + "/representatives")
                .then()
                .statusCode(201)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    private static Map<String, Object> guardian(String since) {
        return Map.of(
                "kind", "LEGAL_GUARDIAN", "name", "Олена Коваль", "documentSeenOn", "2026-01-02", "validFrom", since);
    }

    private static Map<String, Object> person() {
        return Map.of("name", "ግርማይ", "contactLanguage", "ti-Ethi");
    }

    private static Map<String, Object> otherIntake() {
        Map<String, Object> other = new HashMap<>(Api.intake());
        other.put("contactLanguage", "tr");
        return other;
    }

    private static Map<String, Object> assessmentOn(String day) {
        return Map.of("observedOn", day, "needs", List.of("LANGUAGE"));
    }

    private static Map<String, Object> employment() {
        return Map.of("person", UUID.randomUUID(), "validFrom", "2020-01-01");
    }
}
