package de.zusage.reporting.release;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.Tokens;
import de.zusage.reporting.fact.FactSender;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Facts and callers for tests of releases. */
final class ReleaseFixtures {
    static final String RELEASES = "/api/v1/releases";
    static final String FIGURES = "/api/v1/figures";

    private static final UUID PROGRAMME = UUID.randomUUID();

    private ReleaseFixtures() {}

    /** What no role of the service can do: forgets all facts and releases, so that a test starts from none. */
    static void forgetEverything() {
        try (Connection connection = LocalDatabase.of("reporting").connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(
                    "truncate release, released_table, edition_count, edition_hidden, agreement_fact, step_fact");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Sends the facts and waits until the service has as many as there are different ones. */
    static void deliver(FactSender facts) throws SQLException {
        try (Connection connection = LocalDatabase.of("reporting").connect("owner")) {
            int all = FactSender.taken(connection) + facts.send(1);
            await().atMost(Duration.ofSeconds(60)).until(() -> FactSender.taken(connection) == all);
        }
    }

    /** Figures of two authorities, one of them with two offices, and a third that has delivered steps only. */
    static FactSender aSmallPilot() {
        return new FactSender()
                .agreements("stuttgart", "stuttgart-a", 12, "OFFERED", "SIGNED")
                .agreements("stuttgart", "stuttgart-b", 9, "OFFERED", "SIGNED")
                .agreements("stuttgart", "stuttgart-a", 6, "OFFERED", "SIGNED", "ENDED")
                .agreements("stuttgart", "stuttgart-b", 6, "OFFERED", "SIGNED", "COMPLETED")
                .agreements("stuttgart", "stuttgart-b", 2, "OFFERED", "DECLINED")
                .agreements("freiburg", "freiburg-a", 8, "OFFERED", "SIGNED")
                .agreements("freiburg", "freiburg-a", 7, "OFFERED", "SIGNED", "ENDED")
                .agreements("freiburg", "freiburg-a", 8, "OFFERED", "DECLINED")
                .agreements("freiburg", "freiburg-a", 6, "OFFERED")
                .agreements("leipzig", "leipzig-c", 11, "OFFERED", "SIGNED")
                .agreements("leipzig", "leipzig-c", 9, "OFFERED", "DECLINED")
                .steps("stuttgart", "stuttgart-a", 10, "CLIENT", "MET")
                .steps("stuttgart", "stuttgart-b", 10, "CLIENT", "MET")
                .steps("stuttgart", "stuttgart-a", 5, "OFFICE", "NOT_MET")
                .steps("stuttgart", "stuttgart-b", 5, "PARTNER", "NOT_MET")
                .steps("essen", "essen-b", 7, "CLIENT", "PARTLY_MET");
    }

    static Tokens programme() {
        return Tokens.of("programme").subject(PROGRAMME);
    }

    static Tokens ministry() {
        return Tokens.of("ministry");
    }

    static Tokens coordinator(String authority) {
        return Tokens.of("coordinator").authority(authority);
    }

    static RequestSpecification as(Tokens caller) {
        return given().auth().oauth2(caller.sign());
    }

    static Response publish(String key, String asOf) {
        return as(programme())
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(Map.of("asOf", asOf))
                .post(RELEASES);
    }

    static String published(String asOf) {
        Response response = publish(UUID.randomUUID().toString(), asOf);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        return response.path("id");
    }

    static Response table(String release, String table, String accept) {
        return as(ministry()).accept(accept).get(RELEASES + "/" + release + "/tables/" + table);
    }
}
