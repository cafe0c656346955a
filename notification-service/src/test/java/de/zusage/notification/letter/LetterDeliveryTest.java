package de.zusage.notification.letter;

import static de.zusage.notification.World.STUTTGART;
import static de.zusage.notification.letter.LetterClients.DUE;
import static de.zusage.notification.letter.LetterClients.WEEK_BEFORE;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.testing.http.Response;
import de.zusage.local.SmsGateway;
import de.zusage.local.SmtpInbox;
import de.zusage.notification.Api;
import de.zusage.notification.TestClock;
import de.zusage.notification.World;
import de.zusage.notification.World.Agreement;
import de.zusage.notification.message.LetterJob;
import de.zusage.notification.reminder.Sending;
import de.zusage.print.testing.PdfChecks;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A letter on its way through the hands of people. */
@QuarkusTest
class LetterDeliveryTest {
    private static final String SENT = "CLIENT 2026-06-12 SENT";
    private static final String UNDER_WAY = "CLIENT 2026-06-12 SENDING";

    @Inject
    World world;

    @Inject
    TestClock clock;

    @Inject
    Sending sending;

    @Inject
    LetterJob job;

    @Inject
    LetterClients clients;

    private final Tray tray = new Tray(STUTTGART);
    private Agreement agreement;

    @BeforeEach
    void aCaseInMayAndAnEmptyTray() {
        clock.set(LocalDate.of(2026, 5, 4), LocalTime.NOON);
        tray.empty();
        agreement = world.anAgreement(STUTTGART, "ar-Arab");
    }

    @AfterEach
    void theGatewayTakesAgain() {
        SmsGateway.current().takes();
    }

    @Test
    void waitsIsPrintedAndIsReportedOnceItIsPosted() throws Exception {
        clients.declare(agreement, clients.letter("İbrahim Çağlar"));
        clients.due(agreement);
        assertThat(tray.waiting())
                .singleElement()
                .satisfies(waiting -> assertThat(waiting)
                        .containsEntry("caseId", agreement.caseId().toString())
                        .containsEntry("madeOn", "2026-06-05"));
        String batch = tray.batch();
        assertThat(tray.waiting()).isEmpty();
        assertThat(clients.states(agreement)).containsExactly(UNDER_WAY);
        Tray.refused(tray.posted(batch), 409, "letter-batch-not-printed");

        Response pdf = tray.pdf(batch);
        assertThat(pdf.statusCode()).isEqualTo(200);
        PdfChecks.requireValid(pdf.asByteArray());
        assertThat(PdfChecks.text(pdf.asByteArray()))
                .contains("İbrahim Çağlar", "Postfach 10 20 30", "12")
                .doesNotContain(agreement.caseId().toString());
        assertThat(clients.states(agreement)).containsExactly(UNDER_WAY);

        String old = tray.read(batch).header("ETag");
        assertThat(tray.posted(batch).<Integer>path("letters")).isEqualTo(1);
        assertThat(clients.states(agreement)).containsExactly(SENT);
        assertThat(clients.reported(agreement)).containsExactly("reminder.sent.v1 LETTER");
        Tray.refused(tray.posted(batch), 409, "letter-batch-settled");
        Tray.refused(tray.pdf(batch), 409, "letter-batch-settled");
        Tray.refused(Api.adviser(STUTTGART).header("If-Match", old).post(batch + "/posted"), 412, "version-outdated");
        assertThat(clients.reported(agreement)).hasSize(1);
    }

    @Test
    void waitsAgainWhereItsBatchIsCancelled() {
        clients.declare(agreement, clients.letter("Ana Muster"));
        clients.due(agreement);
        String batch = tray.batch();
        assertThat(tray.cancelled(batch).<Integer>path("letters")).isZero();
        assertThat(tray.waiting()).hasSize(1);
        Tray.refused(tray.pdf(batch), 409, "letter-batch-settled");
        Tray.refused(tray.posted(batch), 409, "letter-batch-settled");
        assertThat(tray.read(tray.batch()).<Integer>path("letters")).isEqualTo(1);
    }

    @Test
    void isNotPrintedForWhomHasWithdrawnSinceTheBatchWasMade() throws Exception {
        Agreement other = world.anAgreement(STUTTGART, "de");
        clients.declare(agreement, clients.letter("Ana Muster"));
        clients.declare(other, clients.letter("Olga Beispiel"));
        clients.due(agreement);
        clients.due(other);
        String batch = tray.batch();
        Api.withdraw(STUTTGART, agreement.caseId());
        assertThat(PdfChecks.text(tray.pdf(batch).asByteArray()))
                .contains("Olga Beispiel")
                .doesNotContain("Ana Muster");
        assertThat(tray.posted(batch).<Integer>path("letters")).isEqualTo(1);
        sending.sendDue();
        assertThat(clients.states(agreement)).containsExactly("CLIENT 2026-06-12 NO_CHANNEL WITHDRAWN");
        assertThat(clients.states(other)).containsExactly(SENT);
    }

    @Test
    void isGoneFromTheTrayWhereEverybodyHasWithdrawn() {
        clients.declare(agreement, clients.letter("Ana Muster"));
        clients.due(agreement);
        String batch = tray.batch();
        Api.withdraw(STUTTGART, agreement.caseId());
        Tray.refused(tray.pdf(batch), 409, "nothing-to-print");
        assertThat(tray.read(batch).<String>path("state")).isEqualTo("CANCELLED");
    }

