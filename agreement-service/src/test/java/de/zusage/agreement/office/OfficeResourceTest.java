package de.zusage.agreement.office;

import static de.zusage.agreement.Api.as;
import static de.zusage.agreement.Api.creating;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.zusage.agreement.Api;
import de.zusage.agreement.ServiceTest;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.Tokens;
import de.zusage.local.testing.TopicReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@ServiceTest
class OfficeResourceTest {
    private final Tokens leadOfB = Tokens.of("carrier-lead").carrier("carrier-b");
    private final Tokens leadOfA = Tokens.of("carrier-lead").carrier("carrier-a");
    private final String office = "essen-" + UUID.randomUUID().toString().substring(0, 8) + "-b";

    private Map<String, Object> wanted(String opensOn) {
        return Map.of(
                "office",
                office,
                "authority",
                "essen",
                "name",
                "Beratung Süd",
                "programme",
                "JMD",
                "regime",
                "SGB_VIII",
                "opensOn",
                opensOn);
    }

    private Response register(String opensOn) {
        Response registered = creating(leadOfB).body(wanted(opensOn)).post("/api/v1/offices");
        registered.then().statusCode(201);
        return registered;
    }

    private Response describe(Response before, String closesOn) {
        return as(leadOfB)
                .header("If-Match", before.header("ETag"))
                .body(Map.of("name", "Beratung Süd", "regime", "SGB_VIII", "closesOn", closesOn))
                .put("/api/v1/offices/" + office);
    }

    private Response intake() {
        Tokens adviser = Api.aColleagueAt("essen", office);
        return creating(adviser)
                .body(Map.of("name", "Yusuf", "contactLanguage", "tr"))
                .post("/api/v1/cases");
    }

    @Test
    void takesClientsInFromItsFirstDayToItsLast() {
        assertProblem(intake(), 409, "office-not-registered");
        Response registered = register("2026-01-01");
        intake().then().statusCode(201);
        describe(registered, "2026-01-02").then().statusCode(200);
        assertProblem(intake(), 409, "office-not-open");
    }

    @Test
    void advisersElsewhereFindTheCodeToHandAClientTo() {
        Response registered = register("2026-01-01");
        assertThat(receiving(Api.adviser(), "essen"))
                .anySatisfy(one -> assertThat(one)
                        .containsEntry("recipient", "carrier-b/" + office)
                        .containsEntry("name", "Beratung Süd")
                        .containsEntry("programme", "JMD"));
        assertThat(receiving(Api.adviser(), "leipzig")).noneMatch(one -> office.equals(one.get("office")));
        Tokens own = Tokens.adviser("essen", office).carrier("carrier-b");
        assertThat(receiving(own, "essen")).as("the own one").noneMatch(one -> office.equals(one.get("office")));
        as(Api.adviser())
                .queryParam("authority", "canary")
                .get("/api/v1/receiving-offices")
                .then()
                .statusCode(400);
        describe(registered, "2026-01-02").then().statusCode(200);
        assertThat(receiving(Api.adviser(), "essen")).as("closed").noneMatch(one -> office.equals(one.get("office")));
    }

    private static List<Map<String, Object>> receiving(Tokens who, String authority) {
        return Api.ok(as(who).queryParam("authority", authority).get("/api/v1/receiving-offices"))
                .path("items");
    }

    @Test
    void anAuditorReadsWhatTheOfficesOfTheOwnCarrierAreCalled() {
        register("2026-01-01");
        assertThat(named("carrier-b")).contains(Map.entry(office, "Beratung Süd"));
        assertThat(named("carrier-a")).doesNotContainKey(office);
    }

    private static Map<String, String> named(String carrier) {
        List<Map<String, String>> all = Api.ok(
                        as(Tokens.of("auditor").carrier(carrier)).get("/api/v1/offices"))
                .path("items");
        return all.stream().collect(Collectors.toMap(each -> each.get("office"), each -> each.get("name")));
    }

