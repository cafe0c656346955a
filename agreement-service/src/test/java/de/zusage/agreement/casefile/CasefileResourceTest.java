package de.zusage.agreement.casefile;

import static de.zusage.agreement.Api.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
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
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
