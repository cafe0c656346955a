package de.zusage.agreement.agreement;

import static de.zusage.agreement.Api.ADVISER;
import static de.zusage.agreement.Api.aCase;
import static de.zusage.agreement.Api.aDraft;
import static de.zusage.agreement.Api.adviser;
import static de.zusage.agreement.Api.anOffer;
import static de.zusage.agreement.Api.as;
import static de.zusage.agreement.Api.changing;
import static de.zusage.agreement.Api.client;
import static de.zusage.agreement.Api.employ;
import static de.zusage.agreement.Api.intake;
import static de.zusage.agreement.Api.ok;
import static de.zusage.agreement.Api.path;
import static de.zusage.agreement.Api.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import de.zusage.agreement.ServiceTest;
import de.zusage.agreement.TestClock;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class CheckResourceTest {
    private static final int DRAFTS = 24;

    @Inject
    TestClock clock;

    @BeforeEach
    void employed() {
        employ(ADVISER);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void namesEveryReasonInWordsAndWhereItIs() {
        Response draft = write(
                aDraft(aCase()),
                1,
                content(9, List.of(own("CLIENT", "HOUSING", Map.of("de", "Ich frage nach."))), null));
        String id = draft.path("versions[0].commitments[0].commitmentId");
        ok(as(adviser()).header("Accept-Language", "de").get(path(draft) + "/versions/1/checks"))
                .then()
                .header("Content-Language", equalTo("de"))
                .body("offerable", equalTo(false))
                .body(
                        "findings.rule",
                        contains(
                                "commitment-of-each-side",
                                "review-interval-too-long",
                                "need-not-recorded",
                                "text-not-understood"))
                .body("findings[1].reason", equalTo("Zwischen zwei Gesprächen dürfen höchstens 6 Monate liegen."))
                .body("findings[2].goalArea", equalTo("HOUSING"))
                .body("findings[3].commitmentId", equalTo(id))
                .body("findings[3].language", equalTo("ar"));
        ok(as(adviser()).get(path(draft) + "/versions/1/checks"))
                .then()
                .body("findings[1].reason", startsWith("Reviews may be at most 6 months apart"));
    }

    @Test
    void isEmptyWhereADraftCanBeOfferedAndSaysSoWhereItWas() {
        Response draft = aDraft(aCase());
        ok(as(adviser()).get(path(draft) + "/versions/1/checks"))
                .then()
                .body("offerable", equalTo(true))
                .body("findings", empty());
        ok(as(adviser()).get(path(anOffer(aCase())) + "/versions/1/checks"))
                .then()
                .body("findings.rule", contains("version-not-draft"));
    }

    /** The way out is the passport's spelling; the client's own stays among the other names. */
    @Test
    void aNameThatTheDocumentCannotShowIsNeitherOfferedNorPrinted() {
        Map<String, Object> client = new HashMap<>(intake());
        client.put("name", "გიორგი");
        String casefile = aCase(client);
        Response draft = aDraft(casefile);
        ok(as(adviser()).get(path(draft) + "/versions/1/checks"))
                .then()
                .body("findings.rule", contains("client-name-not-printable"))
                .body("findings[0].reason", containsString("U+10D2"));
        changing(draft)
                .body(Map.of())
                .post(path(draft) + "/versions/1/offer")
                .then()
                .statusCode(409)
                .contentType(containsString("problem+json"))
                .body("type", containsString("/problems/client-name-not-printable"))
                .body("detail", containsString("U+10D2"));
        as(adviser())
                .get(path(draft) + "/versions/1/document")
                .then()
                .statusCode(409)
                .contentType(containsString("problem+json"))
                .body("type", containsString("/problems/document-not-printable"));
        Response found = ok(as(adviser()).get("/api/v1/cases/" + casefile));
        client.remove("clientLogin");
        client.put("name", "Giorgi");
        client.put("otherNames", List.of("გიორგი"));
        ok(changing(found).body(client).put("/api/v1/cases/" + casefile + "/person"));
        ok(as(adviser()).get(path(draft) + "/versions/1/document"));
        ok(changing(draft).body(Map.of()).post(path(draft) + "/versions/1/offer"));
    }

    @Test
    void isForTheOfficesAdvisersOnly() {
        Response draft = aDraft(aCase());
        as(Tokens.adviser("stuttgart", "stuttgart-b"))
                .get(path(draft) + "/versions/1/checks")
                .then()
                .statusCode(404);
        as(client()).get(path(draft) + "/versions/1/checks").then().statusCode(404);
        as(adviser()).get(path(draft) + "/versions/2/checks").then().statusCode(404);
    }

    /** The seed is in the message: whatever a draft says, the checks and the offer agree. */
    @Test
    void aDraftCanBeOfferedExactlyWhenNothingIsFound() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int offered = 0;
        for (int i = 0; i < DRAFTS; i++) {
            clock.reset();
            Response draft = write(aDraft(aCase()), 1, any(random));
            clock.moveBy(Duration.ofDays(random.nextInt(4) == 0 ? 5 : 0));
            Response checks = ok(as(adviser()).get(path(draft) + "/versions/1/checks"));
            boolean offerable = checks.path("offerable");
            Response offer = changing(draft).body(Map.of()).post(path(draft) + "/versions/1/offer");
            assertThat(offer.statusCode())
                    .as("seed %d, draft %d: %s", seed, i, checks.asString())
                    .isEqualTo(offerable ? 200 : 409);
            if (!offerable) {
                List<String> rules = checks.path("findings.findAll { it.severity == 'REFUSES' }.rule");
                offer.then().body("type", containsString("/problems/" + rules.get(0)));
            }
            offered += offerable ? 1 : 0;
        }
        assertThat(offered).as("seed %d: both kinds came up", seed).isBetween(1, DRAFTS - 1);
    }

    private Map<String, Object> any(Random random) {
        List<Map<String, Object>> commitments = new ArrayList<>();
        List<Map<String, Object>> choices = List.of(
                Map.of("template", "LANGUAGE_PRACTICE", "parameters", Map.of("hours", "3")),
                Map.of("template", "LANGUAGE_COURSE_PLACE", "parameters", Map.of("by", "2030-05-15")),
                own("CLIENT", "WORK", Map.of("de", "Ich frage nach.", "ar", "أسأل.")),
                own("OFFICE", "WORK", Map.of("de", "Wir helfen.", "ar", "نساعد.")),
                own("PARTNER", "LANGUAGE", Map.of("de", "Der Verein übt mit Ihnen.", "ar", "يتدرب معك.")),
                own("CLIENT", "WORK", Map.of("de", "Ich frage nach.")),
                Map.of("template", "HOUSING_PAPERS_HELP", "parameters", Map.of("by", "2030-05-15")));
        int[] weights = {5, 5, 3, 3, 2, 1, 1};
        for (int i = 0; i < choices.size(); i++) {
            if (random.nextInt(6) < weights[i]) {
                Map<String, Object> commitment = new HashMap<>(choices.get(i));
                if (random.nextInt(4) == 0) {
                    commitment.put("dueOn", LocalDate.now(clock).plusDays(2).toString());
                }
                commitments.add(commitment);
            }
        }
        String readOut = List.of("", "ar-Arab", "tr").get(random.nextInt(3));
        return content(random.nextInt(5) == 0 ? 7 : 6, commitments, readOut.isEmpty() ? null : readOut);
    }

    private static Map<String, Object> content(
            int months, List<Map<String, Object>> commitments, @Nullable String readOut) {
        Map<String, Object> content = new HashMap<>(Map.of("reviewIntervalMonths", months, "commitments", commitments));
        if (readOut != null) {
            content.put("readOut", Map.of("language", readOut, "by", "ADVISER"));
        }
        return content;
    }

    private static Map<String, Object> own(String side, String area, Map<String, String> text) {
        return Map.of("own", Map.of("side", side, "goalArea", area, "text", text));
    }
}
