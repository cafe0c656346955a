package de.zusage.notification.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.Tokens;
import de.zusage.notification.Api;
import de.zusage.notification.World.Agreement;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What nobody sees to reaches one human after the other. */
@QuarkusTest
class EscalationTest extends EscalationFixtures {

    @Test
    void whatNoChannelSaidReachesTheAdviserAfterTwoWorkingDays() {
        somethingUndeliverable();
        lookAt(TUESDAY, LocalTime.of(11, 59));
        assertThat(list(adviser).<List<?>>path("items")).isEmpty();
        lookAt(TUESDAY, LocalTime.NOON);
        assertThat(mails(adviser))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("Freitag, 5. Juni 2026", agreement.caseId().toString()));
        Response raised = Api.adviser(office, adviser).get(waitingFor(adviser));
        assertThat(raised.<String>path("name")).isEqualTo("Anna Adler");
        assertThat(raised.<String>path("cause")).isEqualTo("UNDELIVERABLE");
        assertThat(raised.<String>path("turns[0].beganAt")).isEqualTo("2026-06-09T10:00:00Z");
    }

    @Test
    void goesUpLevelByLevelAndStaysWhereSomebodyTakesCare() {
        enter(deputy, "ADVISER", "Dilek Demir");
        enter(lead, "OFFICE_LEAD", "Lea Lorenz");
        world.deputise(agreement, UUID.randomUUID(), deputy, FRIDAY, DUE);
        somethingUndeliverable();
        lookAt(TUESDAY, LocalTime.NOON);
        lookAt(THURSDAY, LocalTime.of(11, 59));
        assertThat(mails(deputy)).isEmpty();
        lookAt(THURSDAY, LocalTime.NOON);
        assertThat(mails(deputy)).hasSize(1);
        assertThat(mails(lead)).isEmpty();
        assertThat(list(adviser).<List<?>>path("items")).isEmpty();
        Response taken = acknowledge(deputy);
        assertThat(taken.<String>path("state")).isEqualTo("ACKNOWLEDGED");
        assertThat(taken.<List<String>>path("turns.name")).containsExactly("Anna Adler", "Dilek Demir");
        assertThat(taken.<String>path("turns[1].acknowledgedAt")).isEqualTo("2026-06-11T10:00:00Z");
        lookAt(DUE.plusDays(4), LocalTime.NOON);
        assertThat(mails(lead)).isEmpty();
        assertThat(acknowledge(deputy).<String>path("type")).isEqualTo("/problems/already-acknowledged");
    }

    @Test
    void whatTheAdviserHasTakenCareOfGoesToWhoeverAnswersForTheCaseNow() {
        UUID successor = UUID.randomUUID();
        enter(successor, "ADVISER", "Sinan Sommer");
        somethingUndeliverable();
        lookAt(TUESDAY, LocalTime.NOON);
        acknowledge(adviser);
        world.assign(agreement, successor, 1);
        sending.sendDue();
        assertThat(list(adviser).<List<?>>path("items")).isEmpty();
        assertThat(list(successor).<List<String>>path("items.state")).containsExactly("RAISED");
        assertThat(mails(successor)).hasSize(1);
    }

    @Test
    void whoeverLeavesTheStaffLeavesNothingBehind() {
        enter(lead, "OFFICE_LEAD", "Lea Lorenz");
        somethingUndeliverable();
        lookAt(TUESDAY, LocalTime.NOON);
        acknowledge(adviser);
        leave(adviser);
        sending.sendDue();
        assertThat(list(lead).<List<String>>path("items.state")).containsExactly("RAISED");
        assertThat(mails(lead)).hasSize(1);
    }

    private void leave(UUID person) {
        String admin = Tokens.of("office-admin")
                .authority(office.authority())
                .office(office.office())
                .carrier(carrier)
                .sign();
        List<Map<String, String>> staff =
                Api.as(admin).get(Api.STAFF).then().statusCode(200).extract().path("items");
        String row = staff.stream()
                .filter(member -> person.toString().equals(member.get("person")))
                .map(member -> Api.STAFF + "/" + member.get("id"))
                .findFirst()
                .orElseThrow();
        String tag = Api.as(admin).get(row).header("ETag");
        Api.as(admin).header("If-Match", tag).delete(row).then().statusCode(204);
    }

    @Test
    void skipsTheSamePersonAndTheDeputyWhoIsNotThere() {
        UUID both = UUID.randomUUID();
        enter(both, "OFFICE_LEAD", "Berta Beide");
        world.assign(agreement, both, 1);
        enter(carrierLead, "CARRIER_LEAD", "Carla Chef");
        somethingUndeliverable();
        lookAt(TUESDAY, LocalTime.NOON);
        lookAt(THURSDAY, LocalTime.NOON);
        assertThat(mails(both)).hasSize(1);
        assertThat(mails(carrierLead)).hasSize(1);
    }

    @Test
    void reachesTheCarrierWithoutContentAndTellsItOnceAWeek() {
        UUID step = world.aStep(agreement, "OFFICE", LocalDate.of(2026, 5, 11));
        enter(carrierLead, "CARRIER_LEAD", "Carla Chef");
        for (int day = 11; day < 21; day++) {
            lookAt(LocalDate.of(2026, 5, day), LocalTime.of(10, 0));
        }
        assertThat(mails(adviser)).hasSize(1);
        assertThat(mails(carrierLead)).isEmpty();
        lookAt(LocalDate.of(2026, 5, 21), LocalTime.of(10, 0));
        assertThat(mails(carrierLead))
                .singleElement()
                .satisfies(mail -> assertThat(mail.raw() + mail.text())
                        .contains(office.office())
                        .doesNotContain(agreement.caseId().toString(), step.toString(), "Adler", "Vorgang"));
        Response seen = atCarrier(carrier);
        assertThat(seen.<List<Map<String, Object>>>path("items"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row).containsOnlyKeys("id", "authority", "office", "since", "acknowledged");
                    assertThat(row).containsEntry("office", office.office()).containsEntry("acknowledged", false);
                });
        String escalation = Api.adviser(office, adviser)
                .get("/api/v1/cases/" + agreement.caseId() + "/reminders")
                .asString();
        assertThat(escalation).doesNotContain(seen.<String>path("items[0].id"));
        assertThat(list(carrierLead).<List<?>>path("items")).isEmpty();
        lookAt(LocalDate.of(2026, 5, 27), LocalTime.of(10, 0));
        assertThat(mails(carrierLead)).hasSize(1);
        lookAt(LocalDate.of(2026, 5, 28), LocalTime.of(10, 0));
        assertThat(mails(carrierLead)).hasSize(2);
        for (int i = 0; i < 2; i++) {
            acknowledgeAtCarrier(carrier, seen.path("items[0].id")).then().statusCode(204);
        }
        assertThat(atCarrier(carrier).<Boolean>path("items[0].acknowledged")).isTrue();
        lookAt(LocalDate.of(2026, 6, 12), LocalTime.of(10, 0));
        assertThat(mails(carrierLead)).hasSize(2);
    }

    @Test
    void isSeenByTheCarrierAloneWhereNobodyAtTheOfficeCanBeReached() {
        Agreement nobodys = world.anAgreement(office, "de", UUID.randomUUID());
        world.aStep(nobodys, "CLIENT", DUE);
        clock.set(FRIDAY, LocalTime.NOON);
        sending.sendDue();
        lookAt(TUESDAY, LocalTime.NOON);
        assertThat(atCarrier(carrier).<List<?>>path("items")).hasSize(1);
        assertThat(atCarrier("carrier-other").<List<?>>path("items")).isEmpty();
        Response foreign =
                acknowledgeAtCarrier("carrier-other", atCarrier(carrier).path("items[0].id"));
        Response unknown = acknowledgeAtCarrier(carrier, UUID.randomUUID());
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(foreign.asString()).isEqualTo(unknown.asString());
    }

    @Test
    void isNotRaisedAtAnOfficeWithoutStaff() {
        Tenant bare = new Tenant("stuttgart", "bare-" + tag);
        Agreement nobodys = world.anAgreement(bare, "de");
        world.aStep(nobodys, "CLIENT", DUE);
        clock.set(FRIDAY, LocalTime.NOON);
        sending.sendDue();
        lookAt(TUESDAY, LocalTime.NOON);
        assertThat(Api.ofKind(bare, nobodys.caseId(), "ESCALATION")).isEmpty();
    }

    @Test
    void whatIsHandedOnBelongsToSomebodyElseWithAllTheTime() {
        enter(deputy, "ADVISER", "Dilek Demir");
        enter(lead, "OFFICE_LEAD", "Lea Lorenz");
        enter(carrierLead, "CARRIER_LEAD", "Carla Chef");
        somethingUndeliverable();
        lookAt(TUESDAY, LocalTime.NOON);
        String path = waitingFor(adviser);
        assertThat(handOn(adviser, path, carrierLead).<String>path("type")).isEqualTo("/problems/not-to-the-carrier");
        assertThat(handOn(adviser, path, UUID.randomUUID()).<String>path("type"))
                .isEqualTo("/problems/not-on-the-staff");
        assertThat(handOn(adviser, path, adviser).<String>path("type")).isEqualTo("/problems/to-another");
        clock.set(FRIDAY.plusDays(5), LocalTime.of(10, 0));
        handOn(adviser, path, deputy).then().statusCode(200);
        sending.sendDue();
        assertThat(mails(deputy)).hasSize(1);
        assertThat(mails(adviser)).hasSize(1);
        assertThat(handOn(adviser, path, lead).<String>path("type"))
                .isEqualTo("/problems/escalation-of-another-person");
        lookAt(DUE, LocalTime.of(9, 59));
        assertThat(mails(lead)).isEmpty();
        lookAt(DUE, LocalTime.of(10, 0));
        assertThat(mails(lead)).hasSize(1);
    }

    @Test
    void isNothingToWhomItHasNotReachedAndToStrangers() {
        somethingUndeliverable();
        lookAt(TUESDAY, LocalTime.NOON);
        String path = waitingFor(adviser);
        String unknown = Api.adviser(office, adviser)
                .get("/api/v1/escalations/" + UUID.randomUUID())
                .asString();
        assertThat(Api.adviser(office, lead).get(path).asString()).isEqualTo(unknown);
        for (Tenant stranger : List.of(new Tenant("stuttgart", "s-other"), new Tenant("leipzig", office.office()))) {
            assertThat(Api.adviser(stranger, adviser).get(path).asString()).isEqualTo(unknown);
            assertThat(Api.adviser(stranger, adviser)
                            .header("If-Match", "\"1\"")
                            .post(path + "/acknowledged")
                            .asString())
                    .isEqualTo(unknown);
            assertThat(Api.adviser(stranger, adviser)
                            .header("If-Match", "\"1\"")
                            .body(Map.of("to", lead))
                            .post(path + "/handed-on")
                            .asString())
                    .isEqualTo(unknown);
            assertThat(Api.adviser(stranger, adviser).get("/api/v1/escalations").<List<?>>path("items"))
                    .isEmpty();
        }
        assertThat(Api.adviser(office).get("/api/v1/carrier-escalations").statusCode())
                .isEqualTo(403);
    }
}
