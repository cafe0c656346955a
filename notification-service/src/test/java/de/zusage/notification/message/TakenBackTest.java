package de.zusage.notification.message;

import static de.zusage.kit.testing.http.Request.given;
import static de.zusage.notification.World.STUTTGART;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.testing.Mentions;
import de.zusage.local.SmtpInbox;
import de.zusage.notification.Api;
import de.zusage.notification.TestClock;
import de.zusage.notification.World;
import de.zusage.notification.World.Agreement;
import de.zusage.notification.reminder.Sending;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A message that a sender died with, when the client wants it no more. */
@QuarkusTest
class TakenBackTest {

    private static final LocalDate DUE = LocalDate.of(2026, 6, 12);

    @Inject
    World world;

    @Inject
    TestClock clock;

    @Inject
    Sending sending;

    @Inject
    MessageService service;

    @Inject
    Tenancy tenancy;

    private final String address = UUID.randomUUID() + "@example.org";
    private Agreement agreement;
    private UUID claimedId;
    private Outbound claimed;

    @BeforeEach
    void aClaimedMessage() {
        clock.set(LocalDate.of(2026, 5, 4), LocalTime.NOON);
        agreement = world.anAgreement(STUTTGART, "de");
        Api.callSafe(STUTTGART, agreement.caseId(), "de", address);
        world.aStep(agreement, "CLIENT", DUE);
        clock.set(DUE.minusDays(7), LocalTime.NOON);
        sending.bundleDue();
        String message = Api.adviser(STUTTGART)
                .get(Api.REMINDERS, agreement.caseId())
                .path("items.find { it.days == -7 }.messageId");
        claimedId = UUID.fromString(message);
        claimed = tenancy.call(STUTTGART, () -> service.claim(claimedId)).orElseThrow();
    }

    @Test
    void isNotRepeatedIfTheClientHasWithdrawnSince() {
        Api.withdraw(STUTTGART, agreement.caseId());
        theClaimRunsOut();
        assertNothingSent("CLIENT 2026-06-12 NO_CHANNEL WITHDRAWN");
    }

    @Test
    void isNotRepeatedIfTheClientHasLeftByTheWayOutInIt() {
        URI leave = claimed.parcel().leave().orElseThrow();
        given().formParam("List-Unsubscribe", "One-Click")
                .post(leave.getPath())
                .then()
                .statusCode(200);
        theClaimRunsOut();
        assertNothingSent("CLIENT 2026-06-12 NO_CHANNEL WITHDRAWN");
    }

    @Test
    void isNotRepeatedIfEverythingWasStoppedMeanwhile() {
        Api.adviser(STUTTGART)
                .header("If-Match", Api.tag(STUTTGART, agreement.caseId()))
                .post(Api.STOPPED, agreement.caseId())
                .then()
                .statusCode(200);
        theClaimRunsOut();
        assertNothingSent("CLIENT 2026-06-12 DROPPED STOPPED");
    }

    /** Neither is it repeated nor does what became of it bring anything back. */
    @Test
    void leavesNothingIfTheClientIsErasedMeanwhile() {
        UUID message = claimedId;
        world.erase(agreement);
        tenancy.run(STUTTGART, () -> service.taken(message));
        tenancy.run(STUTTGART, () -> service.refused(message, claimed.attempt()));
        tenancy.run(STUTTGART, () -> service.bounced(message, claimed));
        theClaimRunsOut();
        assertThat(SmtpInbox.current().messages()).noneMatch(mail -> mail.to().contains(address));
        assertThat(Mentions.of(List.of(agreement.caseId(), agreement.id()))).isEmpty();
    }

    private void theClaimRunsOut() {
        clock.pass(Duration.ofMinutes(5));
        sending.sendDue();
        sending.sendDue();
    }

    private void assertNothingSent(String state) {
        assertThat(SmtpInbox.current().messages()).noneMatch(mail -> mail.to().contains(address));
        assertThat(Api.reminders(STUTTGART, agreement.caseId())).containsExactly(state);
    }
}
