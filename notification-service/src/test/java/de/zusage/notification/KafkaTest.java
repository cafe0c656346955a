package de.zusage.notification;

import static de.zusage.notification.World.STUTTGART;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.zusage.kit.testing.ContractFiles;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The golden events of the other services, through the real broker, each delivered twice. */
@QuarkusTest
class KafkaTest {

    @Inject
    World world;

    @Inject
    TestClock clock;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private final UUID caseId = UUID.randomUUID();
    private final UUID agreementId = UUID.randomUUID();
    private final UUID stepId = UUID.randomUUID();
    private final UUID reviewId = UUID.randomUUID();

    @Test
    void learnsCasesStepsAndReviewsFromTheTopics() throws ExecutionException, InterruptedException {
        clock.set(LocalDate.of(2026, 5, 4), LocalTime.NOON);
        twice("zusage.agreement", "case:" + caseId, "casefile.opened.v1");
        twice("zusage.plan", "agreement:" + agreementId, "step.added.v1");
        twice("zusage.plan", "agreement:" + agreementId, "step.rescheduled.v1");
        twice("zusage.plan", "agreement:" + agreementId, "review.planned.v1");
        await().untilAsserted(() -> assertThat(
                        Api.adviser(STUTTGART).get(Api.CONTACT, caseId).statusCode())
                .isEqualTo(200));
        await().untilAsserted(() -> assertThat(Api.reminders(STUTTGART, caseId))
                .containsExactly(
                        "CLIENT 2026-06-01 DROPPED DATE_CHANGED",
                        "CLIENT 2026-06-02 PLANNED",
                        "CLIENT 2026-07-01 PLANNED",
                        "OFFICE 2026-06-02 PLANNED"));
    }

    private void twice(String topic, String stream, String type) throws ExecutionException, InterruptedException {
        String payload = ContractFiles.example(type)
                .replace("0197b000-0000-7000-8000-00000000c001", caseId.toString())
                .replace("0197b000-0000-7000-8000-00000000a001", agreementId.toString())
                .replace("0197b000-0000-7000-8000-00000000d001", stepId.toString())
                .replace("0197b000-0000-7000-8000-00000000e001", reviewId.toString());
        ConsumerRecord<String, byte[]> message = world.record(STUTTGART, topic, stream, type, payload);
        Map<String, Object> config = Map.of("bootstrap.servers", bootstrapServers);
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < 2; i++) {
                producer.send(new ProducerRecord<>(topic, null, stream, message.value(), message.headers()))
                        .get();
            }
        }
    }
}
