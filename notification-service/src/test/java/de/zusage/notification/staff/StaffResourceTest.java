package de.zusage.notification.staff;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.Tokens;
import de.zusage.notification.Api;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who is on the staff of an office, as its office-admin keeps it. */
@QuarkusTest
class StaffResourceTest {

    @Inject
    Tenancy tenancy;

    @Inject
    Colleagues colleagues;

    @Inject
    StaffMembers members;

    private final Tenant office = new Tenant("freiburg", "f-" + UUID.randomUUID());
    private final UUID person = UUID.randomUUID();

    private Response enter() {
        return Api.enter(office, person, "ADVISER", "Katrin Weiß", "weiss@example.org");
    }

    @Test
    void theCarrierOfTheOfficeIsThatOfWhoIsThereAndWasEnteredLast() {
        String first = enter("carrier-old", person);
        assertThat(carrier()).contains("carrier-old");
        enter("carrier-new", UUID.randomUUID());
        assertThat(carrier()).contains("carrier-new");
        Api.officeAdmin(office).header("If-Match", "\"0\"").delete(first).then().statusCode(204);
        assertThat(carrier()).contains("carrier-new");
        enter("carrier-third", person);
        assertThat(tenancy.call(office, () -> members.of(person).orElseThrow().carrier()))
                .as("who comes back may come to another carrier")
                .isEqualTo("carrier-third");
    }

    private Optional<String> carrier() {
        return tenancy.call(office, colleagues::carrier);
    }

    private String enter(String carrier, UUID who) {
        return Api.as(Tokens.of("office-admin")
                        .authority(office.authority())
                        .office(office.office())
                        .carrier(carrier)
                        .sign())
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("person", who, "function", "ADVISER", "name", "A", "mail", who + "@example.org"))
                .post(Api.STAFF)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    /** Who hands something on must know to whom; a carrier's lead gets nothing handed on. */
    @Test
    void whoDealsWithCasesSeesColleaguesWithoutAddresses() {
        enter().then().statusCode(201);
        Api.enter(office, UUID.randomUUID(), "CARRIER_LEAD", "Ohne Inhalt", "lead@example.org");
        Api.enter(
                new Tenant("freiburg", "other-" + UUID.randomUUID()),
                UUID.randomUUID(),
                "ADVISER",
                "Fremd",
                "f@example.org");
        Response seen = Api.adviser(office).get("/api/v1/colleagues");
        assertThat(seen.<List<Map<String, Object>>>path("items"))
                .containsExactly(Map.of(
                        "person", person.toString(), "function", "ADVISER", "name", "Katrin Weiß", "reachable", true));
        assertThat(Api.adviser(office, person).get("/api/v1/colleagues").<List<?>>path("items"))
                .as("nobody hands on to himself or herself")
                .isEmpty();
        assertThat(Api.officeAdmin(office).get("/api/v1/colleagues").statusCode())
                .isEqualTo(403);
    }

    @Test
    void isEnteredReadChangedAndForgotten() {
        String row = enter().then().statusCode(201).extract().header("Location");
        Response read = Api.officeAdmin(office).get(row);
        assertThat(read.<String>path("name")).isEqualTo("Katrin Weiß");
        assertThat(read.<String>path("person")).isEqualTo(person.toString());
        Api.officeAdmin(office)
                .header("If-Match", read.header("ETag"))
                .body(Map.of("function", "OFFICE_LEAD", "name", "Katrin Groß", "mail", "gross@example.org"))
                .put(row)
                .then()
                .statusCode(200);
        Response changed = Api.officeAdmin(office).get(row);
        assertThat(changed.<String>path("function")).isEqualTo("OFFICE_LEAD");
        assertThat(changed.<String>path("mail")).isEqualTo("gross@example.org");
        Api.officeAdmin(office)
                .header("If-Match", changed.header("ETag"))
                .delete(row)
                .then()
                .statusCode(204);
        assertThat(Api.officeAdmin(office).get(row).<Map<String, Object>>path("$"))
                .containsEntry("gone", true)
                .doesNotContainKeys("name", "mail");
        assertThat(Api.officeAdmin(office).get(Api.STAFF).<List<?>>path("items"))
                .isEmpty();
        assertThat(enter().header("Location")).isEqualTo(row);
        assertThat(Api.officeAdmin(office).get(row).<String>path("name")).isEqualTo("Katrin Weiß");
    }

