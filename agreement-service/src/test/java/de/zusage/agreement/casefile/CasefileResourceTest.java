package de.zusage.agreement.casefile;

import static de.zusage.agreement.Api.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;

import de.zusage.agreement.ServiceTest;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.Tokens;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class CasefileResourceTest {

    @Test
    void keepsANameLetterForLetterInNormalForm() {
        String decomposed = "Nguye\u0302\u0303n Thi\u0323 Ánh";
        String id = aCase(Map.of("name", decomposed, "contactLanguage", "vi"));
        as(adviser())
                .get("/api/v1/cases/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Nguyễn Thị Ánh"))
                .body("state", equalTo("ASSESSMENT"));
    }

    @Test
    void theDatabaseHoldsNoNameInTheClear() throws Exception {
        String id = aCase(Map.of("name", "Zzyzxname", "contactLanguage", "de", "birthDate", "1987-06-05"));
        try (Connection owner = LocalDatabase.asOwner();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("select casefile::text from casefile where id = '" + id + "'")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).contains(id);
            for (String known : List.of("Zzyzxname", "1987-06-05")) {
                String hex = HexFormat.of().formatHex(known.getBytes(StandardCharsets.UTF_8));
                assertThat(row.getString(1)).doesNotContain(known, hex);
            }
        }
    }

    @Test
    void listsTheOwnOfficeInPagesWithoutGapOrDouble() {
        Tokens other = aColleagueAt("essen", "essen-b");
        Set<String> opened = new HashSet<>();
        for (int i = 0; i < 25; i++) {
            opened.add(creating(other)
                    .body(Map.of("name", "N " + i, "contactLanguage", "de"))
                    .post("/api/v1/cases")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id"));
        }
        Set<String> listed = new HashSet<>();
        String cursor = null;
        do {
            Response page = page(other, cursor);
            page.then().statusCode(200).body("items.size()", lessThanOrEqualTo(20));
            List<String> ids = page.path("items.id");
            ids.forEach(id -> assertThat(listed.add(id)).isTrue());
            cursor = page.path("next");
        } while (cursor != null);
        assertThat(listed).containsAll(opened);
        as(other).queryParam("limit", 7).get("/api/v1/cases").then().body("items.size()", equalTo(7));
        String foreign = page(other, null).path("next");
        page(adviser(), foreign).then().statusCode(400);
    }

    @Test
    void namesTheCasesOfTheOfficeThatItIsAskedForAndNoOthers() throws Exception {
        String one = aCase(Map.of("name", "Ayşe", "contactLanguage", "tr"));
        String two = aCase(Map.of("name", "Ömer", "contactLanguage", "tr"));
        creating(adviser())
                .body(Map.of("reason", "UNLAWFUL", "how", "PAPER"))
                .post("/api/v1/cases/" + two + "/restrictions")
                .then()
                .statusCode(201);
        Tokens colleague = aColleagueElsewhere();
        String foreign = creating(colleague)
                .body(Map.of("name", "Ida", "contactLanguage", "de"))
                .post("/api/v1/cases")
                .path("id");
        List<Object> asked = List.of(two, UUID.randomUUID(), foreign, one, two);

        names(adviser(), asked)
                .then()
                .statusCode(200)
                .body("items.id", contains(two, one))
                .body("items.name", contains("Ömer", "Ayşe"))
                .body("items.state", contains("ASSESSMENT", "ASSESSMENT"));
        names(colleague, asked).then().body("items.name", contains("Ida"));
        names(adviser(), List.of()).then().statusCode(200).body("items", empty());
        names(adviser(), Collections.nCopies(101, one)).then().statusCode(400);
        names(Tokens.adviser("stuttgart", "stuttgart-a").subject(UUID.randomUUID()), asked)
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/not-employed-here"));
        assertThat(listed(one)).as("once, as in a list").isEqualTo(1);
        assertThat(listed(foreign)).isEqualTo(1);
    }

    @Test
    void theClientReadsTheOwnCaseWithoutKnowingItsId() {
        UUID login = UUID.randomUUID();
        Tokens client = client().subject(login);
        as(client).get("/api/v1/me/case").then().statusCode(404);
        String older = aCase(Map.of("name", "Ayşe", "contactLanguage", "tr", "clientLogin", login));
        String newer = aCase(Map.of("name", "Ayşe", "contactLanguage", "tr", "clientLogin", login));
        Response known = ok(as(client).get("/api/v1/cases/" + newer));
        Response own = ok(as(client).get("/api/v1/me/case"));
        assertThat(own.asString()).isEqualTo(known.asString());
        assertThat(own.header("ETag")).isEqualTo(known.header("ETag"));
        ok(as(adviser())
                .header("If-Match", own.header("ETag"))
                .body(Map.of("reason", "CLIENT_WISH"))
                .post("/api/v1/cases/" + newer + "/closure"));
        ok(as(client).get("/api/v1/me/case")).then().body("id", equalTo(older));
        ok(as(client).queryParam("filter", "reads").get("/api/v1/cases/" + older + "/history"))
                .then()
                .body("items[0].action", equalTo("read"));
        as(adviser().subject(login)).get("/api/v1/me/case").then().statusCode(403);
        as(Tokens.of("client").authority("freiburg").office("freiburg-a").subject(login))
                .get("/api/v1/me/case")
                .then()
                .statusCode(404);
    }

    private static Response names(Tokens who, List<?> ids) {
        return as(who).body(Map.of("ids", ids)).post("/api/v1/cases/names");
    }

    private static int listed(String id) throws Exception {
        try (Connection owner = LocalDatabase.asOwner();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from access_log where action = 'list'"
                        + " and kind = 'case' and object_id = '" + id + "'")) {
            row.next();
            return row.getInt(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202E", "\u200B", "Canary\nRita", " "})
    void refusesANameThatIsNotSeenAndDoesNotEchoIt(String name) {
        creating(adviser())
                .body(Map.of("name", name, "contactLanguage", "de"))
                .post("/api/v1/cases")
                .then()
                .statusCode(400)
                .body("type", endsWith("/problems/invalid-name"))
                .body(not(containsString("Canary")));
    }

    @Test
    void refusesABirthDateInTheFuture() {
        creating(adviser())
                .body(Map.of("name", "A", "contactLanguage", "de", "birthDate", "2999"))
                .post("/api/v1/cases")
                .then()
                .statusCode(400);
    }

    @Test
    void anotherAdviserOfTheOfficeReadsButDoesNotWrite() {
        String id = aCase();
        Tokens colleague = aColleagueAt("stuttgart", "stuttgart-a");
        as(colleague).get("/api/v1/cases/" + id).then().statusCode(200);
        creating(colleague)
                .body(Map.of("observedOn", "2026-01-15", "needs", List.of()))
                .post("/api/v1/cases/" + id + "/assessments")
                .then()
                .statusCode(409);
    }

    private static Response page(Tokens who, @Nullable String cursor) {
        var request = as(who);
        return cursor == null
                ? request.get("/api/v1/cases")
                : request.queryParam("cursor", cursor).get("/api/v1/cases");
    }
}
