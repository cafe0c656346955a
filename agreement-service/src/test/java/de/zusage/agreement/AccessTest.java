package de.zusage.agreement;

import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.testing.AccessContract;
import de.zusage.kit.testing.ContractFiles;
import de.zusage.kit.testing.Thing;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;

@ServiceTest
@Tag("landing")
class AccessTest extends AccessContract {
    private static final Tenant LEIPZIG = new Tenant("leipzig", "leipzig-c");
    private static final Tenant ESSEN = new Tenant("essen", "essen-b");
    private static final String ROWS = """
            name;contactLanguage;needs;clientSignedOn;adviserSignedOn;reviewIntervalMonths;client1;client1Area;office1;office1Area
            A Name;vi;WORK;2020-01-01;2020-01-01;3;a;WORK;b;WORK
            """;

    /** Whoever is let through is told that it is of no version. */
    private static final byte[] UNKNOWN_PAGE = Pages.cutOut("zusage:verify:" + "0".repeat(64));

    /** Somebody who makes things at each office. */
    private final Map<Tenant, ADesk> desks = new HashMap<>();

    /** One adviser of each office who is responsible for nothing. */
    private final Map<Tenant, UUID> colleagues = new HashMap<>();

    @Override
    protected String consumer() {
        return "zusage.plan";
    }

    @Override
    protected Map<String, String> fixed() {
        return Map.of("number", "1", "language", "de", "authority", "freiburg", "sha256", "0".repeat(64));
    }

    @Override
    protected Map<String, String> unrationed() {
        return Map.of(
                "GET /api/v1/imports/example.csv", "a few fixed lines",
                "GET /api/v1/imports/example.xlsx", "a few fixed lines",
                "GET /api/v1/templates/pictograms/{code}", "a small fixed file, of which a page shows many");
    }

    @Override
    protected byte[] file(String operation) {
        return switch (operation) {
            case "POST /api/v1/cases/import" -> ContractFiles.caseFile().getBytes(StandardCharsets.UTF_8);
            case "POST /api/v1/imports" -> ROWS.getBytes(StandardCharsets.UTF_8);
            case "POST /api/v1/scans" -> UNKNOWN_PAGE;
            default -> Pictures.png(30, 20);
        };
    }

    @Override
    protected Map<String, String> bodies() {
        return Map.of(
                "POST /api/v1/offices",
                """
                {"office": "%s", "authority": "", "name": "Beratung", "programme": "MBE", "regime": "DSGVO",
                 "opensOn": "2026-03-01"}""".formatted("hamm-" + UUID.randomUUID().toString().substring(24)),
                "POST /api/v1/cases/{id}/restrictions/{restriction}/lifting",
                """
                {"informedOn": "%s", "informedHow": "READ_OUT"}""".formatted(LocalDate.now(ZoneId.of("Europe/Berlin"))));
    }

    /** An office registered by chance under a key of another carrier would stand in the way of whoever asks for that key. */
    @Override
    protected Set<String> spared() {
        return Set.of("POST /api/v1/offices");
    }

    @Override
    protected Tokens login(String role, Tenant at, String carrier) {
        Tokens login = super.login(role, at, carrier);
        return role.equals("adviser") ? login.subject(colleagues.computeIfAbsent(at, AccessTest::employed)) : login;
    }

    private static UUID employed(Tenant tenant) {
        UUID colleague = UUID.randomUUID();
        Api.employAt(tenant.authority(), tenant.office(), colleague);
        return colleague;
    }

    @Override
    protected Map<String, Function<Tenant, Thing>> things() {
        Map<String, Function<Tenant, Thing>> all = new HashMap<>();
        all.put("case", tenant -> desk(tenant).theCase());
        all.put("agreement", tenant -> desk(tenant).theAgreement());
        all.put("restricted-case", tenant -> desk(tenant).theRestrictedCase());
        all.put("received-case", this::receivedCase);
        all.put("transfer", this::transfer);
        all.put("transfer-here", this::transferHere);
        all.put("employment", AccessTest::employment);
        all.put("hand-over", AccessTest::handOver);
        all.put("import", this::imported);
        all.put("office", this::office);
        all.put("template", AccessTest::template);
        all.put("legal-hold", this::legalHold);
        all.put("erasure", this::erasure);
        all.put("pictogram", tenant -> new Thing(tenant, Map.of("code", "book"), Map.of(), null));
        return all;
    }

