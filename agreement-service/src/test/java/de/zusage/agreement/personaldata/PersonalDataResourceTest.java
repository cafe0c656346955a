package de.zusage.agreement.personaldata;

import static de.zusage.agreement.Api.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.agreement.ServiceTest;
import de.zusage.kit.held.HeldAnswers;
import de.zusage.kit.held.HeldData;
import de.zusage.kit.testing.http.Response;
import de.zusage.kit.web.NotFound;
import de.zusage.local.testing.Tokens;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What the service holds about a client, told to the client and to nobody of another office. */
@ServiceTest
class PersonalDataResourceTest {
    @Inject
    HeldAnswers answers;

    private static final String NAME = "Ðặng O’Brien";

    /** As of a request that takes anything. */
    private static final HttpHeaders ANYTHING = (HttpHeaders) Proxy.newProxyInstance(
            HttpHeaders.class.getClassLoader(),
            new Class<?>[] {HttpHeaders.class},
            (headers, method, arguments) ->
                    method.getName().equals("getAcceptableMediaTypes") ? List.of(MediaType.WILDCARD_TYPE) : null);

    private static final String OTHER_NAME = "شيرين";

    @Test
    void theClientIsToldEverythingAndNobodyOfTheOfficeIsNamed() {
        String casefile = rich();
        Response told = ok(as(client()).get(path(casefile)));
        Map<String, List<Map<String, Object>>> holdings = told.path("holdings");
        assertThat(told.<String>path("holdings.casefile[0].name")).isEqualTo(NAME);
        assertThat(told.<String>path("holdings.casefile[0].birthDate")).isEqualTo("1990-05");
        for (String table : List.of(
                "casefile",
                "representative",
                "deputy",
                "assessment",
                "notice",
                "consent",
                "agreement",
                "agreementVersion",
                "signature",
                "drawing",
                "scan",
                "pause",
                "frozenStructure",
                "fieldChange",
                "accessLog")) {
            assertThat(holdings.get(table)).as(table).isNotEmpty();
        }
        assertThat(told.<String>path("holdings.representative[0].content.name")).isEqualTo("Ánh Mutter");
        assertThat(told.<String>path("holdings.consent[0].recipientName")).isEqualTo("Frau Kaya");
        assertThat(told.<String>path("holdings.pause[0].reason")).isEqualTo("ILLNESS");
        assertThat(told.<Object>path("holdings.drawing[0].strokes.strokes")).isNotNull();
        String scan = told.path("holdings.scan[0].address");
        assertThat(as(client()).get(scan).statusCode()).isEqualTo(200);
        assertThat(told.asString())
                .contains("LANGUAGE_PRACTICE")
                .doesNotContain(ADVISER.toString())
                .doesNotContain("\"\\\\x");
        assertThat(told.<List<String>>path("leftOut.findAll { it.table == 'accessLog' }.reason"))
                .contains("STAFF");
        assertThat(told.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void whoHasNoRightIsToldSoWithoutATurn() {
        Supplier<HeldData> third = () -> {
            throw new AssertionError("read without a right");
        };
        Runnable noRight = () -> {
            throw new NotFound();
        };
        Supplier<HeldData> second = () -> {
            answers.answer(ANYTHING, noRight, third);
            throw new AssertionError("answered without a right");
        };
        Supplier<HeldData> first = () -> {
            answers.answer(ANYTHING, () -> {}, second);
            throw new AssertionError("answered without a right");
        };
        assertThatThrownBy(() -> answers.answer(ANYTHING, () -> {}, first))
                .as("both turns are taken meanwhile")
                .isInstanceOf(NotFound.class);
    }

    @Test
    void asAPageItNeedsNothingElseAndIsolatesWhatIsWrittenFromRightToLeft() {
        String casefile = rich();
        Response page = as(client())
                .accept("text/html")
                .header("Accept-Language", "en-GB, de;q=0.3")
                .get(path(casefile));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.contentType()).isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(page.asString())
                .contains(
                        "<html lang=\"en\">",
                        "<bdi>" + NAME + "</bdi>",
                        "<bdi>" + OTHER_NAME + "</bdi>",
                        "Your consents",
                        ", 2026</bdi>")
                .doesNotContain("<script", "http", "src=", ADVISER.toString());
        assertThat(as(client()).accept("text/html").get(path(casefile)).asString())
                .contains("<html lang=\"de\">", "Ihre Einwilligungen");
        assertThat(as(client()).accept("application/pdf").get(path(casefile)).statusCode())
                .isEqualTo(406);
    }

    @Test
    void whoAskedIsLogged() {
        String casefile = aCase();
        ok(as(client()).get(path(casefile)));
        ok(as(adviser()).get(path(casefile)));
        assertThat(ok(as(client()).get("/api/v1/cases/" + casefile + "/history"))
                        .<List<String>>path("items.action"))
                .startsWith("give-personal-data", "read-personal-data");
    }

    @Test
    void theClientSeesWhichRoleReadTheFileAndNotWho() {
        String casefile = aCase();
        ok(as(adviser()).get("/api/v1/cases/" + casefile));
        ok(as(client()).get("/api/v1/cases/" + casefile));
        String path = "/api/v1/cases/" + casefile + "/access";
        Response first = ok(as(client()).queryParam("limit", 2).get(path));
        assertThat(first.<List<String>>path("items.action")).containsExactly("read-access", "read");
        assertThat(first.<List<List<String>>>path("items.roles")).allMatch(List.of("client")::equals);
        Response next =
                ok(as(client()).queryParam("cursor", first.<String>path("next")).get(path));
        assertThat(next.<List<String>>path("items.action")).startsWith("read");
        assertThat(next.<String>path("items[0].roles[0]")).isEqualTo("adviser");
        assertThat(next.<String>path("items[0].office")).isEqualTo("stuttgart-a");
        for (String view : List.of(path, "/api/v1/cases/" + casefile + "/history")) {
            assertThat(ok(as(client()).queryParam("limit", 100).get(view)).asString())
                    .as(view)
                    .doesNotContain(ADVISER.toString());
        }
        assertThat(as(aColleagueElsewhere()).get(path).statusCode()).isEqualTo(404);
        assertThat(as(client().subject(UUID.randomUUID())).get(path).statusCode())
                .isEqualTo(404);
    }

    @Test
    void forOthersThereIsNone() {
        String casefile = aCase();
        String none = as(adviser()).get(path(UUID.randomUUID().toString())).asString();
        for (Tokens stranger : List.of(aColleagueElsewhere(), client().subject(UUID.randomUUID()))) {
            for (String type : List.of("application/json", "text/html")) {
                Response answer = as(stranger).accept(type).get(path(casefile));
                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(answer.asString()).isEqualTo(none);
            }
        }
    }

    private static String path(String casefile) {
        return "/api/v1/cases/" + casefile + "/personal-data";
    }

    /** A case of which every kind of thing is held that a client usually leaves. */
    private static String rich() {
        Map<String, Object> intake = new HashMap<>(intake());
        intake.put("name", NAME);
        intake.put("otherNames", List.of(OTHER_NAME));
        String casefile = aCase(intake);
        String path = "/api/v1/cases/" + casefile;
        create(
                path + "/representatives",
                Map.of(
                        "kind",
                        "LEGAL_GUARDIAN",
                        "name",
                        "Ánh Mutter",
                        "documentSeenOn",
                        "2026-01-02",
                        "validFrom",
                        "2026-01-01"));
        create(path + "/deputies", Map.of("person", ADVISER, "validFrom", "2026-01-01", "validTo", "2099-12-31"));
        create(path + "/notices", Map.of("wording", 1, "language", "de", "how", "READ_OUT"));
        create(
                path + "/consents",
                Map.of(
                        "purpose",
                        "EXCHANGE",
                        "recipientName",
                        "Frau Kaya",
                        "wording",
                        1,
                        "language",
                        "de",
                        "how",
                        "SPOKEN"));
        Response offer = anOffer(casefile);
        scanned(offer, 1);
        Response drawn = ok(changing(offer)
                .body(Map.of(
                        "party",
                        "CLIENT",
                        "method",
                        "DRAWN_ON_DEVICE",
                        "textHash",
                        hash(offer, 1),
                        "drawing",
                        Map.of(
                                "width",
                                300,
                                "height",
                                100,
                                "strokes",
                                List.of(List.of(List.of(1, 1, 0), List.of(20, 30, 40))))))
                .post(path(offer, "/versions/1/signatures")));
        Response active = ok(sign(adviser(), drawn, 1, "ADVISER"));
        ok(changing(active).body(Map.of("reason", "ILLNESS")).post(path(active, "/pause")));
        return casefile;
    }

    private static String path(Response agreement, String further) {
        return de.zusage.agreement.Api.path(agreement) + further;
    }

    private static void create(String path, Map<String, Object> body) {
        creating(adviser()).body(body).post(path).then().statusCode(201);
    }
}
