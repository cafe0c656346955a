package de.zusage.plan.review;

import static de.zusage.plan.AnOffice.STUTTGART_A;
import static de.zusage.plan.AnOffice.asAdviser;
import static de.zusage.plan.AnOffice.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import de.zusage.kit.testing.http.Checked;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.ServiceStack;
import de.zusage.local.testing.Tokens;
import de.zusage.plan.AnOffice;
import de.zusage.plan.AnOffice.APlan;
import de.zusage.plan.FixedClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class ReviewResourceTest {

    private static final String EXTRA = """
            {"plannedOn":"2026-06-10","mode":"PHONE","closing":false,"requestedBy":"CLIENT"}""";
    private static final String CLOSING = """
            {"plannedOn":"2026-06-02","mode":"IN_PERSON","closing":true}""";

    private static final String ADVISER =
            Tokens.adviser("stuttgart", "stuttgart-a").sign();

    @Inject
    AnOffice office;

    @Test
    void aReviewIsHeldWithTheOutcomesOfItsSteps() {
        APlan plan = office.opensAPlan();
        UUID review = plan.firstReview();
        held(review, "\"0\"", heldToday(plan, ",\"nextReviewOn\":\"2026-09-01\",\"amendmentRequestedBy\":\"CLIENT\""))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("review.state", equalTo("HELD"))
                .body("review.heldOn", equalTo("2026-06-02"))
                .body("next.state", equalTo("PLANNED"))
                .body("next.plannedOn", equalTo("2026-09-01"));
        asAdviser()
                .get(plan.path())
                .then()
                .body("steps.state", contains("NOT_MET", "MET"))
                .body("steps.finalOn", contains("2026-06-02", "2026-06-02"))
                .body("reviews", hasSize(2));
    }

    @Test
    void theDueStepsWithoutAnOutcomeAreNamed() {
        APlan plan = office.opensAPlan();
        held(plan.firstReview(), "\"0\"", "{\"heldOn\":\"2026-06-02\",\"outcomes\":[],\"nextReviewOn\":\"2026-09-01\"}")
                .statusCode(409)
                .body("type", endsWith("/problems/due-steps-need-an-outcome"))
                .body("detail", containsString(plan.clientStep().toString()))
                .body("detail", containsString(plan.officeStep().toString()));
        assertThat(plan.etag()).isEqualTo("\"0\"");
    }

    @Test
    void aRefusedReviewLeavesItsStepsOpen() {
        APlan plan = office.opensAPlan();
        held(plan.firstReview(), "\"0\"", heldToday(plan, ""))
                .statusCode(409)
                .body("type", endsWith("/problems/next-review-needed"));
        held(plan.firstReview(), "\"0\"", heldToday(plan, ",\"nextReviewOn\":\"2026-09-03\""))
                .statusCode(409)
                .body("type", endsWith("/problems/review-within-interval"));
        asAdviser()
                .get(plan.path())
                .then()
                .body("steps.state", contains("OPEN", "OPEN"))
                .body("reviews", hasSize(1));
    }

    @Test
    void aStepOfAnotherPlanIsUnknown() {
        APlan plan = office.opensAPlan();
        APlan other = office.opensAPlan();
        held(plan.firstReview(), "\"0\"", heldToday(other, ",\"nextReviewOn\":\"2026-09-01\""))
                .statusCode(409);
        APlan early = office.opens(
                STUTTGART_A, FixedClock.TODAY.plusDays(20), FixedClock.TODAY.plusDays(20), FixedClock.TODAY);
        held(early.firstReview(), "\"0\"", heldToday(other, ",\"nextReviewOn\":\"2026-09-01\""))
                .statusCode(400)
                .body("type", endsWith("/problems/unknown-step"));
        assertThat(other.etag()).isEqualTo("\"0\"");
    }

    @Test
    void aReviewThatWasNotHeldIsPlannedAnew() {
        APlan plan = office.opensAPlan();
        asAdviser()
                .header("If-Match", "\"0\"")
                .body("{\"cause\":\"OFFICE\",\"rescheduledTo\":\"2026-06-09\"}")
                .post("/api/v1/reviews/" + plan.firstReview() + "/not-held")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("review.state", equalTo("NOT_HELD"))
                .body("review.cause", equalTo("OFFICE"))
                .body("next.plannedOn", equalTo("2026-06-09"));
    }

    @Test
    void anAppointmentIsArrangedMovedAndHeldAndItsPlaceAndMinutesAreSealed() throws SQLException {
        APlan plan = office.opensAPlan();
        String first = "/api/v1/reviews/" + plan.firstReview();
        post(first + "/appointment", "0", "{\"at\":\"14:30\",\"mode\":\"IN_PERSON\",\"place\":\"Marktplatz 17\"}")
                .statusCode(200)
                .body("review.begin", equalTo("2026-06-02T14:30:00+02:00"))
                .body("place", equalTo("Marktplatz 17"));
        post(first + "/interpreter", "1", "{\"interpreter\":\"CONFIRMED\",\"language\":\"ar\"}")
                .statusCode(409)
                .body("type", endsWith("/problems/interpreter-in-order"));
        post(first + "/interpreter", "1", "{\"interpreter\":\"NEEDED\",\"language\":\"ar\"}")
                .statusCode(200)
                .body("review.interpreterLanguage", equalTo("ar"));
        String next = post(
                        first + "/rescheduled",
                        "2",
                        "{\"plannedOn\":\"2026-06-09\",\"at\":\"09:00\",\"mode\":\"PHONE\"}")
                .statusCode(200)
                .body("review.state", equalTo("RESCHEDULED"))
                .body("review.plannedOn", equalTo("2026-06-02"))
                .body("next.mode", equalTo("PHONE"))
                .body("next.interpreter", equalTo("NEEDED"))
                .extract()
                .path("review.replacedBy");
        held(
                        UUID.fromString(next),
                        "\"3\"",
                        heldToday(
                                plan,
                                ",\"nextReviewOn\":\"2026-09-01\",\"obstacles\":[\"TRAVEL\",\"TIME\"],"
                                        + "\"offersMissing\":[\"LANGUAGE\"],\"note\":\"no bus\""))
                .statusCode(200)
                .body("minutes.obstacles", contains("TIME", "TRAVEL"))
                .body("minutes.note", equalTo("no bus"));
        asAdviser()
                .get(plan.path() + "/balance")
                .then()
                .statusCode(200)
                .body("sides.side", contains("CLIENT", "OFFICE", "PARTNER"))
                .body("sides.steps", contains(1, 1, 0))
                .body("reviews.rescheduled", equalTo(1))
                .body("offersMissing.LANGUAGE", equalTo(1))
                .body("obstacles.keySet()", hasSize(2));
        try (var owner = LocalDatabase.asOwner()) {
            String sealed = "select count(*) from review where plan_id = '" + plan.agreement() + "' and ";
            assertThat(count(owner, sealed + "position('Marktplatz'::bytea in place) = 0"))
                    .isEqualTo(1);
            assertThat(count(owner, sealed + "position('no bus'::bytea in minutes) = 0"))
                    .isEqualTo(1);
        }
        asAdviser().get(plan.path()).then().body("reviews", hasSize(3)).body("reviews[0]", not(hasKey("place")));
    }

    @Test
    void anHourThatTheClocksSkipIsRefused() throws SQLException {
        APlan plan = office.opensAPlan();
        try (var owner = LocalDatabase.asOwner();
                var statement = owner.createStatement()) {
            String night = "update review set planned_on = '2026-03-29' where plan_id = '" + plan.agreement() + "'";
            assertThat(statement.executeUpdate(night)).isEqualTo(1);
        }
        post("/api/v1/reviews/" + plan.firstReview() + "/appointment", "0", "{\"at\":\"02:30\",\"mode\":\"PHONE\"}")
                .statusCode(400)
                .body("type", endsWith("/problems/time-does-not-exist"));
    }

    private static Checked post(String path, String version, String body) {
        return asAdviser()
                .header("If-Match", '"' + version + '"')
                .body(body)
                .post(path)
                .then();
    }

    @Test
    void aFurtherReviewIsPlannedOnceHoweverOftenItIsSent() {
        APlan plan = office.opensAPlan();
        String key = UUID.randomUUID().toString();
        Checked first = plan(plan, key, EXTRA)
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("review.mode", equalTo("PHONE"))
                .body("review.requestedBy", equalTo("CLIENT"))
                .body("next.plannedOn", equalTo("2026-06-02"));
        String location = first.extract().header("Location");
        assertThat(plan(plan, key, EXTRA).statusCode(201).extract().header("Location"))
                .isEqualTo(location);
        plan(plan, key, CLOSING).statusCode(422);
        asAdviser().body(EXTRA).post(plan.path() + "/reviews").then().statusCode(400);
        asAdviser().get(plan.path()).then().body("reviews", hasSize(2));
        asAdviser().get(location).then().statusCode(200).body("review.plannedOn", equalTo("2026-06-10"));
    }

    @Test
    void theClosingReviewConcludesThePlan() {
        APlan plan = office.opensAPlan();
        UUID closing = UUID.fromString(plan(plan, UUID.randomUUID().toString(), CLOSING)
                .statusCode(201)
                .body("review.requestedBy", equalTo("OFFICE"))
                .extract()
                .path("review.id"));
        held(closing, "\"1\"", heldToday(plan, "")).statusCode(200).body("$", not(hasKey("next")));
        asAdviser()
                .get(plan.path())
                .then()
                .body("state", equalTo("CONCLUDED"))
                .body("reviews.state.sort()", contains("DROPPED", "HELD"));
    }

    @Test
    void ofTwoChangesAgainstOneVersionOneIsRefused() throws Exception {
        APlan plan = office.opensAPlan();
        UUID review = plan.firstReview();
        var pool = Executors.newFixedThreadPool(2);
        try (var owner = LocalDatabase.asOwner()) {
            owner.setAutoCommit(false);
            count(owner, "select count(*) from (select from plan where id = '" + plan.agreement() + "' for update) p");
            Future<Integer> step = pool.submit(
                    () -> change(plan, "/api/v1/steps/" + plan.clientStep() + "/outcome", "{\"outcome\":\"MET\"}"));
            Future<Integer> missed = pool.submit(() -> change(
                    plan,
                    "/api/v1/reviews/" + review + "/not-held",
                    "{\"cause\":\"OFFICE\",\"rescheduledTo\":\"2026-06-09\"}"));
            await().until(() -> count(owner, "select count(*) from pg_locks where not granted") >= 2);
            owner.rollback();
            assertThat(List.of(step.get(), missed.get())).containsExactlyInAnyOrder(200, 412);
        } finally {
            pool.shutdown();
        }
        assertThat(plan.etag()).isEqualTo("\"1\"");
    }

    private static int change(APlan plan, String path, String body) {
        return asAdviser(plan.tenant())
                .header("If-Match", "\"0\"")
                .body(body)
                .post(path)
                .statusCode();
    }

    private static int count(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static String heldToday(APlan plan, String more) {
        LocalDate today = FixedClock.TODAY;
        return """
                {"heldOn":"%s","outcomes":[{"stepId":"%s","outcome":"NOT_MET","cause":"OFFER_MISSING"},
                {"stepId":"%s","outcome":"MET"}]%s}""".formatted(today, first(plan), second(plan), more);
    }

    private static UUID first(APlan plan) {
        return UUID.fromString(asAdviser().get(plan.path()).path("steps[0].id"));
    }

    private static UUID second(APlan plan) {
        return UUID.fromString(asAdviser().get(plan.path()).path("steps[1].id"));
    }

    private static Checked held(UUID review, String etag, String body) {
        return asAdviser()
                .header("If-Match", etag)
                .body(body)
                .post("/api/v1/reviews/" + review + "/held")
                .then();
    }

    private static Checked plan(APlan plan, String key, String body) {
        return with(ADVISER)
                .header("Idempotency-Key", key)
                .body(body)
                .post(plan.path() + "/reviews")
                .then();
    }
}
