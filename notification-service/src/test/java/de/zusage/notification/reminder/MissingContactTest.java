package de.zusage.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.local.Mail;
import de.zusage.local.SmtpInbox;
import de.zusage.notification.Api;
import de.zusage.notification.TestClock;
import de.zusage.notification.World;
import de.zusage.notification.World.Agreement;
import de.zusage.notification.contact.Channel;
import de.zusage.notification.contact.Reach;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An adviser hears on the same day that nothing reaches a client. */
@QuarkusTest
class MissingContactTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);
    private static final LocalDate DUE = LocalDate.of(2026, 6, 12);

    @Inject
    World world;

    @Inject
    TestClock clock;

    @Inject
    Sending sending;

    @Inject
    Reach reach;

    @Inject
    Tenancy tenancy;

    private final Tenant office = new Tenant("stuttgart", "s-" + UUID.randomUUID());
    private final UUID adviser = Api.ADVISER;
    private final String address = UUID.randomUUID() + "@example.org";
    private Agreement agreement;

    @BeforeEach
    void aCaseOfAnAdviser() {
        clock.set(MONDAY, LocalTime.NOON);
        agreement = world.anAgreement(office, "de");
        world.assign(agreement, adviser, 1);
        Api.enter(office, adviser, "ADVISER", "A", address).then().statusCode(201);
    }

    private List<Mail> mails() {
        sending.sendDue();
        return SmtpInbox.current().messages().stream()
                .filter(mail -> mail.to().contains(address))
                .toList();
    }

    private List<String> missing() {
        return Api.ofKind(office, agreement.caseId(), "CONTACT_MISSING");
    }

    @Test
    void withTheFirstStepAndOnce() {
        assertThat(mails()).isEmpty();
        world.aStep(agreement, "CLIENT", DUE);
        assertThat(mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("kein sicherer Weg", agreement.caseId().toString()));
        world.aStep(agreement, "CLIENT", DUE);
        clock.set(MONDAY.plusDays(1), LocalTime.NOON);
        world.aStep(agreement, "CLIENT", DUE);
        assertThat(mails()).hasSize(1);
        assertThat(missing()).containsExactly("OFFICE 0 SENT");
    }

    @Test
    void alsoWhereEverythingWasTakenBack() {
        Api.callSafe(office, agreement.caseId(), "de", "c-" + address);
        Api.withdraw(office, agreement.caseId());
        world.aStep(agreement, "CLIENT", DUE);
        assertThat(mails()).hasSize(1);
    }

    @Test
    void notWhereSomethingReachesTheClientOrNothingIsTheClientsToDo() {
        world.aStep(agreement, "OFFICE", DUE);
        Agreement called = world.anAgreement(office, "de");
        Api.declare(office, called.caseId(), "de", List.of(Api.number("+4971121633-0")))
                .then()
                .statusCode(200);
        world.aStep(called, "CLIENT", DUE);
        assertThat(missing()).isEmpty();
        assertThat(Api.ofKind(office, called.caseId(), "CONTACT_MISSING")).isEmpty();
    }

    @Test
    void notWhereAChannelIsCalledSafeBeforeItIsSaid() {
        world.aStep(agreement, "CLIENT", DUE);
        Api.callSafe(office, agreement.caseId(), "de", "c-" + address);
        assertThat(mails()).isEmpty();
        assertThat(missing()).containsExactly("OFFICE 0 DROPPED CALLED_SAFE");
    }

    @Test
    void notOfAClosedCase() {
        world.aStep(agreement, "CLIENT", DUE);
        world.closeCase(agreement);
        assertThat(mails()).isEmpty();
        assertThat(missing()).containsExactly("OFFICE 0 DROPPED CASE_CLOSED");
    }

    @Test
    void notWhereThatIsSwitchedOff() {
        Api.prefer(office, adviser, Map.of("switchedOff", List.of("CONTACT_MISSING")));
        world.aStep(agreement, "CLIENT", DUE);
        assertThat(mails()).isEmpty();
        assertThat(missing()).containsExactly("OFFICE 0 DROPPED NOT_WISHED");
    }

    @Test
    void onTheDayOnWhichNobodyIsAtAnAddress() {
        Api.callSafe(office, agreement.caseId(), "de", "nobody-" + address);
        world.aStep(agreement, "CLIENT", DUE);
        clock.set(DUE.minusDays(7), LocalTime.NOON);
        tenancy.run(office, () -> reach.bounced(agreement.caseId(), Channel.MAIL, "nobody-" + address));
        assertThat(mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("kommt an einer Adresse nichts mehr an"));
        assertThat(Api.ofKind(office, agreement.caseId(), "CONTACT_BOUNCED")).containsExactly("OFFICE 0 SENT");
    }
}
