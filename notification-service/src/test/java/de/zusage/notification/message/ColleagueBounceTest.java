package de.zusage.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.SmtpInbox;
import de.zusage.notification.Api;
import de.zusage.notification.TestClock;
import de.zusage.notification.World;
import de.zusage.notification.World.Agreement;
import de.zusage.notification.reminder.Sending;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an address of somebody of the staff does not take is read in the mailbox of the office. */
@QuarkusTest
class ColleagueBounceTest {
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

    @Inject
    Messages messages;

    private final Tenant office = new Tenant("stuttgart", "s-" + UUID.randomUUID());
    private final UUID adviser = UUID.randomUUID();

    @Test
    void isToldInTheMailboxOfTheOfficeAndNotAgainThere() {
        clock.set(LocalDate.of(2026, 5, 4), LocalTime.NOON);
        String mailbox = "office-" + adviser + "@example.org";
        Api.officeAdmin(office)
                .header("If-Match", "\"0\"")
                .body(Map.of("mail", mailbox))
                .put(Api.OFFICE_CONTACT);
        String row = Api.enter(office, adviser, "ADVISER", "A", adviser + "@example.org")
                .header("Location");
        Agreement agreement = world.anAgreement(office, "de");
        world.assign(agreement, adviser, 1);
        world.aStep(agreement, "OFFICE", DUE);
        clock.set(DUE.minusDays(7), LocalTime.of(9, 0));
        sending.bundleDue();
        tenancy.run(office, () -> {
            UUID message = messages.list("person", adviser).get(0).id();
            service.bounced(message, service.claim(message).orElseThrow());
        });
        sending.sendDue();
        assertThat(to(adviser + "@example.org")).isEmpty();
        assertThat(to(mailbox)).hasSize(1);
        assertThat(Api.ofKind(office, agreement.caseId(), "STEP_DUE")).contains("OFFICE -7 SENT");
        assertThat(Api.officeAdmin(office).get(row).<String>path("bouncedOn")).isEqualTo("2026-06-05");
    }

    @Test
    void anOfficeLearnsThatNobodyIsAtItsMailbox() {
        clock.set(LocalDate.of(2026, 5, 4), LocalTime.NOON);
        String mailbox = "office-" + adviser + "@example.org";
        name("\"0\"", mailbox);
        Agreement agreement = world.anAgreement(office, "de");
        world.aStep(agreement, "OFFICE", DUE);
        clock.set(DUE.minusDays(7), LocalTime.of(9, 0));
        sending.bundleDue();
        tenancy.run(office, () -> {
            UUID message = messages.list("recipient", Recipient.OFFICE).get(0).id();
            service.bounced(message, service.claim(message).orElseThrow());
        });
        Response read = Api.officeAdmin(office).get(Api.OFFICE_CONTACT);
        assertThat(read.<String>path("bouncedOn")).isEqualTo("2026-06-05");
        assertThat(read.<String>path("mail")).isEqualTo(mailbox);
        clock.set(DUE, LocalTime.of(9, 0));
        sending.sendDue();
        assertThat(to(mailbox)).isEmpty();
        assertThat(Api.ofKind(office, agreement.caseId(), "STEP_DUE"))
                .contains("OFFICE -7 FAILED BOUNCED", "OFFICE 0 NO_CHANNEL BOUNCED");

        Response anew = name(read.header("ETag"), mailbox);
        assertThat(anew.<String>path("bouncedOn")).isNull();
        sending.sendDue();
        assertThat(to(mailbox)).hasSize(1);
        assertThat(Api.ofKind(office, agreement.caseId(), "STEP_DUE")).contains("OFFICE 0 SENT");
    }

    private Response name(String tag, String mailbox) {
        return Api.officeAdmin(office)
                .header("If-Match", tag)
                .body(Map.of("mail", mailbox))
                .put(Api.OFFICE_CONTACT)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    private static List<?> to(String address) {
        return SmtpInbox.current().messages().stream()
                .filter(mail -> mail.to().contains(address))
                .toList();
    }
}
