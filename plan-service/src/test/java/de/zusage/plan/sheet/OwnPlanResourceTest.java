package de.zusage.plan.sheet;

import static de.zusage.plan.AnOffice.STUTTGART_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.testing.ContractFiles;
import de.zusage.kit.testing.OtherService;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.ServiceStack;
import de.zusage.local.testing.Tokens;
import de.zusage.plan.AnOffice;
import de.zusage.plan.AnOffice.APlan;
import de.zusage.plan.casefile.KnownCases;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
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
        ObjectNode event = (ObjectNode) ContractFiles.tree(ContractFiles.example("template.published.v1"));
        event.put("code", "LANGUAGE_PRACTICE").put("version", 7).remove("carrier");
        ObjectNode texts = (ObjectNode) event.path("texts");
        texts.set("tr", ((ObjectNode) texts.path("de")).deepCopy().put("text", "Haftada {hours} saat"));
        try (var agreements = new OtherService("/zusage/agreement-service", "zusage.template")) {
            agreements.say(
                    new OtherService.About("template:LANGUAGE_PRACTICE", "stuttgart", "stuttgart-a"),
                    "template.published.v1",
                    event.toString());
        }
        await().until(OwnPlanResourceTest::known);
        ofTheClient();
        asClient(login, "?language=tr")
                .then()
                .body("steps.find { it.side == 'CLIENT' }.words.language", equalTo("tr"))
                .body("steps.find { it.side == 'CLIENT' }.words.text", equalTo("Haftada {hours} saat"))
                .body("steps.find { it.side == 'CLIENT' }.parameters.hours", equalTo("3"))
                .body("steps.find { it.side == 'OFFICE' }", not(hasKey("words")));
        asClient(login, "?language=ti-Ethi")
                .then()
                .body("steps.find { it.side == 'CLIENT' }.words.language", equalTo("de"));
        asClient(login, "?language=Deutsch").then().statusCode(400);
    }

    private static boolean known() throws SQLException {
        try (var app = LocalDatabase.asApp();
                var query =
                        app.prepareStatement("select version from known_template where code = 'LANGUAGE_PRACTICE'");
                var row = query.executeQuery()) {
            return row.next() && row.getInt(1) == 7;
        }
    }

    private APlan ofTheClient() {
        APlan plan = office.opensAPlan();
        tenancy.run(STUTTGART_A, () -> cases.bind(plan.casefile(), login));
        return plan;
    }

    private static Response asClient(UUID login, String query) {
        return AnOffice.with(Tokens.of("client")
                        .authority("stuttgart")
                        .office("stuttgart-a")
                        .subject(login)
                        .sign())
                .get("/api/v1/me/plan" + query);
    }
}
