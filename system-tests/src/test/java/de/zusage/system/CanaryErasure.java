package de.zusage.system;

import static de.zusage.system.Sender.Operation.of;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import de.zusage.local.LocalSystem;
import de.zusage.local.Login;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A steward has closed cases erased, each for itself as before its time, and waits until every service has receipted it. */
final class CanaryErasure {
    private final LocalSystem system;
    private final Sender sender;
    private final Login steward;

    CanaryErasure(LocalSystem system, Sender sender) {
        this.system = system;
        this.sender = sender;
        this.steward = system.login("data-steward-a");
    }

    /** The lines of the ledger when all is done. */
    List<JsonNode> erase(List<String> cases) {
        await().atMost(Duration.ofSeconds(60)).until(this::everythingIsTold);
        List<String> erasures = cases.stream().map(this::ordered).toList();
        return erasures.stream().map(this::complete).toList();
    }

    private JsonNode complete(String erasure) {
        return await("the receipts of " + erasure)
                .atMost(Duration.ofSeconds(180))
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> sender.have(steward, "agreement", "erasures/" + erasure)
                                .json(),
                        line -> line.path("state").asText().equals("COMPLETE"));
    }

    private String ordered(String caseId) {
        return sender.create(
                        steward,
                        of("agreement", "POST", "erasures"),
                        Map.of("caseIds", List.of(caseId), "reason", "OBJECTION"))
                .json()
                .at("/erasures/0")
                .asText();
    }

    /** What is erased before it was told waits for a job that comes every ten minutes. */
    private boolean everythingIsTold() throws SQLException {
        for (String service : Ledger.SERVICES) {
            try (Connection owner = system.postgres().connect(service, service + "_owner");
                    Statement statement = owner.createStatement();
                    ResultSet row = statement.executeQuery("select exists (select from outbox)")) {
                row.next();
                if (row.getBoolean(1)) {
                    return false;
                }
            }
        }
        return true;
    }
}
