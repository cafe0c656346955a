package de.zusage.agreement.rights;

import static de.zusage.agreement.Api.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import de.zusage.agreement.ServiceTest;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.Tokens;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What a client may demand: both words stay, a restricted case is kept and not worked with, nobody is counted against the own will. */
@ServiceTest
class RightsResourceTest {
    private static final String WORDS = "أنا وُلدت ١٩٩١ – nicht 1990 <b>";

    @Inject
    Clock clock;

    @Test
    void whatIsDisputedStaysAndIsMarkedWhereverItIsReadUntilTheOutcome() throws SQLException {
        String casefile = aCase();
        String path = "/api/v1/cases/" + casefile;
        correctBirthDate(path, "1990-06");
        String dispute = add(client(), path + "/disputes", dispute("OWN_LOGIN"));
        add(
                adviser().subject(aColleague()),
                path + "/disputes",
                Map.of("area", "PLAN", "words", "Nein.", "how", "PAPER"));
        Response read = ok(as(adviser()).get(path));
        assertThat(read.<List<String>>path("disputed")).containsExactly("PERSON.birthDate", "PLAN");
        assertThat(read.<String>path("birthDate")).isEqualTo("1990-06");
        assertThat(ok(as(adviser()).get(path + "/history"))
                        .<List<Object>>path("items.changes.flatten().findAll { it.disputed == true }.field"))
                .containsOnly("birthDate");
        Response told = ok(as(client()).get(path + "/personal-data"));
        assertThat(told.<String>path("holdings.dispute[0].words")).isEqualTo(WORDS);
        assertThat(as(client()).accept("text/html").get(path + "/personal-data").asString())
                .contains("<bdi>أنا وُلدت ١٩٩١ – nicht 1990 &lt;b&gt;</bdi>");
        assertThat(rows("select encode(words, 'escape') from dispute where id = '" + dispute + "'"))
                .noneMatch(bytes -> bytes.contains("1990"));
        as(client())
                .body(Map.of("outcome", "CORRECTED"))
                .post(path + "/disputes/" + dispute + "/outcome")
                .then()
                .statusCode(409)
                .body("type", containsString("outcome-of-the-office"));
        ok(as(adviser())
                        .body(Map.of("outcome", "STAYS", "words", "Pass gesehen"))
                        .post(path + "/disputes/" + dispute + "/outcome"))
                .then()
                .body("outcomeWords", equalTo("Pass gesehen"));
        as(adviser())
                .body(Map.of("outcome", "AGREED"))
                .post(path + "/disputes/" + dispute + "/outcome")
                .then()
                .statusCode(409)
                .body("type", containsString("dispute-is-lifted"));
        assertThat(ok(as(adviser()).get(path)).<List<String>>path("disputed")).containsExactly("PLAN");
        Map<String, Object> stillOpen =
                ok(as(client()).get(path + "/personal-data")).path("holdings.dispute.find { it.area == 'PLAN' }");
        assertThat(stillOpen).isNotNull();
        assertThat(stillOpen.get("outcome")).isNull();
        String ofThePlan = ok(as(adviser()).get(path + "/disputes")).path("items.find { it.area == 'PLAN' }.id");
        ok(as(adviser()).body(Map.of("outcome", "AGREED")).post(path + "/disputes/" + ofThePlan + "/outcome"));
        assertThat(rows("select type from event_log where aggregateid = 'case:" + casefile
                        + "' and type like 'dispute.%' order by sequence"))
                .as("only what another service keeps is told there")
                .containsExactly("dispute.raised.v1", "dispute.lifted.v1");
        assertThat(ok(as(client()).get(path + "/disputes")).<List<String>>path("items.words"))
                .contains(WORDS);
    }