    @Test
    void anOfficeThatClosesSaysHowManyCasesAreLeft() {
        Response registered = register("2026-01-01");
        assertThat(registered.jsonPath().getMap("")).doesNotContainKey("openCases");
        intake().then().statusCode(201);
        Response closing = describe(registered, "2190-12-31");
        assertThat(closing.<Integer>path("openCases")).isEqualTo(1);
        Tokens adviser = Tokens.adviser("essen", office);
        assertThat(as(adviser).get("/api/v1/offices/" + office).jsonPath().getMap(""))
                .doesNotContainKey("openCases");
        Response sameKey =
                creating(leadOfA).body(elsewhere(wanted("2026-01-01"))).post("/api/v1/offices");
        assertThat(as(leadOfA)
                        .header("If-Match", sameKey.header("ETag"))
                        .body(Map.of("name", "Unsere", "regime", "KDG", "closesOn", "2190-12-31"))
                        .put("/api/v1/offices/" + office)
                        .<Integer>path("openCases"))
                .isZero();
    }

    @Test
    void takesNobodyInBeforeItsFirstDay() {
        register("2190-01-01");
        assertProblem(intake(), 409, "office-not-open");
    }

    @Test
    void cannotCloseBeforeItOpens() {
        assertProblem(describe(register("2026-05-02"), "2026-05-01"), 409, "office-closes-before-opening");
    }

    @Test
    void aCarrierTakesAKeyOnlyOnce() {
        register("2026-01-01");
        assertProblem(creating(leadOfB).body(wanted("2026-01-01")).post("/api/v1/offices"), 409, "office-taken");
    }

    @Test
    void aKeyIsOneOfficesInItsAuthorityAndNoOtherCarrierReadsItsCases() {
        register("2026-01-01");
        String casefile = intake().then().statusCode(201).extract().header("Location");
        assertProblem(creating(leadOfA).body(wanted("2026-01-01")).post("/api/v1/offices"), 409, "office-key-taken");
        creating(leadOfA)
                .body(elsewhere(wanted("2026-01-01")))
                .post("/api/v1/offices")
                .then()
                .statusCode(201);
        as(Tokens.adviser("leipzig", office).carrier("carrier-a"))
                .get(casefile)
                .then()
                .statusCode(404);
        String path = "/api/v1/offices/" + office;
        assertThat(as(Tokens.adviser("essen", office)).get(path).<String>path("carrier"))
                .isEqualTo("carrier-b");
        assertThat(as(leadOfA).get(path).<String>path("authority")).isEqualTo("leipzig");
        Tokens coordinator = Tokens.of("coordinator").authority("essen");
        assertThat(slugs(coordinator)).filteredOn(office::equals).hasSize(1);
        assertThat(as(coordinator).get(path).<String>path("carrier")).isEqualTo("carrier-b");
    }

    @Test
    void ofTwoCarriersThatTakeAKeyAtOnceOneHasIt() {
        for (int round = 0; round < 5; round++) {
            Map<String, Object> wanted = new HashMap<>(wanted("2026-01-01"));
            wanted.put("office", "essen-" + UUID.randomUUID().toString().substring(0, 8));
            assertThat(Stream.of(leadOfA, leadOfB)
                            .map(lead -> CompletableFuture.supplyAsync(() -> creating(lead)
                                    .body(wanted)
                                    .post("/api/v1/offices")
                                    .statusCode()))
                            .toList())
                    .extracting(CompletableFuture::join)
                    .containsExactlyInAnyOrder(201, 409);
        }
    }

    private static Map<String, Object> elsewhere(Map<String, Object> wanted) {
        Map<String, Object> there = new HashMap<>(wanted);
        there.put("authority", "leipzig");
        return there;
    }

    @Test
    void aNameThatIsNotSeenAsItIsWrittenIsRefused() {
        Map<String, Object> turned = new HashMap<>(wanted("2026-01-01"));
        turned.put("name", "Beratung \u202Edüs");
        assertProblem(creating(leadOfB).body(turned).post("/api/v1/offices"), 400, "invalid-line");
        assertProblem(
                as(leadOfB)
                        .header("If-Match", "\"0\"")
                        .body(Map.of("name", "Träger", "complaintContact", "0711\u200B 1"))
                        .put("/api/v1/carrier"),
                400,
                "invalid-line");
    }

