package de.zusage.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.Tokens;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client who changed office is counted once: the facts go with the last of the two files, whichever that is. */
@ServiceTest
class ErasureAfterTransferTest {
    private ADesk leaving;
    private ADesk arriving;

    @BeforeEach
    void twoOffices() {
        leaving = new ADesk(new Tenant("stuttgart", "leaving-" + some() + "-a"));
        arriving = new ADesk(new Tenant("leipzig", "arriving-" + some() + "-c"));
    }

    private static String some() {
        return UUID.randomUUID().toString().substring(24);
    }

    private static List<String> receiptsOfErasing(String carrier, String caseId) {
        ErasureDesk.awaitTold();
        Response ordered = Api.creating(Tokens.of("data-steward").carrier(carrier))
                .body(Map.of("caseIds", List.of(caseId), "reason", "OBJECTION"))
                .post("/api/v1/erasures");
        ordered.then().statusCode(201);
        Response line =
                Api.as(Tokens.of("auditor").carrier(carrier)).get("/api/v1/erasures/" + ordered.path("erasures[0]"));
        assertThat(line.<String>path("state")).isEqualTo("ERASED");
        return line.path("receipts.service");
    }

    private String closedAtTheNewOffice(String left) throws SQLException {
        String id;
        try (var all = LocalDatabase.current().connectAsSuperuser();
                var query = all.prepareStatement("select id::text from casefile where counted_as = ?::uuid")) {
            query.setString(1, left);
            try (var row = query.executeQuery()) {
                row.next();
                id = row.getString(1);
            }
        }
        String path = "/api/v1/cases/" + id;
        String tag = Api.as(arriving.adviser()).get(path).header("ETag");
        Api.ok(Api.as(arriving.adviser())
                .header("If-Match", tag)
                .body(Map.of("reason", "OTHER"))
                .post(path + "/closure"));
        return id;
    }

    @Test
    void theOldFileFirst() throws SQLException {
        String left = leaving.leaves(arriving).casefile();
        String here = closedAtTheNewOffice(left);
        assertThat(receiptsOfErasing("carrier-a", left))
                .as("the new office goes on counting")
                .containsExactly("notification-service", "plan-service");
        assertThat(receiptsOfErasing("carrier-c", here))
                .containsExactly("notification-service", "plan-service", "reporting-service", "reporting-service");
    }

    @Test
    void theNewFileFirst() throws SQLException {
        String left = leaving.leaves(arriving).casefile();
        String here = closedAtTheNewOffice(left);
        assertThat(receiptsOfErasing("carrier-c", here)).containsExactly("notification-service", "plan-service");
        assertThat(receiptsOfErasing("carrier-a", left))
                .containsExactly("notification-service", "plan-service", "reporting-service", "reporting-service");
    }
}
