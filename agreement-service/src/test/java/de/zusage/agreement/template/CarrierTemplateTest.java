package de.zusage.agreement.template;

import static de.zusage.agreement.Api.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.*;

import de.zusage.agreement.Api;
import de.zusage.agreement.ServiceTest;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.Tokens;
import de.zusage.local.testing.TopicReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@ServiceTest
class CarrierTemplateTest {
    private static final String TEMPLATES = "/api/v1/templates";
    private static final Map<String, Object> GERMAN = Map.of(
            "text", "Wir gehen mit Ihnen bis zum {by} in die Bibliothek.",
            "criterion", "der Besuch hat stattgefunden",
            "readOut", "Die Beratungsstelle geht mit Ihnen bis zum {by} in die Bibliothek.");

    private final String code = "OWN_" + UUID.randomUUID().toString().replaceAll("[^0-9]", "");

    @Test
    void aCarrierWritesPublishesAndWithdrawsItsOwnBlock() {
        Response drafted = draft();
        drafted.then().statusCode(201).header("Location", endsWith(TEMPLATES + "/" + code));
        assertThat(codes(adviser())).doesNotContain(code);
        as(adviser()).get(TEMPLATES + "/" + code).then().statusCode(404);

        changing(drafted)
                .post(versions(1) + "/publication")
                .then()
                .statusCode(409)
                .body("type", endsWith("template-without-german"));
        Response written = ok(changing(drafted).body(GERMAN).put(versions(1) + "/texts/de"));
        Response published = ok(changing(written).post(versions(1) + "/publication"));
        published
                .then()
                .body("versions[0].state", equalTo("PUBLISHED"))
                .body("versions[0].texts.de.status", equalTo("DRAFT"));
        assertThat(codes(adviser())).contains(code);
        as(adviser())
                .queryParam("language", "ti")
                .get(TEMPLATES)
                .then()
                .statusCode(200)
                .body("items.find { it.code == '" + code + "' }.status", equalTo("MISSING"))
                .body("items.find { it.code == '" + code + "' }.text", nullValue());
        changing(published)
                .body(GERMAN)
                .put(versions(1) + "/texts/de")
                .then()
                .statusCode(409)
                .body("type", endsWith("template-not-draft"));

        ok(changing(published).post(versions(1) + "/withdrawal"));
        assertThat(codes(adviser())).doesNotContain(code);
        ok(as(adviser()).get(TEMPLATES + "/" + code)).then().body("versions[0].state", equalTo("WITHDRAWN"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(types("template:carrier-a/" + code))
                        .containsExactly("template.published.v1", "template.withdrawn.v1"));
    }

    @Test
    void aNewVersionTakesThePlaceOfTheOldOneAndAgreementsKeepTheirs() {
        employ(ADVISER);
        Response one = published();
        Response agreement = write(aDraft(Api.aCase()), 1, content("2030-05-15"));
        Response two = ok(changing(draft()).body(GERMAN).put(versions(2) + "/texts/de"));
        Response both = ok(changing(two).post(versions(2) + "/publication"));
        both.then().body("versions.state", contains("WITHDRAWN", "PUBLISHED"));
        assertThat(one.header("ETag")).isNotEqualTo(both.header("ETag"));

        Map<String, Object> kept = commitment("2030-06-15");
        kept.put("commitmentId", agreement.path("versions[0].commitments[1].commitmentId"));
        write(agreement, 1, content(kept)).then().body("versions[0].commitments[1].templateVersion", nullValue());
        Response again = ok(as(adviser()).get(path(agreement)));
        write(again, 1, content("2030-06-15")).then().body("versions[0].commitments[1].templateVersion", equalTo(2));
    }

    @Test
    void aWithdrawnBlockIsNotUsedInANewDraftAndAnOldAgreementIsStillOffered() {
        employ(ADVISER);
        Response published = published();
        Response agreement = write(aDraft(Api.aCase()), 1, content("2030-05-15"));
        ok(changing(published).post(versions(1) + "/withdrawal"));
        Api.changing(agreement)
                .body(content("2030-05-15"))
                .put(path(agreement) + "/versions/1")
                .then()
                .statusCode(409)
                .body("type", endsWith("template-withdrawn"));
        agreement
                .then()
                .body("versions[0].languages", contains("de"))
                .body("versions[0].missingLanguages", contains("ar-Arab"));
    }

    @Test
    void aTakenCodeABadPatternAndAStaleRevisionAreRefused() {
        for (String taken : List.of("LANGUAGE_PRACTICE", "FREE")) {
            Map<String, Object> template = new LinkedHashMap<>(template());
            template.put("code", taken);
            creating(lead("carrier-a"))
                    .body(template)
                    .post(TEMPLATES)
                    .then()
                    .statusCode(409)
                    .body("type", endsWith("template-code-taken"));
        }
        Response drafted = draft();
        draft().then().statusCode(409).body("type", endsWith("template-draft-exists"));
        for (String wrong : List.of("Wir gehen los.", "Bis zum {by, date}.", "Bis {by")) {
            Map<String, Object> text = new LinkedHashMap<>(GERMAN);
            text.put("text", wrong);
            changing(drafted).body(text).put(versions(1) + "/texts/de").then().statusCode(400);
        }
        changing(drafted).body(GERMAN).put(versions(1) + "/texts/xx").then().statusCode(400);
        ok(changing(drafted).body(GERMAN).put(versions(1) + "/texts/de"));
        changing(drafted).body(GERMAN).put(versions(1) + "/texts/de").then().statusCode(412);
        as(lead("carrier-a")).post(versions(1) + "/publication").then().statusCode(428);
    }

    @Test
    void anotherCarrierSeesNothingOfItAndMayUseTheCode() {
        Response published = published();
        Tokens other = lead("carrier-b");
        as(other).get(TEMPLATES + "/" + code).then().statusCode(404);
        assertThat(codes(other)).doesNotContain(code);
        as(other)
                .header("If-Match", published.header("ETag"))
                .post(versions(1) + "/withdrawal")
                .then()
                .statusCode(404);
        as(other)
                .header("If-Match", published.header("ETag"))
                .body(GERMAN)
                .put(versions(1) + "/texts/de")
                .then()
                .statusCode(404);
        creating(other).body(template()).post(TEMPLATES).then().statusCode(201);
        creating(Tokens.of("carrier-lead"))
                .body(template())
                .post(TEMPLATES)
                .then()
                .statusCode(403);
    }

    @Test
    void whatShipsIsToldOnceWithAllLanguages() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(types("template:LANGUAGE_PRACTICE")).containsExactly("template.published.v1"));
        String told = new String(
                TopicReader.read("zusage.template", "template:LANGUAGE_PRACTICE")
                        .get(0)
                        .value(),
                StandardCharsets.UTF_8);
        assertThat(told).contains("\"ckb\"", "\"ti\"", "\"status\":\"DRAFT\"").doesNotContain("carrier");
    }

    private Map<String, Object> template() {
        return Map.of(
                "code", code,
                "side", "OFFICE",
                "goalArea", "LANGUAGE",
                "pictogram", "book",
                "parameters", Map.of("by", Map.of("kind", "DATE")));
    }

    private Response draft() {
        return creating(lead("carrier-a")).body(template()).post(TEMPLATES);
    }

    private Response published() {
        Response written = ok(changing(draft()).body(GERMAN).put(versions(1) + "/texts/de"));
        return ok(changing(written).post(versions(1) + "/publication"));
    }

    private Map<String, Object> content(String by) {
        return content(commitment(by));
    }

    private static Map<String, Object> content(Map<String, Object> ofOffice) {
        return Map.of(
                "reviewIntervalMonths",
                3,
                "commitments",
                List.of(Map.of("template", "LANGUAGE_PRACTICE", "parameters", Map.of("hours", "3")), ofOffice));
    }

    private Map<String, Object> commitment(String by) {
        return new LinkedHashMap<>(Map.of("template", code, "parameters", Map.of("by", by)));
    }

    private String versions(int number) {
        return TEMPLATES + "/" + code + "/versions/" + number;
    }

    private static de.zusage.kit.testing.http.Request changing(Response before) {
        return as(lead("carrier-a")).header("If-Match", before.header("ETag"));
    }

    private static Tokens lead(String carrier) {
        return Tokens.of("carrier-lead").carrier(carrier);
    }

    private static List<String> codes(Tokens who) {
        return ok(as(who).get(TEMPLATES)).path("items.code");
    }

    private static List<String> types(String stream) {
        return TopicReader.read("zusage.template", stream).stream()
                .map(CarrierTemplateTest::type)
                .toList();
    }

    private static String type(ConsumerRecord<String, byte[]> event) {
        return new String(event.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
    }
}
