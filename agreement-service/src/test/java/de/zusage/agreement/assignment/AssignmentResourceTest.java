package de.zusage.agreement.assignment;

import static de.zusage.agreement.Api.aCase;
import static de.zusage.agreement.Api.adviser;
import static de.zusage.agreement.Api.as;
import static de.zusage.agreement.Api.creating;
import static de.zusage.agreement.Api.employ;
import static de.zusage.agreement.Api.officeAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.zusage.agreement.ServiceTest;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.Tokens;
import de.zusage.local.testing.TopicReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class AssignmentResourceTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Berlin"));

    private final UUID colleague = UUID.randomUUID();
    private String caseId = "";

    @BeforeEach
    void aCaseAndAColleague() {
        employ(colleague);
        caseId = aCase();
    }

    private Tokens asColleague() {
        return adviser().subject(colleague);
    }

    private static Tokens lead() {
        return Tokens.of("office-lead")
                .authority("stuttgart")
                .office("stuttgart-a")
                .carrier("carrier-a");
    }

    private Response assess(Tokens who) {
        return creating(who)
                .body(Map.of("observedOn", "2026-01-15", "needs", List.of("HOUSING")))
                .post("/api/v1/cases/" + caseId + "/assessments");
    }

    private Response deputise(Tokens who, UUID person, LocalDate from, LocalDate to) {
        return creating(who)
                .body(Map.of("person", person, "validFrom", from.toString(), "validTo", to.toString()))
                .post("/api/v1/cases/" + caseId + "/deputies");
    }

    private String etag() {
        return as(adviser()).get("/api/v1/cases/" + caseId).header("ETag");
    }

    @Test
    void aDeputyWritesInHisDaysAndOnlyThen() {
        assertProblem(assess(asColleague()), 409, "case-of-another-adviser");
        deputise(adviser(), colleague, TODAY.plusDays(1), TODAY.plusDays(9))
                .then()
                .statusCode(201);
        assertProblem(assess(asColleague()), 409, "case-of-another-adviser");
        deputise(lead(), colleague, TODAY, TODAY).then().statusCode(201);
        assess(asColleague()).then().statusCode(201);
        assess(adviser()).then().statusCode(201);
    }

    @Test
    void aDeputyFindsHisCasesInHisDaysAndOnlyThen() {
        assertThat(listed(asColleague(), "DEPUTY")).isEmpty();
        deputise(adviser(), colleague, TODAY.plusDays(1), TODAY.plusDays(9))
                .then()
                .statusCode(201);
        deputise(adviser(), colleague, TODAY.minusDays(9), TODAY.minusDays(1))
                .then()
                .statusCode(201);
        assertThat(listed(asColleague(), "DEPUTY")).isEmpty();
        assertThat(standsInUntil(asColleague())).isNull();
        Response named = deputise(adviser(), colleague, TODAY, TODAY);
        assertThat(listed(asColleague(), "DEPUTY")).containsExactly(caseId);
        assertThat(standsInUntil(asColleague())).isEqualTo(TODAY.toString());
        assertThat(standsInUntil(adviser())).isNull();
        assertThat(listed(asColleague(), "ADVISER")).isEmpty();
        assertThat(listed(adviser(), "ADVISER")).contains(caseId);
        assertThat(listed(adviser(), "DEPUTY")).doesNotContain(caseId);
        as(adviser())
                .header("If-Match", etag())
                .delete(named.header("Location"))
                .then()
                .statusCode(204);
        assertThat(listed(asColleague(), "DEPUTY")).isEmpty();
        assertThat(standsInUntil(asColleague())).isNull();
        as(adviser()).queryParam("as", "LEAD").get("/api/v1/cases").then().statusCode(400);
    }

    private @Nullable String standsInUntil(Tokens who) {
        return as(who).get("/api/v1/cases/" + caseId).path("deputyUntil");
    }

    @Test
    void aDeputyPagesThroughHisCases() {
        String first = caseId;
        deputise(adviser(), colleague, TODAY, TODAY).then().statusCode(201);
        caseId = aCase();
        deputise(adviser(), colleague, TODAY, TODAY).then().statusCode(201);
        Response page = as(asColleague())
                .queryParam("as", "DEPUTY")
                .queryParam("limit", 1)
                .get("/api/v1/cases");
        assertThat(page.<List<String>>path("items.id")).containsExactly(caseId);
        String next = page.path("next");
        assertThat(as(asColleague())
                        .queryParam("as", "DEPUTY")
                        .queryParam("cursor", next)
                        .get("/api/v1/cases")
                        .<List<String>>path("items.id"))
                .containsExactly(first);
        as(asColleague()).queryParam("cursor", next).get("/api/v1/cases").then().statusCode(400);
    }

    private static List<String> listed(Tokens who, String role) {
        return as(who).queryParam("as", role)
                .queryParam("limit", 100)
                .get("/api/v1/cases")
                .path("items.id");
    }

    @Test
    void anEndedDeputyWritesNoMore() {
        Response named = deputise(adviser(), colleague, TODAY.minusDays(3), TODAY.plusDays(3));
        assess(asColleague()).then().statusCode(201);
        as(adviser())
                .header("If-Match", "\"0\"")
                .delete(named.header("Location"))
                .then()
                .statusCode(412);
        as(adviser())
                .header("If-Match", etag())
                .delete(named.header("Location"))
                .then()
                .statusCode(204);
        assertProblem(assess(asColleague()), 409, "case-of-another-adviser");
        Response kept = as(lead()).get("/api/v1/cases/" + caseId + "/deputies");
        assertThat(kept.<List<String>>path("items.validTo"))
                .containsExactly(TODAY.plusDays(3).toString());
        assertThat(kept.<List<String>>path("items.endedAt")).hasSize(1).doesNotContainNull();
    }

    @Test
    void aDeputyWhoEndsOnTheFirstDayIsNotForgotten() {
        Response named = deputise(adviser(), colleague, TODAY, TODAY.plusDays(3));
        assess(asColleague()).then().statusCode(201);
        as(lead())
                .header("If-Match", etag())
                .delete(named.header("Location"))
                .then()
                .statusCode(204);
        assertProblem(assess(asColleague()), 409, "case-of-another-adviser");
        assertThat(as(lead()).get("/api/v1/cases/" + caseId + "/deputies").<List<String>>path("items.validFrom"))
                .containsExactly(TODAY.toString());
        await().untilAsserted(() -> assertThat(TopicReader.read("zusage.agreement", "case:" + caseId))
                .extracting(received ->
                        new String(received.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                .endsWith("casefile.deputised.v1", "casefile.deputyship-ended.v1"));
    }

    @Test
    void aDeputyDoesNotTakeTheCaseHimself() {
        deputise(adviser(), colleague, TODAY, TODAY).then().statusCode(201);
        assertProblem(handOver(asColleague(), etag(), colleague), 409, "case-of-another-adviser");
    }

    @Test
    void nobodyIsEmployedTwiceOnOneDay() {
        UUID temporary = UUID.randomUUID();
        employ(temporary, TODAY.toString(), TODAY.plusDays(3).toString());
        for (LocalDate day : List.of(TODAY.minusDays(9), TODAY.plusDays(3))) {
            assertProblem(
                    creating(officeAdmin())
                            .body(Map.of("person", temporary, "validFrom", day.toString()))
                            .post("/api/v1/employments"),
                    409,
                    "employments-overlap");
        }
    }

    @Test
    void aDeputyWorksHereOnAllOfHisDays() {
        UUID temporary = UUID.randomUUID();
        employ(temporary, TODAY.toString(), TODAY.plusDays(3).toString());
        assertProblem(deputise(adviser(), temporary, TODAY, TODAY.plusDays(4)), 409, "not-employed-here");
        employ(temporary, TODAY.plusDays(4).toString(), TODAY.plusDays(9).toString());
        deputise(adviser(), temporary, TODAY, TODAY.plusDays(4)).then().statusCode(201);
    }

    @Test
    void whoWorksHereNoMoreWritesNoMoreAndTheCaseIsShownToTheLead() {
        handOver(adviser(), etag(), colleague).then().statusCode(204);
        assertThat(forlorn()).doesNotContain(caseId);
        end(employmentOf(colleague), TODAY.minusDays(1)).then().statusCode(200);
        assertProblem(assess(asColleague()), 409, "not-employed-here");
        assertProblem(handOver(asColleague(), etag(), colleague), 409, "not-employed-here");
        assertProblem(
                as(asColleague())
                        .header("If-Match", etag())
                        .body(Map.of("reason", "OTHER"))
                        .post("/api/v1/cases/" + caseId + "/closure"),
                409,
                "not-employed-here");
        as(asColleague()).get("/api/v1/cases/" + caseId).then().statusCode(404);
        as(asColleague()).get("/api/v1/cases/" + caseId + "/history").then().statusCode(404);
        assertProblem(as(asColleague()).get("/api/v1/cases"), 403, "no-employment");
        assertProblem(
                as(asColleague()).body(Map.of("name", "Anh")).post("/api/v1/cases/search"), 409, "not-employed-here");
        assertThat(forlorn()).contains(caseId);
        handOver(lead(), etag(), employed()).then().statusCode(204);
        assertThat(forlorn()).doesNotContain(caseId);
    }

    @Test
    void anEmploymentEndsNeitherBeforeItBeganNorAfterItEnded() {
        String path = employmentOf(colleague);
        assertProblem(end(path, LocalDate.of(2019, 12, 31)), 409, "employment-ends-before-it-began");
        end(path, TODAY).then().statusCode(200);
        assess(adviser()).then().statusCode(201);
        assertProblem(end(path, TODAY.plusDays(1)), 409, "employment-has-ended");
        as(adviser().office("stuttgart-b").claim("roles", List.of("office-admin")))
                .get(path)
                .then()
                .statusCode(404);
    }

    private static UUID employed() {
        UUID person = UUID.randomUUID();
        employ(person);
        return person;
    }

    private static String employmentOf(UUID person) {
        String id =
                as(officeAdmin()).get("/api/v1/employments").path("items.find { it.person == '" + person + "' }.id");
        return "/api/v1/employments/" + id;
    }

    private static Response end(String path, LocalDate lastDay) {
        return as(officeAdmin())
                .header("If-Match", as(officeAdmin()).get(path).header("ETag"))
                .body(Map.of("validTo", lastDay.toString()))
                .post(path + "/end");
    }

    private static List<String> forlorn() {
        return as(lead()).get("/api/v1/cases-without-adviser").path("items.id");
    }

    @Test
    void onlyWhoWorksHereStandsIn() {
        assertProblem(deputise(adviser(), UUID.randomUUID(), TODAY, TODAY), 409, "not-employed-here");
    }

    @Test
    void aDeputyDoesNotNameDeputies() {
        deputise(adviser(), colleague, TODAY, TODAY).then().statusCode(201);
        assertProblem(deputise(asColleague(), colleague, TODAY, TODAY), 409, "case-of-another-adviser");
    }

    @Test
    void aCaseHandedOverIsTheOtherAdvisers() {
        Response handed = handOver(adviser(), etag(), colleague);
        handed.then().statusCode(204);
        assertThat(handed.header("ETag")).isEqualTo(etag());
        assertProblem(assess(adviser()), 409, "case-of-another-adviser");
        assess(asColleague()).then().statusCode(201);
    }

    @Test
    void aHandOverNeedsTheVersionSeenAndAColleague() {
        handOver(adviser(), "\"77\"", colleague).then().statusCode(412);
        assertProblem(handOver(adviser(), etag(), UUID.randomUUID()), 409, "not-employed-here");
        assertProblem(handOver(asColleague(), etag(), colleague), 409, "case-of-another-adviser");
    }

    @Test
    void theLeadHandsAllCasesOfAnAdviserOver() {
        UUID leaving = UUID.randomUUID();
        employ(leaving);
        handOver(lead(), etag(), leaving).then().statusCode(204);
        String untouched = aCase();
        Map<String, Object> wanted = new HashMap<>(Map.of("from", leaving, "to", colleague));
        Response made = creating(lead()).body(wanted).post("/api/v1/hand-overs");
        made.then().statusCode(201);
        assertThat(made.<Integer>path("cases")).isEqualTo(1);
        assess(asColleague()).then().statusCode(201);
        assertThat(as(adviser()).get("/api/v1/cases/" + untouched).<String>path("adviser"))
                .isNotEqualTo(colleague.toString());
    }

    @Test
    void anotherOfficeFindsNothingToHandOver() {
        Tokens foreign = Tokens.of("office-lead")
                .authority("stuttgart")
                .office("stuttgart-b")
                .carrier("carrier-b");
        handOver(foreign, etag(), colleague).then().statusCode(404);
        deputise(foreign, colleague, TODAY, TODAY).then().statusCode(404);
        as(foreign).get("/api/v1/cases/" + caseId + "/deputies").then().statusCode(404);
    }

    private Response handOver(Tokens who, String etag, UUID to) {
        return as(who).header("If-Match", etag)
                .body(Map.of("adviser", to))
                .post("/api/v1/cases/" + caseId + "/hand-over");
    }

    private static void assertProblem(Response answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.<String>path("type")).isEqualTo("/problems/" + type);
    }
}
