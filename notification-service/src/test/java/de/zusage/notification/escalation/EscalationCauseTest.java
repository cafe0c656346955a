package de.zusage.notification.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.local.testing.Tokens;
import de.zusage.notification.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is raised and said when, and how it ends. */
@QuarkusTest
class EscalationCauseTest extends EscalationFixtures {

    @Test
    void aTryToCallGivesTheAdviserTimeAndReachingTheClientEndsIt() {
        somethingUndeliverable();
        clock.set(FRIDAY.plusDays(3), LocalTime.NOON);
        call("NOT_REACHED");
        lookAt(TUESDAY, LocalTime.NOON);
        assertThat(list(adviser).<List<?>>path("items")).isEmpty();
        lookAt(TUESDAY.plusDays(1), LocalTime.NOON);
        String path = waitingFor(adviser);
        call("REACHED");
        lookAt(TUESDAY.plusDays(1), LocalTime.of(13, 0));
        assertEnded(path, "CLIENT_REACHED");
    }

    @Test
    void endsWhenAChannelHasBecomeSafe() {
        somethingUndeliverable();
        lookAt(TUESDAY, LocalTime.NOON);
        String path = waitingFor(adviser);
        Api.adviser(office, adviser)
                .header("If-Match", Api.tag(office, agreement.caseId()))
                .body(Map.of("language", "de", "channels", List.of(Api.mail("c-" + address(adviser)))))
                .put(Api.CONTACT, agreement.caseId())
                .then()
                .statusCode(200);
        lookAt(TUESDAY, LocalTime.of(13, 0));
        assertEnded(path, "CALLED_SAFE");
    }

    @Test
    void whatIsDeclaredAgainAsItWasPlansNothingAndEndsNothing() {
        declare(Api.number("0711 216330"));
        somethingUndeliverable();
        lookAt(TUESDAY, LocalTime.NOON);
        String path = waitingFor(adviser);
        declare(Api.number("0711 216330"));
        assertThat(Api.reminders(office, agreement.caseId()))
                .containsExactly("CLIENT 2026-06-12 NO_CHANNEL CALL_WISHED");
        escalating.lookAround();
        assertThat(waitingFor(adviser)).isEqualTo(path);
    }

    /** Its day moved away and came back: it is planned anew, and nothing is said as yet. */
    @Test
    void whatLooksForAChannelAgainIsStillOpen() {
        UUID step = somethingUndeliverable();
        lookAt(TUESDAY, LocalTime.NOON);
        String path = waitingFor(adviser);
        world.stepRescheduled(agreement, step, DUE.plusDays(30));
        world.stepRescheduled(agreement, step, DUE);
        assertThat(Api.reminders(office, agreement.caseId())).contains("CLIENT 2026-06-12 PLANNED");
        escalating.lookAround();
        assertThat(waitingFor(adviser)).isEqualTo(path);
    }

    private void declare(Map<String, String> channel) {
        Api.adviser(office, adviser)
                .header("If-Match", Api.tag(office, agreement.caseId()))
                .body(Map.of("language", "de", "channels", List.of(channel)))
                .put(Api.CONTACT, agreement.caseId())
                .then()
                .statusCode(200);
    }

    @Test
    void endsWithTheStepAndWithTheCase() {
        UUID step = somethingUndeliverable();
        lookAt(TUESDAY, LocalTime.NOON);
        String path = waitingFor(adviser);
        world.stepClosed(agreement, step);
        lookAt(TUESDAY, LocalTime.of(13, 0));
        assertEnded(path, "NOTHING_TO_SAY");
        world.aStep(agreement, "CLIENT", DUE);
        sending.sendDue();
        lookAt(THURSDAY, LocalTime.of(13, 0));
        String again = waitingFor(adviser);
        world.closeCase(agreement);
        lookAt(THURSDAY, LocalTime.of(14, 0));
        assertEnded(again, "CASE_CLOSED");
    }

    @Test
    void aMailThatWaitsForTheMorningIsNotSentOnceItIsOver() {
        UUID step = world.aStep(agreement, "CLIENT", DUE);
        clock.set(FRIDAY, LocalTime.of(19, 59));
        sending.sendDue();
        clock.set(TUESDAY, LocalTime.of(20, 0));
        escalating.lookAround();
        sending.sendDue();
        assertThat(mails(adviser)).isEmpty();
        world.stepClosed(agreement, step);
        escalating.lookAround();
        clock.set(TUESDAY.plusDays(1), LocalTime.of(8, 0));
        sending.sendDue();
        assertThat(mails(adviser)).isEmpty();
        assertThat(Api.ofKind(office, agreement.caseId(), "ESCALATION"))
                .singleElement()
                .asString()
                .endsWith("DROPPED ANSWERED");
    }

