package de.zusage.plan.referral;

import static de.zusage.plan.AnOffice.STUTTGART_A;
import static de.zusage.plan.AnOffice.asAdviser;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.testing.http.Request;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.ServiceStack;
import de.zusage.plan.ARecipient;
import de.zusage.plan.AnOffice;
import de.zusage.plan.AnOffice.APlan;
import de.zusage.plan.FixedClock;
import de.zusage.plan.plan.PlanService;
import de.zusage.plan.plan.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class ReferralResourceTest {
    private static final Tenant STUTTGART_B = new Tenant("stuttgart", "stuttgart-b");

    @Inject
    AnOffice office;

    @Inject
    Tenancy tenancy;

    @Inject
    PlanService plans;

    @Inject
    ReceivedReferrals received;

    @Inject
    ReferralJob job;

    @Test
    void anAnswerReachesTheOfficeOnceAndAWithdrawalTheRecipient() throws SQLException {
        ARecipient recipient = ARecipient.any();
        APlan plan = office.opensAPlanFor(STUTTGART_B, recipient.code());
        Response sent = recipient.isReferred(plan, "LANGUAGE");
        assertThat(sent.<String>path("state")).isEqualTo("SENT");
        assertThat(recipient.answers(recipient.received(), "taken").<String>path("state"))
                .isEqualTo("TAKEN");
        job.run();
        job.run();
        assertThat(plan.told("referral.%"))
                .containsExactly("stuttgart-b referral.sent.v1", "stuttgart-b referral.taken.v1");
        assertThat(recipient.answers(recipient.received(), "declined").<String>path("type"))
                .isEqualTo("/problems/referral-is-taken");

        assertThat(withdraw(plan, sent).<String>path("state")).isEqualTo("WITHDRAWN");
        assertThat(recipient.receivedStates()).containsExactly("WITHDRAWN");
        job.run();
        assertThat(plan.told("referral.%")).hasSize(3).last().isEqualTo("stuttgart-b referral.withdrawn.v1");
        assertThat(recipient.refer(plan, "LANGUAGE").statusCode())
                .as("once withdrawn, sent again")
                .isEqualTo(201);
    }

    @Test
    void nobodyIsReferredWithoutALiveConsentForThatRecipient() {
        ARecipient recipient = ARecipient.any();
        APlan plan = office.opensAPlanFor(STUTTGART_A, ARecipient.any().code());
        refused(recipient.refer(plan, "LANGUAGE"), 409, "consent-needed");
        assertThat(recipient.receivedStates()).isEmpty();
        UUID consent = office.consents(plan, recipient.code());
        Response sent = recipient.isReferred(plan, "LANGUAGE");
        refused(recipient.refer(plan, "LANGUAGE"), 409, "already-referred");

        office.withdrawsConsent(plan, consent);
        assertThat(recipient.receivedStates())
                .as("nothing that was sent is cancelled (invariant 6)")
                .containsExactly("SENT");
        refused(recipient.refer(plan, "WORK"), 409, "consent-needed");
        assertThat(withdraw(plan, sent).statusCode()).isEqualTo(200);
        refused(recipient.refer(plan, "LANGUAGE"), 409, "consent-needed");
    }

    @Test
    void theEndOfAnAgreementCancelsNoReferralAndAllowsNoNewOne() {
        ARecipient recipient = ARecipient.any();
        APlan ended = office.opensAPlanFor(STUTTGART_A, recipient.code());
        recipient.isReferred(ended, "LANGUAGE");
        Told told = new Told(UUID.randomUUID(), 2, Instant.parse("2026-06-01T09:00:00Z"));
        tenancy.run(
                STUTTGART_A,
                () -> plans.follow(ended.agreement(), (at, day) -> List.of(at.close(FixedClock.TODAY)), told));
        APlan left = office.opensAPlanFor(STUTTGART_A, recipient.code());
        recipient.isReferred(left, "LANGUAGE");
        office.transfers(left);
        for (APlan over : List.of(ended, left)) {
            refused(recipient.refer(over, "WORK"), 409, "plan-is-closed");
        }
        assertThat(recipient.receivedStates()).containsExactly("SENT", "SENT");
        assertThat(recipient.answers(recipient.received(), "taken").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aStepIsOneOfThePlanAndNotFinal() {
        ARecipient recipient = ARecipient.any();
        APlan plan = office.opensAPlanFor(STUTTGART_A, recipient.code());
        refused(ofStep(recipient, plan, UUID.randomUUID()), 400, "unknown-step");
        plan.closesTheClientsStep();
        refused(ofStep(recipient, plan, plan.clientStep()), 409, "step-is-final");
        assertThat(ofStep(recipient, plan, plan.officeStep()).<String>path("stepId"))
                .isEqualTo(plan.officeStep().toString());
    }

    @Test
    void twoRecipientsCannotJoinWhatTheyKnow() {
        ARecipient one = ARecipient.any();
        ARecipient other = ARecipient.any();
        APlan plan = office.opensAPlanFor(STUTTGART_A, one.code());
        office.consents(plan, other.code());
        Response first = one.isReferred(plan, "LANGUAGE");
        Response second = other.isReferred(plan, "LANGUAGE");
        String seen = one.asRecipient().get("/api/v1/received-referrals").asString();
        String seenByTheOther =
                other.asRecipient().get("/api/v1/received-referrals").asString();
        for (Response sent : List.of(first, second)) {
            for (String inward : List.of("id", "caseId", "agreementId")) {
                assertThat(seen + seenByTheOther).doesNotContain(sent.<String>path(inward));
            }
        }
        assertThat(seen).contains(first.<String>path("outwardId"), "stuttgart-a", "LANGUAGE", "2026-06-02");
        for (Response sent : List.of(first, second)) {
            assertThat(UUID.fromString(sent.path("outwardId")).version())
                    .as("random, neither a time nor a number")
                    .isEqualTo(4);
        }
        assertThat(first.<String>path("outwardId")).isNotEqualTo(second.<String>path("outwardId"));
    }

    @Test
    void theDatabaseShowsAnOfficeOnlyWhatItSentItself() {
        ARecipient recipient = ARecipient.any();
        recipient.isReferred(office.opensAPlanFor(STUTTGART_A, recipient.code()), "LANGUAGE");
        assertThat(seen(STUTTGART_A, recipient)).isEqualTo(1);
        assertThat(seen(STUTTGART_B, recipient)).isZero();
        assertThat(seen(new Tenant("freiburg", "stuttgart-a"), recipient)).isZero();
    }

    @Test
    void aClientIsReferredOnceByWhoAskAtOnce() throws Exception {
        ARecipient recipient = ARecipient.any();
        APlan plan = office.opensAPlanFor(STUTTGART_A, recipient.code());
        List<Integer> answers = new ArrayList<>();
        var threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> asked = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                asked.add(threads.submit(() -> recipient.refer(plan, "LANGUAGE").statusCode()));
            }
            for (Future<Integer> answer : asked) {
                answers.add(answer.get());
            }
        } finally {
            threads.shutdown();
        }
        assertThat(Collections.frequency(answers, 201)).as(answers.toString()).isEqualTo(1);
        assertThat(Collections.frequency(answers, 409)).isEqualTo(3);
    }

    @Test
    void bothListsGoOnAfterTheirPages() {
        ARecipient recipient = ARecipient.any();
        APlan plan = office.opensAPlanFor(STUTTGART_A, recipient.code());
        Set<String> outward = new HashSet<>();
        for (String area : List.of("LANGUAGE", "WORK", "HOUSING")) {
            outward.add(recipient.isReferred(plan, area).path("outwardId"));
        }
        assertThat(pages(AnOffice::asAdviser, "/api/v1/referrals?limit=2&caseId=" + plan.casefile(), "items.goalArea"))
                .containsExactly("LANGUAGE", "WORK", "HOUSING");
        assertThat(pages(recipient::asRecipient, "/api/v1/received-referrals?limit=2", "items.id"))
                .containsExactlyInAnyOrderElementsOf(outward);
    }

    private static List<String> pages(Supplier<Request> caller, String path, String items) {
        Response first = caller.get().get(path);
        Response second = caller.get().get(path + "&cursor=" + first.path("next"));
        List<String> all = new ArrayList<>(first.<List<String>>path(items));
        all.addAll(second.<List<String>>path(items));
        assertThat(second.<String>path("next")).isNull();
        return all;
    }

    private long seen(Tenant tenant, ARecipient recipient) {
        return tenancy.call(tenant, () -> received.count("recipient", recipient.code()));
    }

    private static Response ofStep(ARecipient recipient, APlan plan, UUID step) {
        return asAdviser(plan.tenant())
                .header("Idempotency-Key", UUID.randomUUID())
                .body(recipient.referralOf(plan, "LANGUAGE").replace("}", ",\"stepId\":\"" + step + "\"}"))
                .post("/api/v1/referrals");
    }

    private static Response withdraw(APlan plan, Response sent) {
        String path = sent.header("Location").substring(sent.header("Location").indexOf("/api/"));
        return asAdviser(plan.tenant())
                .header("If-Match", asAdviser(plan.tenant()).get(path).header("ETag"))
                .body("{\"reason\":\"CLIENT_WISH\"}")
                .post(path + "/withdrawn");
    }

    private static void refused(Response answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.<String>path("type")).isEqualTo("/problems/" + type);
    }
}