    @Test
    void isOnTheStaffOfAnOfficeOnce() {
        enter();
        Response again = enter();
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.<String>path("type")).isEqualTo("/problems/already-staff");
        Tenant other = new Tenant(office.authority(), "f-" + UUID.randomUUID());
        assertThat(Api.enter(other, person, "ADVISER", "Katrin Weiß", "weiss@example.org")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void isReadInPages() {
        for (int i = 0; i < 3; i++) {
            Api.enter(office, UUID.randomUUID(), "ADVISER", "A", "a@example.org");
        }
        Response first = Api.officeAdmin(office).get(Api.STAFF + "?limit=2");
        Response second = Api.officeAdmin(office).get(Api.STAFF + "?limit=2&cursor=" + first.path("next"));
        assertThat(first.<List<?>>path("items")).hasSize(2);
        assertThat(second.<List<?>>path("items")).hasSize(1);
        assertThat(second.<String>path("next")).isNull();
    }

    @Test
    void refusesAnUnseenSignAndWhatIsNoAddress() {
        assertThat(Api.enter(office, person, "ADVISER", "A\u200bB", "a@example.org")
                        .<String>path("type"))
                .isEqualTo("/problems/invalid-name");
        assertThat(Api.enter(office, person, "ADVISER", "A", "a@example.org\r\nBcc: b@example.org")
                        .<String>path("type"))
                .isEqualTo("/problems/invalid-address");
    }

    @Test
    void isNothingToStrangersAndToOtherRoles() {
        String row = enter().header("Location");
        String unknown = Api.STAFF + "/" + UUID.randomUUID();
        String notFound = Api.officeAdmin(office).get(unknown).asString();
        for (Tenant stranger : List.of(new Tenant("freiburg", "f-other"), new Tenant("leipzig", office.office()))) {
            assertThat(Api.officeAdmin(stranger).get(row).asString()).isEqualTo(notFound);
            assertThat(Api.officeAdmin(stranger)
                            .header("If-Match", "\"0\"")
                            .body(Map.of("function", "ADVISER", "name", "X", "mail", "x@example.org"))
                            .put(row)
                            .asString())
                    .isEqualTo(notFound);
            assertThat(Api.officeAdmin(stranger)
                            .header("If-Match", "\"0\"")
                            .delete(row)
                            .asString())
                    .isEqualTo(notFound);
            assertThat(Api.officeAdmin(stranger).get(Api.STAFF).<List<?>>path("items"))
                    .isEmpty();
        }
        for (String role : List.of("adviser", "office-lead", "carrier-lead", "coordinator", "client", "ministry")) {
            String token = Tokens.of(role)
                    .authority(office.authority())
                    .office(office.office())
                    .carrier("carrier-a")
                    .sign();
            assertThat(Api.as(token).get(row).asString()).isEqualTo(notFound);
            assertThat(Api.as(token).get(Api.STAFF).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void isReadableInNoTable() throws SQLException {
        enter();
        try (var owner = LocalDatabase.asOwner();
                var statement = owner.createStatement();
                var found = statement.executeQuery("select (select string_agg(s::text, ' ') from staff s)"
                        + " || coalesce((select string_agg(l::text, ' ') from access_log l), '')")) {
            found.next();
            assertThat(found.getString(1)).contains(person.toString()).doesNotContain("Weiß", "weiss@");
        }
    }
}
