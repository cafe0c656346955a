package de.zusage.notification.letter;

import static de.zusage.notification.World.STUTTGART;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.testing.http.Response;
import de.zusage.notification.Api;
import de.zusage.notification.TestClock;
import de.zusage.notification.World;
import de.zusage.notification.World.Agreement;
import de.zusage.notification.message.LetterJob;
import de.zusage.notification.reminder.Sending;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies printed on a table when its client must not be written to any more. */
@QuarkusTest
class RecalledLetterTest {
    private static final String SENT = "CLIENT 2026-06-12 SENT";

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
    private Agreement first;
    private Agreement second;
    private Agreement third;
    private String batch;
    private int made;

    @BeforeEach
    void threeLettersArePrinted() {
        clock.set(LocalDate.of(2026, 5, 4), LocalTime.NOON);
        tray.empty();
        first = printed("Ana Muster");
        second = printed("Olga Beispiel");
        third = printed("Ida Probe");
        batch = tray.batch();
        assertThat(tray.pdf(batch).statusCode()).isEqualTo(200);
    }

    private Agreement printed(String name) {
        Agreement agreement = world.anAgreement(STUTTGART, "de");
        clients.declare(agreement, clients.letter(name));
        world.aStep(agreement, "CLIENT", LetterClients.DUE);
        clock.set(LetterClients.WEEK_BEFORE, LocalTime.NOON.plusSeconds(++made));
        sending.sendDue();
        return agreement;
    }

    @Test
    void isTakenOutAndTheOthersArePosted() {
        stop(second);
        assertThat(recalled()).containsExactly(2);
        Response refused = tray.posted(batch);
        Tray.refused(refused, 409, "letters-recalled");
        assertThat(refused.<List<Integer>>path("letters")).containsExactly(2);
        Tray.refused(tray.posted(batch, "1"), 409, "letters-recalled");
        assertThat(clients.states(first)).containsExactly("CLIENT 2026-06-12 SENDING");

        Response posted = tray.posted(batch, "2");
        assertThat(posted.<String>path("state")).isEqualTo("POSTED");
        assertThat(posted.<Integer>path("letters")).isEqualTo(2);
        assertThat(clients.states(first)).containsExactly(SENT);
        assertThat(clients.states(third)).containsExactly(SENT);
        job.look();
        sending.sendDue();
        assertThat(clients.states(second)).containsExactly("CLIENT 2026-06-12 DROPPED STOPPED");
        assertThat(tray.waiting()).isEmpty();
    }

    @Test
    void isWhatLeadsToAnAddressOfBeforeToo() {
        clients.declare(first, clients.letter("Ana Anderswo"));
        Api.withdraw(STUTTGART, third.caseId());
        Response refused = tray.posted(batch, "3");
        Tray.refused(refused, 409, "letters-recalled");
        assertThat(refused.<List<Integer>>path("letters")).containsExactly(1, 3);
        tray.posted(batch, "1,3").then().statusCode(200);
        assertThat(tray.waiting().stream().map(letter -> letter.get("caseId")))
                .as("waits to be printed with the other address")
                .contains(first.caseId().toString());
    }

    @Test
    void staysSoWhereItWasGivenUpInTheMeantime() {
        stop(second);
        clock.pass(Duration.ofDays(6));
        job.look();
        Response refused = tray.posted(batch);
        Tray.refused(refused, 409, "letters-recalled");
        assertThat(refused.<List<Integer>>path("letters")).containsExactly(2);
    }

    @Test
    void isNoneAnyMoreWhereTheOthersArePrintedAnew() {
        stop(second);
        tray.pdf(batch);
        assertThat(recalled()).isEmpty();
        assertThat(tray.posted(batch).<Integer>path("letters")).isEqualTo(2);
    }

    @Test
    void mayBeAnyOtherThatSomebodyTookOut() {
        tray.posted(batch, "1").then().statusCode(200);
        assertThat(tray.waiting()).hasSize(1);
        assertThat(clients.states(first)).containsExactly("CLIENT 2026-06-12 SENDING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "0"})
    void hasAPlaceInTheFile(String place) {
        Tray.refused(tray.posted(batch, place), 400, "no-such-letter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1,", "-1", "999"})
    void isNamedByFigures(String place) {
        assertThat(tray.posted(batch, place).statusCode()).isEqualTo(400);
    }

    private List<Integer> recalled() {
        return tray.read(batch).path("recalled");
    }

    private static void stop(Agreement of) {
        Api.adviser(STUTTGART)
                .header("If-Match", Api.tag(STUTTGART, of.caseId()))
                .post(Api.STOPPED, of.caseId())
                .then()
                .statusCode(200);
    }
}
