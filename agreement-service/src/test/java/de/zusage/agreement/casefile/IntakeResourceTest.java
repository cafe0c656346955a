package de.zusage.agreement.casefile;

import static de.zusage.agreement.Api.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import de.zusage.agreement.ServiceTest;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.Tokens;
import de.zusage.local.testing.TopicReader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class IntakeResourceTest {
    private static final Map<String, Object> GIRMAY = Map.ofEntries(
            Map.entry("name", "ግርማይ"),
            Map.entry("otherNames", List.of("Girmay Tesfay", "Ghirmai")),
            Map.entry("birthDate", "1994"),
            Map.entry("nationalities", List.of("ER", "ET")),
            Map.entry("countryOfBirth", "SD"),
            Map.entry("sex", "NOT_STATED"),
            Map.entry("contactLanguage", "ti-Ethi"),
            Map.entry("readingLanguages", List.of()),
            Map.entry("speakingLanguages", List.of("byn", "ar-Arab")),
            Map.entry("interpreterNeeded", true),
            Map.entry("interpreterLanguage", "ti-Ethi"));

    /** Sealed bytes as hexadecimal digits, which may spell a year by chance. */
    private static final Pattern SEALED = Pattern.compile("\\\\x[0-9a-f]+");

    @BeforeEach
    void employed() {
        employ(ADVISER);
    }

    @Test
    void keepsWhatTheClientSaysAndReadsItBack() {
        Response read = as(adviser()).get("/api/v1/cases/" + aCase(GIRMAY));
        GIRMAY.forEach((field, value) -> assertThat(read.<Object>path(field)).isEqualTo(value));
    }

    @Test
    void whoDoesNotWorkHereTodayOpensNoCase() {
        UUID former = UUID.randomUUID();
        employ(former, "2020-01-01", "2025-12-31");
        creating(adviser().subject(former))
                .body(intake())
                .post("/api/v1/cases")
                .then()
                .statusCode(409)
                .body("type", endsWith("/not-employed-here"));
    }

    @Test
    void aNameAndALanguageAreEnoughAndTheRestIsUnknown() {
        as(adviser())
                .get("/api/v1/cases/" + aCase(Map.of("name", "Olena", "contactLanguage", "uk")))
                .then()
                .body("nationalities", nullValue())
                .body("sex", nullValue())
                .body("readingLanguages", nullValue())
                .body("interpreterNeeded", nullValue());
    }

    @Test
    void whereSomebodyComesFromAndWhatHeSpeaksIsSealedToo() throws SQLException {
        String row = row(aCase(GIRMAY));
        assertThat(SEALED.matcher(row).replaceAll(""))
                .doesNotContain("ti", "byn", "ar-Arab", "ER", "SD", "NOT_STATED", "\"1994");
        assertThat(row).doesNotContain(java.util.HexFormat.of().formatHex("byn".getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({
        "contactLanguage,und,unknown-language",
        "contactLanguage,zxx,unknown-language",
        "contactLanguage,xx,unknown-language",
        "interpreterLanguage,mul,unknown-language",
        "countryOfBirth,STATELESS,unknown-country",
        "sex,X,invalid-field"
    })
    void refusesACodeThatMeansNothing(String field, String code, String problem) {
        Map<String, Object> intake = new HashMap<>(GIRMAY);
        intake.put(field, code);
        creating(adviser())
                .body(intake)
                .post("/api/v1/cases")
                .then()
                .statusCode(400)
                .body("type", endsWith("/problems/" + problem));
    }

    @Test
    void aGermanIsAClientLikeAnybodyElse() {
        anActiveAgreement(aCase(Map.of(
                "name",
                "Viktor Schäfer",
                "contactLanguage",
                "ru",
                "readingLanguages",
                List.of("de"),
                "birthDate",
                "1971-02-03",
                "nationalities",
                List.of("DE"),
                "clientLogin",
                CLIENT)));
    }

    @Test
    void whatWasWrongIsPutRightAndTheOthersHearOfTheLanguageAlone() throws SQLException {
        String id = aCase(GIRMAY);
        Map<String, Object> right = new HashMap<>(GIRMAY);
        right.put("name", "ግርማይ ተስፋይ");
        right.remove("sex");
        ok(correct(id, right)).then().body("name", equalTo("ግርማይ ተስፋይ")).body("sex", nullValue());
        right.put("contactLanguage", "ar-Arab");
        ok(correct(id, right)).then().body("contactLanguage", equalTo("ar-Arab"));
        await().untilAsserted(() -> assertThat(TopicReader.read("zusage.agreement", "case:" + id))
                .extracting(received ->
                        new String(received.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                .containsExactly("casefile.opened.v1", "casefile.changed.v1"));
        assertThat(changedFields(id))
                .contains("contactLanguage", "name", "sex")
                .doesNotContain("birthDate", "nationalities");
    }

    @Test
    void onlyWhoAnswersForTheCasePutsItRightAndOnlyWhileItIsOpen() {
        String id = aCase(GIRMAY);
        String seen = as(adviser()).get("/api/v1/cases/" + id).header("ETag");
        String path = "/api/v1/cases/" + id + "/person";
        as(Tokens.adviser("stuttgart", "stuttgart-a"))
                .header("If-Match", seen)
                .body(GIRMAY)
                .put(path)
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/case-of-another-adviser"));
        as(Tokens.adviser("essen", "essen-b"))
                .header("If-Match", seen)
                .body(GIRMAY)
                .put(path)
                .then()
                .statusCode(404);
        Map<String, Object> unborn = new HashMap<>(GIRMAY);
        unborn.put("birthDate", "2199-01-01");
        correct(id, unborn).then().statusCode(400);
        ok(as(adviser())
                .header("If-Match", seen)
                .body(Map.of("reason", "OTHER"))
                .post("/api/v1/cases/" + id + "/closure"));
        correct(id, GIRMAY).then().statusCode(409).body("type", endsWith("/problems/case-is-closed"));
    }

    @Test
    void aRowOfBeforeIsReadAndSealedWithTheNextCorrection() throws SQLException {
        String id = aCase(GIRMAY);
        try (var owner = LocalDatabase.asOwner();
                var change = owner.createStatement()) {
            change.executeUpdate("update casefile set person = null, contact_language = 'ckb-Arab',"
                    + " reading_languages = '{ckb-Arab}', interpreter_needed = true where id = '" + id + "'");
        }
        as(adviser())
                .get("/api/v1/cases/" + id)
                .then()
                .body("contactLanguage", equalTo("ckb-Arab"))
                .body("readingLanguages", contains("ckb-Arab"))
                .body("interpreterNeeded", equalTo(true));
        ok(correct(id, GIRMAY));
        assertThat(row(id)).doesNotContain("ckb");
    }

    private static Response correct(String id, Map<String, Object> person) {
        String path = "/api/v1/cases/" + id;
        String seen = as(adviser()).get(path).header("ETag");
        return as(adviser()).header("If-Match", seen).body(person).put(path + "/person");
    }

    private static String row(String id) throws SQLException {
        return text("select to_jsonb(casefile) - 'authority' - 'office' - 'carrier' - 'state' from casefile where id ='"
                + id + "'");
    }

    private static List<String> changedFields(String id) throws SQLException {
        return List.of(
                text("select string_agg(field, ',' order by field) from field_change where casefile_id = '" + id + "'")
                        .split(",", -1));
    }

    private static String text(String query) throws SQLException {
        try (var all = LocalDatabase.current().connectAsSuperuser();
                var statement = all.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
