package de.zusage.plan.contact;

import static de.zusage.plan.AnOffice.STUTTGART_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.testing.http.Request;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.ServiceStack;
import de.zusage.local.testing.Tokens;
import de.zusage.plan.AnOffice;
import de.zusage.plan.AnOffice.APlan;
import de.zusage.plan.FixedClock;
import de.zusage.plan.casefile.KnownCases;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class ContactResourceTest {
    private static final String THREE_FIELDS = "{\"kind\":\"TALK\",\"minutes\":30,\"topic\":\"HOUSING\"}";
    private static final String IN_MAY = "{\"kind\":\"%s\",\"minutes\":%d,\"topic\":\"WORK\",\"on\":\"2026-05-20\"}";

    private final UUID adviser = UUID.randomUUID();
    private final String carrier = "carrier-" + UUID.randomUUID();

    @Inject
    AnOffice office;

    @Inject
    Tenancy tenancy;

    @Inject
    KnownCases cases;

    @Test
    void threeFieldsAreEnough() {
        Response logged = log(as(adviser), THREE_FIELDS);
        logged.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("on", equalTo("2026-06-02"))
                .body("minutes", equalTo(30))
                .body("$", not(hasKey("caseId")))
                .body("$", not(hasKey("adviser")));
        as(adviser)
                .get("/api/v1/contacts")
                .then()
                .body("items.id", contains(logged.<String>path("id")))
                .body("items.on", contains("2026-06-02"));
    }

    @Test
    void anEntryIsCorrectedAndRemovedAndWhatItSaidIsKept() {
        Response logged = log(as(adviser), THREE_FIELDS);
        String path = logged.header("Location");
        as(adviser)
                .header("If-Match", "\"0\"")
                .body("{\"kind\":\"PHONE\",\"minutes\":10,\"topic\":\"HOUSING\"}")
                .put(path)
                .then()
                .statusCode(200)
                .body("minutes", equalTo(10))
                .body("earlier.minutes", contains(30));
        as(adviser).header("If-Match", "\"1\"").delete(path).then().statusCode(204);
        as(adviser)
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("removed", equalTo(true))
                .body("earlier.version", contains(1, 0))
                .body("earlier.kind", contains("PHONE", "TALK"));
        as(adviser).get("/api/v1/contacts").then().body("items", hasSize(0));
        as(adviser)
                .header("If-Match", "\"2\"")
                .delete(path)
                .then()
                .statusCode(409)
                .body("type", endsWith("/contact-is-removed"));
    }

    @Test
    void anEntryIsTheWritersAndOfACaseThatTheWriterAnswersFor() {
        APlan plan = office.opensAPlan();
        UUID colleague = UUID.randomUUID();
        tenancy.run(STUTTGART_A, () -> cases.assign(plan.casefile(), adviser));
        String ofTheCase = THREE_FIELDS.replace("}", ",\"caseId\":\"" + plan.casefile() + "\"}");
        log(as(colleague), ofTheCase).then().statusCode(409).body("type", endsWith("/case-of-another-adviser"));
        log(
                        as(colleague),
                        ofTheCase.replace(
                                plan.casefile().toString(), UUID.randomUUID().toString()))
                .then()
                .statusCode(400)
                .body("type", endsWith("/unknown-case"));
        Response logged = log(as(adviser), ofTheCase);
        logged.then().statusCode(201).body("caseId", equalTo(plan.casefile().toString()));
        log(as(adviser), THREE_FIELDS).then().statusCode(201);
        as(adviser)
                .get("/api/v1/contacts?caseId=" + plan.casefile())
                .then()
                .body("items.id", contains(logged.<String>path("id")));
        String path = logged.header("Location");
        String none = as(adviser).get("/api/v1/contacts/" + UUID.randomUUID()).asString();
        for (Request stranger : List.of(
                as(colleague),
                AnOffice.with(Tokens.adviser("freiburg", "freiburg-a")
                        .subject(adviser)
                        .sign()),
                AnOffice.with(lead("office-lead", STUTTGART_A).subject(adviser).sign()))) {
            stranger.get(path).then().statusCode(404).body(equalTo(none));
        }
        as(colleague)
                .header("If-Match", "\"0\"")
                .body(THREE_FIELDS)
                .put(path)
                .then()
                .statusCode(404)
                .body(equalTo(none));
        as(colleague)
                .header("If-Match", "\"0\"")
                .delete(path)
                .then()
                .statusCode(404)
                .body(equalTo(none));
        as(colleague).get("/api/v1/contacts").then().body("items", hasSize(0));
        tenancy.run(STUTTGART_A, () -> cases.assign(plan.casefile(), colleague));
        as(adviser)
                .header("If-Match", "\"0\"")
                .body(ofTheCase.replace("\"minutes\":30", "\"minutes\":20"))
                .put(path)
                .then()
                .statusCode(200)
                .body("minutes", equalTo(20))
                .body("caseId", equalTo(plan.casefile().toString()));
    }

    @Test
    void pagesShowEveryEntryOnceAndNobodyElsesCursor() {
        for (int i = 0; i < 3; i++) {
            log(as(adviser), THREE_FIELDS).then().statusCode(201);
        }
        Response first = as(adviser).get("/api/v1/contacts?limit=2");
        String next = first.path("next");
        List<String> seen = first.path("items.id");
        Response second = as(adviser).get("/api/v1/contacts?limit=2&cursor=" + next);
        second.then().body("items", hasSize(1)).body("next", nullValue());
        assertThat(seen).doesNotContain(second.<String>path("items[0].id"));
        as(UUID.randomUUID())
                .get("/api/v1/contacts?limit=2&cursor=" + next)
                .then()
                .statusCode(400);
    }

    @Test
    void effortIsSummedByOfficeAndCarrierWithoutClientAndAdviser() throws SQLException {
        Tenant essen = new Tenant("essen", "essen-" + UUID.randomUUID());
        Tenant hamm = new Tenant("hamm", "hamm-" + UUID.randomUUID());
        APlan plan = office.opens(essen, FixedClock.TODAY, FixedClock.TODAY, FixedClock.TODAY);
        log(of(essen, carrier), IN_MAY.formatted("TALK", 30).replace("}", ",\"caseId\":\"" + plan.casefile() + "\"}"))
                .then()
                .statusCode(201);
        log(of(essen, carrier), IN_MAY.formatted("TALK", 15)).then().statusCode(201);
        log(of(hamm, carrier), IN_MAY.formatted("TALK", 20)).then().statusCode(201);
        log(of(hamm, carrier), THREE_FIELDS).then().statusCode(201);
        log(of(essen, "another"), IN_MAY.formatted("TALK", 500)).then().statusCode(201);
        AnOffice.with(Tokens.of("carrier-lead").carrier(carrier).sign())
                .get("/api/v1/effort?period=2026-05")
                .then()
                .statusCode(409)
                .body("type", endsWith("/effort-period-runs"));
        aMonthEarlier(essen, hamm);
        Response month =
                AnOffice.with(Tokens.of("carrier-lead").carrier(carrier).sign()).get("/api/v1/effort?period=2026-04");
        month.then()
                .statusCode(200)
                .body("lines.minutes", contains(65))
                .body("lines.contacts", contains(3))
                .body("lines[0]", not(hasKey("office")));
        assertThat(month.asString())
                .doesNotContain(adviser.toString(), plan.casefile().toString(), essen.office());
        AnOffice.with(lead("office-lead", essen).sign())
                .get("/api/v1/effort?period=2026-04")
                .then()
                .body("lines.minutes", contains(45))
                .body("lines.office", contains(essen.office()));
        lastYear();
        AnOffice.with(Tokens.of("carrier-lead").carrier(carrier).sign())
                .get("/api/v1/effort?period=2025-H2")
                .then()
                .body("lines.minutes", contains(45, 40))
                .body("lines.authority", contains("essen", "hamm"));
    }

    /** The clock stands still: what was entered becomes older, until nothing more is entered into its month. */
    private static void aMonthEarlier(Tenant one, Tenant other) throws SQLException {
        try (var owner = LocalDatabase.asOwner();
                var update = owner.prepareStatement(
                        "update contact_entry set held_on = held_on - interval '1 month' where office in (?, ?)")) {
            update.setString(1, one.office());
            update.setString(2, other.office());
            assertThat(update.executeUpdate()).isEqualTo(5);
        }
    }

    /** The clock stands still: what was entered becomes last year's. */
    private void lastYear() throws SQLException {
        try (var owner = LocalDatabase.asOwner();
                var update = owner.prepareStatement(
                        "update contact_entry set held_on = '2025-11-04', kind = 'TALK', topic = 'WORK',"
                                + " minutes = case minutes when 30 then case authority when 'hamm' then 20 else 30 end"
                                + " else minutes end where carrier = ?")) {
            update.setString(1, carrier);
            update.executeUpdate();
        }
    }

    @Test
    void onlyLeadsReadEffortAndOnlyOfPeriodsThatAreOver() {
        for (String role : List.of("adviser", "coordinator", "ministry", "client", "operator")) {
            AnOffice.with(lead(role, STUTTGART_A).sign())
                    .get("/api/v1/effort?period=2026-05")
                    .then()
                    .statusCode(403);
        }
        Request running = AnOffice.with(lead("office-lead", STUTTGART_A).sign());
        running.get("/api/v1/effort?period=2026-H1")
                .then()
                .statusCode(409)
                .body("type", endsWith("/effort-period-runs"));
        for (String bad : List.of("", "?period=2026", "?period=2026-05-01", "?period=2026-13", "?period=2026-H3")) {
            AnOffice.with(lead("office-lead", STUTTGART_A).sign())
                    .get("/api/v1/effort" + bad)
                    .then()
                    .statusCode(400);
        }
    }

    private Tokens lead(String role, Tenant tenant) {
        return Tokens.of(role)
                .authority(tenant.authority())
                .office(tenant.office())
                .carrier(carrier);
    }

    private Request of(Tenant tenant, String by) {
        return AnOffice.with(Tokens.adviser(tenant.authority(), tenant.office())
                .carrier(by)
                .subject(adviser)
                .sign());
    }

    private static Request as(UUID person) {
        return AnOffice.with(
                Tokens.adviser("stuttgart", "stuttgart-a").subject(person).sign());
    }

    private static Response log(Request as, String body) {
        return as.header("Idempotency-Key", UUID.randomUUID()).body(body).post("/api/v1/contacts");
    }
}
