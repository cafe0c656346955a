package de.zusage.plan.fact;

import static de.zusage.plan.AnOffice.STUTTGART_A;
import static de.zusage.plan.AnOffice.asAdviser;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.zusage.kit.crypto.KeyService;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.testing.ContractFiles;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.ServiceStack;
import de.zusage.plan.ARecipient;
import de.zusage.plan.AnOffer;
import de.zusage.plan.AnOffice;
import de.zusage.plan.AnOffice.APlan;
import de.zusage.plan.FixedClock;
import de.zusage.plan.plan.PlanService;
import de.zusage.plan.plan.Promised;
import de.zusage.plan.plan.Side;
import de.zusage.plan.plan.Terms;
import de.zusage.plan.plan.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which facts steps, reviews and referrals leave. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class FactsResourceTest {
    @Inject
    AnOffice office;

    @Inject
    Tenancy tenancy;

    @Inject
    PlanService plans;

    @Inject
    KeyService keys;

    @Test
    void aStepIsCountedAsPromisedAsItEndedAsItWasCorrectedAndAsTheClientSeesIt() throws SQLException {
        APlan plan = office.opensAPlan();
        assertThat(facts(plan.clientStep()))
                .containsExactly(Map.of(
                        "milestone", "PROMISED",
                        "month", "2026-03",
                        "side", "CLIENT",
                        "goalArea", "LANGUAGE",
                        "outcome", "OPEN"));
        plan.closesTheClientsStep();
        change(plan, "correction", "{\"outcome\":\"NOT_MET\",\"cause\":\"OFFER_MISSING\",\"reason\":\"MISTYPED\"}");
        change(plan, "client-verdict", "{\"outcome\":\"PARTLY_MET\",\"source\":\"PAPER\"}");
        assertThat(milestones(plan.clientStep())).containsExactly("PROMISED", "CLOSED", "CORRECTED", "VERDICT");
        assertThat(now(plan.clientStep()))
                .containsEntry("outcome", "NOT_MET")
                .containsEntry("cause", "OFFER_MISSING")
                .containsEntry("verdict", "PARTLY_MET");
        change(plan, "correction", "{\"reason\":\"MISTYPED\"}");
        assertThat(now(plan.clientStep()))
                .as("open again, and no cause is left over")
                .containsEntry("outcome", "OPEN")
                .containsEntry("cause", "NOT_APPLICABLE");
    }

    @Test
    void aReviewIsCountedAsHeldInTimeOrLateOrNotAtAll() throws SQLException {
        APlan plan = office.opensAPlan();
        UUID first = plan.firstReview();
        review(plan, first, "not-held", "{\"cause\":\"OFFICE\",\"rescheduledTo\":\"2026-06-20\"}");
        assertThat(facts(first))
                .containsExactly(Map.of(
                        "milestone", "NOT_HELD",
                        "month", "2026-06",
                        "holding", "NOT_HELD",
                        "cause", "OFFICE",
                        "kind", "REGULAR"));
        UUID second = UUID.fromString(asAdviser().get(plan.path()).path("reviews.find { it.state == 'PLANNED' }.id"));
        review(plan, second, "held", """
                {"heldOn":"2026-06-02","outcomes":[{"stepId":"%s","outcome":"MET"},{"stepId":"%s","outcome":"MET"}],
                "nextReviewOn":"2026-09-01"}""".formatted(plan.clientStep(), plan.officeStep()));
        assertThat(now(second))
                .containsEntry("holding", "ON_TIME")
                .containsEntry("interval", "M3")
                .containsEntry("cause", "NOT_APPLICABLE");
    }

    @Test
    void aReferralAndAPlaceAreCountedWithoutSayingToWhom() throws SQLException {
        ARecipient recipient = ARecipient.any();
        APlan plan = office.opensAPlanFor(STUTTGART_A, recipient.code());
        Response sent = recipient.isReferred(plan, "WORK");
        assertThat(facts(UUID.fromString(sent.path("id"))))
                .containsExactly(Map.of(
                        "milestone", "SENT",
                        "month", "2026-06",
                        "way", "REFERRAL",
                        "goalArea", "WORK",
                        "answer", "OPEN"));
        AnOffer offer = AnOffer.withPlaces(1);
        APlan other = office.opensAPlanFor(STUTTGART_A, offer.provider());
        Response asked = asAdviser()
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"agreementId\":\"%s\",\"offerId\":\"%s\"}".formatted(other.agreement(), offer.id()))
                .post("/api/v1/bookings");
        assertThat(now(UUID.fromString(asked.path("id"))))
                .containsEntry("way", "BOOKING")
                .containsEntry("partnerType", "ORIENTATION_COURSE")
                .doesNotContainKey("goalArea");
        assertThat(facts(UUID.fromString(asked.path("id"))).toString()).doesNotContain(offer.provider());
    }

    @Test
    void aStepThatGoesOnOverTwoOfficesIsCountedOnce() throws SQLException {
        APlan first = office.opensAPlan();
        UUID second = goesOn(new Tenant("stuttgart", "stuttgart-b"), first.clientStep());
        Tenant leipzig = new Tenant("leipzig", "leipzig-c");
        UUID third = goesOn(leipzig, second);
        assertThat(milestones(first.clientStep())).containsExactly("PROMISED");
        asAdviser(leipzig)
                .header("If-Match", "\"0\"")
                .body("{\"outcome\":\"MET\"}")
                .post("/api/v1/steps/" + third + "/outcome")
                .then()
                .statusCode(200);
        assertThat(milestones(first.clientStep())).containsExactly("PROMISED", "CLOSED");
        assertThat(facts(second)).isEmpty();
        assertThat(facts(third)).isEmpty();
    }

    @Test
    void nothingOfAnAgreementThatNeverWasOneIsCounted() throws SQLException {
        APlan plan = office.opensAPlan();
        tenancy.run(plan.tenant(), () -> plans.annul(plan.agreement(), FixedClock.TODAY));
        assertThat(milestones(plan.clientStep())).containsExactly("PROMISED", "VOIDED");
        assertThat(milestones(plan.officeStep())).containsExactly("PROMISED", "VOIDED");
    }

    private UUID goesOn(Tenant tenant, UUID continued) {
        UUID step = UUID.randomUUID();
        Promised promised =
                new Promised(step, Side.CLIENT, "LANGUAGE", "LANGUAGE_PRACTICE", Map.of(), FixedClock.TODAY, continued);
        tenancy.run(
                tenant,
                () -> plans.open(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        new Terms(1, 3, List.of(promised)),
                        FixedClock.TODAY,
                        new Told(UUID.randomUUID(), 1, Instant.parse("2026-06-02T09:00:00Z"))));
        return step;
    }

    private static void change(APlan plan, String what, String body) {
        asAdviser(plan.tenant())
                .header("If-Match", plan.etag())
                .body(body)
                .post("/api/v1/steps/" + plan.clientStep() + "/" + what)
                .then()
                .statusCode(200);
    }

    private static void review(APlan plan, UUID review, String what, String body) {
        asAdviser(plan.tenant())
                .header("If-Match", plan.etag())
                .body(body)
                .post("/api/v1/reviews/" + review + "/" + what)
                .then()
                .statusCode(200);
    }

    private List<String> milestones(UUID counted) throws SQLException {
        return facts(counted).stream().map(fact -> fact.get("milestone")).toList();
    }

    /** What is known after all facts. */
    private Map<String, String> now(UUID counted) throws SQLException {
        Map<String, String> now = new HashMap<>();
        facts(counted).forEach(now::putAll);
        return now;
    }

    /** The facts of a thing in their order. */
    private List<Map<String, String>> facts(UUID counted) throws SQLException {
        byte[] mac = keys.mac("statistics", counted.toString().getBytes(StandardCharsets.UTF_8));
        List<Map<String, String>> facts = new ArrayList<>();
        try (var owner = LocalDatabase.asOwner();
                var query = owner.prepareStatement(
                        "select type, payload::text from event_log where aggregateid = ? order by sequence")) {
            query.setString(1, "fact:" + HexFormat.of().formatHex(mac));
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    assertThat(ContractFiles.faults(row.getString(1), row.getString(2)))
                            .isEmpty();
                    Map<String, String> fact = new HashMap<>();
                    JsonNode tree = ContractFiles.tree(row.getString(2));
                    tree.properties()
                            .forEach(field ->
                                    fact.put(field.getKey(), field.getValue().asText()));
                    facts.add(fact);
                }
            }
        }
        return facts;
    }
}
