package de.zusage.reporting.release;

import static de.zusage.reporting.release.ReleaseFixtures.Q1;
import static de.zusage.reporting.release.ReleaseFixtures.RELEASES;
import static de.zusage.reporting.release.ReleaseFixtures.as;
import static de.zusage.reporting.release.ReleaseFixtures.coordinator;
import static de.zusage.reporting.release.ReleaseFixtures.ministry;
import static de.zusage.reporting.release.ReleaseFixtures.prepare;
import static de.zusage.reporting.release.ReleaseFixtures.released;
import static de.zusage.reporting.release.ReleaseFixtures.signed;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.ServiceStack;
import de.zusage.reporting.fact.Told;
import de.zusage.reporting.fact.Told.Thing;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who had delivered belongs to a release like its numbers. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class ReleasedCompletenessTest {
    @Inject
    Told told;

    @Test
    void itIsThatOfTheDayOnWhichTheReleaseWasPreparedForEver() throws SQLException {
        ReleaseFixtures.forgetEverything();
        told.tell(signed(12, "essen", "essen-a", "2026-05").toArray(Thing[]::new));
        change("insert into known_office values ('carrier-a', 'essen-a', 'essen', 'MBE', '2026-01-01', null),"
                + " ('carrier-b', 'essen-b', 'essen', 'JMD', '2026-01-01', null)");
        change("update recorded_fact set told_in = date_trunc('month', now() - interval '1 month')");
        Response prepared = prepare(Q1);
        String path = RELEASES + "/" + prepared.path("id") + "/completeness";
        assertThat(as(ministry()).get(path).statusCode())
                .as("before it comes out")
                .isEqualTo(404);
        told.tell(signed(12, "essen", "essen-b", "2026-05").toArray(Thing[]::new));
        change("update recorded_fact set told_in = date_trunc('month', now() - interval '1 month')");
        released(prepared);
        Response frozen = as(ministry()).get(path);
        assertThat(frozen.<String>path("on")).isNotNull();
        assertThat(frozen.<Integer>path("authorities[0].open")).isEqualTo(2);
        assertThat(frozen.<Integer>path("authorities[0].delivering")).isEqualTo(1);
        assertThat(frozen.<String>path("offices.find { it.office == 'essen-b' }.state"))
                .isEqualTo("NEVER");
        assertThat(as(coordinator("essen"))
                        .get("/api/v1/completeness")
                        .<String>path("offices.find { it.office == 'essen-b' }.state"))
                .as("now")
                .isEqualTo("DELIVERING");
        assertThat(as(coordinator("hamm")).get(path).asString()).isEqualTo(frozen.asString());
        assertThat(as(ministry())
                        .accept("text/html")
                        .get(RELEASES + "/" + prepared.path("id") + "/decision-sheet")
                        .asString())
                .as("the decision sheet says it as it was, too")
                .contains("1 von 2");
        assertThat(as(ministry())
                        .header("If-None-Match", frozen.header("ETag"))
                        .get(path)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void whoseFirstFactsCameInItsMonthDeliversAndNeverIsNever() throws SQLException {
        ReleaseFixtures.forgetEverything();
        told.tell(signed(12, "essen", "essen-a", "2026-05").toArray(Thing[]::new));
        change("insert into known_office values ('carrier-a', 'essen-a', 'essen', 'MBE', '2026-01-01', null),"
                + " ('carrier-b', 'essen-b', 'essen', 'JMD', '2026-01-01', null)");
        LocalDate thisMonth = LocalDate.now(ZoneId.of("Europe/Berlin")).withDayOfMonth(1);
        change("update recorded_fact set told_in = date '" + thisMonth + "'");
        String release = RELEASES + "/" + released(Q1);
        Response frozen = as(ministry()).get(release + "/completeness");
        assertThat(frozen.<String>path("offices.find { it.office == 'essen-a' }.state"))
                .isEqualTo("SINCE_THIS_MONTH");
        assertThat(frozen.<String>path("offices.find { it.office == 'essen-a' }.lastDelivery"))
                .isNull();
        assertThat(frozen.<String>path("offices.find { it.office == 'essen-b' }.state"))
                .isEqualTo("NEVER");
        assertThat(frozen.<Integer>path("authorities[0].delivering")).isEqualTo(1);
        assertThat(as(ministry())
                        .accept("text/html")
                        .get(release + "/decision-sheet")
                        .asString())
                .as("beside figures of this very office")
                .contains("1 von 2");
        assertThat(as(coordinator("essen")).get("/api/v1/completeness").<List<String>>path("offices.state"))
                .as("day by day it is not told")
                .containsOnly("NOT_BEFORE_THIS_MONTH");
    }

    private static void change(String sql) throws SQLException {
        try (var owner = LocalDatabase.of("reporting").connect("owner")) {
            owner.createStatement().execute(sql);
        }
    }
}
