package de.zusage.notification.reminder;

import static de.zusage.notification.World.STUTTGART;
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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody is told too often, and nobody is forgotten for it. */
@QuarkusTest
class CeilingTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 15);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
    private static final LocalDate THURSDAY = MONDAY.plusDays(3);
    private static final LocalDate NEXT_MONDAY = MONDAY.plusDays(7);

    @Inject
    World world;

    @Inject
    TestClock clock;

    @Inject
    Sending sending;

    private final String address = UUID.randomUUID() + "@example.org";
    private Agreement agreement;

    /** Steps that are due from next Monday to Friday, so that each day of this week has a reminder. */
    @BeforeEach
    void stepsOfNextWeek() {
        clock.set(MONDAY.minusDays(14), LocalTime.NOON);
        agreement = world.anAgreement(STUTTGART, "de");
        Api.callSafe(STUTTGART, agreement.caseId(), "de", address);
        for (int day = 0; day < 5; day++) {
            world.aStep(agreement, "CLIENT", NEXT_MONDAY.plusDays(day));
        }
    }

    @Test
    void theThirdMessageInSevenDaysSaysTheRestAhead() {
        send(MONDAY);
        send(TUESDAY);
        assertThat(mails()).hasSize(2);
        send(WEDNESDAY);
        assertThat(mails()).hasSize(3);
        assertThat(mails().get(2).text())
                .contains("24. Juni", "25. Juni", "26. Juni")
                .doesNotContain("22. Juni", "23. Juni");
        send(THURSDAY);
        send(THURSDAY.plusDays(1));
        assertThat(mails()).hasSize(3);
        send(NEXT_MONDAY);
        assertThat(mails()).hasSize(4);
        assertThat(Api.reminders(STUTTGART, agreement.caseId()))
                .hasSize(5)
                .allSatisfy(reminder -> assertThat(reminder).endsWith("SENT"));
    }

    @Test
    void whatComesLaterWaitsForRoom() {
        theWeekIsFull();
        clock.set(THURSDAY, LocalTime.of(8, 30));
        world.aStep(agreement, "CLIENT", THURSDAY.plusDays(7));
        send(THURSDAY);
        assertThat(mails()).hasSize(3);
        send(NEXT_MONDAY);
        assertThat(mails()).hasSize(4);
        assertThat(mails().get(3).text()).contains("25. Juni");
        assertThat(Api.ofKind(STUTTGART, agreement.caseId(), "STEP_DUE"))
                .noneSatisfy(reminder -> assertThat(reminder).contains("NO_CHANNEL"));
    }

    @Test
    void whatWouldBeTooLateByThenIsSaidByAPerson() {
        theWeekIsFull();
        clock.set(THURSDAY, LocalTime.of(8, 30));
        world.aStep(agreement, "CLIENT", THURSDAY.plusDays(1));
        send(THURSDAY);
        send(THURSDAY.plusDays(1));
        assertThat(mails()).hasSize(3);
        assertThat(Api.ofKind(STUTTGART, agreement.caseId(), "STEP_DUE"))
                .contains("CLIENT -7 NO_CHANNEL ENOUGH_SAID", "CLIENT 0 NO_CHANNEL ENOUGH_SAID");
        List<String> toCall = Api.adviser(STUTTGART, aDeputy())
                .get("/api/v1/calls")
                .then()
                .statusCode(200)
                .extract()
                .path("items.caseId");
        assertThat(toCall).containsExactly(agreement.caseId().toString());
    }

    @Test
    void whatTheNextMessageSaysAnywayIsSaidOnce() {
        theWeekIsFull();
        clock.set(THURSDAY, LocalTime.of(8, 30));
        world.aStep(agreement, "CLIENT", NEXT_MONDAY);
        send(THURSDAY);
        assertThat(Api.ofKind(STUTTGART, agreement.caseId(), "STEP_DUE")).contains("CLIENT -7 DROPPED ENOUGH_SAID");
        send(NEXT_MONDAY);
        assertThat(mails()).hasSize(4);
        assertThat(Api.reminders(STUTTGART, agreement.caseId(), 0))
                .filteredOn(reminder -> reminder.contains(NEXT_MONDAY.toString()))
                .hasSize(2)
                .allSatisfy(reminder -> assertThat(reminder).endsWith("SENT"));
    }

    @Test
    void somebodyOfTheStaffHasThreeMessagesADayAndTheRestWithTheNextDays() {
        Tenant office = new Tenant("stuttgart", "s-" + UUID.randomUUID());
        UUID adviser = UUID.randomUUID();
        Api.enter(office, adviser, "ADVISER", "A", "a-" + address).then().statusCode(201);
        for (int hour = 10; hour < 15; hour++) {
            clock.set(MONDAY, LocalTime.of(hour, 0));
            world.aStep(world.anAgreement(office, "de", adviser), "CLIENT", MONDAY.plusDays(30));
            sending.sendDue();
        }
        assertThat(mails("a-" + address)).hasSize(3);
        clock.set(TUESDAY, LocalTime.of(8, 59));
        sending.sendDue();
        assertThat(mails("a-" + address)).hasSize(3);
        clock.set(TUESDAY, LocalTime.of(9, 0));
        sending.sendDue();
        assertThat(mails("a-" + address)).hasSize(4);
    }

    private void theWeekIsFull() {
        send(MONDAY);
        send(TUESDAY);
        send(WEDNESDAY);
        assertThat(mails()).hasSize(3);
    }

    /** So that nothing but this case is on a call list. */
    private UUID aDeputy() {
        UUID deputy = UUID.randomUUID();
        world.deputise(agreement, UUID.randomUUID(), deputy, MONDAY, NEXT_MONDAY);
        return deputy;
    }

    private void send(LocalDate day) {
        clock.set(day, LocalTime.of(9, 30));
        sending.sendDue();
    }

    private List<Mail> mails() {
        return mails(address);
    }

    private static List<Mail> mails(String to) {
        return SmtpInbox.current().messages().stream()
                .filter(mail -> mail.to().contains(to))
                .toList();
    }
}
