package de.zusage.plan.offer;

import static de.zusage.plan.AnOffice.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.ServiceStack;
import de.zusage.local.testing.Tokens;
import de.zusage.local.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class OfferResourceTest {

    private static final String OFFERS = "/api/v1/offers";
    private static final String OFFER = """
            {"title":"%s","kind":"%s","provider":"%s","goalAreas":["%s"],"languages":["%s"],"place":"Marktplatz 1",
             "accessible":true,"childCare":false,"startDates":[],"capacity":%d,"validFrom":"2026-06-01"%s}""";

    private final String provider = "p-" + UUID.randomUUID().toString().substring(0, 8);
    private final String coordinator = coordinator("stuttgart");
    private final String ownProvider = provider("stuttgart", provider);

    @Test
    void theCoordinatorKeepsItAndEveryOfficeOfTheAuthorityReadsIt() {
        Response published = publish(coordinator, offer("A course", 12));
        published.then().statusCode(201).header("ETag", "\"0\"").body("free", equalTo(12));
        String path = published.header("Location");
        with(adviser("stuttgart", "stuttgart-b"))
                .get(path)
                .then()
                .statusCode(200)
                .body("title", equalTo("A course"));
        with(coordinator)
                .header("If-Match", "\"0\"")
                .body(offer("A course", 14))
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("capacity", equalTo(14));
        with(coordinator)
                .header("If-Match", "\"0\"")
                .body(offer("A course", 9))
                .put(path)
                .then()
                .statusCode(412);
        with(coordinator)
                .header("If-Match", "\"1\"")
                .post(path + "/withdrawn")
                .then()
                .statusCode(200);
        with(coordinator)
                .header("If-Match", "\"2\"")
                .body(offer("A course", 9))
                .put(path)
                .then()
                .statusCode(409)
                .body("type", endsWith("/offer-is-withdrawn"));
        with(adviser("stuttgart", "stuttgart-a"))
                .get(path)
                .then()
                .statusCode(200)
                .body("withdrawnOn", equalTo("2026-06-02"));
        assertThat(told(published.path("id")))
                .containsExactly("offer.published.v1", "offer.changed.v1", "offer.withdrawn.v1");
    }

    @Test
    void anotherAuthorityFindsNothing() {
        String path = publish(coordinator, offer("A course", 12)).header("Location");
        for (String token :
                List.of(adviser("freiburg", "freiburg-a"), coordinator("freiburg"), provider("freiburg", provider))) {
            with(token).get(path).then().statusCode(404);
        }
        for (String token : List.of(coordinator("freiburg"), provider("freiburg", provider))) {
            with(token)
                    .header("If-Match", "\"0\"")
                    .body(offer("A", 1))
                    .put(path)
                    .then()
                    .statusCode(404);
            with(token)
                    .header("If-Match", "\"0\"")
                    .post(path + "/withdrawn")
                    .then()
                    .statusCode(404);
        }
        with(coordinator("freiburg")).get(OFFERS).then().body("items.provider", not(hasItem(provider)));
    }

    @Test
    void aProviderSeesAndKeepsItsOwnOnly() {
        String own = publish(ownProvider, offer("Own", 3))
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        String others = publish(coordinator, offer("Other", 3).replace(provider, "someone-else"))
                .header("Location");
        publish(ownProvider, offer("Other", 3).replace(provider, "someone-else"))
                .then()
                .statusCode(403);
        with(ownProvider).get(OFFERS).then().statusCode(200).body("items.title", contains("Own"));
        with(ownProvider).get(others).then().statusCode(404);
        with(ownProvider)
                .header("If-Match", "\"0\"")
                .post(others + "/withdrawn")
                .then()
                .statusCode(404);
        with(ownProvider)
                .header("If-Match", "\"0\"")
                .body(offer("Own", 5))
                .put(own)
                .then()
                .statusCode(200);
        with(Tokens.of("provider").authority("stuttgart").sign())
                .get(OFFERS)
                .then()
                .statusCode(403);
        with(adviser("stuttgart", "stuttgart-a"))
                .header("Idempotency-Key", UUID.randomUUID())
                .body(offer("Not hers", 1))
                .post(OFFERS)
                .then()
                .statusCode(403);
    }

    @Test
    void isFoundByAreaLanguageKindAndFreePlaceInPages() {
        publish(ownProvider, offer("One", 1));
        publish(ownProvider, OFFER.formatted("Two", "MENTORING", provider, "WORK", "ar", 1, ""));
        publish(ownProvider, OFFER.formatted("Full", "MENTORING", provider, "WORK", "uk", 0, ""));
        publish(
                ownProvider,
                OFFER.formatted("Over", "MENTORING", provider, "WORK", "ar", 1, ",\"validTo\":\"2026-06-01\""));
        assertThat(titles("")).containsExactly("One", "Two", "Full");
        assertThat(titles("?goalArea=WORK")).containsExactly("Two", "Full");
        assertThat(titles("?language=ar")).containsExactly("Two");
        assertThat(titles("?kind=INTEGRATION_COURSE")).containsExactly("One");
        assertThat(titles("?free=true&kind=MENTORING")).containsExactly("Two");
        Response first = with(ownProvider).get(OFFERS + "?limit=2");
        assertThat(first.<List<String>>path("items.title")).containsExactly("One", "Two");
        assertThat(titles("?limit=2&cursor=" + first.path("next"))).containsExactly("Full");
        with(ownProvider)
                .get(OFFERS + "?free=true&cursor=" + first.path("next"))
                .then()
                .statusCode(400);
    }

    @Test
    void whatASpreadsheetWouldTakeForAFormulaIsRefusedAsInATable() {
        String path = publish(ownProvider, offer("Own", 3)).header("Location");
        for (String formula : List.of("=1+1", "+49", "-x", "@me", " =1+1")) {
            for (String refused : List.of(offer(formula, 3), offer("Own", 3).replace("Marktplatz 1", formula))) {
                publish(ownProvider, refused).then().statusCode(400).body("type", endsWith("/offer-with-formula"));
                with(ownProvider)
                        .header("If-Match", "\"0\"")
                        .body(refused)
                        .put(path)
                        .then()
                        .statusCode(400)
                        .body("type", endsWith("/offer-with-formula"));
            }
        }
        with(ownProvider).get(OFFERS).then().body("items.title", contains("Own"));
    }

    @Test
    void theSameTermsAgainAreNoChange() {
        Response published = publish(ownProvider, offer("Own", 3));
        String path = published.header("Location");
        for (int i = 0; i < 2; i++) {
            with(ownProvider)
                    .header("If-Match", "\"0\"")
                    .body(offer("Own", 3))
                    .put(path)
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"0\"");
        }
        with(ownProvider).header("If-Match", "\"0\"").body(offer("Own", 4)).put(path);
        with(ownProvider).header("If-Match", "\"1\"").post(path + "/withdrawn");
        assertThat(told(published.path("id")))
                .containsExactly("offer.published.v1", "offer.changed.v1", "offer.withdrawn.v1");
    }

    private List<String> titles(String query) {
        return with(ownProvider)
                .get(OFFERS + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.title");
    }

    private String offer(String title, int capacity) {
        return OFFER.formatted(title, "INTEGRATION_COURSE", provider, "LANGUAGE", "de", capacity, "");
    }

    private static Response publish(String token, String offer) {
        return with(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(offer)
                .post(OFFERS);
    }

    private static List<String> told(String offer) {
        await().until(() -> TopicReader.read("zusage.offer", "offer:" + offer).size() >= 3);
        return TopicReader.read("zusage.offer", "offer:" + offer).stream()
                .peek(event -> assertThat(new String(
                                event.headers().lastHeader("ce_authority").value(), StandardCharsets.UTF_8))
                        .isEqualTo("stuttgart"))
                .map(event -> new String(event.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                .toList();
    }

    private static String coordinator(String authority) {
        return Tokens.of("coordinator").authority(authority).sign();
    }

    private static String adviser(String authority, String office) {
        return Tokens.adviser(authority, office).sign();
    }

    private static String provider(String authority, String code) {
        return Tokens.of("provider")
                .authority(authority)
                .claim("provider", code)
                .sign();
    }
}
