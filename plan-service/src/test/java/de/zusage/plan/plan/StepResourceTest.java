package de.zusage.plan.plan;

import static de.zusage.plan.AnOffice.asAdviser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import de.zusage.kit.crypto.KeyService;
import de.zusage.kit.testing.http.Checked;
import de.zusage.local.testing.ServiceStack;
import de.zusage.local.testing.TopicReader;
import de.zusage.plan.AnOffice;
import de.zusage.plan.AnOffice.APlan;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class StepResourceTest {

    private static final String NOT_MET = "{\"outcome\":\"NOT_MET\",\"cause\":\"OFFER_MISSING\"}";
    private static final String MET = "{\"outcome\":\"MET\"}";

    @Inject
    AnOffice office;

    @Inject
    KeyService keys;

    @Test
    void aStepIsStartedAndClosed() {
        APlan plan = office.opensAPlan();
        start(plan.clientStep(), "\"0\"")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", equalTo("IN_PROGRESS"))
                .body("startedOn", equalTo("2026-06-02"));
        close(plan.clientStep(), "\"1\"", NOT_MET)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", equalTo("NOT_MET"))
                .body("cause", equalTo("OFFER_MISSING"))
                .body("finalOn", equalTo("2026-06-02"));
        close(plan.officeStep(), "\"2\"", MET).statusCode(200).body("$", not(hasKey("cause")));
        assertThat(plan.etag()).isEqualTo("\"3\"");
    }

    @Test
    void aChangeAgainstAnOldVersionIsRefused() {
        APlan plan = office.opensAPlan();
        start(plan.clientStep(), "\"0\"").statusCode(200);
        start(plan.officeStep(), "\"0\"").statusCode(412).body("currentVersion", equalTo(1));
        asAdviser().post("/api/v1/steps/" + plan.officeStep() + "/start").then().statusCode(428);
        close(plan.officeStep(), "\"0\"", MET).statusCode(412);
        asAdviser()
                .body(MET)
                .post("/api/v1/steps/" + plan.officeStep() + "/outcome")
                .then()
                .statusCode(428);
        assertThat(plan.etag()).isEqualTo("\"1\"");
    }

    @Test
    void aRefusedChangeLeavesNothingBehind() {
        APlan plan = office.opensAPlan();
        close(plan.clientStep(), "\"0\"", "{\"outcome\":\"NOT_MET\"}")
                .statusCode(409)
                .body("type", endsWith("/problems/cause-needed"));
        close(plan.clientStep(), "\"0\"", "{\"outcome\":\"MET\",\"cause\":\"OFFICE\"}")
                .statusCode(409)
                .body("type", endsWith("/problems/cause-only-when-not-met"));
        assertThat(plan.etag()).isEqualTo("\"0\"");
    }

    @Test
    void theDayThatAStepHasAlreadyIsNoChange() {
        APlan plan = office.opensAPlan();
        moveTo(plan, "2026-07-01").statusCode(200);
        moveTo(plan, "2026-07-01").statusCode(400).body("type", endsWith("/problems/nothing-changes"));
        assertThat(plan.etag()).isEqualTo("\"1\"");
    }

    private static Checked moveTo(APlan plan, String day) {
        return AnOffice.asAdviser()
                .header("If-Match", plan.etag())
                .body("{\"dueOn\":\"" + day + "\"}")
                .post("/api/v1/steps/" + plan.clientStep() + "/due")
                .then();
    }

    @Test
    void aClosedStepLeavesItsEventAndAFactWithoutTheCase() {
        APlan plan = office.opensAPlan();
        start(plan.clientStep(), "\"0\"").statusCode(200);
        close(plan.clientStep(), "\"1\"", NOT_MET).statusCode(200);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(typesOn("zusage.plan", "agreement:" + plan.agreement()))
                    .containsExactly(
                            "plan.opened.v1",
                            "step.added.v1",
                            "step.added.v1",
                            "review.planned.v1",
                            "step.started.v1",
                            "step.closed.v1");
            assertThat(typesOn("zusage.fact", "fact:" + pseudonym(plan.clientStep())))
                    .containsExactly("fact.step-recorded.v2", "fact.step-recorded.v2");
        });
        ConsumerRecord<String, byte[]> fact = TopicReader.read("zusage.fact", "fact:" + pseudonym(plan.clientStep()))
                .get(1);
        assertThat(new String(fact.value(), StandardCharsets.UTF_8)).isEqualTo("""
                        {"milestone":"CLOSED","month":"2026-06","side":"CLIENT","goalArea":"LANGUAGE","outcome":"NOT_MET","cause":"OFFER_MISSING"}""");
        String headers = Stream.of(fact.headers().toArray())
                .map(header -> header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining(" "));
        for (UUID id : List.of(plan.agreement(), plan.casefile(), plan.clientStep())) {
            assertThat(headers).doesNotContain(id.toString());
        }
        assertThat(fact.headers().lastHeader("traceparent")).isNull();
        assertThat(headers)
                .as("it was told on 2 June at some time")
                .contains("2026-05-31T22:00:00Z")
                .doesNotContain("2026-06");
        assertThat(new String(fact.headers().lastHeader("ce_actor").value(), StandardCharsets.UTF_8))
                .as("neither trace nor role leads back to the step")
                .isEqualTo("system");
    }

    private String pseudonym(UUID step) {
        return HexFormat.of().formatHex(keys.mac("statistics", step.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> typesOn(String topic, String stream) {
        return TopicReader.read(topic, stream).stream()
                .map(record -> new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                .toList();
    }

    private static Checked start(UUID step, String etag) {
        return asAdviser()
                .header("If-Match", etag)
                .post("/api/v1/steps/" + step + "/start")
                .then();
    }

    private static Checked close(UUID step, String etag, String body) {
        return asAdviser()
                .header("If-Match", etag)
                .body(body)
                .post("/api/v1/steps/" + step + "/outcome")
                .then();
    }
}