    @Test
    void theSecondOfTwoFirstDescriptionsLearnsThatItIsOutdated() {
        for (int round = 0; round < 5; round++) {
            Tokens lead = Tokens.of("carrier-lead").carrier("carrier-" + UUID.randomUUID());
            assertThat(Stream.of("Eins", "Zwei")
                            .map(name -> CompletableFuture.supplyAsync(() -> as(lead).header("If-Match", "\"0\"")
                                    .body(Map.of("name", name, "complaintContact", "0711 1"))
                                    .put("/api/v1/carrier")
                                    .statusCode()))
                            .toList())
                    .extracting(CompletableFuture::join)
                    .containsExactlyInAnyOrder(200, 412);
        }
    }

    @Test
    void standsInOneOfTheAuthoritiesOfThePilot() {
        Map<String, Object> elsewhere = new HashMap<>(wanted("2026-01-01"));
        elsewhere.put("authority", "atlantis");
        assertProblem(creating(leadOfB).body(elsewhere).post("/api/v1/offices"), 400, "authority-unknown");
    }

    @Test
    void isSeenAndChangedByTheOwnCarrierOnly() {
        Response registered = register("2026-01-01");
        Tokens foreign = Tokens.of("carrier-lead").carrier("carrier-a");
        as(foreign).get("/api/v1/offices/" + office).then().statusCode(404);
        as(foreign)
                .header("If-Match", registered.header("ETag"))
                .body(Map.of("name", "Unsere", "regime", "KDG"))
                .put("/api/v1/offices/" + office)
                .then()
                .statusCode(404);
        assertThat(slugs(foreign)).doesNotContain(office);
        assertThat(slugs(leadOfB)).contains(office, "stuttgart-b").doesNotContain("stuttgart-a");
    }

    @Test
    void staffSeeTheOwnOfficeAndTheCoordinatorThoseOfTheAuthority() {
        assertThat(slugs(Api.adviser())).containsExactly("stuttgart-a");
        assertThat(slugs(Tokens.of("coordinator").authority("stuttgart")))
                .contains("stuttgart-a", "stuttgart-b")
                .doesNotContain("freiburg-a");
    }

    @Test
    void everyChangeIsOnTheTopicInOrder() {
        describe(register("2026-01-01"), "2027-12-31").then().statusCode(200);
        await().untilAsserted(() -> assertThat(TopicReader.read("zusage.agreement", "office:carrier-b/" + office))
                .extracting(event -> new String(event.value(), StandardCharsets.UTF_8).contains("closesOn"))
                .containsExactly(false, true));
    }

    @Test
    void aCarrierThatHasSaidNothingCannotOfferAnAgreement() {
        Tokens lead = Tokens.of("carrier-lead").carrier("carrier-" + UUID.randomUUID());
        Response nothing = as(lead).get("/api/v1/carrier");
        assertThat(nothing.header("ETag")).isEqualTo("\"0\"");
        Map<String, String> words = Map.of("name", "Träger", "complaintContact", "0711 1234");
        as(lead).header("If-Match", "\"0\"")
                .body(words)
                .put("/api/v1/carrier")
                .then()
                .statusCode(200);
        as(lead).header("If-Match", "\"0\"")
                .body(words)
                .put("/api/v1/carrier")
                .then()
                .statusCode(412);
        assertThat(as(lead).get("/api/v1/carrier").<String>path("complaintContact"))
                .isEqualTo("0711 1234");
    }

    @Test
    void withoutACarrierInTheLoginThereIsNothingToLead() {
        as(Tokens.of("carrier-lead")).get("/api/v1/carrier").then().statusCode(403);
        creating(Tokens.of("carrier-lead"))
                .body(wanted("2026-01-01"))
                .post("/api/v1/offices")
                .then()
                .statusCode(403);
    }

    private static List<String> slugs(Tokens who) {
        return as(who).get("/api/v1/offices").path("items.office");
    }

    private static void assertProblem(Response answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.<String>path("type")).isEqualTo("/problems/" + type);
    }
}
