package de.zusage.agreement.agreement;

import static de.zusage.agreement.Api.ADVISER;
import static de.zusage.agreement.Api.aCase;
import static de.zusage.agreement.Api.aDraft;
import static de.zusage.agreement.Api.adviser;
import static de.zusage.agreement.Api.as;
import static de.zusage.agreement.Api.changing;
import static de.zusage.agreement.Api.client;
import static de.zusage.agreement.Api.employ;
import static de.zusage.agreement.Api.offer;
import static de.zusage.agreement.Api.ok;
import static de.zusage.agreement.Api.path;
import static de.zusage.agreement.Api.sign;
import static de.zusage.agreement.Api.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import de.zusage.agreement.ServiceTest;
import de.zusage.kit.testing.ContractFiles;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.TopicReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class OwnCommitmentResourceTest {
    private static final String GERMAN = "Ich frage im Sportverein nach.";
    private static final String ARABIC = "أسأل في النادي الرياضي.";
    private static final Map<String, Object> FROM_THE_OFFICE =
            Map.of("template", "LANGUAGE_COURSE_PLACE", "parameters", Map.of("by", "2030-05-15"));
    private static final Map<String, Object> UNCONFIRMED = Map.of(
            "template",
            "LANGUAGE_COURSE_SEAT",
            "parameters",
            Map.of("from", "2030-05-15", "offer", "0197b000-0000-7000-8000-00000000e001"));

    @BeforeEach
    void employed() {
        employ(ADVISER);
    }

    @Test
    void theAdvisersOwnWordsAreSignedInBothLanguagesAndNeverLeave() {
        Response offered = offer(written(own(Map.of("de", GERMAN, "ar", ARABIC))), 1);
        offered.then()
                .body("versions[0].commitments[0].template", equalTo("FREE"))
                .body("versions[0].commitments[0].own.text.de", equalTo(GERMAN));
        ok(as(client()).get(path(offered) + "/versions/1/text"))
                .then()
                .body("texts.de", hasItem(startsWith(GERMAN + "\nBis zum")))
                .body("texts.ar", hasItem(containsString(ARABIC)))
                .body("commitments[0].own.text.ar", equalTo(ARABIC));
        Response active = ok(sign(adviser(), ok(sign(client(), offered, 1, "CLIENT")), 1, "ADVISER"));
        String stream = "agreement:" + active.path("id");
        await().untilAsserted(() ->
                assertThat(TopicReader.read("zusage.agreement", stream)).hasSize(4));
        TopicReader.read("zusage.agreement", stream)
                .forEach(each -> assertThat(new String(each.value(), StandardCharsets.UTF_8))
                        .doesNotContain("Sportverein", "النادي"));
        String activated =
                new String(TopicReader.read("zusage.agreement", stream).get(3).value(), StandardCharsets.UTF_8);
        assertThat(activated).contains("\"template\":\"FREE\"");
        assertThat(ContractFiles.faults("agreement.activated.v1", activated)).isEmpty();
    }

    @Test
    void withoutWordsInTheClientsLanguageItIsReadOutAndThatIsNoted() {
        Response written = written(own(Map.of("de", GERMAN)));
        written.then().body("versions[0].languages", contains("de", "ar"));
        changing(written)
                .body(Map.of())
                .post(path(written) + "/versions/1/offer")
                .then()
                .statusCode(409)
                .body("type", containsString("text-not-understood"));
        Response readOut = write(
                written,
                1,
                Map.of(
                        "reviewIntervalMonths", 3,
                        "commitments", List.of(own(Map.of("de", GERMAN)), FROM_THE_OFFICE),
                        "readOut", Map.of("language", "ar-Arab", "by", "INTERPRETER")));
        Response offered = offer(readOut, 1);
        ok(as(client()).get(path(offered) + "/versions/1/text"))
                .then()
                .body("texts.ar", hasItem(startsWith("يُقرأ هذا التعهد عليك بصوت مسموع.")))
                .body("texts.ar.join(' ')", not(containsString("Sportverein")))
                .body("readOut.language", equalTo("ar-Arab"));
        assertThat(as(client()).get(path(offered) + "/versions/1/document").statusCode())
                .isEqualTo(200);
        sign(client(), offered, 1, "CLIENT")
                .then()
                .statusCode(409)
                .body("type", containsString("interpreter-not-noted"));
    }

    @Test
    void whatNobodyCanMeanIsRefused() {
        refused("own-words-without-german", own(Map.of("ar", ARABIC)));
        refused("language-unknown", own(Map.of("de", GERMAN, "xx", "y")));
        refused("invalid-words", own(Map.of("de", "Ich\u202efrage")));
        refused("criterion-languages", own(Map.of("de", GERMAN, "ar", ARABIC), Map.of("de", "die Antwort ist da")));
        refused("template-unknown", Map.of("template", "FREE"));
        refused("confirmation-without-partner", confirmed(own(Map.of("de", GERMAN)), "2026-01-01"));
        refused("confirmation-in-future", confirmed(UNCONFIRMED, "2199-01-01"));
        Response draft = aDraft(aCase());
        changing(draft)
                .body(content(List.of(Map.of("own", Map.of(), "template", "CERTIFICATES_BRING"))))
                .put(path(draft) + "/versions/1")
                .then()
                .statusCode(400);
        changing(draft)
                .body(content(List.of(Map.of(
                        "template",
                        "LANGUAGE_COURSE_SEAT",
                        "parameters",
                        Map.of("from", "2030-05-15", "offer", "0197b000-0000-7000-8000-00000000e001"),
                        "confirmation",
                        Map.of(
                                "provider",
                                " ",
                                "confirmedBy",
                                "A",
                                "confirmedOn",
                                "2026-01-01",
                                "placeBooked",
                                true)))))
                .put(path(draft) + "/versions/1")
                .then()
                .statusCode(400);
    }

    @Test
    void whatNoPartnerConfirmedIsOfferedAsTheOfficesSupport() {
        Response written = written(own(Map.of("de", GERMAN, "ar", ARABIC)), UNCONFIRMED);
        written.then().body("versions[0].commitments.side", contains("CLIENT", "OFFICE", "PARTNER"));
        Response offered = offer(written, 1);
        offered.then().body("versions[0].commitments.side", contains("CLIENT", "OFFICE", "OFFICE"));
        ok(as(client()).get(path(offered) + "/versions/1/text"))
                .then()
                .body("texts.de", hasItem(startsWith("Die Beratungsstelle unterstützt Sie dabei")))
                .body("texts.de", not(hasItem("Das sagt ein Partner zu:")));
    }

    @Test
    void aConfirmedPromiseNamesTheProviderInTheTextAndNowhereElse() {
        Response offered =
                offer(written(own(Map.of("de", GERMAN, "ar", ARABIC)), confirmed(UNCONFIRMED, "2026-01-01")), 1);
        offered.then().body("versions[0].commitments.side", contains("CLIENT", "OFFICE", "PARTNER"));
        ok(as(client()).get(path(offered) + "/versions/1/text"))
                .then()
                .body("texts.de", hasItem(containsString("Bestätigt von Volkshochschule am 1. Januar 2026.")));
        Response active = ok(sign(adviser(), ok(sign(client(), offered, 1, "CLIENT")), 1, "ADVISER"));
        String stream = "agreement:" + active.path("id");
        await().untilAsserted(() ->
                assertThat(TopicReader.read("zusage.agreement", stream)).hasSize(4));
        TopicReader.read("zusage.agreement", stream)
                .forEach(each -> assertThat(new String(each.value(), StandardCharsets.UTF_8))
                        .doesNotContain("Volkshochschule", "Frau Kaya"));
    }

    @Test
    void anAmendmentKeepsTheIdOfAPromiseButNotWhenAnotherSideMakesIt() {
        Response offered = offer(written(own(Map.of("de", GERMAN, "ar", ARABIC)), UNCONFIRMED), 1);
        Response active = ok(sign(adviser(), ok(sign(client(), offered, 1, "CLIENT")), 1, "ADVISER"));
        List<String> ids = active.path("versions[0].commitments.commitmentId");
        Response opened =
                ok(changing(active).body(Map.of("requestedBy", "CLIENT")).post(path(active) + "/versions"));
        Response amended = write(
                opened,
                2,
                content(List.of(
                        kept(own(Map.of("de", "Ich frage wieder.", "ar", ARABIC)), ids.get(0)),
                        kept(FROM_THE_OFFICE, ids.get(1)),
                        kept(confirmed(UNCONFIRMED, "2026-01-01"), ids.get(2)))));
        List<String> now = amended.path("versions[1].commitments.commitmentId");
        assertThat(now.subList(0, 2)).isEqualTo(ids.subList(0, 2));
        assertThat(now.get(2)).isNotEqualTo(ids.get(2));
    }

    private static void refused(String problem, Map<String, Object> commitment) {
        Response draft = aDraft(aCase());
        changing(draft)
                .body(content(List.of(commitment)))
                .put(path(draft) + "/versions/1")
                .then()
                .statusCode(400)
                .body("type", containsString("/problems/" + problem));
    }

    private static Response written(Map<String, Object> first) {
        return write(aDraft(aCase()), 1, content(List.of(first, FROM_THE_OFFICE)));
    }

    private static Response written(Map<String, Object> first, Map<String, Object> third) {
        return write(aDraft(aCase()), 1, content(List.of(first, FROM_THE_OFFICE, third)));
    }

    private static Map<String, Object> content(List<Map<String, Object>> commitments) {
        return Map.of("reviewIntervalMonths", 3, "commitments", commitments);
    }

    private static Map<String, Object> own(Map<String, String> text) {
        return Map.of("own", Map.of("side", "CLIENT", "goalArea", "WORK", "text", text));
    }

    private static Map<String, Object> own(Map<String, String> text, Map<String, String> criterion) {
        return Map.of("own", Map.of("side", "CLIENT", "goalArea", "WORK", "text", text, "criterion", criterion));
    }

    private static Map<String, Object> confirmed(Map<String, Object> commitment, String on) {
        return with(
                commitment,
                "confirmation",
                Map.of(
                        "provider",
                        "Volkshochschule",
                        "confirmedBy",
                        "Frau Kaya",
                        "confirmedOn",
                        on,
                        "placeBooked",
                        true));
    }

    private static Map<String, Object> kept(Map<String, Object> commitment, String id) {
        return with(commitment, "commitmentId", id);
    }

    private static Map<String, Object> with(Map<String, Object> commitment, String name, Object value) {
        Map<String, Object> more = new java.util.HashMap<>(commitment);
        more.put(name, value);
        return more;
    }
}
