package de.zusage.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.zusage.local.LocalSystem;
import de.zusage.local.Login;
import de.zusage.local.scenario.Scenario;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sends recognisable personal data in, through good and bad requests, and looks for it everywhere it must not be. */
@Tag("landing")
class PrivacyTest {
    private static final String NAME = "Kanarienvogel-Xyzzy";
    private static final String BIRTH_DATE = "1971-02-03";
    private static final String WITNESS = "Zeugin-Plugh";
    private static final String OWN_WORDS = "Eigenwort-Frobozz";
    private static final String GUARDIAN = "Betreuer-Quux";
    private static final String RECIPIENT = "Empfaenger-Zork";
    private static final String MAIL = "kanarienvogel-xyzzy@example.org";
    /** Of the played life: the names in it. */
    private static final List<String> NAMES_IN_THE_LIFE =
            List.of("المثال", "Örnek", "Samira", "Deneme", "Зразок", "Zrazok", "Probenweg", "Musterfrau", "Vorbild");

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final LocalSystem system = Running.system();
    private final Login adviser = system.login("adviser-stuttgart-a", "stuttgart-a");

    @Test
    void noPersonalDatumIsInAnyTopicKeyHeaderOrLog() throws Exception {
        Scenario.playOneLife(system, line -> {}, title -> {});
        sendCanaries();

        List<String> canaries = new ArrayList<>(NAMES_IN_THE_LIFE);
        canaries.addAll(List.of(NAME, BIRTH_DATE, WITNESS, OWN_WORDS, GUARDIAN, RECIPIENT, MAIL, "Kanarienvogel"));
        List<String> places = new ArrayList<>();
        places.addAll(topics());
        places.addAll(logs());
        assertThat(places)
                .hasSizeGreaterThan(20)
                .noneMatch(place -> canaries.stream().anyMatch(place::contains));
    }

    private void sendCanaries() throws IOException, InterruptedException {
        JsonNode opened = send(
                "POST",
                system.api("agreement").resolve("cases"),
                Map.of(
                        "name",
                        NAME,
                        "birthDate",
                        BIRTH_DATE,
                        "contactLanguage",
                        "de",
                        "readingLanguages",
                        List.of("de")),
                201);
        String caseId = opened.path("id").asText();
        String today = LocalDate.now(java.time.ZoneId.of("Europe/Berlin")).toString();
        URI cases = system.api("agreement").resolve("cases/" + caseId + "/");
        send("POST", cases.resolve("assessments"), Map.of("observedOn", today, "needs", List.of("WORK")), 201);
        JsonNode agreement = send("POST", cases.resolve("agreements"), null, 201);
        URI version = system.api("agreement")
                .resolve("agreements/" + agreement.path("id").asText() + "/versions/1/");
        Map<String, Object> badSignature = Map.of(
                "party",
                "CLIENT",
                "method",
                "MARK_WITH_WITNESS",
                "textHash",
                "0".repeat(64),
                "scanHash",
                "1".repeat(64),
                "witness",
                WITNESS);
        send("POST", version.resolve("signatures"), badSignature, 409);
        Map<String, Object> own = Map.of("side", "CLIENT", "goalArea", "WORK", "text", Map.of("de", OWN_WORDS));
        send(
                "PUT",
                version.resolve("../1"),
                Map.of("reviewIntervalMonths", 3, "commitments", List.of(Map.of("own", own))),
                200);
        send("POST", system.api("agreement").resolve("cases/search"), Map.of("name", NAME), 200);
        Map<String, Object> guardian =
                Map.of("kind", "LEGAL_GUARDIAN", "name", GUARDIAN, "documentSeenOn", today, "validFrom", today);
        send("POST", cases.resolve("representatives"), guardian, 201);
        Map<String, Object> consent = Map.of(
                "purpose", "EXCHANGE", "recipientName", RECIPIENT, "wording", 1, "language", "de", "how", "SPOKEN");
        send("POST", cases.resolve("consents"), consent, 201);
        send("POST", system.api("agreement").resolve("cases"), Map.of("name", NAME, "birthDate", NAME), 400);
        send("POST", system.api("agreement").resolve("cases"), Map.of("name", NAME, NAME, BIRTH_DATE), 400);
        send("POST", system.api("agreement").resolve("cases"), Map.of("name", NAME + "\u0000"), 400);
        Map<String, Object> channel = Map.of("channel", "MAIL", "address", MAIL, "calledSafeOn", today);
        URI contact = system.api("notification").resolve("contacts/" + caseId);
        send("PUT", contact, Map.of("language", "de", "channels", List.of(channel), MAIL, NAME), 400);
        send(
                "PUT",
                contact,
                Map.of("language", "de", "channels", List.of(Map.of("channel", "MAIL", "address", NAME + " <x"))),
                400);
    }

    private JsonNode send(String method, URI target, @org.jspecify.annotations.Nullable Object body, int expected)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(target)
                .header("Authorization", "Bearer " + adviser.token())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"1\"")
                .method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(json.writeValueAsString(body)));
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode())
                .as(method + " " + target + ": " + answer.body())
                .isEqualTo(expected);
        String[] canaries = {NAME, WITNESS, OWN_WORDS, GUARDIAN, RECIPIENT, MAIL};
        if (expected >= 400) {
            assertThat(answer.body()).doesNotContain(canaries);
        }
        assertThat(answer.headers().map().toString()).doesNotContain(canaries);
        return json.readTree(answer.body());
    }

    private List<String> topics() {
        List<String> texts = new ArrayList<>();
        Ledger ledger = new Ledger(system);
        for (String topic : Ledger.TOPICS) {
            for (ConsumerRecord<String, byte[]> event : ledger.records(topic)) {
                StringBuilder text = new StringBuilder(event.key())
                        .append(' ')
                        .append(new String(event.value(), StandardCharsets.UTF_8));
                for (Header header : event.headers()) {
                    text.append(' ').append(new String(header.value(), StandardCharsets.UTF_8));
                }
                texts.add(text.toString());
            }
        }
        return texts;
    }

    private static List<String> logs() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(Running.DIRECTORY.resolve("log"))) {
            for (Path file : files.toList()) {
                texts.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        assertThat(texts).hasSizeGreaterThanOrEqualTo(Ledger.SERVICES.size());
        return texts;
    }
}