    @Test
    void aRestrictedCaseIsKeptAndNotWorkedWith() {
        String casefile = aCase();
        String path = "/api/v1/cases/" + casefile;
        Response active = anActiveAgreement(casefile);
        String today = LocalDate.now(clock).toString();
        String restriction =
                add(client(), path + "/restrictions", Map.of("reason", "ACCURACY_DISPUTED", "how", "OWN_LOGIN"));
        creating(adviser())
                .body(Map.of("reason", "UNLAWFUL", "how", "PAPER"))
                .post(path + "/restrictions")
                .then()
                .statusCode(409)
                .body("type", containsString("case-is-restricted"));
        for (Response refused : List.of(
                as(adviser()).get(path),
                as(adviser()).header("Access-Reason", "CURIOSITY").get(path),
                as(adviser()).get(path(active)),
                as(adviser()).get(path + "/history"),
                creating(adviser())
                        .body(Map.of("observedOn", "2026-01-16", "needs", List.of("WORK")))
                        .post(path + "/assessments"),
                changing(active).body(Map.of("reason", "ILLNESS")).post(path(active) + "/pause"))) {
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.<String>path("type")).contains("case-is-restricted");
        }
        ok(as(adviser()).header("Access-Reason", "CLAIMS").get(path)).then().body("restrictedOn", equalTo(today));
        assertThat(ok(as(client()).get(path + "/history")).<List<String>>path("items.action"))
                .contains("read-restricted-for-claims", "restrict");
        add(client(), path + "/disputes", dispute("OWN_LOGIN"));
        for (String wrong : List.of("2199-01-01", "2020-01-01")) {
            as(adviser())
                    .body(Map.of("informedOn", wrong, "informedHow", "READ_OUT"))
                    .post(path + "/restrictions/" + restriction + "/lifting")
                    .then()
                    .statusCode(400);
        }
        Map<String, Object> lifting = Map.of("informedOn", today, "informedHow", "READ_OUT");
        ok(as(adviser()).body(lifting).post(path + "/restrictions/" + restriction + "/lifting"));
        as(adviser())
                .body(lifting)
                .post(path + "/restrictions/" + restriction + "/lifting")
                .then()
                .statusCode(409)
                .body("type", containsString("restriction-is-lifted"));
        ok(as(adviser()).get(path));
        ok(changing(active).body(Map.of("reason", "ILLNESS")).post(path(active) + "/pause"));
    }

    @Test
    void ofTwoWhoRestrictAtOnceOneDoes() throws Exception {
        String path = "/api/v1/cases/" + aCase() + "/restrictions";
        Callable<Integer> restrict = () -> creating(adviser())
                .body(Map.of("reason", "UNLAWFUL", "how", "PAPER"))
                .post(path)
                .statusCode();
        var both = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> answers = both.invokeAll(List.of(restrict, restrict));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(201, 409);
        } finally {
            both.shutdown();
        }
    }

    @Test
    void whoObjectsIsCountedNoMoreAndWhatWasCountedStays() throws SQLException {
        String casefile = aCase();
        String path = "/api/v1/cases/" + casefile;
        Response offer = anOffer(casefile);
        String objection = add(client(), path + "/objections", Map.of("against", "STATISTICS", "how", "OWN_LOGIN"));
        creating(client())
                .body(Map.of("against", "STATISTICS", "how", "OWN_LOGIN"))
                .post(path + "/objections")
                .then()
                .statusCode(409)
                .body("type", containsString("objection-exists"));
        long counted = facts();
        Response byClient = ok(sign(client(), offer, 1, "CLIENT"));
        Response active = ok(sign(adviser(), byClient, 1, "ADVISER"));
        assertThat(facts()).isEqualTo(counted);
        String withdrawal = path + "/objections/" + objection + "/withdrawal";
        ok(as(client()).body(Map.of("how", "OWN_LOGIN")).post(withdrawal));
        ok(as(client()).body(Map.of("how", "OWN_LOGIN")).post(withdrawal)); // twice is once
        ok(changing(active).body(Map.of("reason", "ILLNESS")).post(path(active) + "/pause"));
        assertThat(facts()).isGreaterThan(counted);
        assertThat(rows("select type from event_log where aggregateid = 'case:" + casefile + "'"))
                .containsOnlyOnce("objection.raised.v1", "objection.withdrawn.v1");
    }

    @Test
    void anObjectionIsTakenBackOnTheClientsWordAlone() {
        String path = "/api/v1/cases/" + aCase();
        String objection = add(client(), path + "/objections", Map.of("against", "REMINDERS", "how", "OWN_LOGIN"));
        String withdrawal = path + "/objections/" + objection + "/withdrawal";
        as(adviser()).post(withdrawal).then().statusCode(400);
        as(adviser()).body(Map.of()).post(withdrawal).then().statusCode(400);
        Map.of("OWN_LOGIN", adviser(), "PAPER", client())
                .forEach((how, somebody) -> as(somebody)
                        .body(Map.of("how", how))
                        .post(withdrawal)
                        .then()
                        .statusCode(409)
                        .body("type", containsString("word-of-another-party")));
        assertThat(as(client()).get(path + "/objections").<String>path("items[0].withdrawnOn"))
                .isNull();
        ok(as(adviser()).body(Map.of("how", "PAPER")).post(withdrawal))
                .then()
                .body("how", equalTo("OWN_LOGIN"))
                .body("withdrawnHow", equalTo("PAPER"));
        assertThat(ok(as(client()).get(path + "/history")).<List<String>>path("items.action"))
                .contains("withdraw-objection");
        assertThat(ok(as(client()).get(path + "/personal-data")).<String>path("holdings.objection[0].withdrawnHow"))
                .isEqualTo("PAPER");
    }

    @Test
    void nobodyElseSpeaksForTheClient() {
        String casefile = aCase();
        String path = "/api/v1/cases/" + casefile;
        creating(adviser())
                .body(dispute("OWN_LOGIN"))
                .post(path + "/disputes")
                .then()
                .statusCode(409);
        creating(client())
                .body(dispute("PAPER"))
                .post(path + "/disputes")
                .then()
                .statusCode(409);
        for (Tokens stranger : List.of(aColleagueElsewhere(), client().subject(UUID.randomUUID()))) {
            for (String kind : List.of("disputes", "restrictions", "objections")) {
                assertThat(as(stranger).get(path + "/" + kind).statusCode()).isEqualTo(404);
            }
            creating(stranger)
                    .body(dispute("SPOKEN"))
                    .post(path + "/disputes")
                    .then()
                    .statusCode(404);
        }
    }

    /** What stands there is kept as it is, and the client's words are sealed. */
    @Test
    void aFieldIsOneOfWhatIsDisputedAndNoFreeWord() {
        String path = "/api/v1/cases/" + aCase();
        for (Map<String, Object> other : List.<Map<String, Object>>of(
                Map.of("area", "PERSON", "field", "borninParis", "words", WORDS, "how", "OWN_LOGIN"),
                Map.of("area", "PERSON", "field", "dueOn", "words", WORDS, "how", "OWN_LOGIN"),
                Map.of("area", "OTHER", "field", "name", "words", WORDS, "how", "OWN_LOGIN"))) {
            creating(client())
                    .body(other)
                    .post(path + "/disputes")
                    .then()
                    .statusCode(400)
                    .body("type", containsString("unknown-field"));
        }
        assertThat(ok(as(client()).get(path + "/disputes")).<List<?>>path("items"))
                .isEmpty();
        add(client(), path + "/disputes", dispute("OWN_LOGIN"));
    }

    /** How many facts there are: no other test of the service runs beside this one. */
    private static long facts() throws SQLException {
        return rows("select id::text from event_log where type like 'fact.%'").size();
    }

    private static UUID aColleague() {
        UUID colleague = UUID.randomUUID();
        employ(colleague);
        return colleague;
    }

    private static void correctBirthDate(String path, String birthDate) {
        ok(as(adviser())
                .header("If-Match", ok(as(adviser()).get(path)).header("ETag"))
                .body(Map.of("name", "Ðặng Thị Ánh", "contactLanguage", "ar-Arab", "birthDate", birthDate))
                .put(path + "/person"));
    }

    private static Map<String, Object> dispute(String how) {
        return Map.of("area", "PERSON", "field", "birthDate", "words", WORDS, "how", how);
    }

    private static String add(Tokens who, String path, Map<String, Object> body) {
        return creating(who)
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .header("Location")
                .replaceFirst(".*/", "");
    }

    private static List<String> rows(String sql) throws SQLException {
        List<String> rows = new java.util.ArrayList<>();
        try (var owner = LocalDatabase.asOwner();
                var statement = owner.createStatement();
                var result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }
}
