package de.zusage.notification.reminder;

import static de.zusage.notification.World.STUTTGART;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.SmsGateway;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.notification.Api;
import de.zusage.notification.TestClock;
import de.zusage.notification.World;
import de.zusage.notification.World.Agreement;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of every reminder it can be said what became of it, when and why. */
@QuarkusTest
class ReminderHistoryTest {
    private static final LocalDate DUE = LocalDate.of(2026, 6, 12);

    @Inject
    World world;

    @Inject
    TestClock clock;

    @Inject
    Sending sending;

    private final String address = UUID.randomUUID() + "@example.org";
    private final String number = "+49171" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);
    private Agreement agreement;

    @BeforeEach
    void aCaseInMay() {
        clock.set(LocalDate.of(2026, 5, 4), LocalTime.NOON);
        agreement = world.anAgreement(STUTTGART, "de");
    }

    @AfterEach
    void theGatewayTakesAgain() {
        SmsGateway.current().takes();
    }

    @Test
    void tellsFromThePlanToTheMail() {
        Api.callSafe(STUTTGART, agreement.caseId(), "de", address);
        weekBefore();
        assertThat(history())
                .containsExactly(
                        "2026-05-04T10:00:00Z PLANNED",
                        "2026-06-05T10:00:00Z SENDING MAIL",
                        "2026-06-05T10:00:00Z SENT MAIL");
    }

    @Test
    void tellsWhatWasDroppedAndWhy() {
        UUID step = world.aStep(agreement, "CLIENT", DUE);
        clock.pass(Duration.ofHours(1));
        world.stepClosed(agreement, step);
        assertThat(history()).containsExactly("2026-05-04T10:00:00Z PLANNED", "2026-05-04T11:00:00Z DROPPED DONE");
    }

    @Test
    void tellsOfAnAddressWhereNobodyIsAndOfTheChannelThatWentOn() {
        Map<String, Object> mail = new HashMap<>(Api.mail(address));
        mail.put("fallback", true);
        Map<String, Object> sms = Map.of("channel", "SMS", "address", number, "calledSafeOn", "2026-05-04");
        Api.adviser(STUTTGART)
                .header("If-Match", Api.tag(STUTTGART, agreement.caseId()))
                .body(Map.of("language", "de", "channels", List.of(sms, mail)))
                .put(Api.CONTACT, agreement.caseId())
                .then()
                .statusCode(200);
        SmsGateway.current().answers(422);
        weekBefore();
        sending.sendDue();
        assertThat(history())
                .containsExactly(
                        "2026-05-04T10:00:00Z PLANNED",
                        "2026-06-05T10:00:00Z SENDING SMS",
                        "2026-06-05T10:00:00Z SENDING MAIL",
                        "2026-06-05T10:00:00Z SENT MAIL");
    }

    @Test
    void tellsThatNobodyWasThere() {
        Map<String, String> sms = Map.of("channel", "SMS", "address", number, "calledSafeOn", "2026-05-04");
        Api.declare(STUTTGART, agreement.caseId(), "de", List.of(sms)).then().statusCode(200);
        SmsGateway.current().answers(422);
        weekBefore();
        assertThat(history())
                .containsExactly(
                        "2026-05-04T10:00:00Z PLANNED",
                        "2026-06-05T10:00:00Z SENDING SMS",
                        "2026-06-05T10:00:00Z BOUNCED SMS BOUNCED");
    }

    @Test
    void tellsOfTheCallThatCameInstead() {
        weekBefore();
        clock.pass(Duration.ofHours(1));
        Api.adviser(STUTTGART)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("caseId", agreement.caseId(), "outcome", "REACHED"))
                .post("/api/v1/calls")
                .then()
                .statusCode(201);
        assertThat(history())
                .containsExactly(
                        "2026-05-04T10:00:00Z PLANNED",
                        "2026-06-05T10:00:00Z NO_CHANNEL NONE_CALLED_SAFE",
                        "2026-06-05T11:00:00Z CALLED");
    }

    @Test
    void isReadAtTheOwnCaseAlone() {
        weekBefore();
        String id = first();
        UUID other = world.anAgreement(STUTTGART, "de").caseId();
        assertThat(one(STUTTGART, other, id).statusCode()).isEqualTo(404);
        assertThat(one(new Tenant("stuttgart", "stuttgart-b"), agreement.caseId(), id)
                        .statusCode())
                .isEqualTo(404);
        assertThat(one(STUTTGART, agreement.caseId(), id).<String>path("reminder.id"))
                .isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"update reminder_history set what = 'SENT'", "delete from reminder_history"})
    void theServiceItselfCannotChangeIt(String statement) throws SQLException {
        try (var app = LocalDatabase.asApp();
                var change = app.createStatement()) {
            assertThatThrownBy(() -> change.execute(statement)).hasMessageContaining("permission denied");
        }
    }

    private void weekBefore() {
        world.aStep(agreement, "CLIENT", DUE);
        clock.set(DUE.minusDays(7), LocalTime.NOON);
        sending.sendDue();
    }

    private String first() {
        return Api.adviser(STUTTGART).get(Api.REMINDERS, agreement.caseId()).path("items.find { it.days == -7 }.id");
    }

    private List<String> history() {
        List<Map<String, Object>> entries =
                one(STUTTGART, agreement.caseId(), first()).path("history");
        return entries.stream()
                .map(entry -> entry.get("at") + " " + entry.get("what")
                        + (entry.containsKey("channel") ? " " + entry.get("channel") : "")
                        + (entry.containsKey("reason") ? " " + entry.get("reason") : ""))
                .toList();
    }

    private static Response one(Tenant tenant, UUID caseId, String id) {
        return Api.adviser(tenant).get(Api.REMINDERS + "/{id}", caseId, id);
    }
}
