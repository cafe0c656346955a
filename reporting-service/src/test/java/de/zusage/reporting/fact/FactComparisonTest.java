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
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An operator compares what is kept with what was told, and repairs it. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class FactComparisonTest {
    private static final String COMPARISONS = "/api/v1/operations/fact-comparisons";

    @Test
    void whatIsLostIsFoundAndTakenInAgain() throws SQLException {
        Thing whole = signed();
        Thing lost = signed();
        Thing changed = signed();
        onTheTopic(whole);
        onTheTopic(lost);
        onTheTopic(changed);
        Response before = compared();
        change("delete from recorded_fact where subject = ? and sequence = 2", lost);
        change(
                "update recorded_fact set said = '{\"SIGNED\":\"2026-05-01\"}' where subject = ? and sequence = 2",
                changed);
        Response found = compared();
        assertThat(difference(found, before, "lost")).isEqualTo(1);
        assertThat(difference(found, before, "different")).isEqualTo(1);
        assertThat(difference(found, before, "same")).isEqualTo(-2);
        assertThat(found.<List<String>>path("streams"))
                .contains(lost.stream(), changed.stream())
                .doesNotContain(whole.stream());
        Response repaired = post(COMPARISONS + "/" + found.path("id") + "/repair");
        assertThat(repaired.statusCode()).as(repaired.asString()).isEqualTo(200);
        assertThat(Told.kept(lost)).hasSize(2);
        assertThat(difference(compared(), before, "lost")).isZero();
    }

    @Test
    void whatWasErasedIsNotLost() throws SQLException {
        Thing erased = signed().isErased();
        onTheTopic(erased);
        Response before = compared();
        change("delete from recorded_fact where subject = ?", erased);
        Response found = compared();
        assertThat(difference(found, before, "lost")).isZero();
        assertThat(difference(found, before, "erased")).isEqualTo(2);
        assertThat(found.<List<String>>path("streams")).doesNotContain(erased.stream());
    }

    /** Several would hold all the connections of the jobs: none begins as long as one is at work. */
    @Test
    void oneWhoseProcessHasDiedHasFailedAndBesideOneAtWorkNoneBegins() throws SQLException {
        UUID dead = running("11 minutes");
        assertThat(get(COMPARISONS + "/" + dead).<String>path("state")).isEqualTo("FAILED");
        assertThat(get(COMPARISONS + "/" + dead).<String>path("finishedAt")).isNotNull();
        UUID atWork = running("9 minutes");
        try {
            assertThat(get(COMPARISONS + "/" + atWork).<String>path("state")).isEqualTo("RUNNING");
            Response second = post(COMPARISONS);
            assertThat(second.statusCode()).isEqualTo(409);
            assertThat(second.<String>path("type")).endsWith("/comparison-running");
        } finally {
            note("delete from fact_comparison where id = ?", atWork);
        }
        assertThat(compared().<String>path("state")).isEqualTo("DONE");
    }

    /** A comparison that has told for so long that it is at work. */
    private static UUID running(String silent) throws SQLException {
        UUID id = UUID.randomUUID();
        note(
                "insert into fact_comparison (id, started_at, alive_at, state)"
                        + " values (?, now() - interval '1 hour', now() - cast('" + silent
                        + "' as interval), 'RUNNING')",
                id);
        return id;
    }

    private static void note(String sql, UUID id) throws SQLException {
        try (var connection = LocalDatabase.of("reporting").connectAsSuperuser();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            statement.executeUpdate();
        }
    }

    @Test
    void whatIsOnItsWayIsNotLost() {
        Response before = compared();
        Thing early = signed();
        Event second = early.events().get(1);
        new FactSender()
                .told(
                        second.stream(),
                        second.sequence(),
                        second.type(),
                        second.authority(),
                        second.office(),
                        second.data())
                .send(1);
        Response found = compared();
        assertThat(difference(found, before, "lost")).isZero();
        assertThat(difference(found, before, "notTakenIn")).isEqualTo(1);
        assertThat(found.<List<String>>path("streams")).doesNotContain(early.stream());
    }

    @Test
    void theConsumersSayHowFarTheyAre() {
        Response consumers = given().auth().oauth2(Tokens.of("operator").sign()).get("/api/v1/operations/consumers");
        assertThat(consumers.<List<String>>path("consumer")).containsExactly("zusage.agreement", "zusage.fact");
        assertThat(consumers.<List<Integer>>path("waiting")).doesNotContainNull();
        for (String path : List.of("/api/v1/operations/consumers", COMPARISONS + "/" + UUID.randomUUID())) {
            assertThat(given().auth()
                            .oauth2(Tokens.of("programme").sign())
                            .get(path)
                            .statusCode())
                    .as(path)
                    .isIn(403, 404);
        }
    }

    private static Response compared() {
        Response begun = post(COMPARISONS);
        assertThat(begun.statusCode()).isEqualTo(202);
        String at = COMPARISONS + "/" + begun.path("id");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> get(at).<String>path("state").equals("DONE"));
        return get(at);
    }

    private static int difference(Response one, Response other, String field) {
        return one.<Integer>path(field) - other.<Integer>path(field);
    }

    private static Thing signed() {
        return Told.agreement("muenchen", "muenchen-a")
                .tells("OFFERED", "2026-04")
                .tells("SIGNED", "2026-05", "\"sex\":\"F\"", "\"cefr\":\"A1\"");
    }

    private static void onTheTopic(Thing thing) {
        FactSender sender = new FactSender();
        for (Event event : thing.events()) {
            sender.told(
                    event.stream(), event.sequence(), event.type(), event.authority(), event.office(), event.data());
        }
        sender.send(1);
        await().atMost(Duration.ofSeconds(30)).until(() -> Told.kept(thing).size() == 2);
    }

    private static Response post(String path) {
        return given().auth().oauth2(Tokens.of("operator").sign()).post(path);
    }

    private static Response get(String path) {
        return given().auth().oauth2(Tokens.of("operator").sign()).get(path);
    }

    private static void change(String sql, Thing thing) throws SQLException {
        try (var owner = LocalDatabase.of("reporting").connect("owner");
                var statement = owner.prepareStatement(sql)) {
            statement.setString(1, thing.stream());
            statement.executeUpdate();
        }
    }
}
