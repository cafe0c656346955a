package de.zusage.agreement.search;

import static de.zusage.agreement.Api.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import de.zusage.agreement.ServiceTest;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.Tokens;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ServiceTest
class SearchResourceTest {

    @Test
    void findsANameInAnyScriptTheLikestFirst() {
        String arabic = taken(Map.of("name", "محمد القرشي"));
        String latin = taken(Map.of("name", "Muhammad Alqurashi"));
        String passport = taken(Map.of("name", "Abu Salim", "otherNames", List.of("Mohamed Al-Qurashi")));
        String other = taken(Map.of("name", "Mahmoud Qureshi"));
        List<String> found = find(adviser(), Map.of("name", "Muhammad Alqurashi"));
        assertThat(found).contains(arabic, latin, passport).doesNotContain(other);
        assertThat(found.indexOf(latin)).isLessThan(found.indexOf(arabic));
        assertThat(find(adviser(), Map.of("name", "محمد القرشي"))).contains(arabic, latin, passport);
    }

    @Test
    void aClosedCaseIsFoundAndACorrectedNameOnlyUnderTheNewOne() {
        String id = taken(Map.of("name", "Zvonimira Quackenbusch"));
        String path = "/api/v1/cases/" + id;
        ok(as(adviser())
                .header("If-Match", as(adviser()).get(path).header("ETag"))
                .body(Map.of("name", "Żaneta Quäckenbusch", "contactLanguage", "pl"))
                .put(path + "/person"));
        assertThat(find(adviser(), Map.of("name", "Zvonimira"))).doesNotContain(id);
        ok(as(adviser())
                .header("If-Match", as(adviser()).get(path).header("ETag"))
                .body(Map.of("reason", "MOVED_AWAY"))
                .post(path + "/closure"));
        search(adviser(), Map.of("name", "Zaneta Quackenbusch"))
                .then()
                .body("items[0].id", equalTo(id))
                .body("items[0].state", equalTo("CLOSED"));
    }

    @Test
    void theBirthDateNarrowsAndTheLimitBounds() {
        String right = taken(Map.of("name", "Ümit Çıngıraklı", "birthDate", "1990-04-03"));
        String wrong = taken(Map.of("name", "Ümit Çıngıraklı", "birthDate", "1971"));
        String unknown = taken(Map.of("name", "Umit Cingirakli"));
        assertThat(find(adviser(), Map.of("name", "Umit Cingirakli", "birthDate", "1990-03-04")))
                .contains(right, unknown)
                .doesNotContain(wrong);
        search(adviser(), Map.of("name", "Umit Cingirakli", "limit", 1))
                .then()
                .body("items.size()", equalTo(1))
                .body("more", equalTo(true));
        search(adviser(), Map.of("name", "Umit", "limit", 51)).then().statusCode(400);
    }

    @Test
    void eachHitIsLoggedAndNobodyElse() throws SQLException {
        String hit = taken(Map.of("name", "Ngozi Okonkwo-Eze"));
        String other = taken(Map.of("name", "Ngozi Adichie"));
        find(adviser(), Map.of("name", "Ngozi Okonkwo"));
        assertThat(count("access_log where action = 'find' and object_id = '" + hit + "'"))
                .isEqualTo(1);
        assertThat(count("access_log where action = 'find' and object_id = '" + other + "'"))
                .isZero();
    }

    @Test
    void whatAnotherOfficeHasMakesNoDifference() {
        Tokens elsewhere = aColleagueAt("leipzig", "leipzig-c");
        Map<String, Object> client = Map.of("name", "Okhunjon Yoʻldoshev", "birthDate", "1988-12-24");
        String before = duplicates(elsewhere, client).asString();
        String here = taken(client);
        Response after = duplicates(elsewhere, client);
        assertThat(after.asString()).isEqualTo(before);
        after.then().body("items.size()", equalTo(0)).body("more", equalTo(false));
        assertThat(find(elsewhere, client)).isEmpty();
        assertThat(duplicates(adviser(), client).<List<String>>path("items.id")).containsExactly(here);
    }

    @Test
    void theTokensOfTwoOfficesCannotBeCompared() throws SQLException {
        Map<String, Object> client = Map.of("name", "Xhevahire Krasniqi");
        String here = taken(client);
        String there = taken(aColleagueAt("leipzig", "leipzig-c"), client);
        String tokens = "select token from name_token where casefile_id = '%s'";
        assertThat(count("(" + tokens.formatted(here) + ")")).isPositive();
        assertThat(count("(" + tokens.formatted(here) + " intersect " + tokens.formatted(there) + ")"))
                .isZero();
    }

    @Test
    void aDuplicateIsTheSameNameUnlessBornOnAnotherDay() {
        String known = taken(Map.of("name", "Залуспанова Ботагоз", "birthDate", "1979-01-01"));
        assertThat(duplicateIds("Botagoz Zaluspanova", "1979-08-30")).contains(known);
        assertThat(duplicateIds("Botagoz Zaluspanova", null)).contains(known);
        assertThat(duplicateIds("Botagoz Zaluspanova", "1980-01-01")).doesNotContain(known);
        assertThat(duplicateIds("Botagoz", "1979")).contains(known);
        assertThat(duplicateIds("Botagoz", null)).doesNotContain(known);
        assertThat(duplicateIds("Aigul Zaluspanova", "1979-01-01")).doesNotContain(known);
    }

    private static List<String> duplicateIds(String name, @org.jspecify.annotations.Nullable String birthDate) {
        Map<String, Object> client = new HashMap<>(Map.of("name", name));
        if (birthDate != null) {
            client.put("birthDate", birthDate);
        }
        return duplicates(adviser(), client).path("items.id");
    }

    private static Response duplicates(Tokens who, Map<String, Object> client) {
        return ok(as(who).body(client).post("/api/v1/cases/duplicates"));
    }

    private static List<String> find(Tokens who, Map<String, Object> wanted) {
        return ok(search(who, wanted)).path("items.id");
    }

    private static Response search(Tokens who, Map<String, Object> wanted) {
        return as(who).body(wanted).post("/api/v1/cases/search");
    }

    private static String taken(Map<String, Object> client) {
        return taken(adviser(), client);
    }

    private static String taken(Tokens who, Map<String, Object> client) {
        Map<String, Object> intake = new HashMap<>(client);
        intake.put("contactLanguage", "de");
        Response opened = creating(who).body(intake).post("/api/v1/cases");
        opened.then().statusCode(201);
        return opened.path("id");
    }

    private static long count(String what) throws SQLException {
        try (var all = LocalDatabase.current().connectAsSuperuser();
                var statement = all.createStatement();
                var row = statement.executeQuery("select count(*) from " + what)) {
            row.next();
            return row.getLong(1);
        }
    }
}
