package de.zusage.agreement.erasure;

import static de.zusage.agreement.Api.*;
import static de.zusage.agreement.ErasureDesk.awaitTold;
import static de.zusage.agreement.ErasureDesk.closedBefore;
import static de.zusage.agreement.ErasureDesk.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import de.zusage.agreement.ErasureDesk;
import de.zusage.agreement.ServiceTest;
import de.zusage.agreement.retention.RetentionConfig;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.health.api.Wellness;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has what erased when, and what a job does by itself. */
@ServiceTest
class ErasureOrderTest {
    private ErasureDesk desk;

    @BeforeEach
    void aDesk() {
        desk = new ErasureDesk();
    }

    @Inject
    ErasureJob job;

    @Inject
    RetentionConfig config;

    @Inject
    @Wellness
    WaitingErasures waiting;

    @Inject
    MeterRegistry meters;

    private static void refused(Response answer, String rule) {
        answer.then().statusCode(409).body("type", endsWith(rule));
    }

    @Test
    void onlyAClosedCaseThatIsDueOrOneOnAGroundOfTheLaw() throws SQLException {
        refused(desk.orders(List.of(desk.aCase()), "NO_LONGER_NEEDED"), "case-is-open");
        String fresh = desk.aClosedCase("OTHER");
        refused(desk.orders(List.of(fresh), "DUE"), "erasure-not-due");
        String due = desk.aClosedCase("OTHER");
        closedBefore(due, "366 days");
        refused(desk.orders(List.of(due, fresh), "DUE"), "erasure-not-due");
        assertThat(number("select count(*) from erasure where carrier = ?", desk.carrier))
                .as("all or none")
                .isZero();
        desk.orders(List.of(due, fresh), "OBJECTION").then().statusCode(400);
        desk.orders(List.of(fresh, fresh), "DUE").then().statusCode(400);
        desk.orders(List.of(fresh, UUID.randomUUID().toString()), "DUE").then().statusCode(404);
        awaitTold();
        desk.orders(List.of(due), "DUE").then().statusCode(201);
        desk.orders(List.of(fresh), "OBJECTION").then().statusCode(201);
        assertThat(number("select count(*) from erasure where carrier = ? and erased_at is not null", desk.carrier))
                .isEqualTo(2);
    }

    @Test
    void aHoldKeepsACaseAndAnOrderThatCameBefore() throws SQLException {
        String id = desk.aClosedCase("OTHER");
        closedBefore(id, "3 years");
        Response hold = creating(desk.steward())
                .body(Map.of("caseId", id, "reason", "LEGAL_CLAIM", "until", "2099-12-31"))
                .post("/api/v1/legal-holds");
        desk.orders(List.of(id), "UNLAWFUL")
                .then()
                .statusCode(409)
                .body("type", endsWith("case-is-held"))
                .body("hold", equalTo(hold.path("id")));
        awaitTold();
        job.run();
        ok(as(desk.adviser()).get("/api/v1/cases/" + id));
        ok(as(desk.steward())
                .header("If-Match", hold.header("ETag"))
                .post("/api/v1/legal-holds/" + hold.path("id") + "/lifting"));
        job.run();
        as(desk.adviser()).get("/api/v1/cases/" + id).then().statusCode(404);
        assertThat(ok(as(desk.auditor()).get("/api/v1/erasures")).<List<String>>path("items.orderedBy"))
                .containsExactly("system");
    }

    @Test
    void aRestrictedCaseIsNotOrderedEitherAndTheAnswerSaysWhich() {
        String other = desk.aClosedCase("OTHER");
        String id = desk.aClosedCase("OTHER");
        desk.creates("/api/v1/cases/" + id + "/restrictions", Map.of("reason", "NEEDED_FOR_CLAIMS", "how", "PAPER"));
        for (String reason : List.of("UNLAWFUL", "OBJECTION")) {
            Response answer = desk.orders(List.of(id), reason);
            refused(answer, "case-is-restricted");
            answer.then().body("caseId", equalTo(id));
        }
        Response both = desk.orders(List.of(other, id), "DUE");
        assertThat(both.statusCode()).isEqualTo(409);
        ok(as(desk.adviser()).get("/api/v1/cases/" + other));
        ok(as(desk.client()).get("/api/v1/cases/" + id));
    }

