package de.zusage.notification.message;

import static de.zusage.kit.testing.http.Request.given;
import static de.zusage.notification.World.STUTTGART;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import de.zusage.kit.testing.http.Checked;
import de.zusage.local.SmtpInbox;
import de.zusage.notification.Api;
import de.zusage.notification.TestClock;
import de.zusage.notification.World;
import de.zusage.notification.World.Agreement;
import de.zusage.notification.reminder.Sending;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Operators see a silent server; orchestrators, who would only restart us, do not. */
@QuarkusTest
class ChannelHealthTest {

    private static final LocalDate DUE = LocalDate.of(2026, 6, 12);

    @TestHTTPResource(value = "/health/well", management = true)
    @Nullable URL well;

    @TestHTTPResource(value = "/health/ready", management = true)
    @Nullable URL ready;

    @Inject
    World world;

    @Inject
    TestClock clock;

    @Inject
    Sending sending;

    @Inject
    MessageDispatcher dispatcher;

    @AfterEach
    void holdsNothingAgainstTheServer() {
        dispatcher.forgetSilence();
    }

    @Test
    void aSilentServerIsAFlagForOperatorsOnly() {
        clock.set(LocalDate.of(2026, 5, 4), LocalTime.NOON);
        Agreement agreement = world.anAgreement(STUTTGART, "de");
        Api.callSafe(STUTTGART, agreement.caseId(), "de", UUID.randomUUID() + "@example.org");
        world.aStep(agreement, "CLIENT", DUE);
        clock.set(DUE.minusDays(7), LocalTime.NOON);
        channels(200).body("status", equalTo("UP")).body("data.MAIL", nullValue());
        SmtpInbox inbox = SmtpInbox.current();
        inbox.close();
        try {
            sending.sendDue();
            channels(503).body("status", equalTo("DOWN")).body("data.MAIL", equalTo("silent"));
            given().get(Objects.requireNonNull(ready)).then().statusCode(200);
        } finally {
            SmtpInbox.start(inbox.port());
        }
    }

    private Checked channels(int status) {
        return given().get(Objects.requireNonNull(well))
                .then()
                .statusCode(status)
                .rootPath("checks.find { it.name == 'Channels' }");
    }
}
