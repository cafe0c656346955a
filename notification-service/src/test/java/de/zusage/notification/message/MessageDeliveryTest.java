package de.zusage.notification.message;

import static de.zusage.notification.World.STUTTGART;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.local.Mail;
import de.zusage.local.SmtpInbox;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.TopicReader;
import de.zusage.notification.Api;
import de.zusage.notification.TestClock;
import de.zusage.notification.World;
import de.zusage.notification.World.Agreement;
import de.zusage.notification.contact.Channel;
import de.zusage.notification.delivery.Delivery;
import de.zusage.notification.delivery.Parcel;
import de.zusage.notification.reminder.Sending;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a message when servers and processes fail. */
@QuarkusTest
class MessageDeliveryTest {

    private static final LocalDate DUE = LocalDate.of(2026, 6, 12);
    private static final String SENT = "CLIENT 2026-06-12 SENT";
    private static final String UNDER_WAY = "CLIENT 2026-06-12 SENDING";

    @Inject
    World world;

    @Inject
    TestClock clock;

    @Inject
    Sending sending;

    @Inject
    MessageDispatcher dispatcher;

    @Inject
    MessageService service;

    @Inject
    Channels channels;

    @Inject
    DueMessages dueMessages;

    @Inject
    MessageConfig config;

    @Inject
    ManagedExecutor executor;

    @Inject
    MeterRegistry meters;

    @Inject
    Tenancy tenancy;

    private final String address = UUID.randomUUID() + "@example.org";
    private Agreement agreement;

    @BeforeEach
    void aDueReminder() {
        clock.set(LocalDate.of(2026, 5, 4), LocalTime.NOON);
        agreement = dueFor(address);
        clock.set(DUE.minusDays(7), LocalTime.NOON);
    }

    @AfterEach
    void holdsNothingAgainstTheServer() {
        dispatcher.forgetSilence();
    }

    @Test
    void isSentWhenTheServerIsBack() {
        withoutMailServer(sending::sendDue);
        sending.sendDue();
        assertThat(states()).containsExactly(UNDER_WAY);
        assertThat(dispatcher.silent()).containsExactly(Channel.MAIL);
        pass(Duration.ofMinutes(1));
        sending.sendDue();
        assertThat(states()).containsExactly(SENT);
        assertThat(mails(address)).hasSize(1);
    }

    @Test
    void isNotTriedOnceAnotherOneFoundTheServerSilent() {
        Agreement other = dueFor(UUID.randomUUID() + "@example.org");
        withoutMailServer(sending::sendDue);
        assertThat(Stream.of(agreement, other).mapToInt(this::attempts).sum()).isEqualTo(1);
    }

    @Test
    void isGivenUpAloudAfterADayWithoutServer() {
        withoutMailServer(() -> IntStream.range(0, 48).forEach(twoHours -> {
            sending.sendDue();
            pass(Duration.ofHours(2));
        }));
        assertThat(states()).containsExactly("CLIENT 2026-06-12 FAILED NOT_ACCEPTED");
        assertThat(reported()).containsExactly("reminder.failed.v1");
    }

    @Test
    void leavesNoAddressInTheLog() {
        List<String> logged = TestLog.during(() -> {
            withoutMailServer(sending::sendDue);
            pass(Duration.ofMinutes(1));
            sending.sendDue();
        });
        assertThat(states()).containsExactly(SENT);
        assertThat(logged)
                .anyMatch(line -> line.contains("was not accepted"))
                .noneMatch(line -> line.contains(address));
    }

    @Test
    void isAFailureNotASilenceWhenItsDayComesWhileTheServerIsAway() {
        withoutMailServer(sending::sendDue);
        clock.set(DUE, LocalTime.NOON);
        sending.sendDue();
        assertThat(states()).containsExactly("CLIENT 2026-06-12 FAILED NOT_ACCEPTED");
        assertThat(reported()).contains("reminder.failed.v1");
    }

    @Test
    void isRepeatedUnderTheSameIdAfterADeathBetweenSendingAndMarking() {
        Parcel lost = claim().parcel();
        assertThat(channels.of(Channel.MAIL).send(lost)).isEqualTo(Delivery.TAKEN);
        sending.sendDue();
        assertThat(mails(address)).hasSize(1);
        pass(Duration.ofMinutes(5));
        sending.sendDue();
        assertThat(mails(address)).hasSize(2).extracting(Mail::messageId).containsOnly(lost.messageId());
        assertThat(states()).containsExactly(SENT);
        assertThat(reported()).containsExactly("reminder.sent.v1");
    }