    @Override
    protected Map<String, String> staffTold() {
        return Map.of(
                "access-log.subject", AUDITED,
                "cases-without-adviser.adviser", "whom a case waits for that is no longer there, to hand it over",
                "cases.person", "who stands in for one case on which days",
                "employments.person", "who works at the office from when to when, and nothing of the work",
                "erasures.orderedBy", "a role and no person",
                "templates.reviewedBy", "which professional read a translation");
    }

    @Override
    protected Map<String, BiConsumer<Thing, String>> words() {
        return Map.of("case", (thing, word) -> {
            Tokens adviser =
                    Objects.requireNonNull(thing.holders().get("adviser")).get();
            Response seen = Api.as(adviser).get(thing.readAt());
            Api.ok(Api.as(adviser)
                    .header("If-Match", seen.header("ETag"))
                    .body(Map.of("name", word, "contactLanguage", "de", "readingLanguages", List.of("de")))
                    .put(thing.readAt() + "/person"));
        });
    }

    @Override
    protected Map<String, String> idsTold() {
        String erasing = "which case to erase or to hold is said by its id (docs/adr/0025)";
        return Map.of(
                "data-steward: GET /api/v1/erasures", erasing,
                "data-steward: GET /api/v1/erasures/due", erasing,
                "data-steward: POST /api/v1/legal-holds", erasing,
                "auditor: GET /api/v1/erasures", erasing,
                "auditor: GET /api/v1/access-log", ACCESSED,
                "operator: GET /api/v1/operations/erasures", "whose receipt is overdue is named by the erasure",
                "operator: GET /api/v1/operations/parked-streams", PARKED);
    }

    /** Another office is told only of who agrees to it. */
    @Override
    protected Set<String> needingConsent() {
        return Set.of("POST /api/v1/agreements/{id}/transfer");
    }

    @Override
    protected Map<String, Function<Tenant, Thing>> thingsWithoutConsent() {
        return Map.of(
                "case",
                tenant -> {
                    Thing thing = desk(tenant).theCase();
                    Api.ok(Api.as(desk(tenant).adviser())
                            .post(thing.readAt() + "/consents/" + thing.ids().get("consent") + "/withdrawal"));
                    return thing;
                },
                "agreement",
                tenant -> desk(tenant).theAgreement());
    }

    @Override
    protected Map<String, Function<Tenant, Thing>> leftBehind() {
        return Map.of(
                "case", tenant -> left(tenant, left -> left.casefile(), "/api/v1/cases/"),
                "agreement", tenant -> left(tenant, left -> left.agreement(), "/api/v1/agreements/"));
    }

    /** A wrong login is taken away, a consent taken back, something disputed or objected to, whatever became of the case. */
    @Override
    protected Set<String> writtenAfterwards() {
        return Set.of(
                "DELETE /api/v1/cases/{id}/client-login",
                "POST /api/v1/cases/{id}/consents/{consent}/withdrawal",
                "POST /api/v1/cases/{id}/disputes",
                "POST /api/v1/cases/{id}/objections");
    }

    private Thing left(Tenant tenant, Function<ADesk.Left, String> which, String path) {
        ADesk desk = desk(tenant);
        ADesk receiver = desk(LEIPZIG);
        ADesk.Left left = desk.leaves(receiver);
        String id = which.apply(left);
        Map<String, Supplier<Tokens>> holders = new LinkedHashMap<>();
        holders.put("adviser", desk::adviser);
        holders.put("receiver", receiver::adviser);
        Map<String, String> ids = new HashMap<>(desk.idsOf(left));
        ids.put("id", id);
        return new Thing(tenant, ids, holders, path + id);
    }

    private Thing transfer(Tenant tenant) {
        ADesk desk = desk(tenant);
        String id = desk.proposesTo(LEIPZIG.equals(tenant) ? ESSEN : LEIPZIG);
        return desk.thing(Map.of("id", id), "/api/v1/transfers/" + id);
    }

    /** Proposed by another office; whoever advises here may answer. */
    private Thing transferHere(Tenant tenant) {
        ADesk desk = desk(tenant);
        String id = senderTo(tenant).proposesTo(tenant);
        return new Thing(tenant, Map.of("id", id), Map.of("adviser", desk::adviser), "/api/v1/transfers/" + id);
    }

    private ADesk senderTo(Tenant tenant) {
        return desk(ESSEN.authority().equals(tenant.authority()) ? LEIPZIG : ESSEN);
    }

