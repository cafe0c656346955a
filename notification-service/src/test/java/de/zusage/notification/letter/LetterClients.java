package de.zusage.notification.letter;

import static de.zusage.notification.World.STUTTGART;
import static org.awaitility.Awaitility.await;

import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.TopicReader;
import de.zusage.notification.Api;
import de.zusage.notification.TestClock;
import de.zusage.notification.World;
import de.zusage.notification.World.Agreement;
import de.zusage.notification.reminder.Sending;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Clients who want letters, and what they hear of. */
@ApplicationScoped
class LetterClients {
    static final LocalDate DUE = LocalDate.of(2026, 6, 12);
    static final LocalDate WEEK_BEFORE = DUE.minusDays(7);

    private final World world;
    private final TestClock clock;
    private final Sending sending;

    LetterClients(World world, TestClock clock, Sending sending) {
        this.world = world;
        this.clock = clock;
        this.sending = sending;
    }

    /** A step of that client is a week away, and everything that can be sent was sent. */
    void due(Agreement of) {
        world.aStep(of, "CLIENT", DUE);
        clock.set(WEEK_BEFORE, LocalTime.NOON);
        sending.sendDue();
        sending.sendDue();
    }

    Map<String, Object> letter(String name) {
        return new HashMap<>(Map.of(
                "channel",
                "LETTER",
                "address",
                name + "\nHauptstraße 5\n70173 Stuttgart",
                "calledSafeOn",
                "2026-05-04"));
    }

    Map<String, Object> fallback(Map<String, Object> channel) {
        channel.put("fallback", true);
        return channel;
    }

    void declare(Agreement of, Map<String, Object> channel) {
        put(of, List.of(channel)).then().statusCode(200);
    }

    void declare(Agreement of, Map<String, Object> first, Map<String, Object> second) {
        put(of, List.of(first, second)).then().statusCode(200);
    }

    Response put(Agreement of, List<Map<String, Object>> channels) {
        return Api.adviser(of.tenant())
                .header("If-Match", Api.tag(of.tenant(), of.caseId()))
                .body(Map.of("language", "de", "channels", channels))
                .put(Api.CONTACT, of.caseId());
    }

    List<String> states(Agreement of) {
        return Api.reminders(STUTTGART, of.caseId());
    }

    /** The types and channels of the events about the case, once there is one. */
    List<String> reported(Agreement of) {
        String stream = "case:" + of.caseId();
        await().until(() -> !TopicReader.read("zusage.notification", stream).isEmpty());
        return TopicReader.read("zusage.notification", stream).stream()
                .map(message -> new String(
                                message.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8)
                        + (new String(message.value(), StandardCharsets.UTF_8).contains("\"LETTER\"") ? " LETTER" : ""))
                .toList();
    }
}
