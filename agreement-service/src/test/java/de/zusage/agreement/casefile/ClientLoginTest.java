package de.zusage.agreement.casefile;

import static de.zusage.agreement.Api.*;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import de.zusage.agreement.ServiceTest;
import de.zusage.kit.testing.http.Request;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The client's own login, put right after it was set wrongly. */
@ServiceTest
class ClientLoginTest {

    @Test
    void aWrongLoginIsPutRightAndWhatItSignedStaysSigned() {
        String id = aCase();
        Response signed = ok(sign(client(), anOffer(id), 1, "CLIENT"));
        UUID right = UUID.randomUUID();
        Tokens rightClient = client().subject(right);
        as(rightClient).get(path(signed)).then().statusCode(404);
        ok(changing(id).body(Map.of("login", right)).put(login(id)))
                .then()
                .body("clientLogin", equalTo(right.toString()));
        as(client()).get(path(signed)).then().statusCode(404);
        Response seen = ok(as(rightClient).get(path(signed)));
        seen.then().body("versions[0].signatures[0].method", equalTo("OWN_LOGIN"));
        sign(rightClient, seen, 1, "CLIENT").then().statusCode(409).body("type", endsWith("/already-signed"));
        ok(sign(adviser(), seen, 1, "ADVISER")).then().body("state", equalTo("ACTIVE"));
        as(adviser())
                .queryParam("filter", "writes")
                .get("/api/v1/cases/" + id + "/history")
                .then()
                .body("items.action", hasItem("bind-login"))
                .body("items.find { it.action == 'bind-login' }.changes[0].field", containsString("clientLogin"))
                .body("items.find { it.action == 'bind-login' }.changes[0].now", equalTo(right.toString()));

        changing(id).delete(login(id)).then().statusCode(204);
        as(rightClient).get(path(signed)).then().statusCode(404);
        ok(as(adviser()).get("/api/v1/cases/" + id)).then().body("clientLogin", nullValue());
    }

    @Test
    void aWrongLoginIsTakenAwayFromAClosedCaseToo() {
        String id = aCase();
        ok(changing(id).body(Map.of("reason", "OTHER")).post("/api/v1/cases/" + id + "/closure"));
        changing(id)
                .body(Map.of("login", UUID.randomUUID()))
                .put(login(id))
                .then()
                .statusCode(409);
        changing(id).delete(login(id)).then().statusCode(204);
        as(client()).get("/api/v1/cases/" + id).then().statusCode(404);
    }

    /** Domain §6: the own file, and that of nobody else. */
    @Test
    void theClientReadsTheWholeOwnFileAndNoOther() {
        String id = aCase();
        Tokens other = client().subject(UUID.randomUUID());
        for (String part : List.of(
                "",
                "/assessments",
                "/observations",
                "/representatives",
                "/agreements",
                "/earlier-agreements",
                "/notices",
                "/consents",
                "/history")) {
            ok(as(client()).get("/api/v1/cases/" + id + part));
            as(other).get("/api/v1/cases/" + id + part).then().statusCode(404);
        }
    }

    /** Otherwise one person alone signs for both sides. */
    @Test
    void whoWorksHereIsNoClientByTheSameLogin() {
        Map<String, Object> own = new HashMap<>(intake());
        own.put("clientLogin", ADVISER);
        employ(ADVISER);
        creating(adviser())
                .body(own)
                .post("/api/v1/cases")
                .then()
                .statusCode(409)
                .body("type", endsWith("/login-of-an-adviser"));
        String id = aCase();
        changing(id).body(Map.of("login", ADVISER)).put(login(id)).then().statusCode(409);

        Response offered = anOffer(id);
        Tokens clientInAnAdvisersRole = client().claim("roles", List.of("adviser"));
        sign(clientInAnAdvisersRole, offered, 1, "CLIENT")
                .then()
                .statusCode(409)
                .body("type", endsWith("/signature-of-another-party"));
    }

    @Test
    void onlyWhoAnswersForTheCaseChangesIt() {
        String id = aCase();
        String seen = as(adviser()).get("/api/v1/cases/" + id).header("ETag");
        Tokens colleague = Tokens.adviser("stuttgart", "stuttgart-a");
        as(colleague)
                .header("If-Match", seen)
                .delete(login(id))
                .then()
                .statusCode(409)
                .body("type", endsWith("/case-of-another-adviser"));
        as(client()).header("If-Match", seen).delete(login(id)).then().statusCode(404);
        ok(as(adviser()).get("/api/v1/cases/" + id)).then().body("clientLogin", equalTo(CLIENT.toString()));
    }

    private static Request changing(String id) {
        return as(adviser())
                .header("If-Match", as(adviser()).get("/api/v1/cases/" + id).header("ETag"));
    }

    private static String login(String id) {
        return "/api/v1/cases/" + id + "/client-login";
    }
}