    @Test
    void theSameKeyIsAnsweredAlikeThoughTheCaseIsGone() {
        String id = desk.aClosedCase("OTHER");
        awaitTold();
        String key = UUID.randomUUID().toString();
        Map<String, Object> wanted = Map.of("caseIds", List.of(id), "reason", "CONSENT_WITHDRAWN");
        Response first =
                as(desk.steward()).header("Idempotency-Key", key).body(wanted).post("/api/v1/erasures");
        first.then().statusCode(201);
        Response again =
                as(desk.steward()).header("Idempotency-Key", key).body(wanted).post("/api/v1/erasures");
        again.then().statusCode(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        as(desk.steward())
                .header("Idempotency-Key", key)
                .body(Map.of("caseIds", List.of(id), "reason", "OBJECTION"))
                .post("/api/v1/erasures")
                .then()
                .statusCode(422);
        assertThat(desk.ledger(first.path("erasures[0]")).<String>path("state")).isEqualTo("ERASED");
    }

    @Test
    void ofTwoStewardsAtOnceOneErases() throws Exception {
        String id = desk.aClosedCase("OTHER");
        awaitTold();
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> order =
                    () -> desk.orders(List.of(id), "OBJECTION").statusCode();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : both.invokeAll(List.of(order, order))) {
                answers.add(answer.get());
            }
            assertThat(answers)
                    .contains(201)
                    .allMatch(status -> List.of(201, 404, 409).contains(status));
            assertThat(answers.stream().filter(status -> status == 201)).hasSize(1);
        } finally {
            both.shutdownNow();
        }
        assertThat(number("select count(*) from event_log where aggregateid = ?", "case:" + id))
                .isOne();
    }

    @Test
    void nobodyElseHasAnythingErased() {
        String id = desk.aClosedCase("OTHER");
        Map<String, Object> wanted = Map.of("caseIds", List.of(id), "reason", "OBJECTION");
        creating(Tokens.of("data-steward").carrier("carrier-" + UUID.randomUUID()))
                .body(wanted)
                .post("/api/v1/erasures")
                .then()
                .statusCode(404);
        for (String role :
                List.of("adviser", "office-lead", "office-admin", "carrier-lead", "auditor", "operator", "client")) {
            creating(desk.adviser().claim("roles", List.of(role)))
                    .body(wanted)
                    .post("/api/v1/erasures")
                    .then()
                    .statusCode(403);
        }
        ok(as(desk.adviser()).get("/api/v1/cases/" + id));
    }

    @Test
    void theLedgerIsOfOneCarrier() throws SQLException {
        String erased = desk.erases(desk.aClosedCase("OTHER"));
        ok(desk.ledger(erased));
        assertThat(number(
                        "select count(*) from access_log where carrier = ? and object_id = ?::uuid"
                                + " and kind = 'erasure' and action = 'read' and roles = 'auditor'",
                        desk.carrier,
                        erased))
                .as("who read it stands in the access log")
                .isPositive();
        Tokens other = Tokens.of("auditor").carrier("carrier-" + UUID.randomUUID());
        as(other).get("/api/v1/erasures/" + erased).then().statusCode(404);
        assertThat(ok(as(other).get("/api/v1/erasures")).<List<?>>path("items")).isEmpty();
        ok(as(desk.steward()).get("/api/v1/erasures"));
        assertThat(number(
                        "select count(*) from access_log where object_id = ?::uuid and action = 'list' and roles = 'data-steward'",
                        erased))
                .isOne();
    }

    /** More than one round are stuck, and the longest: the next one is erased all the same, and an operator sees them. */
    @Test
    void thoseThatCannotGoKeepNobodyFromItsTurnAndAreSeen() throws SQLException {
        String id = desk.aClosedCase("OTHER");
        awaitTold();
        ordered("gen_random_uuid()", "2000-01-01", config.most());
        ordered("'" + id + "'", "2001-01-01", 1);
        try {
            waiting.count();
            assertThat(gauge("zusage.erasures.waiting", "next")).isGreaterThan(config.most());
            job.run();
            job.run();
            as(desk.adviser()).get("/api/v1/cases/" + id).then().statusCode(404);
            waiting.count();
            assertThat(gauge("zusage.erasures.waiting", "not-to-be-erased")).isEqualTo(config.most());
            assertThat(gauge("zusage.erasures.oldest.seconds", "not-to-be-erased"))
                    .isGreaterThan(Duration.ofDays(9000).toSeconds());
            assertThat(waiting.call().getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
            assertThat(waiting.call().getData().orElseThrow())
                    .containsEntry("not-to-be-erased", config.most() + ", the oldest since 2000-01-01T00:00:00Z");
        } finally {
            ErasureDesk.change("delete from erasure where carrier = ? and erased_at is null", desk.carrier);
        }
        waiting.count();
        assertThat(gauge("zusage.erasures.waiting", "not-to-be-erased")).isZero();
    }

    /** As many orders of that day, of the cases that the expression names. */
    private void ordered(String cases, String on, int many) throws SQLException {
        ErasureDesk.change(
                "insert into erasure (id, authority, office, carrier, casefile_id, order_id, rule, reason, ordered_by, ordered_at)"
                        + " select gen_random_uuid(), ?, ?, ?, " + cases
                        + ", gen_random_uuid(), 'case', 'DUE', 'system',"
                        + " (? || 'T00:00Z')::timestamptz from generate_series(1, ?)",
                desk.tenant.authority(),
                desk.tenant.office(),
                desk.carrier,
                on,
                many);
    }

    private double gauge(String name, String reason) {
        return meters.get(name).tag("reason", reason).gauge().value();
    }

    /** The preview first: what is due since yesterday stays; what waits longer goes, so many in a round and no more. */
    @Test
    void aJobErasesWhatHasBeenShownLongEnoughInRoundsOfABoundedLength() throws SQLException {
        String shown = desk.aClosedCase("OTHER");
        closedBefore(shown, "1 year 29 days");
        int cases = Boolean.getBoolean("zusage.all") ? 1000 : 300;
        ErasureDesk.change(
                "insert into casefile (id, authority, office, carrier, state, name, person, adviser, opened_on, opened_at,"
                        + " closed_on, closure_reason, revision)"
                        + " select gen_random_uuid(), ?, ?, ?, 'CLOSED', 'x', 'x', gen_random_uuid(), '2000-01-01', now(),"
                        + " '2001-01-01', 'OTHER', 1 from generate_series(1, ?)",
                desk.tenant.authority(),
                desk.tenant.office(),
                desk.carrier,
                cases);
        awaitTold();
        long left = cases;
        int rounds = 0;
        while (left > 0 && rounds < 20) {
            long start = System.nanoTime();
            job.run();
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            long now = number(
                    "select count(*) from casefile where carrier = ? and closed_on = '2001-01-01'", desk.carrier);
            System.out.println("Erasure: " + (left - now) + " cases in " + took.toMillis() + " ms");
            assertThat(left - now).isLessThanOrEqualTo(250);
            assertThat(took).isLessThan(Duration.ofSeconds(60));
            left = now;
            rounds++;
        }
        assertThat(left).isZero();
        ok(as(desk.adviser()).get("/api/v1/cases/" + shown));
    }
}
