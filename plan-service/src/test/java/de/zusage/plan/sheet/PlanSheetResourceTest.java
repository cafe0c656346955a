package de.zusage.plan.sheet;

import static de.zusage.plan.AnOffice.STUTTGART_A;
import static de.zusage.plan.AnOffice.asAdviser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.ServiceStack;
import de.zusage.plan.ATemplate;
import de.zusage.plan.AnOffice;
import de.zusage.plan.AnOffice.APlan;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class PlanSheetResourceTest {

    @Inject
    AnOffice office;

    @Test
    void showsStepsOfBothSidesAndReviews() {
        APlan plan = office.opensAPlan();
        asAdviser()
                .get(plan.path())
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("agreementId", equalTo(plan.agreement().toString()))
                .body("caseId", equalTo(plan.casefile().toString()))
                .body("state", equalTo("ACTIVE"))
                .body("reviewIntervalMonths", equalTo(3))
                .body("openedOn", equalTo("2026-03-02"))
                .body("$", not(hasKey("closedOn")))
                .body("steps", hasSize(2))
                .body("steps.side", containsInAnyOrder("CLIENT", "OFFICE"))
                .body("steps.state", contains("OPEN", "OPEN"))
                .body("steps.find { it.side == 'CLIENT' }.parameters.hours", equalTo("3"))
                .body("reviews", hasSize(1))
                .body("reviews[0].plannedOn", equalTo("2026-06-02"))
                .body("reviews[0].state", equalTo("PLANNED"));
    }

    @Test
    void showsThePromisedDayBesideTheWorkingDay() {
        LocalDate saturday = LocalDate.of(2026, 6, 6);
        LocalDate corpusChristi = LocalDate.of(2026, 6, 4);
        APlan plan = office.opens(STUTTGART_A, saturday, corpusChristi, LocalDate.of(2026, 6, 2));
        asAdviser()
                .get(plan.path())
                .then()
                .body("steps.promisedOn", contains("2026-06-04", "2026-06-06"))
                .body("steps.dueOn", contains("2026-06-05", "2026-06-08"));
    }

    @Test
    void aStepHasTheWordsOfItsTemplate() throws SQLException {
        ATemplate.isPublished();
        APlan plan = office.opensAPlan();
        asAdviser()
                .get(plan.path() + "?language=tr")
                .then()
                .statusCode(200)
                .body("steps.find { it.side == 'CLIENT' }.words.text", equalTo("Haftada 3 saat"))
                .body("steps.find { it.side == 'OFFICE' }", not(hasKey("words")));
        asAdviser().get(plan.path()).then().body("steps.find { it.side == 'CLIENT' }.words.language", equalTo("de"));
        asAdviser().get(plan.path() + "?language=Deutsch").then().statusCode(400);
    }

    @Test
    void aReadIsInTheAccessLog() throws SQLException {
        APlan plan = office.opensAPlan();
        asAdviser().get(plan.path()).then().statusCode(200);
        assertThat(reads(plan.agreement())).isEqualTo(1);
    }

    private static int reads(UUID agreement) throws SQLException {
        try (var connection = LocalDatabase.asOwner();
                var query = connection.prepareStatement(
                        "select count(*) from access_log where action = 'read' and kind = 'plan' and object_id = ?")) {
            query.setObject(1, agreement);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
