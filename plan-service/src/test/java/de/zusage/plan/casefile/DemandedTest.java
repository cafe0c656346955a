package de.zusage.plan.casefile;

import static de.zusage.plan.AnOffice.STUTTGART_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.ServiceStack;
import de.zusage.local.testing.Tokens;
import de.zusage.plan.ARecipient;
import de.zusage.plan.AnOffice;
import de.zusage.plan.AnOffice.APlan;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What clients demand holds here as soon as it is known. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class DemandedTest {
    @Inject
    AnOffice office;

    @Inject
    Tenancy tenancy;

    @Inject
    KnownCases cases;

    @Test
    void inARestrictedCaseNobodyWrites() {
        APlan plan = office.opensAPlan();
        String etag = plan.etag();
        tenancy.run(STUTTGART_A, () -> cases.restrict(plan.casefile(), true));
        AnOffice.asAdviser()
                .header("If-Match", etag)
                .body("{\"outcome\":\"MET\"}")
                .post("/api/v1/steps/" + plan.clientStep() + "/outcome")
                .then()
                .statusCode(409)
                .body("type", containsString("case-is-restricted"));
        tenancy.run(STUTTGART_A, () -> cases.restrict(plan.casefile(), false));
        plan.closesTheClientsStep();
    }

    @Test
    void aRestrictedCaseIsReadForAStatedReasonThatIsLogged() {
        String adviser = Tokens.adviser("stuttgart", "stuttgart-a").sign();
        ARecipient recipient = ARecipient.any();
        APlan plan = office.opensAPlanFor(STUTTGART_A, recipient.code());
        String referral = recipient.isReferred(plan, "LANGUAGE").header("Location");
        String contact = AnOffice.with(adviser)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(aContactOf(plan))
                .post("/api/v1/contacts")
                .header("Location");
        String review = "/api/v1/reviews/" + plan.firstReview();
        UUID login = UUID.randomUUID();
        tenancy.run(STUTTGART_A, () -> {
            cases.bind(plan.casefile(), login);
            cases.restrict(plan.casefile(), true);
        });
        String casefile = "/api/v1/cases/" + plan.casefile();
        for (String path : List.of(
                plan.path(),
                plan.path() + "/balance",
                review,
                review + "/slip",
                review + "/slip.html",
                referral,
                contact,
                "/api/v1/referrals?caseId=" + plan.casefile(),
                "/api/v1/bookings?caseId=" + plan.casefile(),
                "/api/v1/contacts?caseId=" + plan.casefile(),
                casefile + "/personal-data",
                casefile + "/access")) {
            refused(AnOffice.with(adviser).get(path));
            refused(AnOffice.with(adviser).header("Access-Reason", "CURIOSITY").get(path));
            assertThat(AnOffice.with(adviser)
                            .header("Access-Reason", "CLAIMS")
                            .accept("*/*")
                            .get(path)
                            .statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
        String tag = AnOffice.with(adviser)
                .header("Access-Reason", "CLAIMS")
                .get(contact)
                .header("ETag");
        refused(AnOffice.with(adviser)
                .header("If-Match", tag)
                .header("Access-Reason", "CLAIMS")
                .body("{\"kind\":\"PHONE\",\"minutes\":5,\"topic\":\"WORK\"}")
                .put(contact));
        refused(AnOffice.with(adviser).header("If-Match", tag).delete(contact));
        String client = Tokens.of("client")
                .authority("stuttgart")
                .office("stuttgart-a")
                .subject(login)
                .sign();
        Response access = AnOffice.with(client).get(casefile + "/access");
        assertThat(access.<List<String>>path("items.action")).contains("read-restricted-for-claims");
        assertThat(access.<List<Boolean>>path("items.findAll { it.action == 'read-restricted-for-claims' }.read"))
                .as("it only looks")
                .containsOnly(true);
        assertThat(AnOffice.with(client).get("/api/v1/me/plan").statusCode()).isEqualTo(200);
        tenancy.run(STUTTGART_A, () -> cases.restrict(plan.casefile(), false));
        assertThat(AnOffice.with(adviser).get(plan.path()).statusCode()).isEqualTo(200);
    }

    private static String aContactOf(APlan plan) {
        return "{\"kind\":\"TALK\",\"minutes\":10,\"topic\":\"HOUSING\",\"caseId\":\"" + plan.casefile() + "\"}";
    }

    private static void refused(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(409);
        assertThat(answer.<String>path("type")).isEqualTo("/problems/case-is-restricted");
    }

    @Test
    void whatIsDisputedOfThePlanIsMarkedUntilEveryDisputeHasItsOutcome() {
        APlan plan = office.opensAPlan();
        UUID login = UUID.randomUUID();
        List<UUID> disputes = List.of(UUID.randomUUID(), UUID.randomUUID());
        tenancy.run(STUTTGART_A, () -> cases.bind(plan.casefile(), login));
        String client = Tokens.of("client")
                .authority("stuttgart")
                .office("stuttgart-a")
                .subject(login)
                .sign();
        assertThat(AnOffice.asAdviser().get(plan.path()).<Boolean>path("disputed"))
                .isFalse();
        for (UUID dispute : disputes) {
            for (int told = 0; told < 2; told++) {
                tenancy.run(STUTTGART_A, () -> cases.dispute(plan.casefile(), dispute));
            }
        }
        tenancy.run(STUTTGART_A, () -> cases.settle(plan.casefile(), disputes.get(0)));
        assertThat(AnOffice.asAdviser().get(plan.path()).<Boolean>path("disputed"))
                .isTrue();
        assertThat(AnOffice.with(client).get("/api/v1/me/plan").<Boolean>path("disputed"))
                .isTrue();
        assertThat(AnOffice.with(client)
                        .get("/api/v1/cases/" + plan.casefile() + "/personal-data")
                        .<List<String>>path("holdings.knownCase[0].disputes"))
                .containsExactly(disputes.get(1).toString());
        tenancy.run(STUTTGART_A, () -> cases.settle(plan.casefile(), disputes.get(1)));
        assertThat(AnOffice.with(client).get("/api/v1/me/plan").<Boolean>path("disputed"))
                .isFalse();
        assertThat(AnOffice.asAdviser().get(plan.path()).<Boolean>path("disputed"))
                .isFalse();
    }

    @Test
    void whoObjectsIsCountedNoMoreAndWhatWasCountedStays() throws SQLException {
        APlan plan = office.opensAPlan();
        long before = facts();
        tenancy.run(STUTTGART_A, () -> cases.leaveOut(plan.casefile(), true));
        plan.closesTheClientsStep();
        assertThat(facts()).isEqualTo(before);
        tenancy.run(STUTTGART_A, () -> cases.leaveOut(plan.casefile(), false));
        APlan other = office.opensAPlan();
        other.closesTheClientsStep();
        assertThat(facts()).isGreaterThan(before);
    }

    /** How many facts there are: no other test of the service runs beside this one. */
    private static long facts() throws SQLException {
        try (var owner = LocalDatabase.asOwner();
                var statement = owner.createStatement();
                var row = statement.executeQuery("select count(*) from event_log where type like 'fact.%'")) {
            row.next();
            return row.getLong(1);
        }
    }
}
