package de.zusage.plan.review;

import static de.zusage.plan.AnOffice.asAdviser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import de.zusage.kit.testing.http.Checked;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.ServiceStack;
import de.zusage.plan.AnOffice;
import de.zusage.plan.AnOffice.APlan;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is entered while a review is held is kept until the review is over, and told nobody. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class ReviewDraftTest {

    @Inject
    AnOffice office;

    @Test
    void whatWasEnteredIsReadAgainAndChangesNoPlan() throws SQLException {
        APlan plan = office.opensAPlan();
        read(plan)
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("$", not(hasKey("storedAt")))
                .body("entries", equalTo(Map.of()));
        List<String> told = plan.told("%");
        store(plan, "0", """
                {"heldOn":"2026-06-01","outcomes":[{"stepId":"%s","cause":"PROVIDER"},{"stepId":"%s","outcome":"MET"}],
                 "nextReviewOn":"2026-08-03","amendmentRequestedBy":"CLIENT","obstacles":["TRAVEL"],
                 "offersMissing":["LANGUAGE"],"note":"no bus after eight"}""".formatted(plan.clientStep(), plan.officeStep()))
                .statusCode(200)
                .header("ETag", "\"1\"");
        read(plan)
                .header("ETag", "\"1\"")
                .body("storedAt", equalTo("2026-06-02T10:00:00Z"))
                .body("entries.heldOn", equalTo("2026-06-01"))
                .body(
                        "entries.outcomes.stepId",
                        contains(plan.clientStep().toString(), plan.officeStep().toString()))
                .body("entries.outcomes[0]", not(hasKey("outcome")))
                .body("entries.outcomes[0].cause", equalTo("PROVIDER"))
                .body("entries.outcomes[1].outcome", equalTo("MET"))
                .body("entries.nextReviewOn", equalTo("2026-08-03"))
                .body("entries.amendmentRequestedBy", equalTo("CLIENT"))
                .body("entries.obstacles", contains("TRAVEL"))
                .body("entries.offersMissing", contains("LANGUAGE"))
                .body("entries.note", equalTo("no bus after eight"));
        assertThat(plan.etag()).isEqualTo("\"0\"");
        assertThat(plan.told("%")).isEqualTo(told);
        try (Connection owner = LocalDatabase.asOwner()) {
            assertThat(count(owner, kept(plan) + " and position('no bus'::bytea in content) = 0"))
                    .isEqualTo(1);
        }
        store(plan, "1", "{}").statusCode(200).header("ETag", "\"2\"");
        read(plan).body("entries", equalTo(Map.of())).body("$", hasKey("storedAt"));
    }

    @Test
    void whoStoresSecondIsRefusedAndTheFirstWordsStay() {
        APlan plan = office.opensAPlan();
        store(plan, "0", note("first")).statusCode(200);
        store(plan, "0", note("second"))
                .statusCode(412)
                .body("type", endsWith("/problems/version-outdated"))
                .body("currentVersion", equalTo(1));
        read(plan).body("entries.note", equalTo("first"));
        store(plan, "1", note("second")).statusCode(200);
        read(plan).body("entries.note", equalTo("second"));
    }

    @Test
    void ofTwoAtOnceOneIsStored() throws Exception {
        APlan plan = office.opensAPlan();
        var pool = Executors.newFixedThreadPool(2);
        try (Connection owner = LocalDatabase.asOwner()) {
            owner.setAutoCommit(false);
            count(owner, "select count(*) from (select from plan where id = '" + plan.agreement() + "' for update) p");
            List<Future<Integer>> both = Stream.of("one", "other")
                    .map(word -> pool.submit(
                            () -> store(plan, "0", note(word)).extract().statusCode()))
                    .toList();
            await().until(() -> count(owner, "select count(*) from pg_locks where not granted") >= 2);
            owner.rollback();
            assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(200, 412);
        } finally {
            pool.shutdown();
        }
    }

    @TestFactory
    Stream<DynamicTest> isGoneWithItsReview() {
        return Map.<String, Consumer<APlan>>of(
                        "held", plan -> post(plan, "/held", """
                        {"heldOn":"2026-06-02","nextReviewOn":"2026-09-01","outcomes":[{"stepId":"%s","outcome":"MET"},
                         {"stepId":"%s","outcome":"MET"}]}""".formatted(plan.clientStep(), plan.officeStep())),
                        "not held",
                                plan -> post(
                                        plan, "/not-held", "{\"cause\":\"OFFICE\",\"rescheduledTo\":\"2026-06-09\"}"),
                        "rescheduled",
                                plan -> post(plan, "/rescheduled", "{\"plannedOn\":\"2026-06-09\",\"mode\":\"PHONE\"}"),
                        "dropped", office::transfers)
                .entrySet()
                .stream()
                .map(end -> DynamicTest.dynamicTest(end.getKey(), () -> isGone(end.getValue())));
    }

    private void isGone(Consumer<APlan> end) throws SQLException {
        APlan plan = office.opensAPlan();
        APlan other = office.opensAPlan();
        UUID review = plan.firstReview();
        store(plan, "0", note("to go")).statusCode(200);
        store(other, "0", note("to stay")).statusCode(200);
        end.accept(plan);
        try (Connection owner = LocalDatabase.asOwner()) {
            assertThat(count(owner, kept(plan))).isZero();
            assertThat(count(owner, kept(other))).isEqualTo(1);
        }
        read(review).statusCode(409).body("type", endsWith("/problems/review-is-final"));
        store(review, "1", note("too late")).statusCode(409).body("type", endsWith("/problems/review-is-final"));
    }

    /** What changes the plan meanwhile leaves what was entered. */
    @Test
    void outlivesAChangeOfItsPlanAndAPause() {
        APlan plan = office.opensAPlan();
        store(plan, "0", note("before")).statusCode(200);
        plan.closesTheClientsStep();
        read(plan).body("entries.note", equalTo("before"));
        office.pauses(plan);
        store(plan, "1", note("in the pause")).statusCode(409).body("type", endsWith("/problems/plan-is-paused"));
        read(plan).statusCode(200).body("entries.note", equalTo("before"));
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        APlan plan = office.opensAPlan();
        String stranger = office.opensAPlan().clientStep().toString();
        String own = "{\"stepId\":\"" + plan.clientStep() + "\"}";
        refused(plan, "{\"outcomes\":[{\"stepId\":\"" + stranger + "\"}]}", "unknown-step", stranger);
        refused(plan, "{\"outcomes\":[" + own + "," + own + "]}", "step-named-twice", plan.clientStep());
        refused(plan, "{\"outcomes\":[{\"outcome\":\"MET\"}]}", "invalid-input", "stepId");
        refused(plan, note("x".repeat(4001)), "invalid-input", "note");
        refused(plan, note(""), "invalid-input", "note");
        refused(plan, "{\"obstacles\":[\"LAZINESS\"]}", "invalid-field", "obstacles");
        refused(plan, "{\"heldOn\":\"yesterday\"}", "invalid-field", "heldOn");
        read(plan).header("ETag", "\"0\"").body("$", not(hasKey("storedAt")));
    }

    private static void refused(APlan plan, String body, String type, Object named) {
        store(plan, "0", body)
                .statusCode(400)
                .body("type", endsWith("/problems/" + type))
                .body(
                        type.equals("invalid-input") ? "violations.field.toString()" : "detail",
                        containsString(named.toString()));
    }

    private static String note(String text) {
        return "{\"note\":\"" + text + "\"}";
    }

    private static Checked read(APlan plan) {
        return read(plan.firstReview());
    }

    private static Checked read(UUID review) {
        return asAdviser().get("/api/v1/reviews/" + review + "/draft").then();
    }

    private static Checked store(APlan plan, String version, String body) {
        return store(plan.firstReview(), version, body);
    }

    private static Checked store(UUID review, String version, String body) {
        return asAdviser()
                .header("If-Match", '"' + version + '"')
                .body(body)
                .put("/api/v1/reviews/" + review + "/draft")
                .then();
    }

    private static void post(APlan plan, String path, String body) {
        asAdviser()
                .header("If-Match", plan.etag())
                .body(body)
                .post("/api/v1/reviews/" + plan.firstReview() + path)
                .then()
                .statusCode(200);
    }

    private static String kept(APlan plan) {
        return "select count(*) from review_draft where review_id in (select id from review where plan_id = '"
                + plan.agreement() + "')";
    }

    private static int count(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