    private Thing receivedCase(Tenant tenant) {
        ADesk desk = desk(tenant);
        Response accepted = desk.accepts(senderTo(tenant).proposesTo(tenant));
        String id = accepted.path("caseId");
        return new Thing(tenant, Map.of("id", id), Map.of("adviser", desk::adviser), "/api/v1/cases/" + id);
    }

    private ADesk desk(Tenant tenant) {
        return desks.computeIfAbsent(tenant, ADesk::new);
    }

    private static Tokens at(String role, Tenant tenant) {
        return Tokens.adviser(tenant.authority(), tenant.office()).claim("roles", List.of(role));
    }

    private static Thing employment(Tenant tenant) {
        String id = ADesk.last(Api.creating(at("office-admin", tenant))
                .body(Map.of("person", UUID.randomUUID(), "validFrom", "2020-01-01"))
                .post("/api/v1/employments"));
        return new Thing(
                tenant,
                Map.of("id", id),
                Map.of("office-admin", () -> at("office-admin", tenant)),
                "/api/v1/employments/" + id);
    }

    private static Thing handOver(Tenant tenant) {
        String id = ADesk.last(Api.creating(at("office-lead", tenant))
                .body(Map.of("from", UUID.randomUUID(), "to", employed(tenant)))
                .post("/api/v1/hand-overs"));
        return new Thing(tenant, Map.of("id", id), Map.of("office-lead", () -> at("office-lead", tenant)), null);
    }

    private Thing imported(Tenant tenant) {
        ADesk desk = desk(tenant);
        String place = Api.creating(desk.adviser())
                .contentType("text/csv")
                .body(ROWS.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports")
                .header("Location");
        return new Thing(tenant, Map.of("id", place.replaceFirst(".*/", "")), Map.of("adviser", desk::adviser), null);
    }

    private Thing office(Tenant tenant) {
        ADesk desk = desk(tenant);
        return new Thing(
                tenant,
                Map.of("office", tenant.office()),
                Map.of(
                        "carrier-lead",
                        () -> Tokens.of("carrier-lead").carrier(ADesk.carrier(tenant)),
                        "auditor",
                        () -> Tokens.of("auditor").carrier(ADesk.carrier(tenant)),
                        "data-steward",
                        () -> steward(tenant),
                        "adviser",
                        desk::adviser),
                "/api/v1/offices/" + tenant.office());
    }

    private static Tokens steward(Tenant tenant) {
        return Tokens.of("data-steward").carrier(ADesk.carrier(tenant));
    }

    private Thing legalHold(Tenant tenant) {
        String id = ADesk.last(Api.creating(steward(tenant))
                .body(Map.of("caseId", desk(tenant).aCase(), "reason", "COMPLAINT", "until", "2099-12-31"))
                .post("/api/v1/legal-holds"));
        return new Thing(
                tenant, Map.of("id", id), Map.of("data-steward", () -> steward(tenant)), "/api/v1/legal-holds/" + id);
    }

    private Thing erasure(Tenant tenant) {
        String closed = desk(tenant).aClosedCase();
        String id = ADesk.last(Api.creating(steward(tenant))
                .body(Map.of("caseIds", List.of(closed), "reason", "OBJECTION"))
                .post("/api/v1/erasures"));
        return new Thing(tenant, Map.of("id", id), Map.of("data-steward", () -> steward(tenant)), null);
    }

    private static Thing template(Tenant tenant) {
        String code = "OWN_" + UUID.randomUUID().toString().replaceAll("[^0-9]", "");
        Tokens lead = Tokens.of("carrier-lead").carrier(ADesk.carrier(tenant));
        Response drafted = Api.creating(lead)
                .body(Map.of(
                        "code", code,
                        "side", "OFFICE",
                        "goalArea", "LANGUAGE",
                        "pictogram", "book",
                        "parameters", Map.of()))
                .post("/api/v1/templates");
        String path = "/api/v1/templates/" + code;
        Response written = Api.ok(Api.as(lead)
                .header("If-Match", drafted.header("ETag"))
                .body(Map.of("text", "Wir gehen.", "criterion", "der Gang", "readOut", "Die Beratungsstelle geht."))
                .put(path + "/versions/1/texts/de"));
        Api.ok(Api.as(lead).header("If-Match", written.header("ETag")).post(path + "/versions/1/publication"));
        return new Thing(
                tenant,
                Map.of("code", code),
                Map.of("carrier-lead", () -> Tokens.of("carrier-lead").carrier(ADesk.carrier(tenant))),
                path);
    }
}
