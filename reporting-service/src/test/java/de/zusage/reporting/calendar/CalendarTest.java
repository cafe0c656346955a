package de.zusage.reporting.calendar;

import static de.zusage.kit.testing.http.Request.given;
import static de.zusage.reporting.release.ReleaseFixtures.Q1;
import static de.zusage.reporting.release.ReleaseFixtures.Q2;
import static de.zusage.reporting.release.ReleaseFixtures.as;
import static de.zusage.reporting.release.ReleaseFixtures.ministry;
import static de.zusage.reporting.release.ReleaseFixtures.prepare;
import static de.zusage.reporting.release.ReleaseFixtures.programme;
import static de.zusage.reporting.release.ReleaseFixtures.released;
import static de.zusage.reporting.release.ReleaseFixtures.signed;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.ServiceStack;
import de.zusage.reporting.TestClock;
import de.zusage.reporting.fact.Told;
import de.zusage.reporting.fact.Told.Thing;
import de.zusage.reporting.release.ReleaseFixtures;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When which release comes out. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class CalendarTest {
    private static final String CALENDAR = "/api/v1/calendar";
    private static final String DAY = "2026-11-03";

    @Inject
    Told told;

    @Inject
    OverdueReleases overdue;

    @Inject
    MeterRegistry meters;

    @BeforeEach
    void itIsTheMiddleOfOctober() {
        ReleaseFixtures.forgetEverything();
        TestClock.ahead(Duration.between(Instant.now(), Instant.parse("2026-10-15T08:00:00Z")));
    }

    @AfterEach
    void putTheClockRight() {
        TestClock.ahead(Duration.ZERO);
    }

    private static Response plan(String asOf, String day, @Nullable String embargo) {
        Map<String, Object> wish = new HashMap<>(Map.of("asOf", asOf, "plannedFor", day));
        if (embargo != null) {
            wish.put("embargoUntil", embargo);
        }
        return prepare("calendar", wish);
    }

    private static Response change(Response plan, Map<String, ?> wish) {
        return as(programme())
                .header("If-Match", plan.header("ETag"))
                .body(wish)
                .put(CALENDAR + "/" + plan.path("id"));
    }

    private static Response withdraw(Response plan) {
        return as(programme())
                .header("If-Match", plan.header("ETag"))
                .body(Map.of("reason", "Erscheint mit dem nächsten"))
                .post(CALENDAR + "/" + plan.path("id") + "/withdrawn");
    }

    @Test
    void everybodyReadsWhatTheProgrammePlans() {
        Response later = plan("2026-12-31", "2027-02-02", null);
        Response plan = plan(Q2, DAY, "2026-11-03T09:00:00+01:00");
        assertThat(plan.statusCode()).as(plan.asString()).isEqualTo(201);
        Response calendar = given().get(CALENDAR);
        assertThat(calendar.statusCode()).as("without a login").isEqualTo(200);
        assertThat(calendar.<List<String>>path("items.id"))
                .containsExactly(plan.<String>path("id"), later.<String>path("id"));
        assertThat(calendar.<String>path("items[0].state")).isEqualTo("PLANNED");
        assertThat(calendar.<String>path("items[0].asOf")).isEqualTo(Q2);
        assertThat(Instant.parse(calendar.<String>path("items[0].embargoUntil")))
                .isEqualTo(Instant.parse("2026-11-03T08:00:00Z"));
        assertThat(as(ministry())
                        .header("Idempotency-Key", "0123456789abcdef0123")
                        .body(Map.of("asOf", Q1, "plannedFor", DAY))
                        .post(CALENDAR)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatIsPutOffOrWithdrawnStaysReadableWithTheReason() {
        Response plan = plan(Q2, DAY, null);
        Response changed = change(plan, Map.of("plannedFor", "2026-11-10", "reason", "Zwei Standorte liefern nach"));
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.<String>path("firstPlannedFor")).isEqualTo(DAY);
        assertThat(changed.<String>path("plannedFor")).isEqualTo("2026-11-10");
        assertThat(changed.<String>path("reason")).isEqualTo("Zwei Standorte liefern nach");
        assertThat(change(changed, Map.of("plannedFor", "2026-11-12")).statusCode())
                .as("no change without a reason")
                .isEqualTo(400);
        assertThat(plan(Q2, DAY, null).<String>path("type")).endsWith("/problems/already-planned");
        Response withdrawn = withdraw(changed);
        assertThat(withdrawn.<String>path("state")).isEqualTo("WITHDRAWN");
        assertThat(change(withdrawn, Map.of("plannedFor", DAY, "reason", "doch"))
                        .<String>path("type"))
                .endsWith("/problems/plan-withdrawn");
        assertThat(plan(Q2, "2026-11-20", null).statusCode()).isEqualTo(201);
        assertThat(given().get(CALENDAR).<List<String>>path("items.state")).containsExactly("WITHDRAWN", "PLANNED");
    }

    @Test
    void aPlanNamesTheReleaseThatCameOut() {
        Response plan = plan(Q1, "2026-12-01", null);
        Response withdrawn = withdraw(plan("2026-09-30", "2026-12-01", null));
        told.tell(signed(12, "essen", "essen-a", "2026-05").toArray(Thing[]::new));
        String release = released(Q1);
        TestClock.ahead(Duration.ofDays(30));
        Response out = given().get(CALENDAR + "/" + plan.path("id"));
        assertThat(out.<String>path("state")).isEqualTo("PUBLISHED");
        assertThat(out.<String>path("release.id")).isEqualTo(release);
        assertThat(as(ministry()).get(out.<String>path("release.address")).statusCode())
                .isEqualTo(200);
        assertThat(given().get(CALENDAR + "/" + withdrawn.path("id")).<Object>path("release"))
                .isNull();
        assertThat(withdraw(plan).<String>path("type")).endsWith("/problems/already-released");
        assertThat(plan(Q1, "2099-01-01", null).<String>path("type")).endsWith("/problems/already-released");
    }

    @Test
    void whatIsUnderAnEmbargoIsNotOutHereEither() {
        told.tell(signed(12, "essen", "essen-a", "2026-05").toArray(Thing[]::new));
        Response prepared = prepare(Q1);
        TestClock.ahead(Duration.ofDays(20));
        LocalDate day = LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(30);
        Response plan = plan(Q1, day.toString(), null);
        ReleaseFixtures.decide(prepared, "released", Map.of("embargoUntil", day + "T08:00:00Z"));
        assertThat(given().get(CALENDAR + "/" + plan.path("id")).<String>path("state"))
                .isEqualTo("PLANNED");
        assertThat(withdraw(plan).<String>path("type"))
                .as("what was decided comes out")
                .endsWith("/problems/already-released");
        TestClock.ahead(Duration.ofDays(32));
        assertThat(given().get(CALENDAR + "/" + plan.path("id")).<String>path("state"))
                .isEqualTo("PUBLISHED");
    }

    @Test
    void daysThatCannotBeMeantAreRefused() {
        refused("not-the-end-of-a-quarter", plan("2026-09-29", DAY, null));
        refused("not-the-end-of-a-quarter", plan("2030-06-30", "2030-11-03", null));
        refused("before-its-stand", plan("2026-12-31", "2026-12-31", null));
        late(plan(Q2, "2026-10-14", null));
        refused("embargo-on-another-day", plan(Q2, DAY, "2026-11-03T23:30:00Z"));
        assertThat(plan(Q2, "2026-02-30", null).statusCode()).isEqualTo(400);
        assertThat(given().get(CALENDAR).<List<Object>>path("items")).isEmpty();
        Response plan = plan(Q2, DAY, null);
        late(change(plan, Map.of("plannedFor", "2026-10-01", "reason", "früher")));
    }

    @Test
    void aReleaseThatDidNotComeOutOnItsDayIsCounted() {
        Response plan = plan(Q2, DAY, null);
        assertThat(overdueReleases()).isZero();
        TestClock.ahead(Duration.between(Instant.now(), Instant.parse(DAY + "T12:00:00Z")));
        assertThat(overdueReleases()).as("its day is not over").isZero();
        TestClock.ahead(Duration.between(Instant.now(), Instant.parse("2026-11-04T12:00:00Z")));
        assertThat(overdueReleases()).isOne();
        change(plan, Map.of("plannedFor", "2026-11-20", "reason", "später"));
        assertThat(overdueReleases()).as("the public was told another day").isZero();
    }

    private double overdueReleases() {
        overdue.count();
        return meters.get("zusage.releases.overdue").gauge().value();
    }

    private static void late(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.<String>path("type")).endsWith("/problems/plan-in-the-past");
    }

    private static void refused(String problem, Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.<String>path("type")).endsWith("/problems/" + problem);
    }
}
