package de.zusage.notification.call;

import static de.zusage.notification.World.STUTTGART;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.testing.http.Response;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has said on the phone that the number is not safe is neither called nor texted there again. */
@QuarkusTest
class UnsafeNumberTest {
    private static final LocalDate DUE = LocalDate.of(2026, 6, 12);
    private static final String NUMBER = "+491711234567";

    @Inject
    World world;

    @Inject
    TestClock clock;

    @Inject
    Sending sending;

    private Agreement agreement;

    @BeforeEach
    void aClientWithOneNumberForBoth() {
        clock.set(LocalDate.of(2026, 5, 4), LocalTime.NOON);
        agreement = world.anAgreement(STUTTGART, "de");
        world.assign(agreement, Api.ADVISER, 1);
        declare(List.of(Api.number("0171 1234567"), text(NUMBER), Api.mail("c@example.org")));
    }

    @Test
    void itCountsThoughThereIsNothingToSay() {
        Response answer = unsafe(Api.ADVISER, UUID.randomUUID());
        assertThat(answer.<String>path("type")).isEqualTo("/problems/nothing-to-say");
        assertThat(channels()).containsExactly("MAIL");
        assertThat(history()).endsWith("WITHDRAWN", "WITHDRAWN");
    }

    @Test
    void itCountsThoughSomebodyElseAnswersForTheCase() {
        Response answer = unsafe(UUID.randomUUID(), UUID.randomUUID());
        assertThat(answer.<String>path("type")).isEqualTo("/problems/case-of-another-adviser");
        assertThat(channels()).containsExactly("MAIL");
    }

    @Test
    void itCountsWithTheCallAndOnceHoweverOftenItIsSent() {
        somethingToSay();
        UUID key = UUID.randomUUID();
        assertThat(unsafe(Api.ADVISER, key).statusCode()).isEqualTo(201);
        assertThat(channels()).containsExactly("MAIL");
        declare(List.of(Api.number(NUMBER)));
        assertThat(unsafe(Api.ADVISER, key).statusCode()).isEqualTo(201);
        assertThat(channels()).as("called safe since").containsExactly("CALL");
    }

    @Test
    void anotherNumberStaysAsItIs() {
        declare(List.of(Api.number(NUMBER), text("+491727654321")));
        unsafe(Api.ADVISER, UUID.randomUUID());
        assertThat(channels()).containsExactly("SMS");
    }

    @Test
    void whoNamedNoneToCallWasCalledWhereTextsGo() {
        declare(List.of(text(NUMBER), Api.mail("c@example.org")));
        unsafe(Api.ADVISER, UUID.randomUUID());
        assertThat(channels()).containsExactly("MAIL");
        unsafe(Api.ADVISER, UUID.randomUUID());
        assertThat(channels()).as("said once more").containsExactly("MAIL");
    }

    private void somethingToSay() {
        declare(List.of(Api.number(NUMBER), text(NUMBER), Api.mail("c@example.org")));
        world.aStep(agreement, "CLIENT", DUE);
        clock.set(DUE.minusDays(7), LocalTime.NOON);
        sending.sendDue();
    }

    private static Map<String, String> text(String number) {
        return Map.of("channel", "SMS", "address", number, "calledSafeOn", "2026-05-04");
    }

    private void declare(List<Map<String, String>> channels) {
        Api.declare(STUTTGART, agreement.caseId(), "de", channels).then().statusCode(200);
    }

    private Response unsafe(UUID person, UUID key) {
        return Api.adviser(STUTTGART, person)
                .header("Idempotency-Key", key)
                .body(Map.of("caseId", agreement.caseId(), "outcome", "REACHED", "stillSafe", false))
                .post("/api/v1/calls");
    }

    private List<String> channels() {
        return contact().path("channels.channel");
    }

    private List<String> history() {
        return contact().path("history.word");
    }

    private Response contact() {
        return Api.adviser(STUTTGART).get(Api.CONTACT, agreement.caseId());
    }
}
