package de.zusage.plan.calendar;

import static de.zusage.plan.AnOffice.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import de.zusage.local.testing.ServiceStack;
import de.zusage.local.testing.Tokens;
import de.zusage.plan.FixedClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class CalendarResourceTest {

    private static final String DAYS = "/api/v1/calendar/days";
    private static final Instant NOW = FixedClock.TODAY
            .atTime(LocalTime.NOON)
            .atZone(ZoneId.of("Europe/Berlin"))
            .toInstant();
    private static final LocalDate FAIR = LocalDate.of(2026, 7, 6);

    @Inject
    AuthorityCalendar calendar;

    @Test
    void theCoordinatorKeepsTheDaysOfTheOwnAuthority() {
        String leipzig = coordinator("leipzig");
        with(leipzig).body("{\"holiday\":true}").put(DAYS + "/" + FAIR).then().statusCode(204);
        with(leipzig).body("{\"holiday\":true}").put(DAYS + "/" + FAIR).then().statusCode(204);
        with(leipzig)
                .get(DAYS)
                .then()
                .statusCode(200)
                .body("size()", equalTo(1))
                .body("[0].day", equalTo(FAIR.toString()))
                .body("[0].holiday", equalTo(true));
        with(coordinator("hamm")).get(DAYS).then().body("$", empty());
        with(coordinator("hamm")).delete(DAYS + "/" + FAIR).then().statusCode(404);
        assertThat(due("leipzig", NOW)).isEqualTo(FAIR.plusDays(1));
        assertThat(due("hamm", NOW)).isEqualTo(FAIR);
        with(leipzig).delete(DAYS + "/" + FAIR).then().statusCode(204);
        with(leipzig).get(DAYS).then().body("$", empty());
    }

    @Test
    void whatWasFixedBeforeAChangeIsFoundAgainAfterIt() {
        String wetzlar = coordinator("wetzlar");
        assertThat(due("wetzlar", NOW.minusSeconds(1))).isEqualTo(FAIR);
        with(wetzlar).body("{\"holiday\":true}").put(DAYS + "/" + FAIR).then().statusCode(204);
        assertThat(due("wetzlar", NOW.minusSeconds(1))).isEqualTo(FAIR);
        assertThat(due("wetzlar", NOW)).isEqualTo(FAIR.plusDays(1));
    }

    @Test
    void adviserReadsAndDoesNotWrite() {
        String adviser = Tokens.adviser("stuttgart", "stuttgart-a").sign();
        with(adviser).get(DAYS).then().statusCode(200);
        with(adviser).body("{\"holiday\":true}").put(DAYS + "/" + FAIR).then().statusCode(404);
        with(coordinator("essen"))
                .body("{\"holiday\":true}")
                .put(DAYS + "/2101-01-01")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/day-out-of-range"));
        with(coordinator("essen"))
                .urlEncodingEnabled(false)
                .delete(DAYS + "/%2B999999999-12-31")
                .then()
                .statusCode(404);
    }

    private LocalDate due(String authority, Instant at) {
        return QuarkusTransaction.requiringNew()
                .call(() -> calendar.workingDays(authority, at).apply(FAIR));
    }

    private static String coordinator(String authority) {
        return Tokens.of("coordinator").authority(authority).sign();
    }
}
