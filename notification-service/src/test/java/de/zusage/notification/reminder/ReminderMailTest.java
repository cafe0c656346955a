package de.zusage.notification.reminder;

import static de.zusage.notification.World.STUTTGART;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.zusage.local.Mail;
import de.zusage.local.SmtpInbox;
import de.zusage.local.testing.TopicReader;
import de.zusage.notification.Api;
import de.zusage.notification.TestClock;
import de.zusage.notification.World;
import de.zusage.notification.World.Agreement;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is written to, when, and above all who is not. */
@QuarkusTest
class ReminderMailTest {

    private static final LocalDate DUE = LocalDate.of(2026, 6, 12);
    private static final LocalDate WEEK_BEFORE = DUE.minusDays(7);

    @Inject
    World world;

    @Inject
    TestClock clock;

    @Inject
    Sending sending;

    private final String address = UUID.randomUUID() + "@example.org";
    private Agreement agreement;

    @BeforeEach
    void aCaseInMay() {
        clock.set(LocalDate.of(2026, 5, 4), LocalTime.NOON);
        agreement = world.anAgreement(STUTTGART, "ar-Arab");
    }

    @ParameterizedTest
    @CsvSource({
        "ar-Arab, تذكير, 12 يونيو 2026",
        "tr-Latn, Hatırlatma, 12 Haziran 2026",
        "en, Reminder, 12 June 2026",
        "de, Erinnerung, 12. Juni 2026",
        "ti-Ethi, መዘኻኸሪ, 2026",
        "so-Latn, Erinnerung, 12. Juni 2026"
    })
    void aClientIsRemindedInHisOrHerLanguage(String language, String subject, String day) {
        Api.callSafe(STUTTGART, agreement.caseId(), language, address);
        world.aStep(agreement, "CLIENT", DUE);
        weekBefore();
        assertThat(mails()).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo(subject);
            assertThat(mail.text()).contains(day);
            assertThat(mail.raw()).doesNotContainIgnoringCase("zusage");
            assertThat(mail.text()).doesNotContain(agreement.caseId().toString());
        });
        assertThat(states()).containsExactly("CLIENT 2026-06-12 SENT");
    }

    @Test
    void theMailIsPlainTextFromANeutralSender() {
        sendOne();
        assertThat(mails().get(0).raw())
                .containsIgnoringCase("Content-Type: text/plain; charset=utf-8")
                .containsIgnoringCase("Content-Language: ar")
                .containsIgnoringCase("Auto-Submitted: auto-generated")
                .contains("From: =?UTF-8?B?2KrYsNmD2YrYsQ==?= <no-reply@mail.invalid>")
                .doesNotContainIgnoringCase("\ncc:")
                .doesNotContainIgnoringCase("X-Mailer");
        assertThat(mails().get(0).messageId()).endsWith("@mail.invalid>");
    }

    @Test
    void theReminderIsReportedOnceAndWithoutAWordAboutThePerson() {
        sendOne();
        sending.sendDue();
        String stream = "case:" + agreement.caseId();
        await().until(() -> !TopicReader.read("zusage.notification", stream).isEmpty());
        assertThat(TopicReader.read("zusage.notification", stream))
                .singleElement()
                .satisfies(message -> {
                    assertThat(new String(
                                    message.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                            .isEqualTo("reminder.sent.v1");
                    assertThat(message.toString() + new String(message.value(), StandardCharsets.UTF_8))
                            .contains("\"sentOn\":\"2026-06-05\"")
                            .doesNotContain(address);
                });
    }

    @Test
    void nothingIsSentBeforeItsTime() {
        Api.callSafe(STUTTGART, agreement.caseId(), "de", address);
        world.aStep(agreement, "CLIENT", DUE);
        dispatchAt(WEEK_BEFORE, LocalTime.of(8, 59));
        assertThat(mails()).isEmpty();
        assertThat(states()).containsExactly("CLIENT 2026-06-12 PLANNED");
    }

    @Test
    void aStepThatComesLateIsRemindedOfAtOnce() {
        Api.callSafe(STUTTGART, agreement.caseId(), "de", address);
        clock.set(DUE.minusDays(2), LocalTime.NOON);
        world.aStep(agreement, "CLIENT", DUE);
        sending.sendDue();
        assertThat(mails()).hasSize(1);
    }

    @Test
    void onTheDayItselfNobodyIsToldThatItIsComing() {
        Api.callSafe(STUTTGART, agreement.caseId(), "de", address);
        clock.set(DUE, LocalTime.NOON);
        world.aStep(agreement, "CLIENT", DUE);
        sending.sendDue();
        assertThat(mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("heute").doesNotContain("2026"));
        assertThat(states()).containsExactly("CLIENT 2026-06-12 DROPPED DATE_PASSED");
    }

    @Test
    void nobodyIsRemindedOfAStepThatIsClosed() {
        Api.callSafe(STUTTGART, agreement.caseId(), "de", address);
        UUID step = world.aStep(agreement, "CLIENT", DUE);
        world.stepClosed(agreement, step);
        weekBefore();
        assertThat(mails()).isEmpty();
        assertThat(states()).containsExactly("CLIENT 2026-06-12 DROPPED DONE");
    }

    @ParameterizedTest
    @CsvSource({"held, DONE", "not-held, NOT_HELD", "dropped, REVIEW_DROPPED", "rescheduled, REVIEW_DROPPED"})
    void nobodyIsRemindedOfAReviewThatIsOver(String what, String reason) {
        Api.callSafe(STUTTGART, agreement.caseId(), "de", address);
        UUID review = world.aReview(agreement, DUE);
        world.reviewIs(agreement, review, what);
        weekBefore();
        assertThat(mails()).isEmpty();
        assertThat(states())
                .containsExactly("CLIENT 2026-06-12 DROPPED " + reason, "OFFICE 2026-06-12 DROPPED " + reason);
    }

    @Test
    void theReminderOfAReviewMovesWithIt() {
        Api.callSafe(STUTTGART, agreement.caseId(), "de", address);
        UUID review = world.aReview(agreement, DUE);
        world.reviewIs(agreement, review, "rescheduled");
        world.aReview(agreement, DUE.plusDays(3));
        weekBefore();
        assertThat(mails()).isEmpty();
        dispatchAt(WEEK_BEFORE.plusDays(3), LocalTime.NOON);
        assertThat(mails()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ended", "completed", "voided", "transferred"})
    void nobodyIsRemindedOfAnAgreementThatIsOverWhicheverEventComesFirst(String what) {
        Api.callSafe(STUTTGART, agreement.caseId(), "de", address);
        world.aStep(agreement, "CLIENT", DUE);
        world.agreementIs(agreement, what);
        world.aStep(agreement, "CLIENT", DUE.plusDays(1));
        weekBefore();
        dispatchAt(WEEK_BEFORE.plusDays(1), LocalTime.NOON);
        assertThat(mails()).isEmpty();
        assertThat(states())
                .containsExactly(
                        "CLIENT 2026-06-12 DROPPED AGREEMENT_OVER", "CLIENT 2026-06-13 DROPPED AGREEMENT_OVER");
    }

    @Test
    void nobodyIsRemindedWhileTheAgreementIsPausedAndThenOfTheNewDay() {
        Api.callSafe(STUTTGART, agreement.caseId(), "de", address);
        UUID step = world.aStep(agreement, "CLIENT", DUE);
        world.aStep(agreement, "CLIENT", DUE.plusDays(3));
        world.agreementIs(agreement, "paused");
        dispatchAt(DUE.minusDays(2), LocalTime.NOON);
        assertThat(mails()).isEmpty();
        world.agreementIs(agreement, "resumed");
        sending.sendDue();
        assertThat(mails()).as("the new days may still be on their way").isEmpty();
        world.stepRescheduled(agreement, step, DUE.plusDays(19));
        dispatchAt(DUE.minusDays(2), LocalTime.of(13, 0));
        assertThat(mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("15. Juni 2026"));
        assertThat(states())
                .containsExactly(
                        "CLIENT 2026-06-12 DROPPED DATE_CHANGED",
                        "CLIENT 2026-06-15 SENT",
                        "CLIENT 2026-07-01 PLANNED");
    }

    @Test
    void aClosedPlanOrCaseStopsWhatWasPlanned() {
        world.aStep(agreement, "CLIENT", DUE);
        world.planClosed(agreement);
        Agreement other = world.anAgreement(STUTTGART, "de");
        world.aStep(other, "CLIENT", DUE);
        world.closeCase(other);
        assertThat(states()).containsExactly("CLIENT 2026-06-12 DROPPED PLAN_CLOSED");
        assertThat(Api.reminders(STUTTGART, other.caseId())).containsExactly("CLIENT 2026-06-12 DROPPED CASE_CLOSED");
    }

    @Test
    void withoutASafeChannelNothingIsSentAndThatIsOnRecord() {
        world.aStep(agreement, "CLIENT", DUE);
        weekBefore();
        assertThat(states()).containsExactly("CLIENT 2026-06-12 NO_CHANNEL NONE_CALLED_SAFE");
    }

    @Test
    void afterAWithdrawalNothingIsSentAndThatIsOnRecord() {
        Api.callSafe(STUTTGART, agreement.caseId(), "de", address);
        world.aStep(agreement, "CLIENT", DUE);
        Api.withdraw(STUTTGART, agreement.caseId());
        weekBefore();
        assertThat(mails()).isEmpty();
        assertThat(states()).containsExactly("CLIENT 2026-06-12 NO_CHANNEL WITHDRAWN");
    }

    @Test
    void aChannelCalledSafeInTimeBringsTheReminderBack() {
        world.aStep(agreement, "CLIENT", DUE);
        weekBefore();
        Api.callSafe(STUTTGART, agreement.caseId(), "de", address);
        sending.sendDue();
        assertThat(mails()).hasSize(1);
        assertThat(states()).containsExactly("CLIENT 2026-06-12 SENT");
    }

    @Test
    void anotherDateIsRemindedOfOnceAndOnItsOwnTime() {
        Api.callSafe(STUTTGART, agreement.caseId(), "de", address);
        UUID step = world.aStep(agreement, "CLIENT", DUE);
        world.stepRescheduled(agreement, step, DUE.plusDays(10));
        weekBefore();
        assertThat(mails()).isEmpty();
        dispatchAt(WEEK_BEFORE.plusDays(10), LocalTime.NOON);
        assertThat(mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("22. Juni 2026"));
        assertThat(states()).containsExactly("CLIENT 2026-06-12 DROPPED DATE_CHANGED", "CLIENT 2026-06-22 SENT");
    }

    @Test
    void aDateThatComesBackIsRemindedOfAfterAll() {
        Api.callSafe(STUTTGART, agreement.caseId(), "de", address);
        UUID step = world.aStep(agreement, "CLIENT", DUE);
        world.stepRescheduled(agreement, step, DUE.plusDays(10));
        world.stepRescheduled(agreement, step, DUE);
        weekBefore();
        assertThat(mails()).hasSize(1);
    }

    @Test
    void theSameStepSaidTwiceGivesOneMail() {
        Api.callSafe(STUTTGART, agreement.caseId(), "de", address);
        UUID step = world.aStep(agreement, "CLIENT", DUE);
        world.stepAdded(agreement, step, "CLIENT", DUE);
        weekBefore();
        world.stepAdded(agreement, step, "CLIENT", DUE);
        sending.sendDue();
        assertThat(mails()).hasSize(1);
        assertThat(states()).containsExactly("CLIENT 2026-06-12 SENT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OFFICE", "PARTNER"})
    void theOfficeIsRemindedOfItsOwnPromisesWithTheReference(String side) {
        Api.callSafe(STUTTGART, agreement.caseId(), "de", "client-" + address);
        nameOfficeMailbox();
        world.aStep(agreement, side, DUE);
        weekBefore();
        assertThat(mails().stream().map(Mail::text).filter(text -> text.contains("Vorgang: " + agreement.caseId())))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("12. Juni 2026"));
        assertThat(states()).containsExactly("OFFICE 2026-06-12 SENT");
    }

    @Test
    void aReviewIsOfBoth() {
        Api.callSafe(STUTTGART, agreement.caseId(), "de", "client-" + address);
        nameOfficeMailbox();
        world.aReview(agreement, DUE);
        weekBefore();
        assertThat(states()).containsExactly("CLIENT 2026-06-12 SENT", "OFFICE 2026-06-12 SENT");
    }

    @Test
    void whatFallsOnOneDayComesInOneMailAndIsReportedEach() {
        Api.callSafe(STUTTGART, agreement.caseId(), "de", address);
        world.aStep(agreement, "CLIENT", DUE);
        world.aStep(agreement, "CLIENT", DUE);
        world.aReview(agreement, DUE);
        UUID done = world.aStep(agreement, "CLIENT", DUE);
        world.stepClosed(agreement, done);
        weekBefore();
        assertThat(mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .containsOnlyOnce("bis Freitag, 12. Juni 2026")
                        .containsOnlyOnce("am Freitag, 12. Juni 2026 einen Termin"));
        assertThat(states().stream().filter("CLIENT 2026-06-12 SENT"::equals)).hasSize(3);
    }

    @Test
    void whatIsDueLaterTodayComesInTheSameMail() {
        Api.callSafe(STUTTGART, agreement.caseId(), "de", address);
        world.aStep(agreement, "CLIENT", DUE);
        clock.set(WEEK_BEFORE, LocalTime.of(8, 30));
        world.aStep(agreement, "CLIENT", WEEK_BEFORE.plusDays(1));
        sending.sendDue();
        assertThat(mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("6. Juni", "12. Juni"));
        dispatchAt(WEEK_BEFORE, LocalTime.of(9, 0));
        assertThat(mails()).hasSize(1);
    }

    @Test
    void anOpenStepIsRemindedOfBeforeOnAndAfterItsDay() {
        Api.callSafe(STUTTGART, agreement.caseId(), "de", address);
        world.aStep(agreement, "CLIENT", DUE);
        weekBefore();
        dispatchAt(DUE, LocalTime.of(9, 0));
        dispatchAt(DUE.plusDays(3), LocalTime.of(9, 0));
        dispatchAt(DUE.plusDays(30), LocalTime.of(9, 0));
        assertThat(mails())
                .extracting(Mail::text)
                .satisfiesExactly(
                        before -> assertThat(before).contains("bis Freitag, 12. Juni 2026"),
                        on -> assertThat(on).contains("heute"),
                        after -> assertThat(after).contains("anderen Tag"));
    }

    @Test
    void aStepThatIsDoneOnItsDayIsNotRemindedOfAfterwards() {
        Api.callSafe(STUTTGART, agreement.caseId(), "de", address);
        UUID step = world.aStep(agreement, "CLIENT", DUE);
        weekBefore();
        world.stepClosed(agreement, step);
        dispatchAt(DUE, LocalTime.of(9, 0));
        dispatchAt(DUE.plusDays(3), LocalTime.of(9, 0));
        assertThat(mails()).hasSize(1);
    }

    @Test
    void whatComesLateIsSaidOnceADay() {
        Api.callSafe(STUTTGART, agreement.caseId(), "de", address);
        clock.set(DUE.minusDays(1), LocalTime.NOON);
        world.aReview(agreement, DUE);
        sending.sendDue();
        sending.sendDue();
        assertThat(mails()).hasSize(1);
        assertThat(Stream.of(-7, -1)
                        .flatMap(days -> Api.reminders(STUTTGART, agreement.caseId(), days).stream())
                        .filter(state -> state.startsWith("CLIENT")))
                .containsExactlyInAnyOrder("CLIENT 2026-06-12 SENT", "CLIENT 2026-06-12 DROPPED SAID_TODAY");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-05T07:59, 2026-06-05T08:00",
        "2026-06-05T20:00, 2026-06-08T08:00",
        "2026-06-06T12:00, 2026-06-08T08:00",
        "2026-06-04T12:00, 2026-06-05T08:00"
    })
    void nobodyIsWrittenToAtNightOnAWeekendOrAHoliday(LocalDateTime planned, LocalDateTime sent) {
        Api.callSafe(STUTTGART, agreement.caseId(), "de", address);
        clock.set(planned.toLocalDate(), planned.toLocalTime());
        world.aStep(agreement, "CLIENT", LocalDate.of(2026, 6, 9));
        sending.sendDue();
        dispatchAt(sent.toLocalDate(), sent.toLocalTime().minusMinutes(1));
        assertThat(mails()).isEmpty();
        dispatchAt(sent.toLocalDate(), sent.toLocalTime());
        assertThat(mails()).hasSize(1);
    }

    @Test
    void whoHasNotSignedAnOfferIsRemindedOfItsLastDay() {
        Api.callSafe(STUTTGART, agreement.caseId(), "de", address);
        world.offered(agreement, DUE);
        world.signed(agreement, "ADVISER");
        weekBefore();
        assertThat(mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("Ja oder Nein"));
        assertThat(states()).containsExactly("CLIENT 2026-06-12 SENT", "OFFICE 2026-06-12 DROPPED SUPERSEDED");
    }

    @ParameterizedTest
    @CsvSource({
        "activated, DONE",
        "amended, DONE",
        "declined, OFFER_OVER",
        "withdrawn, OFFER_OVER",
        "expired, OFFER_OVER",
        "voided, OFFER_OVER"
    })
    void nobodyIsRemindedOfAnOfferThatIsAnsweredOrOver(String what, String reason) {
        Api.callSafe(STUTTGART, agreement.caseId(), "de", address);
        world.offered(agreement, DUE);
        world.agreementIs(agreement, what);
        weekBefore();
        assertThat(mails()).isEmpty();
        assertThat(states())
                .containsExactly("CLIENT 2026-06-12 DROPPED " + reason, "OFFICE 2026-06-12 DROPPED " + reason);
    }

    private void sendOne() {
        Api.callSafe(STUTTGART, agreement.caseId(), "ar-Arab", address);
        world.aStep(agreement, "CLIENT", DUE);
        weekBefore();
        assertThat(mails()).hasSize(1);
    }

    private void nameOfficeMailbox() {
        String tag = Api.officeAdmin(STUTTGART).get(Api.OFFICE_CONTACT).header("ETag");
        Api.officeAdmin(STUTTGART)
                .header("If-Match", tag)
                .body("{\"mail\":\"" + address + "\"}")
                .put(Api.OFFICE_CONTACT)
                .then()
                .statusCode(200);
    }

    private void weekBefore() {
        dispatchAt(WEEK_BEFORE, LocalTime.of(9, 0));
    }

    private void dispatchAt(LocalDate day, LocalTime time) {
        clock.set(day, time);
        sending.sendDue();
    }

    private List<String> states() {
        return Api.reminders(STUTTGART, agreement.caseId());
    }

    private List<Mail> mails() {
        return SmtpInbox.current().messages().stream()
                .filter(mail -> mail.to().contains(address))
                .toList();
    }
}
