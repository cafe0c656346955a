package de.zusage.agreement.agreement;

import static de.zusage.agreement.Api.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import de.zusage.agreement.ServiceTest;
import de.zusage.agreement.TestClock;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.TopicReader;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class PauseResourceTest {

    @Inject
    TestClock clock;

    @BeforeEach
    void employed() {
        employ(ADVISER);
    }

    @Test
    void aPausePausesTheCaseTooAndTellsTheOthersWithoutItsReason() {
        String caseId = aCase();
        Response paused = aPausedAgreement(caseId);
        paused.then().body("state", equalTo("PAUSED")).body("pauses.reason", contains("ILLNESS"));
        as(adviser()).get("/api/v1/cases/" + caseId).then().body("state", equalTo("PAUSED"));
        ok(changing(paused).post(path(paused) + "/resume"))
                .then()
                .body("state", equalTo("ACTIVE"))
                .body("pauses[0].resumedOn", notNullValue());
        as(adviser()).get("/api/v1/cases/" + caseId).then().body("state", equalTo("IN_PROGRESS"));
        String stream = "agreement:" + paused.path("id");
        await().untilAsserted(() -> assertThat(TopicReader.read("zusage.agreement", stream))
                .extracting(received -> new String(received.value(), StandardCharsets.UTF_8))
                .anyMatch(event -> event.contains("\"pausedOn\""))
                .anyMatch(event -> event.contains("\"pausedDays\":0"))
                .noneMatch(event -> event.contains("ILLNESS")));
    }

    @Test
    void aPauseIsNotedLaterButNotForDaysBeforeTheSignatures() {
        Response active = anActiveAgreement(aCase());
        LocalDate today = LocalDate.now(clock);
        pause(active, today.plusDays(1)).then().statusCode(400);
        pause(active, today.minusDays(1)).then().statusCode(409).body("type", endsWith("pause-too-early"));
        pause(active, today).then().statusCode(200).body("pauses.pausedOn", contains(today.toString()));
    }

    @Test
    void inAPauseTheCaseTakesNoOtherAgreementAndIsNotClosed() {
        String caseId = aCase();
        aPausedAgreement(caseId);
        creating(adviser())
                .post("/api/v1/cases/" + caseId + "/agreements")
                .then()
                .statusCode(409)
                .body("type", endsWith("one-agreement-at-a-time"));
        Response casefile = as(adviser()).get("/api/v1/cases/" + caseId);
        changing(casefile)
                .body(Map.of("reason", "OTHER"))
                .post("/api/v1/cases/" + caseId + "/closure")
                .then()
                .statusCode(409)
                .body("type", endsWith("case-has-an-agreement"));
    }

    @Test
    void aPausedAgreementEndsByTheClientsWordAlone() {
        String caseId = aCase();
        Response paused = aPausedAgreement(caseId);
        ok(as(client())
                .header("If-Match", paused.header("ETag"))
                .body(Map.of("reason", "ENDED_BY_CLIENT"))
                .post(path(paused) + "/end"));
        as(adviser()).get("/api/v1/cases/" + caseId).then().body("state", equalTo("IN_PROGRESS"));
    }

    @Test
    void anAgreementLapsesOnlyAfterALongSilence() {
        Response active = anActiveAgreement(aCase());
        LocalDate today = LocalDate.now(clock);
        Map<String, String> tooEarly =
                Map.of("reason", "LAPSED", "lastContactOn", today.minusDays(80).toString());
        end(active, tooEarly).then().statusCode(409).body("type", endsWith("contact-not-lost"));
        end(active, Map.of("reason", "LAPSED")).then().statusCode(400).body("type", endsWith("last-contact"));
        end(active, Map.of("reason", "ENDED_OTHER", "lastContactOn", "2020-01-01"))
                .then()
                .statusCode(400);
        end(
                        active,
                        Map.of(
                                "reason",
                                "LAPSED",
                                "lastContactOn",
                                today.minusDays(92).toString()))
                .then()
                .statusCode(200)
                .body("state", equalTo("LAPSED"))
                .body("lastContactOn", equalTo(today.minusDays(92).toString()));
    }

    @Test
    void nobodyIsGivenMoreThanTheLongestTimeToRespond() {
        Response draft = aDraft(aCase());
        changing(draft)
                .body(Map.of("respondBy", LocalDate.now(clock).plusDays(93).toString()))
                .post(path(draft) + "/versions/1/offer")
                .then()
                .statusCode(400)
                .body("type", endsWith("respond-by-too-late"));
    }

    private static Response pause(Response agreement, LocalDate on) {
        return changing(agreement)
                .body(Map.of("reason", "BIRTH", "pausedOn", on.toString()))
                .post(path(agreement) + "/pause");
    }

    private static Response end(Response agreement, Map<String, ?> ending) {
        return changing(agreement).body(ending).post(path(agreement) + "/end");
    }
}
