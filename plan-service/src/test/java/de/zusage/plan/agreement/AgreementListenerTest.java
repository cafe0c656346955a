package de.zusage.plan.agreement;

import static de.zusage.plan.AnOffice.asAdviser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import de.zusage.kit.tenancy.Tenant;
import de.zusage.local.testing.ServiceStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class AgreementListenerTest {

    private static final Tenant ELSEWHERE = new Tenant("leipzig", "leipzig-c");

    private final AnAgreement agreement = new AnAgreement();

    @Test
    void anAgreementInForceOpensItsPlan() throws IOException {
        agreement.send(1, "agreement.activated.v1", agreement.golden("agreement.activated.v1"));
        agreement.awaitWatermark(1);
        asAdviser()
                .get(agreement.path())
                .then()
                .statusCode(200)
                .body("agreementVersion", equalTo(1))
                .body("openedOn", equalTo("2026-03-01"))
                .body(
                        "steps.id",
                        contains(agreement.officeCommitment.toString(), agreement.clientCommitment.toString()))
                .body("steps.dueOn", contains("2026-05-15", "2026-06-01"))
                .body("reviews.plannedOn", contains("2026-06-01"))
                .body("reviews.mode", contains("IN_PERSON"));
    }

    @Test
    void anEventThatComesTwiceOpensOnePlan() throws IOException {
        UUID id = UUID.randomUUID();
        agreement.send(id, 1, "agreement.activated.v1", agreement.golden("agreement.activated.v1"));
        agreement.send(id, 1, "agreement.activated.v1", agreement.golden("agreement.activated.v1"));
        agreement.send(2, "agreement.signed.v1", "{}");
        agreement.awaitWatermark(2);
        asAdviser()
                .get(agreement.path())
                .then()
                .header("ETag", "\"0\"")
                .body("steps", hasSize(2))
                .body("reviews", hasSize(1));
        assertThat(agreement.published()).containsOnlyOnce("plan.opened.v1");
    }

    @Test
    void anAmendmentIsAppliedAsADifference() throws IOException {
        agreement.send(1, "agreement.activated.v1", agreement.golden("agreement.activated.v1"));
        agreement.awaitWatermark(1);
        asAdviser()
                .header("If-Match", "\"0\"")
                .body("{\"outcome\":\"NOT_MET\",\"cause\":\"PROVIDER\"}")
                .post("/api/v1/steps/" + agreement.officeCommitment + "/outcome")
                .then()
                .statusCode(200);
        UUID added = UUID.randomUUID();
        agreement.send(2, "agreement.amended.v1", """
                {"agreementId":"%s","version":2,"amendedOn":"2026-06-10","reviewIntervalMonths":2,"commitments":[
                {"commitmentId":"%s","side":"PARTNER","goalArea":"WORK","template":"T","parameters":{},
                "dueOn":"2026-09-05"}]}""".formatted(agreement.id, added));
        agreement.awaitWatermark(2);
        asAdviser()
                .get(agreement.path())
                .then()
                .header("ETag", "\"2\"")
                .body("agreementVersion", equalTo(2))
                .body("reviewIntervalMonths", equalTo(2))
                .body("steps.state", contains("NOT_MET", "SUPERSEDED", "OPEN"))
                .body("steps.finalOn[1]", equalTo("2026-06-10"))
                .body("steps.dueOn[2]", equalTo("2026-09-07"));
    }

    @Test
    void thePlanClosesWithItsAgreement() throws IOException {
        for (String end : List.of(
                "agreement.completed.v1", "agreement.ended.v1", "agreement.voided.v1", "agreement.transferred.v1")) {
            AnAgreement other = new AnAgreement();
            other.send(1, "agreement.activated.v1", other.golden("agreement.activated.v1"));
            other.send(2, end, other.golden(end));
            other.awaitWatermark(2);
            asAdviser()
                    .get(other.path())
                    .then()
                    .body("state", equalTo("CLOSED"))
                    .body("steps.state", contains("OPEN", "OPEN"))
                    .body("reviews.state", contains("DROPPED"));
            assertThat(other.published()).endsWith("plan.closed.v1", "review.dropped.v1");
        }
    }

    /** Invariant 6: ending has no other consequence here than that the plan and its planned reviews are over. */
    @Test
    void endingCancelsNoBookingAndNoReferral() throws IOException, SQLException {
        agreement.send(1, "agreement.activated.v1", agreement.golden("agreement.activated.v1"));
        agreement.awaitWatermark(1);
        int before = agreement.logged();
        agreement.send(2, "agreement.ended.v1", agreement.golden("agreement.ended.v1"));
        agreement.awaitWatermark(2);
        assertThat(agreement.published().stream().skip(before)).containsExactly("plan.closed.v1", "review.dropped.v1");
    }

    @Test
    void theSuccessorKnowsHowTheClientsStepsStoodWhicheverIsHeardFirst() throws IOException {
        for (boolean successorFirst : new boolean[] {false, true}) {
            AnAgreement old = new AnAgreement();
            AnAgreement successor = new AnAgreement();
            old.send(1, "agreement.activated.v1", old.golden("agreement.activated.v1"));
            old.awaitWatermark(1);
            asAdviser()
                    .header("If-Match", "\"0\"")
                    .body("{\"outcome\":\"NOT_MET\",\"cause\":\"OFFER_MISSING\"}")
                    .post("/api/v1/steps/" + old.clientCommitment + "/outcome")
                    .then()
                    .statusCode(200);
            String continuing = successor
                    .golden("agreement.activated.v1")
                    .replace(
                            "\"side\": \"CLIENT\",",
                            "\"side\": \"CLIENT\", \"continues\": \"" + old.clientCommitment + "\",");
            if (successorFirst) {
                successor.sendFor(ELSEWHERE, 1, "agreement.activated.v1", continuing);
                successor.awaitWatermark(1);
            }
            old.send(2, "agreement.transferred.v1", old.golden("agreement.transferred.v1"));
            old.awaitWatermark(2);
            if (!successorFirst) {
                successor.sendFor(ELSEWHERE, 1, "agreement.activated.v1", continuing);
                successor.awaitWatermark(1);
            }
            String step = "steps.find { it.id == '" + successor.clientCommitment + "' }.";
            asAdviser(ELSEWHERE)
                    .get(successor.path())
                    .then()
                    .statusCode(200)
                    .body(step + "state", equalTo("OPEN"))
                    .body(step + "earlier.state", equalTo("NOT_MET"))
                    .body(step + "earlier.cause", equalTo("OFFER_MISSING"))
                    .body(step + "earlier.finalOn", equalTo("2026-06-02"))
                    .body("steps.earlier.findAll { it != null }", hasSize(1));
            asAdviser().get(successor.path()).then().statusCode(404);
            asAdviser(ELSEWHERE).get(old.path()).then().statusCode(404);
            asAdviser().get(old.path()).then().statusCode(200).body("steps.earlier", contains(null, null));
        }
    }

    @Test
    void nothingIsHandedOverFromAPlanThatGoesOnOrEnded() throws IOException {
        for (String after : List.of("agreement.signed.v1", "agreement.ended.v1")) {
            AnAgreement old = new AnAgreement();
            AnAgreement other = new AnAgreement();
            old.send(1, "agreement.activated.v1", old.golden("agreement.activated.v1"));
            old.send(2, after, old.golden(after));
            old.awaitWatermark(2);
            other.sendFor(
                    ELSEWHERE,
                    1,
                    "agreement.activated.v1",
                    other.golden("agreement.activated.v1")
                            .replace(
                                    "\"side\": \"CLIENT\",",
                                    "\"side\": \"CLIENT\", \"continues\": \"" + old.clientCommitment + "\","));
            other.awaitWatermark(1);
            asAdviser(ELSEWHERE).get(other.path()).then().body("steps.earlier", contains(null, null));
        }
    }

    @Test
    void aPauseShiftsWhatIsDueAndTheNextReview() throws IOException {
        agreement.send(1, "agreement.activated.v1", agreement.golden("agreement.activated.v1"));
        agreement.send(2, "agreement.paused.v1", agreement.golden("agreement.paused.v1"));
        agreement.send(3, "agreement.resumed.v1", agreement.golden("agreement.resumed.v1"));
        agreement.awaitWatermark(3);
        asAdviser()
                .get(agreement.path())
                .then()
                .body("steps.dueOn", contains("2026-06-03", "2026-06-22"))
                .body("reviews.plannedOn", contains("2026-06-01", "2026-06-19"))
                .body("reviews.state", contains("DROPPED", "PLANNED"));
        assertThat(agreement.published())
                .endsWith("step.rescheduled.v1", "step.rescheduled.v1", "review.dropped.v1", "review.planned.v1");
    }

    @Test
    void whileItIsPausedEverythingWaits() throws Exception {
        agreement.send(1, "agreement.activated.v1", agreement.golden("agreement.activated.v1"));
        agreement.send(2, "agreement.paused.v1", agreement.golden("agreement.paused.v1"));
        agreement.awaitWatermark(2);
        assertThat(agreement.waiting()).isEqualTo(3);
        agreement.send(3, "agreement.resumed.v1", agreement.golden("agreement.resumed.v1"));
        agreement.awaitWatermark(3);
        assertThat(agreement.waiting()).isZero();
    }

    @Test
    void anEventThatCannotBeReadParksItsAgreementOnly() throws IOException {
        agreement.send(1, "agreement.activated.v1", "{\"agreementId\":\"" + agreement.id + "\"}");
        AnAgreement other = new AnAgreement();
        other.send(1, "agreement.activated.v1", other.golden("agreement.activated.v1"));
        other.awaitWatermark(1);
        agreement.isParked();
        asAdviser().get(agreement.path()).then().statusCode(404);
        asAdviser().get(other.path()).then().statusCode(200);
    }
}