    @Test
    void isSaidAtOnceInTheMorningWhateverTheDigestAndWhatIsSwitchedOff() {
        Api.prefer(office, adviser, Map.of("digestAt", "15:00", "switchedOff", List.of("STEP_DUE", "CONTACT_MISSING")))
                .then()
                .statusCode(200);
        world.aStep(agreement, "CLIENT", DUE);
        clock.set(FRIDAY, LocalTime.of(19, 59));
        sending.sendDue();
        lookAt(TUESDAY, LocalTime.of(21, 0));
        assertThat(mails(adviser)).isEmpty();
        clock.set(TUESDAY.plusDays(1), LocalTime.of(8, 0));
        sending.sendDue();
        assertThat(mails(adviser)).hasSize(1);
    }

    @Test
    void whatTheOfficeLeavesUndoneAfterItsLastReminderIsRaisedUntilItIsDone() {
        world.aReview(agreement, LocalDate.of(2026, 5, 11));
        UUID step = world.aStep(agreement, "OFFICE", LocalDate.of(2026, 5, 11));
        for (int day = 11; day < 19; day++) {
            lookAt(LocalDate.of(2026, 5, day), LocalTime.of(10, 0));
        }
        assertThat(list(adviser).<List<?>>path("items")).isEmpty();
        lookAt(LocalDate.of(2026, 5, 19), LocalTime.of(10, 0));
        assertThat(list(adviser).<List<String>>path("items.cause")).containsExactly("UNANSWERED", "UNANSWERED");
        assertThat(mails(adviser)).hasSize(1);
        world.stepClosed(agreement, step);
        lookAt(LocalDate.of(2026, 5, 19), LocalTime.of(11, 0));
        assertThat(list(adviser).<List<?>>path("items")).hasSize(1);
    }

    /** Three days after it is the authority's last word; who wants to hear later has no longer time for that. */
    @ParameterizedTest
    @ValueSource(strings = {"[-14, 90]", "[90]", "[-14, 30, 60, 90]"})
    void nobodyPutsOffByOwnLeadTimesWhenItIsRaised(String days) {
        Api.as(Tokens.adviser(office.authority(), office.office())
                        .subject(adviser)
                        .sign())
                .header("If-Match", "\"0\"")
                .body("{\"leadDays\":{\"STEP\":" + days + "}}")
                .put(Api.PREFERENCES)
                .then()
                .statusCode(200);
        world.aStep(agreement, "OFFICE", LocalDate.of(2026, 5, 11));
        lookAt(LocalDate.of(2026, 5, 18), LocalTime.of(10, 0));
        assertThat(list(adviser).<List<?>>path("items")).isEmpty();
        lookAt(LocalDate.of(2026, 5, 19), LocalTime.of(10, 0));
        assertThat(list(adviser).<List<String>>path("items.cause")).containsExactly("UNANSWERED");
        assertThat(list(adviser).<String>path("items[0].kind")).isEqualTo("STEP");
        assertThat(list(adviser).<String>path("items[0].dueOn")).isEqualTo("2026-05-11");
    }

    /** The call list looks back for two weeks, an escalation for two months. */
    @Test
    void aCallCanBeTakenDownAsLongAsSomebodyWaitsForIt() {
        somethingUndeliverable();
        lookAt(TUESDAY, LocalTime.NOON);
        String path = waitingFor(adviser);
        clock.set(DUE.plusDays(20), LocalTime.NOON);
        escalating.lookAround();
        assertThat(Api.adviser(office, adviser).get("/api/v1/calls").<List<?>>path("items"))
                .isEmpty();
        call("REACHED");
        escalating.lookAround();
        assertThat(Api.adviser(office, adviser).get(path).<String>path("ending"))
                .isEqualTo("CLIENT_REACHED");
    }

    @Test
    void aPausedAgreementWaitsForNobody() {
        world.aStep(agreement, "OFFICE", LocalDate.of(2026, 5, 11));
        for (int day = 11; day < 16; day++) {
            lookAt(LocalDate.of(2026, 5, day), LocalTime.of(10, 0));
        }
        world.agreementIs(agreement, "paused");
        lookAt(LocalDate.of(2026, 5, 19), LocalTime.of(10, 0));
        assertThat(list(adviser).<List<?>>path("items")).isEmpty();
    }
}
