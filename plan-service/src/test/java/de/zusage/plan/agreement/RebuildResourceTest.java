package de.zusage.plan.agreement;

import static de.zusage.plan.AnOffice.asAdviser;
import static de.zusage.plan.AnOffice.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import de.zusage.kit.testing.http.Checked;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.ServiceStack;
import de.zusage.local.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class RebuildResourceTest {

    private final AnAgreement agreement = new AnAgreement();

    @Test
    void anOperatorRebuildsThePlanOfOneAgreementFromTheTopic() throws IOException, SQLException {
        agreement.send(1, "agreement.signed.v1", "{}");
        agreement.send(2, "agreement.activated.v1", agreement.golden("agreement.activated.v1"));
        agreement.awaitWatermark(2);
        asAdviser()
                .header("If-Match", "\"0\"")
                .body("{\"outcome\":\"NOT_MET\",\"cause\":\"PROVIDER\"}")
                .post("/api/v1/steps/" + agreement.officeCommitment + "/outcome")
                .then()
                .statusCode(200);
        agreement.send(3, "agreement.paused.v1", agreement.golden("agreement.paused.v1"));
        agreement.send(4, "agreement.resumed.v1", agreement.golden("agreement.resumed.v1"));
        agreement.awaitWatermark(4);
        String draft = "/api/v1/reviews/"
                + asAdviser().get(agreement.path()).path("reviews.find { it.state == 'PLANNED' }.id") + "/draft";
        asAdviser()
                .header("If-Match", "\"0\"")
                .body("{\"note\":\"said so far\"}")
                .put(draft)
                .then()
                .statusCode(200);
        int told = agreement.logged();
        String before = asAdviser().get(agreement.path()).asString();

        rebuild(agreement.id).statusCode(200).body("events", equalTo(3));
        assertThat(asAdviser().get(agreement.path()).header("ETag"))
                .as("intact")
                .isEqualTo("\"3\"");
        damage();
        assertThat(asAdviser().get(agreement.path()).asString()).isNotEqualTo(before);
        rebuild(agreement.id).statusCode(200);
        var after = asAdviser().get(agreement.path());
        assertThat(after.asString()).isEqualTo(before);
        assertThat(after.header("ETag"))
                .as("whoever saw the damage looks again")
                .isEqualTo("\"4\"");
        asAdviser().get(draft).then().statusCode(200).body("entries.note", equalTo("said so far"));
        assertThat(agreement.logged()).as("nothing is told").isEqualTo(told);
    }

    @Test
    void halfAHistoryRebuildsNothing() throws IOException, SQLException {
        agreement.send(1, "agreement.activated.v1", agreement.golden("agreement.activated.v1"));
        agreement.awaitWatermark(1);
        execute("update inbox_stream set last_sequence = 2 where stream = 'agreement:" + agreement.id + "'");
        rebuild(agreement.id).statusCode(409).body("type", equalTo("/problems/history-incomplete"));
        rebuild(UUID.randomUUID()).statusCode(404).body("type", equalTo("/problems/unknown-stream"));
    }

    private static Checked rebuild(UUID agreement) {
        return with(Tokens.of("operator").sign())
                .body("{\"consumer\":\"zusage.agreement\",\"stream\":\"agreement:" + agreement + "\"}")
                .post("/api/v1/operations/rebuilds")
                .then();
    }

    private void damage() throws SQLException {
        String mine = "plan_id = '" + agreement.id + "'";
        execute("delete from step where side = 'CLIENT' and " + mine);
        execute("update step set due_on = due_on + 9, template = 'X' where " + mine);
        execute("update plan set review_interval_months = 1 where id = '" + agreement.id + "'");
    }

    private static void execute(String sql) throws SQLException {
        try (var owner = LocalDatabase.asOwner();
                var statement = owner.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }
}
