package de.zusage.reporting.release;

import static de.zusage.reporting.release.ReleaseFixtures.Q1;
import static de.zusage.reporting.release.ReleaseFixtures.RELEASES;
import static de.zusage.reporting.release.ReleaseFixtures.as;
import static de.zusage.reporting.release.ReleaseFixtures.coordinator;
import static de.zusage.reporting.release.ReleaseFixtures.decide;
import static de.zusage.reporting.release.ReleaseFixtures.prepare;
import static de.zusage.reporting.release.ReleaseFixtures.programme;
import static de.zusage.reporting.release.ReleaseFixtures.signed;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.ServiceStack;
import de.zusage.reporting.TestClock;
import de.zusage.reporting.fact.Told;
import de.zusage.reporting.fact.Told.Thing;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a coordinator learns which release waits for a word. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class PartListTest {
    private static final String PARTS = "/api/v1/parts";

    @Inject
    Told told;

    @BeforeEach
    void startFromNothing() {
        ReleaseFixtures.forgetEverything();
        told.tell(signed(12, "essen", "essen-a", "2026-05").toArray(Thing[]::new));
    }

    @AfterEach
    void putTheClockRight() {
        TestClock.ahead(Duration.ZERO);
    }

    private static Response parts(String authority) {
        return as(coordinator(authority)).get(PARTS);
    }

    @Test
    void whatWaitsIsListedUntilItIsDecided() {
        assertThat(parts("essen").<List<String>>path("items")).isEmpty();
        Response prepared = prepare(Q1);
        Response waiting = parts("essen");
        assertThat(waiting.<List<String>>path("items.releaseId")).containsExactly(prepared.<String>path("id"));
        assertThat(waiting.<String>path("items[0].asOf")).isEqualTo(Q1);
        assertThat(waiting.<String>path("items[0].answerLapsesAfter"))
                .isEqualTo(prepared.<String>path("answersLapseAfter"));
        assertThat(waiting.<String>path("items[0].answer")).isEqualTo("OPEN");

        as(coordinator("essen")).body(Map.of("agrees", true)).post(RELEASES + "/" + prepared.path("id") + "/answer");
        assertThat(parts("essen").<String>path("items[0].answer")).isEqualTo("AGREES");
        assertThat(parts("hamm").<String>path("items[0].answer"))
                .as("each its own")
                .isEqualTo("OPEN");

        TestClock.ahead(Duration.ofDays(20));
        assertThat(parts("hamm").<String>path("items[0].answer")).isEqualTo("LAPSED");
        Response now = as(programme()).get(RELEASES + "/" + prepared.path("id") + "/preparation");
        assertThat(decide(now, "released", Map.of()).statusCode()).isEqualTo(200);
        assertThat(parts("essen").<List<String>>path("items"))
                .as("what is out waits for nobody")
                .isEmpty();
    }

    /** Looking at a part binds the next release; that there is one is no figure. */
    @Test
    void theListShowsNoFigureAndNotesNoLook() {
        prepare(Q1);
        assertThat(parts("essen").asString()).doesNotContain("tables", "cells");
        assertThat(looks()).isZero();
    }

    private static int looks() {
        try (Connection connection = LocalDatabase.of("reporting").connectAsSuperuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from release_part_read")) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anAuthorityThatIsNotAskedHasNoAnswerToGive() {
        prepare(Q1);
        assertThat(parts("site-19").<List<String>>path("items.answer")).containsOnlyNulls();
        assertThat(parts("atlantis").statusCode()).isEqualTo(404);
    }
}
