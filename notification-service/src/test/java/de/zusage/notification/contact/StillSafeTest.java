package de.zusage.notification.contact;

import static de.zusage.notification.World.STUTTGART;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.testing.http.Response;
import de.zusage.notification.Api;
import de.zusage.notification.TestClock;
import de.zusage.notification.World;
import de.zusage.notification.World.Agreement;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Still safe, and still your number? */
@QuarkusTest
class StillSafeTest {
    private static final LocalDate CALLED_SAFE = LocalDate.of(2026, 5, 4);
    private static final Map<String, String> MAIL = Api.mail("someone@example.org");
    private static final Map<String, String> NUMBER = Api.number("0711 216330");

    @Inject
    World world;

    @Inject
    TestClock clock;

    private Agreement agreement;

    @BeforeEach
    void aCaseInMay() {
        clock.set(CALLED_SAFE, LocalTime.NOON);
        agreement = world.anAgreement(STUTTGART, "de");
        Api.declare(STUTTGART, agreement.caseId(), "de", List.of(MAIL, NUMBER))
                .then()
                .statusCode(200);
    }

    @Test
    void everyChannelIsConfirmedOnThatDayAndTheWordIsKept() {
        clock.set(CALLED_SAFE.plusDays(30), LocalTime.NOON);
        Response confirmed = confirm();
        assertThat(confirmed.<List<String>>path("channels.confirmedOn")).containsExactly("2026-06-03", "2026-06-03");
        assertThat(confirmed.<List<String>>path("channels.calledSafeOn")).containsExactly("2026-05-04", "2026-05-04");
        assertThat(confirmed.<List<String>>path("history.word"))
                .containsExactly("CALLED_SAFE", "CALLED_SAFE", "CONFIRMED", "CONFIRMED");
        assertThat(confirmed.<List<String>>path("history.on")).endsWith("2026-06-03", "2026-06-03");
        assertThat(confirm().<List<?>>path("history")).as("twice on a day").hasSize(4);
    }

    @Test
    void afterNinetyDaysItIsToBeAskedAgain() {
        clock.set(CALLED_SAFE.plusDays(90), LocalTime.NOON);
        assertThat(askAgain()).containsExactly(false, false);
        clock.set(CALLED_SAFE.plusDays(91), LocalTime.NOON);
        assertThat(askAgain()).containsExactly(true, true);
        confirm();
        assertThat(askAgain()).containsExactly(false, false);
        clock.set(CALLED_SAFE.plusDays(182), LocalTime.NOON);
        assertThat(askAgain()).containsExactly(true, true);
    }

    @Test
    void whatWasConfirmedStaysSoUntilTheChannelLeadsElsewhere() {
        confirm();
        Map<String, String> other = Api.mail("other@example.org");
        Api.declare(STUTTGART, agreement.caseId(), "de", List.of(other, NUMBER))
                .then()
                .statusCode(200);
        assertThat(contact().<List<String>>path("channels.confirmedOn")).containsExactly(null, "2026-05-04");
    }

    @Test
    void theChoiceOfAFallbackIsAWordToo() {
        Map<String, Object> chosen = new HashMap<>(NUMBER);
        chosen.put("fallback", true);
        declare(List.of(MAIL, chosen));
        declare(List.of(MAIL, chosen));
        declare(List.of(MAIL, NUMBER));
        assertThat(contact().<List<String>>path("history.word"))
                .containsExactly("CALLED_SAFE", "CALLED_SAFE", "FALLBACK_CHOSEN", "FALLBACK_ENDED");
        assertThat(contact().<List<String>>path("history.channel")).endsWith("CALL", "CALL");
    }

    @Test
    void whatIsStoppedIsNotConfirmed() {
        Api.adviser(STUTTGART)
                .header("If-Match", Api.tag(STUTTGART, agreement.caseId()))
                .post(Api.STOPPED, agreement.caseId())
                .then()
                .statusCode(200);
        assertThat(confirm().<String>path("type")).isEqualTo("/problems/contact-stopped");
    }

    private void declare(List<Map<String, ?>> channels) {
        Api.adviser(STUTTGART)
                .header("If-Match", Api.tag(STUTTGART, agreement.caseId()))
                .body(Map.of("language", "de", "channels", channels))
                .put(Api.CONTACT, agreement.caseId())
                .then()
                .statusCode(200);
    }

    private Response confirm() {
        return Api.adviser(STUTTGART)
                .header("If-Match", Api.tag(STUTTGART, agreement.caseId()))
                .post(Api.CONFIRMED, agreement.caseId());
    }

    private List<Boolean> askAgain() {
        return contact().path("channels.askAgain");
    }

    private Response contact() {
        return Api.adviser(STUTTGART).get(Api.CONTACT, agreement.caseId());
    }
}
