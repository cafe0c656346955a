package de.zusage.agreement.household;

import static de.zusage.agreement.Api.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import de.zusage.agreement.ServiceTest;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class HouseholdResourceTest {
    private final Tokens hers = adviser();
    private final UUID him = UUID.randomUUID();
    private final Tokens his = Tokens.adviser("stuttgart", "stuttgart-a").subject(him);

    @Test
    void aHouseholdIsANumberAndNothingElse() {
        employ(him);
        String wife = taken(hers, "Zahra");
        String child = taken(hers, "Omid");
        String aunt = taken(hers, "Laila");
        ok(link(hers, wife, child)).then().body("size", equalTo(2)).body("own", equalTo(List.of(child)));
        ok(link(hers, aunt, wife)).then().body("size", equalTo(3));
        as(his).get("/api/v1/cases/" + wife).then().body("household", equalTo(3));
        as(his).get("/api/v1/cases/" + wife + "/household")
                .then()
                .body("size", equalTo(3))
                .body("own", empty());
        assertThat(as(hers).get("/api/v1/cases/" + wife).asString()).doesNotContain(child, aunt);
    }

    @Test
    void whoAnswersForOneLearnsNothingOfTheOther() {
        String wife = taken(hers, "Mahsa");
        employ(him);
        String husband = taken(his, "Reza");
        String elsewhere = creating(aColleagueAt("leipzig", "leipzig-c"))
                .body(Map.of("name", "Reza", "contactLanguage", "fa"))
                .post("/api/v1/cases")
                .path("id");
        Response exists = link(hers, wife, husband);
        Response foreign = link(hers, wife, elsewhere);
        Response none = link(hers, wife, UUID.randomUUID().toString());
        for (Response answer : List.of(exists, foreign, none)) {
            answer.then().statusCode(404);
            assertThat(problem(answer)).isEqualTo(problem(none));
        }
        as(his).get("/api/v1/cases/" + husband).then().body("household", equalTo(1));
    }

    @Test
    void twoHouseholdsStayTwoAndAHouseholdOfOneIsNone() {
        String one = taken(hers, "Sara");
        String two = taken(hers, "Sami");
        String three = taken(hers, "Yara");
        String four = taken(hers, "Yusra");
        ok(link(hers, one, two));
        ok(link(hers, three, four));
        link(hers, one, three).then().statusCode(409);
        link(hers, one, two).then().statusCode(409);
        link(hers, one, one).then().statusCode(400);
        as(hers).header("If-Match", seen(hers, one))
                .delete("/api/v1/cases/" + one + "/household")
                .then()
                .statusCode(204);
        as(hers).get("/api/v1/cases/" + one).then().body("household", equalTo(1));
        as(hers).get("/api/v1/cases/" + two).then().body("household", equalTo(1));
        ok(link(hers, one, three)).then().body("size", equalTo(3));
    }

    private static String problem(Response answer) {
        return answer.path("type") + " " + answer.path("detail") + " " + answer.path("status");
    }

    private static Response link(Tokens who, String id, String other) {
        return as(who).header("If-Match", seen(who, id))
                .body(Map.of("caseId", other))
                .post("/api/v1/cases/" + id + "/household");
    }

    private static String seen(Tokens who, String id) {
        return as(who).get("/api/v1/cases/" + id).header("ETag");
    }

    private static String taken(Tokens who, String name) {
        return creating(who)
                .body(Map.of("name", name, "contactLanguage", "fa"))
                .post("/api/v1/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