    @Test
    void isSentOnceAfterADeathBeforeSending() {
        claim();
        pass(Duration.ofMinutes(5));
        sending.sendDue();
        sending.sendDue();
        assertThat(mails(address)).hasSize(1);
    }

    @Test
    void isReportedOnceThoughAFrozenSenderComesBack() {
        Outbound frozen = claim();
        pass(Duration.ofMinutes(5));
        sending.sendDue();
        tenancy.run(STUTTGART, () -> service.taken(messageId()));
        tenancy.run(STUTTGART, () -> service.refused(messageId(), frozen.attempt()));
        assertThat(states()).containsExactly(SENT);
        assertThat(reported()).containsExactly("reminder.sent.v1");
    }

    @Test
    void isSentOnceByTwoSendersAtATime() {
        List<String> addresses = Stream.generate(() -> UUID.randomUUID() + "@example.org")
                .limit(30)
                .toList();
        addresses.forEach(this::dueFor);
        sending.bundleDue();
        var replica = new MessageDispatcher(channels, dueMessages, service, tenancy, config, executor, meters, clock);
        CompletableFuture<Void> other =
                CompletableFuture.runAsync(replica::deliverDue, command -> new Thread(command, "other sender").start());
        sending.sendDue();
        other.join();
        assertThat(addresses).allSatisfy(each -> assertThat(mails(each)).hasSize(1));
    }

    @Test
    void doesNotWaitForOneThatCannotBeRead() throws SQLException {
        String spoilt = UUID.randomUUID() + "@example.org";
        UUID spoiltCase = dueFor(spoilt).caseId();
        try (var owner = LocalDatabase.asOwner();
                var update =
                        owner.prepareStatement("update contact_channel set address = '\\x00' where contact_id = ?")) {
            update.setObject(1, spoiltCase);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
        sending.sendDue();
        assertThat(mails(address)).hasSize(1);
        assertThat(Api.reminders(STUTTGART, spoiltCase)).containsExactly(UNDER_WAY);
        clock.set(DUE.minusDays(4), LocalTime.NOON);
        sending.sendDue();
        assertThat(Api.reminders(STUTTGART, spoiltCase))
                .as("a person hears of it")
                .containsExactly("CLIENT 2026-06-12 FAILED NOT_ACCEPTED");
    }

    private Agreement dueFor(String mailbox) {
        Agreement made = world.anAgreement(STUTTGART, "de");
        Api.callSafe(STUTTGART, made.caseId(), "de", mailbox);
        world.aStep(made, "CLIENT", DUE);
        return made;
    }

    private Outbound claim() {
        sending.bundleDue();
        return tenancy.call(STUTTGART, () -> service.claim(messageId())).orElseThrow();
    }

    private UUID messageId() {
        List<String> messages =
                Api.adviser(STUTTGART).get(Api.REMINDERS, agreement.caseId()).path("items.messageId");
        return UUID.fromString(
                messages.stream().filter(Objects::nonNull).findFirst().orElseThrow());
    }

    private int attempts(Agreement of) {
        return Api.adviser(STUTTGART).get(Api.REMINDERS, of.caseId()).<List<Integer>>path("items.attempts").stream()
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
    }

    private void pass(Duration time) {
        clock.pass(time);
    }

    /** Connection refused: the port is free until the server is back on it. */
    private static void withoutMailServer(Runnable work) {
        SmtpInbox inbox = SmtpInbox.current();
        int port = inbox.port();
        inbox.close();
        try {
            work.run();
        } finally {
            SmtpInbox.start(port);
        }
    }

    private List<String> states() {
        return Api.reminders(STUTTGART, agreement.caseId());
    }

    /** The types of the events about the case, once there is one. */
    private List<String> reported() {
        String stream = "case:" + agreement.caseId();
        await().until(() -> !TopicReader.read("zusage.notification", stream).isEmpty());
        return TopicReader.read("zusage.notification", stream).stream()
                .map(message ->
                        new String(message.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                .toList();
    }

    private static List<Mail> mails(String mailbox) {
        return SmtpInbox.current().messages().stream()
                .filter(mail -> mail.to().contains(mailbox))
                .toList();
    }
}