    @Test
    void leavesTheTrayWithinAMinuteOfTheClientsWord() {
        clients.declare(agreement, clients.letter("Ana Muster"));
        clients.due(agreement);
        Api.withdraw(STUTTGART, agreement.caseId());
        job.look();
        assertThat(tray.waiting()).isEmpty();
        sending.sendDue();
        assertThat(clients.states(agreement)).containsExactly("CLIENT 2026-06-12 NO_CHANNEL WITHDRAWN");
    }

    @Test
    void isNotWrittenAboutWhatIsDonePausedOrOver() {
        Agreement paused = world.anAgreement(STUTTGART, "de");
        Agreement closed = world.anAgreement(STUTTGART, "de");
        List<Agreement> all = List.of(agreement, paused, closed);
        all.forEach(each -> clients.declare(each, clients.letter("Ana Muster")));
        UUID step = world.aStep(agreement, "CLIENT", DUE);
        world.aStep(paused, "CLIENT", DUE);
        world.aStep(closed, "CLIENT", DUE);
        clock.set(WEEK_BEFORE, LocalTime.NOON);
        sending.sendDue();
        assertThat(tray.waiting()).hasSize(3);
        world.stepClosed(agreement, step);
        world.agreementIs(paused, "paused");
        world.closeCase(closed);
        Tray.refused(tray.make(), 409, "nothing-to-print");
        job.look();
        assertThat(tray.waiting()).isEmpty();
        assertThat(all.stream().flatMap(each -> clients.states(each).stream()))
                .containsExactly(
                        "CLIENT 2026-06-12 DROPPED DONE",
                        "CLIENT 2026-06-12 PLANNED",
                        "CLIENT 2026-06-12 DROPPED CASE_CLOSED");
    }

    @Test
    void isGivenUpAloudWhereNobodyPostsIt() {
        Agreement printed = world.anAgreement(STUTTGART, "de");
        clients.declare(printed, clients.letter("Olga Beispiel"));
        clients.declare(agreement, clients.letter("Ana Muster"));
        clock.set(WEEK_BEFORE, LocalTime.NOON);
        world.placeFree(printed, WEEK_BEFORE);
        sending.sendDue();
        String batch = tray.batch();
        tray.pdf(batch);
        world.placeFree(agreement, WEEK_BEFORE);
        sending.sendDue();
        clock.pass(Duration.ofDays(5).minusSeconds(1)); // a weekend is no time for posting
        job.look();
        assertThat(news(agreement)).contains("CLIENT 0 SENDING");
        clock.pass(Duration.ofMinutes(5));
        job.look();
        for (Agreement each : List.of(agreement, printed)) {
            assertThat(news(each)).contains("CLIENT 0 FAILED NOT_ACCEPTED");
            assertThat(clients.reported(each)).containsExactly("reminder.failed.v1 LETTER");
        }
        assertThat(tray.waiting()).isEmpty();
        Tray.refused(tray.posted(batch), 409, "nothing-to-post");
    }

    private static List<String> news(Agreement of) {
        return Api.ofKind(STUTTGART, of.caseId(), "PLACE_FREE");
    }

    /** On the third day it would come too late, though nobody has given it up as yet. */
    @Test
    void goesOnByTheChannelChosenForWhatNobodyPosted() {
        String address = UUID.randomUUID() + "@example.org";
        clients.declare(agreement, clients.letter("Ana Muster"), clients.fallback(new HashMap<>(Api.mail(address))));
        clients.due(agreement);
        clock.pass(Duration.ofDays(4));
        job.look();
        sending.sendDue();
        assertThat(SmtpInbox.current().messages()).anyMatch(mail -> mail.to().contains(address));
        assertThat(clients.states(agreement)).containsExactly(SENT);
    }

    @Test
    void isTheFallbackWhereTheChannelBeforeFoundNobody() {
        clients.declare(
                agreement,
                new HashMap<>(Map.of("channel", "SMS", "address", "+491711234567", "calledSafeOn", "2026-05-04")),
                clients.fallback(clients.letter("Ana Muster")));
        SmsGateway.current().answers(422);
        clients.due(agreement);
        assertThat(tray.waiting()).hasSize(1);
        String batch = tray.batch();
        tray.pdf(batch);
        tray.posted(batch);
        assertThat(clients.states(agreement)).containsExactly(SENT);
    }

    @Test
    void thatWouldComeAfterItsDayIsSaidByAPerson() {
        clients.declare(agreement, clients.letter("Ana Muster"));
        world.aReview(agreement, DUE);
        world.aStep(agreement, "CLIENT", DUE);
        clock.set(WEEK_BEFORE, LocalTime.NOON);
        sending.sendDue();
        String batch = tray.batch();
        tray.pdf(batch);
        tray.posted(batch);
        clock.set(DUE.minusDays(1), LocalTime.NOON);
        sending.sendDue();
        job.look();
        assertThat(Api.reminders(STUTTGART, agreement.caseId(), -1)).contains("CLIENT 2026-06-12 FAILED NOT_ACCEPTED");
        clock.set(DUE, LocalTime.NOON);
        sending.sendDue();
        job.look();
        assertThat(Api.reminders(STUTTGART, agreement.caseId(), 0))
                .containsExactly("CLIENT 2026-06-12 FAILED NOT_ACCEPTED");
        assertThat(tray.waiting()).isEmpty();
    }
}
