package de.zusage.agreement.agreement;

import static de.zusage.agreement.Api.ADVISER;
import static de.zusage.agreement.Api.aCase;
import static de.zusage.agreement.Api.aDraft;
import static de.zusage.agreement.Api.adviser;
import static de.zusage.agreement.Api.as;
import static de.zusage.agreement.Api.client;
import static de.zusage.agreement.Api.employ;
import static de.zusage.agreement.Api.intake;
import static de.zusage.agreement.Api.offer;
import static de.zusage.agreement.Api.ok;
import static de.zusage.agreement.Api.path;
import static de.zusage.agreement.Api.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import de.zusage.agreement.ServiceTest;
import de.zusage.agreement.template.GoalArea;
import de.zusage.agreement.template.Side;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.testing.http.Response;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The words of a version, before and after it is frozen. */
@ServiceTest
class WordsResourceTest {
    private static final Map<String, Object> PRACTICE =
            Map.of("template", "LANGUAGE_PRACTICE", "parameters", Map.of("hours", "3"), "dueOn", "2030-06-01");
    private static final Map<String, Object> SEAT = Map.of(
            "template",
            "LANGUAGE_COURSE_SEAT",
            "parameters",
            Map.of("from", "2030-05-15", "offer", "0197b000-0000-7000-8000-00000000e001"));
    private static final Map<String, Object> OWN = Map.of(
            "own",
            Map.of(
                    "side",
                    "OFFICE",
                    "goalArea",
                    "WORK",
                    "text",
                    Map.of("de", "Wir fragen nach.\nDann rufen wir an.", "ar", "نسأل"),
                    "criterion",
                    Map.of("de", "eine Antwort ist da\nund besprochen", "ar", "وصل الرد")));
    private static final Map<String, Object> GERMAN_ONLY = Map.of(
            "own", Map.of("side", "CLIENT", "goalArea", "WORK", "text", Map.of("de", "Ich frage im Verein nach.")));

    @Inject
    Agreements agreements;

    @Inject
    VersionVault vault;

    @Inject
    Tenancy tenancy;

    @BeforeEach
    void employed() {
        employ(ADVISER);
    }

    @Test
    void aDraftHasTheWordsThatItsOfferFreezes() {
        Map<String, Object> confirmed = new HashMap<>(SEAT);
        confirmed.put(
                "confirmation",
                Map.of(
                        "provider", "VHS Stuttgart",
                        "confirmedBy", "Frau Beispiel",
                        "confirmedOn", "2026-01-01",
                        "placeBooked", true));
        Response draft = write(
                aDraft(aCase()),
                1,
                Map.of(
                        "reviewIntervalMonths",
                        3,
                        "commitments",
                        List.of(SEAT, OWN, GERMAN_ONLY, confirmed, PRACTICE),
                        "readOut",
                        Map.of("language", "ar-Arab", "by", "ADVISER")));
        JsonPath before = words(draft);
        JsonPath after = words(offer(draft, 1));
        JsonPath text = ok(as(client()).get(path(draft) + "/versions/1/text")).jsonPath();

        assertThat(before.getMap("text")).isEqualTo(text.getMap("texts"));
        assertThat(after.getMap("")).isEqualTo(before.getMap(""));
        assertThat(before.getString("authoritative")).isEqualTo("de");
        assertThat(before.getList("languages")).isEqualTo(List.of("de", "ar"));
        assertThat(before.getMap("commitments[1].words.de"))
                .isEqualTo(Map.of(
                        "text", "Wir fragen nach.\nDann rufen wir an.",
                        "due", before.getString("commitments[1].words.de.due"),
                        "criterion", "Erfüllt, wenn: eine Antwort ist da\nund besprochen"));
        assertThat(before.getMap("commitments[1]"))
                .containsEntry("template", "FREE")
                .doesNotContainKey("pictogram");
        assertThat(before.getString("commitments[0].side")).isEqualTo("OFFICE");
        assertThat(before.getString("commitments[0].words.de.text"))
                .startsWith("Die Beratungsstelle unterstützt Sie dabei");
        assertThat(before.getString("commitments[3].words.de.confirmed"))
                .isEqualTo("Bestätigt von VHS Stuttgart am 1. Januar 2026.");
        assertThat(before.getMap("commitments[2].words.ar")).containsOnlyKeys("text", "due");
        assertThat(before.getMap("commitments[4].words.de"))
                .isEqualTo(Map.of(
                        "text", "Ich übe 3 Stunden in der Woche Deutsch.",
                        "due", "Bis zum 1. Juni 2030.",
                        "criterion", "Erfüllt, wenn: wir haben darüber gesprochen, wie es geht"));
        assertThat(before.getString("commitments[4].pictogram")).isNotBlank();
        assertThat(before.getString("commitments[4].dueOn")).isEqualTo("2030-06-01");
        assertThat(before.getList("commitments.commitmentId"))
                .isEqualTo(draft.jsonPath().getList("versions[0].commitments.commitmentId"));
    }

    @Test
    void theClientReadsTheOwnWordsAndNobodyElseDoes() {
        Response draft = aDraft(aCase());
        ok(as(client()).get(path(draft) + "/versions/1/words"));
        as(client().subject(UUID.randomUUID()))
                .get(path(draft) + "/versions/1/words")
                .then()
                .statusCode(404);
        as(adviser()).get(path(draft) + "/versions/2/words").then().statusCode(404);
    }

    @Test
    void withoutWordsInTheClientsLanguageItIsInGermanAlone() {
        Map<String, Object> vietnamese = new HashMap<>(intake());
        vietnamese.put("contactLanguage", "vi");
        vietnamese.put("readingLanguages", List.of("vi"));
        Response draft = aDraft(aCase(vietnamese));
        ok(as(adviser()).get(path(draft) + "/versions/1/words"))
                .then()
                .body("languages", contains("de"))
                .body("commitments[0].words", not(hasKey("ar")));
    }

    @Test
    void aCommitmentThatLacksAParameterHasNoWordsAndTheRestHas() {
        Response draft = aDraft(aCase());
        UUID id = UUID.fromString(draft.path("id"));
        Draft lacking = new Draft(3, List.of(practice(Map.of()), practice(Map.of("hours", "3"))), null);
        tenancy.run(new Tenant("stuttgart", "stuttgart-a"), () -> {
            Agreement agreement = agreements.required(id);
            agreement.write(agreement.version(1), vault.seal(agreement.casefileId, lacking));
        });
        ok(as(adviser()).get(path(draft) + "/versions/1/words"))
                .then()
                .body("commitments[0].words", anEmptyMap())
                .body("commitments[0].pictogram", equalTo(words(draft).getString("commitments[1].pictogram")))
                .body("commitments[1].words.de.text", startsWith("Ich übe 3 Stunden"))
                .body("text", anEmptyMap());
    }

    private static Commitment practice(Map<String, String> parameters) {
        return new Commitment(
                UUID.randomUUID(),
                Side.CLIENT,
                GoalArea.LANGUAGE,
                "LANGUAGE_PRACTICE",
                null,
                parameters,
                LocalDate.of(2030, 6, 1));
    }

    private static JsonPath words(Response agreement) {
        return ok(as(adviser()).get(path(agreement) + "/versions/1/words")).jsonPath();
    }
}
