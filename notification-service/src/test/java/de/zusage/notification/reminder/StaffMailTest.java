package de.zusage.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.tenancy.Tenant;
import de.zusage.local.Mail;
import de.zusage.local.SmtpInbox;
import de.zusage.notification.Api;
import de.zusage.notification.TestClock;
import de.zusage.notification.World;
import de.zusage.notification.World.Agreement;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who of an office is told what the office is reminded of, and when. */
@QuarkusTest
class StaffMailTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);
    private static final LocalDate DUE = LocalDate.of(2026, 6, 12);
    private static final LocalDate WEEK_BEFORE = DUE.minusDays(7);

    @Inject
    World world;

    @Inject
    TestClock clock;

    @Inject
    Sending sending;

    private final Tenant office = new Tenant("stuttgart", "s-" + UUID.randomUUID());
    private final String tag = UUID.randomUUID().toString();
    private final UUID adviser = Api.ADVISER;
    private final UUID deputy = UUID.randomUUID();
    private Agreement agreement;

    @BeforeEach
    void aCaseOfAnAdviser() {
        clock.set(MONDAY, LocalTime.NOON);
        Api.officeAdmin(office)
                .header("If-Match", "\"0\"")
                .body(Map.of("mail", at("office")))
                .put(Api.OFFICE_CONTACT)
                .then()
                .statusCode(200);
        agreement = aCase();
    }

    private Agreement aCase() {
        Agreement made = world.anAgreement(office, "de");
        world.assign(made, adviser, 1);
        Api.callSafe(office, made.caseId(), "de", at("client"));
        return made;
    }

    private String at(String who) {
        return who + "-" + tag + "@example.org";
    }

    private void onStaff(UUID person, String function, String who) {
        Api.enter(office, person, function, "Jemand", at(who)).then().statusCode(201);
    }

    private List<Mail> mails(String who) {
        return SmtpInbox.current().messages().stream()
                .filter(mail -> mail.to().contains(at(who)))
                .toList();
    }

    private void sendAt(LocalDate day, String time) {
        clock.set(day, LocalTime.parse(time));
        sending.sendDue();
    }

    private List<String> steps() {
        return Api.ofKind(office, agreement.caseId(), "STEP_DUE");
    }

    @Test
    void theAdviserIsToldOfAllCasesInOneMail() {
        onStaff(adviser, "ADVISER", "adviser");
        Agreement second = aCase();
        world.aStep(agreement, "OFFICE", DUE);
        world.aStep(second, "OFFICE", DUE);
        sendAt(WEEK_BEFORE, "08:59");
        assertThat(mails("adviser")).isEmpty();
        sendAt(WEEK_BEFORE, "09:00");
        assertThat(mails("adviser"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .startsWith("Guten Tag, Jemand!")
                        .contains(agreement.caseId().toString(), second.caseId().toString()));
        assertThat(mails("office")).isEmpty();
        assertThat(steps()).contains("OFFICE -7 SENT");
    }

    @Test
    void whoeverIsNotOnTheStaffIsToldInTheMailboxOfTheOffice() {
        onStaff(UUID.randomUUID(), "ADVISER", "colleague");
        world.aStep(agreement, "OFFICE", DUE);
        sendAt(WEEK_BEFORE, "09:00");
        assertThat(mails("office"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).startsWith("Guten Tag!"));
        assertThat(mails("colleague")).isEmpty();
    }

    @Test
    void anOwnAddressGoesBeforeTheOffices() {
        onStaff(adviser, "ADVISER", "adviser");
        Api.prefer(office, adviser, Map.of("mail", at("own"))).then().statusCode(200);
        world.aStep(agreement, "OFFICE", DUE);
        sendAt(WEEK_BEFORE, "09:00");
        assertThat(mails("own")).hasSize(1);
        assertThat(mails("adviser")).isEmpty();
    }

    @Test
    void theDeputyIsToldInsteadInHisOrHerDays() {
        onStaff(adviser, "ADVISER", "adviser");
        onStaff(deputy, "ADVISER", "deputy");
        world.deputise(agreement, UUID.randomUUID(), deputy, WEEK_BEFORE, WEEK_BEFORE);
        world.aStep(agreement, "OFFICE", DUE);
        sendAt(WEEK_BEFORE, "09:00");
        assertThat(mails("deputy")).hasSize(1);
        assertThat(mails("adviser")).isEmpty();
        sendAt(DUE, "09:00");
        assertThat(mails("deputy")).hasSize(1);
        assertThat(mails("adviser")).hasSize(1);
    }

    @Test
    void whoeverLeavesIsToldNothingMore() {
        String row = Api.enter(office, adviser, "ADVISER", "A", at("adviser")).header("Location");
        Api.prefer(office, adviser, Map.of("mail", at("own")));
        Api.officeAdmin(office).header("If-Match", "\"0\"").delete(row).then().statusCode(204);
        world.aStep(agreement, "OFFICE", DUE);
        sendAt(WEEK_BEFORE, "09:00");
        assertThat(mails("adviser")).isEmpty();
        assertThat(mails("own")).isEmpty();
        assertThat(mails("office")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"08:00, 07:59", "14:30, 14:29"})
    void theMessagesOfADayComeAtTheTimeThatWasWished(String digest, String tooEarly) {
        onStaff(adviser, "ADVISER", "adviser");
        Api.prefer(office, adviser, Map.of("digestAt", digest)).then().statusCode(200);
        world.aStep(agreement, "OFFICE", DUE);
        sendAt(WEEK_BEFORE, tooEarly);
        assertThat(mails("adviser")).isEmpty();
        sendAt(WEEK_BEFORE, digest);
        assertThat(mails("adviser")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-27, 2026-03-30", "2026-10-23, 2026-10-26"})
    void theTimeIsTheWallClocksBeforeAndAfterItIsPutForwardOrBack(LocalDate before, LocalDate after) {
        clock.set(before.minusDays(20), LocalTime.NOON);
        onStaff(adviser, "ADVISER", "adviser");
        Api.prefer(office, adviser, Map.of("digestAt", "08:15")).then().statusCode(200);
        world.aStep(agreement, "OFFICE", before);
        world.aStep(agreement, "OFFICE", after);
        for (LocalDate day : List.of(before, after)) {
            sendAt(day, "08:14");
            int early = mails("adviser").size();
            sendAt(day, "08:15");
            assertThat(mails("adviser")).hasSize(early + 1);
        }
    }

    @Test
    void whatIsSwitchedOffIsDroppedAloud() {
        onStaff(adviser, "ADVISER", "adviser");
        Api.prefer(office, adviser, Map.of("switchedOff", List.of("STEP_DUE")));
        world.aStep(agreement, "OFFICE", DUE);
        world.aReview(agreement, DUE);
        sendAt(WEEK_BEFORE, "09:00");
        assertThat(steps()).contains("OFFICE -7 DROPPED NOT_WISHED");
        assertThat(Api.ofKind(office, agreement.caseId(), "REVIEW_DUE")).contains("OFFICE -7 SENT");
        assertThat(mails("office")).isEmpty();
    }

    @Test
    void ownLeadTimesGoBeforeTheAuthoritysAndHoldForWhatIsKnown() {
        onStaff(adviser, "ADVISER", "adviser");
        world.aStep(agreement, "OFFICE", DUE);
        Api.prefer(office, adviser, Map.of("leadDays", Map.of("STEP", List.of(-14, 0))));
        world.aStep(agreement, "CLIENT", DUE);
        sendAt(DUE.minusDays(14), "09:00");
        assertThat(mails("adviser")).hasSize(1);
        sendAt(WEEK_BEFORE, "09:00");
        assertThat(mails("adviser")).hasSize(1);
        assertThat(steps())
                .contains("OFFICE -14 SENT", "OFFICE -7 DROPPED NOT_WISHED", "CLIENT -7 SENT")
                .doesNotContain("CLIENT -14 PLANNED");
        Api.prefer(office, adviser, Map.of());
        assertThat(steps()).contains("OFFICE -14 SENT", "OFFICE 0 PLANNED", "OFFICE 3 PLANNED");
    }

    @Test
    void theAdviserWhoTakesOverBringsHisOrHerLeadTimes() {
        onStaff(deputy, "ADVISER", "deputy");
        Api.prefer(office, deputy, Map.of("leadDays", Map.of("STEP", List.of(-10))));
        world.aStep(agreement, "OFFICE", DUE);
        world.assign(agreement, deputy, 1);
        sendAt(LocalDate.of(2026, 6, 2), "09:00");
        assertThat(mails("deputy")).hasSize(1);
    }

    @Test
    void nobodyIsToldAtOnceWhatTheOfficeHasJustSet() {
        onStaff(adviser, "ADVISER", "adviser");
        world.aStep(agreement, "OFFICE", MONDAY.plusDays(3));
        sendAt(MONDAY, "15:00");
        assertThat(mails("adviser")).isEmpty();
        assertThat(steps()).contains("OFFICE -7 DROPPED OWN_ACTION", "OFFICE 0 PLANNED");
        sendAt(MONDAY.plusDays(3), "09:00");
        assertThat(mails("adviser")).hasSize(1);
    }

    @Test
    void whoTakesOverIsToldAtOnceWhatTheFirstAdviserHasSet() {
        onStaff(adviser, "ADVISER", "adviser");
        onStaff(deputy, "ADVISER", "deputy");
        world.aStep(agreement, "OFFICE", MONDAY.plusDays(3));
        sendAt(MONDAY, "15:00");
        assertThat(steps()).contains("OFFICE -7 DROPPED OWN_ACTION");
        world.assign(agreement, deputy, 1);
        sendAt(MONDAY, "16:00");
        assertThat(mails("deputy")).hasSize(1);
        assertThat(mails("adviser")).isEmpty();
        assertThat(steps()).contains("OFFICE -7 SENT");
    }

    @Test
    void aMailUnderWayToTheFirstAdviserIsNotSentOnceAnotherAnswersForTheCase() {
        onStaff(adviser, "ADVISER", "adviser");
        onStaff(deputy, "ADVISER", "deputy");
        world.aStep(agreement, "OFFICE", DUE);
        clock.set(WEEK_BEFORE, LocalTime.of(9, 0));
        sending.bundleDue();
        world.assign(agreement, deputy, 1);
        sending.sendDue();
        sending.sendDue();
        assertThat(mails("adviser")).isEmpty();
        assertThat(mails("deputy")).hasSize(1);
    }
}
