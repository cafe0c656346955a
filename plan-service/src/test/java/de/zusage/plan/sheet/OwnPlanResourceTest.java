package de.zusage.plan.sheet;

import static de.zusage.plan.AnOffice.STUTTGART_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.testing.http.Request;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.ServiceStack;
import de.zusage.local.testing.Tokens;
import de.zusage.plan.ATemplate;
import de.zusage.plan.AnOffice;
import de.zusage.plan.AnOffice.APlan;
import de.zusage.plan.casefile.KnownCases;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The plan as its client reads it. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class OwnPlanResourceTest {
    private final UUID login = UUID.randomUUID();

    @Inject
    AnOffice office;

    @Inject
    Tenancy tenancy;

    @Inject
    KnownCases cases;

    @Test
    void showsBothSidesPromisesWhatIsNextAndWhatWasAchieved() {
        APlan plan = ofTheClient();
        AnOffice.asAdviser()
                .header("If-Match", plan.etag())
                .body("{\"text\":\"nothing for the client\"}")
                .put("/api/v1/steps/" + plan.clientStep() + "/note")
                .then()
                .statusCode(200);
        plan.closesTheClientsStep();
        Response read = asClient(login, "");
        read.then()
                .statusCode(200)
                .header("ETag", equalTo(plan.etag()))
                .body("agreementId", equalTo(plan.agreement().toString()))
                .body("steps.side", containsInAnyOrder("CLIENT", "OFFICE"))
                .body("achieved", contains(plan.clientStep().toString()))
                .body("nextSteps", contains(plan.officeStep().toString()))
                .body("nextReview.plannedOn", equalTo("2026-06-02"));
        assertThat(read.asString()).doesNotContain("nothing for the client");
    }

    @Test
    void onlyTheBoundLoginOfAClientReadsIt() {
        APlan plan = ofTheClient();
        String none =
                asClient(UUID.randomUUID(), "").then().statusCode(404).extract().asString();
        AnOffice.with(Tokens.of("client")
                        .authority("freiburg")
                        .office("freiburg-a")
                        .subject(login)
                        .sign())
                .get("/api/v1/me/plan")
                .then()
                .statusCode(404)
                .body(equalTo(none));
        AnOffice.with(Tokens.adviser("stuttgart", "stuttgart-a").subject(login).sign())
                .get("/api/v1/me/plan")
                .then()
                .statusCode(403);
        tenancy.run(STUTTGART_A, () -> cases.bind(plan.casefile(), null));
        asClient(login, "").then().statusCode(404);
    }

    @Test
    void ofSeveralPlansTheOneThatGoesOnIsShown() {
        APlan left = ofTheClient();
        office.transfers(left);
        asClient(login, "")
                .then()
                .body("state", equalTo("CLOSED"))
                .body("nextSteps", hasSize(0))
                .body("$", not(hasKey("nextReview")));
        APlan present = ofTheClient();
        asClient(login, "")
                .then()
                .body("agreementId", equalTo(present.agreement().toString()));
    }

    @Test
    void theWordsOfTheTemplateComeInTheClientsLanguage() throws SQLException {
        ATemplate.isPublished();
        ofTheClient();
        asClient(login, "?language=tr")
                .then()
                .body("steps.find { it.side == 'CLIENT' }.words.language", equalTo("tr"))
                .body("steps.find { it.side == 'CLIENT' }.words.text", equalTo("Haftada 3 saat"))
                .body("steps.find { it.side == 'CLIENT' }.parameters.hours", equalTo("3"))
                .body("steps.find { it.side == 'OFFICE' }", not(hasKey("words")));
        asClient(login, "?language=ti-Ethi")
                .then()
                .body("steps.find { it.side == 'CLIENT' }.words.language", equalTo("de"));
        asClient(login, "?language=Deutsch").then().statusCode(400);
    }

    @Test
    void theClientsOwnWordStandsBesideTheOutcomeOfTheOffice() {
        APlan plan = ofTheClient();
        plan.closesTheClientsStep();
        String verdict = "/api/v1/me/steps/" + plan.clientStep() + "/verdict";
        client(login)
                .header("If-Match", plan.etag())
                .body("{\"outcome\":\"NOT_MET\"}")
                .post(verdict)
                .then()
                .statusCode(200)
                .body("clientVerdict.source", equalTo("OWN_LOGIN"))
                .body("disputed", equalTo(true));
        asClient(login, "")
                .then()
                .header("ETag", equalTo(plan.etag()))
                .body("steps.find { it.side == 'CLIENT' }.state", equalTo("MET"))
                .body("steps.find { it.side == 'CLIENT' }.clientVerdict.outcome", equalTo("NOT_MET"));
        String etag = plan.etag();
        client(UUID.randomUUID())
                .header("If-Match", etag)
                .body("{\"outcome\":\"MET\"}")
                .post(verdict)
                .then()
                .statusCode(404);
        client(login)
                .header("If-Match", etag)
                .body("{\"outcome\":\"MET\",\"cause\":\"OFFICE\"}")
                .post(verdict)
                .then()
                .statusCode(409);
        assertThat(plan.etag()).isEqualTo(etag);
        AnOffice.asAdviser()
                .header("If-Match", etag)
                .body("{\"outcome\":\"MET\",\"source\":\"SPOKEN\"}")
                .post("/api/v1/steps/" + plan.clientStep() + "/client-verdict")
                .then()
                .statusCode(200);
        asClient(login, "")
                .then()
                .body("steps.find { it.side == 'CLIENT' }.clientVerdict.source", equalTo("SPOKEN"))
                .body("steps.find { it.side == 'CLIENT' }.earlierVerdicts.outcome", contains("NOT_MET"))
                .body("steps.find { it.side == 'CLIENT' }.earlierVerdicts.source", contains("OWN_LOGIN"));
        office.transfers(plan);
        client(login)
                .header("If-Match", plan.etag())
                .body("{\"outcome\":\"MET\"}")
                .post(verdict)
                .then()
                .statusCode(409);
    }

    @Test
    void theClientAsksForAReviewOnceAndTakesTheSlipHome() {
        APlan plan = ofTheClient();
        String wish = "{\"on\":\"2026-06-10\",\"mode\":\"PHONE\"}";
        Response asked = ask(login, wish);
        asked.then().statusCode(201).body("review.requestedBy", equalTo("CLIENT"));
        client(login)
                .get(asked.header("Location"))
                .then()
                .statusCode(200)
                .body("review.plannedOn", equalTo("2026-06-10"));
        client(UUID.randomUUID()).get(asked.header("Location")).then().statusCode(404);
        ask(login, wish).then().statusCode(409).body("type", endsWith("/review-already-asked-for"));
        ask(login, wish.replace("2026-06-10", "2030-06-10")).then().statusCode(409);
        ask(UUID.randomUUID(), wish).then().statusCode(404);
        String slip = "/api/v1/reviews/" + asked.path("review.id") + "/slip";
        AnOffice.asAdviser()
                .header("If-Match", plan.etag())
                .body("{\"at\":\"14:30\",\"mode\":\"IN_PERSON\",\"place\":\"<b>Markt & 1</b>\"}")
                .post("/api/v1/reviews/" + asked.path("review.id") + "/appointment")
                .then()
                .statusCode(200);
        AnOffice.asAdviser()
                .get(slip + "?language=ar-Arab")
                .then()
                .statusCode(200)
                .body("language", equalTo("ar"))
                .body("direction", equalTo("rtl"))
                .body("reviewed", equalTo(false))
                .body("time", equalTo("الساعة 14:30"));
        client(login).get(slip + "?language=xx").then().statusCode(200).body("language", equalTo("de"));
        String page = client(login)
                .get(slip + ".html?language=ar")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("style-src 'unsafe-inline'"))
                .extract()
                .asString();
        assertThat(page).contains("dir=\"rtl\"", "lang=\"ar\"", "<bdi>&lt;b&gt;Markt &amp; 1&lt;/b&gt;</bdi>");
        assertThat(page).contains("noch nicht geprüft");
        assertThat(client(login).get(slip + ".html").asString()).doesNotContain("noch nicht geprüft");
        client(UUID.randomUUID()).get(slip).then().statusCode(404);
        client(UUID.randomUUID()).get(slip + ".html").then().statusCode(404);
        AnOffice.with(Tokens.adviser("stuttgart", "stuttgart-b").sign())
                .get(slip)
                .then()
                .statusCode(404);
        AnOffice.asAdviser()
                .header("If-Match", plan.etag())
                .body("{\"plannedOn\":\"2026-06-11\",\"at\":\"14:30\",\"mode\":\"PHONE\"}")
                .post("/api/v1/reviews/" + asked.path("review.id") + "/rescheduled")
                .then()
                .statusCode(200);
        client(login).get(slip).then().statusCode(409).body("type", endsWith("/problems/review-is-final"));
    }

    @Test
    void thePlanSaysSinceWhenItIsPausedAndHandsOutNoSlip() {
        APlan plan = ofTheClient();
        office.pauses(plan);
        asClient(login, "").then().statusCode(200).body("pausedOn", equalTo("2026-06-02"));
        AnOffice.asAdviser().get(plan.path()).then().body("pausedOn", equalTo("2026-06-02"));
        client(login)
                .get("/api/v1/reviews/" + plan.firstReview() + "/slip")
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/plan-is-paused"));
    }

    @Test
    void ofManyWordsAtOnceOneIsTaken() {
        APlan plan = ofTheClient();
        String etag = plan.etag();
        List<CompletableFuture<Integer>> words = IntStream.range(0, 8)
                .mapToObj(word -> CompletableFuture.supplyAsync(
                        () -> client(login)
                                .header("If-Match", etag)
                                .body("{\"outcome\":\"MET\"}")
                                .post("/api/v1/me/steps/" + plan.clientStep() + "/verdict")
                                .statusCode(),
                        each -> new Thread(each).start()))
                .toList();
        assertThat(words.stream().map(CompletableFuture::join).sorted())
                .containsExactly(200, 412, 412, 412, 412, 412, 412, 412);
        List<CompletableFuture<Integer>> wishes = IntStream.range(0, 8)
                .mapToObj(wish -> CompletableFuture.supplyAsync(
                        () -> ask(login, "{\"on\":\"2026-06-10\",\"mode\":\"PHONE\"}")
                                .statusCode(),
                        each -> new Thread(each).start()))
                .toList();
        assertThat(wishes.stream().map(CompletableFuture::join).sorted())
                .containsExactly(201, 409, 409, 409, 409, 409, 409, 409);
    }

    private static Response ask(UUID login, String wish) {
        return client(login)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(wish)
                .post("/api/v1/me/reviews");
    }

    private APlan ofTheClient() {
        APlan plan = office.opensAPlan();
        tenancy.run(STUTTGART_A, () -> cases.bind(plan.casefile(), login));
        return plan;
    }

    private static Response asClient(UUID login, String query) {
        return client(login).get("/api/v1/me/plan" + query);
    }

    private static Request client(UUID login) {
        return AnOffice.with(Tokens.of("client")
                .authority("stuttgart")
                .office("stuttgart-a")
                .subject(login)
                .sign());
    }
}
