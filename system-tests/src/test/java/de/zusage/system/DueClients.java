package de.zusage.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.zusage.local.JvmShared;
import de.zusage.local.testing.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Clients who are all to be told something right now, each at an address of an own; said as the other services say it. */
final class DueClients {
    private static final String OFFICE = "stuttgart-a";

    /** Some days ahead: a reminder a week before is due at once, the others are not. */
    private static final int DAYS_AHEAD = 3;

    private final List<UUID> cases;
    private final HttpClient http = HttpClient.newHttpClient();

    DueClients(int number) {
        this.cases = Stream.generate(UUID::randomUUID).limit(number).toList();
    }

    static String address(UUID caseId) {
        return caseId + "@example.org";
    }

    /** The cases are opened. */
    void appear() {
        say("zusage.agreement", "/zusage/agreement-service", "casefile.opened.v1", caseId -> "case:" + caseId, """
                {"caseId":"%1$s","contactLanguage":"de","openedOn":"2026-01-05"}""");
    }

    /** Each calls its address safe, by REST. */
    void callSafe(URI service) {
        String token = Tokens.adviser("stuttgart", OFFICE).sign();
        cases.parallelStream().forEach(caseId -> callSafe(service, token, caseId));
    }

    private void callSafe(URI service, String token, UUID caseId) {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/api/v1/contacts/" + caseId))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"0\"")
                .PUT(BodyPublishers.ofString("""
                        {"language":"de","channels":[{"channel":"MAIL","address":"%s","calledSafeOn":"2026-01-05"}]}""".formatted(address(caseId))))
                .build();
        try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                throw new AssertionError("the contact of " + caseId + " was answered with " + status);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Each has promised something. */
    void promise() {
        LocalDate dueOn = LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(DAYS_AHEAD);
        say("zusage.plan", "/zusage/plan-service", "step.added.v1", caseId -> "agreement:" + caseId, """
                {"agreementId":"%1$s","caseId":"%1$s","stepId":"%1$s","side":"CLIENT","goalArea":"LANGUAGE","template":"t",\
                "dueOn":"DAY"}""".replace(
                        "DAY", dueOn.toString()));
    }

    private void say(String topic, String source, String type, Function<UUID, String> stream, String payload) {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", JvmShared.get("kafka.bootstrap", String.class)),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (UUID caseId : cases) {
                String key = stream.apply(caseId);
                var event = new ProducerRecord<>(
                        topic, key, payload.formatted(caseId).getBytes(UTF_8));
                Map.of(
                                "ce_specversion",
                                "1.0",
                                "ce_id",
                                UUID.randomUUID().toString(),
                                "ce_source",
                                source,
                                "ce_type",
                                type,
                                "ce_time",
                                "2026-01-05T08:00:00Z",
                                "ce_subject",
                                key,
                                "ce_authority",
                                "stuttgart",
                                "ce_office",
                                OFFICE,
                                "ce_sequence",
                                "1")
                        .forEach((name, value) -> event.headers().add(name, value.getBytes(UTF_8)));
                var unused = producer.send(event); // closing the producer waits for all of them
            }
        }
    }
}
