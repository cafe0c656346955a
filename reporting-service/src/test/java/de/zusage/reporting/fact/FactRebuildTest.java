package de.zusage.reporting.fact;

import static de.zusage.kit.testing.http.Request.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.ServiceStack;
import de.zusage.local.testing.Tokens;
import de.zusage.reporting.fact.Told.Event;
import de.zusage.reporting.fact.Told.Thing;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Facts that were lost come back from their topic as they were; what was erased does not. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class FactRebuildTest {

    @Test
    void whatIsRebuiltFromTheTopicIsWhatWasThere() throws SQLException {
        Thing thing = Told.agreement("muenchen", "muenchen-a")
                .tells("OFFERED", "2026-04", "\"programme\":\"JMD\"")
                .tells("SIGNED", "2026-05", "\"sex\":\"F\"")
                .tells("CORRECTED", "2026-07", "\"sex\":\"DIVERS\"");
        onTheTopic(thing, 3);
        List<String> before = Told.kept(thing);
        assertThat(rebuild(thing).<Integer>path("events")).isEqualTo(3);
        assertThat(Told.kept(thing)).as("nothing was lost").isEqualTo(before);
        forget(thing);
        assertThat(Told.kept(thing)).isEmpty();
        assertThat(rebuild(thing).statusCode()).isEqualTo(200);
        assertThat(Told.kept(thing)).isEqualTo(before);
    }

    @Test
    void whatWasErasedIsNotTakenInAgain() throws SQLException {
        Thing thing = Told.agreement("muenchen", "muenchen-a")
                .tells("OFFERED", "2026-04")
                .isErased();
        onTheTopic(thing, 1);
        await().atMost(Duration.ofSeconds(30)).until(() -> erased(thing));
        forget(thing);
        Response refused = rebuild(thing);
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(Told.kept(thing)).isEmpty();
        Response neverTold = rebuild(Told.agreement("muenchen", "muenchen-a"));
        assertThat(refused.<String>path("detail"))
                .as("what was erased is like what never was")
                .isEqualTo(neverTold.path("detail"));
    }

    @Test
    void whatIsUnknownIsNamed() {
        Thing thing = Told.agreement("muenchen", "muenchen-a");
        assertThat(rebuild(thing).<String>path("type")).isEqualTo("/problems/unknown-stream");
        Response elsewhere = rebuild("operator", "zusage.facts", thing);
        assertThat(elsewhere.statusCode()).isEqualTo(404);
        assertThat(elsewhere.<String>path("type")).isEqualTo("/problems/unknown-consumer");
        assertThat(elsewhere.<String>path("detail")).contains("zusage.agreement, zusage.fact.");
    }

    @Test
    void onlyAnOperatorRebuilds() {
        Thing thing = Told.agreement("muenchen", "muenchen-a").tells("OFFERED", "2026-04");
        assertThat(rebuildAs("programme", thing).statusCode()).isEqualTo(403);
        assertThat(rebuild(thing).statusCode()).as("nothing was told").isEqualTo(404);
    }

    private static void onTheTopic(Thing thing, int facts) {
        FactSender sender = new FactSender();
        for (Event event : thing.events()) {
            sender.told(
                    event.stream(), event.sequence(), event.type(), event.authority(), event.office(), event.data());
        }
        sender.send(1);
        await().atMost(Duration.ofSeconds(30)).until(() -> Told.kept(thing).size() == facts);
    }

    private static Response rebuild(Thing thing) {
        return rebuildAs("operator", thing);
    }

    private static Response rebuildAs(String role, Thing thing) {
        return rebuild(role, "zusage.fact", thing);
    }

    private static Response rebuild(String role, String consumer, Thing thing) {
        return given().auth()
                .oauth2(Tokens.of(role).sign())
                .contentType("application/json")
                .body(Map.of("consumer", consumer, "stream", thing.stream()))
                .post("/api/v1/operations/rebuilds");
    }

    private static void forget(Thing thing) throws SQLException {
        try (var all = LocalDatabase.of("reporting").connect("owner");
                var statement = all.prepareStatement("delete from recorded_fact where subject = ?")) {
            statement.setString(1, thing.stream());
            statement.executeUpdate();
        }
    }

    private static boolean erased(Thing thing) throws SQLException {
        try (var owner = LocalDatabase.of("reporting").connect("owner");
                var query = owner.prepareStatement("select 1 from erased_subject where subject = ?")) {
            query.setString(1, thing.stream());
            return query.executeQuery().next();
        }
    }
}
