package de.zusage.agreement;

import static de.zusage.agreement.Api.ADVISER;
import static de.zusage.agreement.Api.adviser;
import static de.zusage.agreement.Api.as;
import static de.zusage.agreement.Api.creating;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.nullValue;

import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.ServiceStack;
import de.zusage.local.testing.Tokens;
import de.zusage.local.testing.TransitDouble;
import de.zusage.local.testing.TransitStack;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The service with a double of Transit for its keys; the offices of one carrier go on while the other withholds its key. */
@QuarkusTest
@TestProfile(WithheldKeyTest.WithTransit.class)
@Tag("landing")
class WithheldKeyTest {

    private static final List<String> BOTH = List.of("carrier-a", "carrier-b");

    /** The same service with a database of its own, of which one setting says who keeps the keys. */
    public static final class WithTransit implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(
                    new TestResourceEntry(ServiceStack.class, Map.of("service", "vaulted")),
                    new TestResourceEntry(
                            TransitStack.class, Map.of("service", "vaulted", "carriers", String.join(",", BOTH))));
        }
    }

    @AfterEach
    void giveBack() {
        TransitStack.allow(BOTH);
    }

    @Test
    void oneCarriersKeyIsNothingToTheOther() {
        String here = Api.aCase();
        Tokens elsewhere = Api.aColleagueElsewhere();
        String there = opened(elsewhere, 201).path("id");

        TransitStack.allow(List.of("carrier-b"));
        as(adviser())
                .get("/api/v1/cases/" + here)
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("60"))
                .contentType("application/problem+json")
                .body("type", endsWith("/problems/key-withheld"));
        opened(adviser(), 503);
        as(adviser())
                .get("/api/v1/cases?limit=1")
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(here))
                .body("items[0]", hasKey("openedOn"))
                .body("items[0].name", nullValue());
        as(elsewhere).get("/api/v1/cases/" + there).then().statusCode(200).body("name", equalTo("Ömer"));
        as(elsewhere).get("/api/v1/cases?limit=1").then().statusCode(200).body("items[0].name", equalTo("Ömer"));
        opened(elsewhere, 201);

        TransitStack.allow(BOTH);
        as(adviser()).get("/api/v1/cases/" + here).then().statusCode(200).body("name", equalTo("Ðặng Thị Ánh"));
        opened(adviser(), 201);
    }

    @Test
    void aSealedKeyServiceIsWaitedForWithoutARestart() {
        String here = Api.aCase();
        TransitDouble.current().seal();
        try {
            as(adviser())
                    .get("/api/v1/cases/" + here)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", equalTo("5"))
                    .body("type", endsWith("/problems/key-service-away"));
        } finally {
            TransitDouble.current().unseal();
        }
        as(adviser()).get("/api/v1/cases/" + here).then().statusCode(200);
    }

    private static Response opened(Tokens who, int expected) {
        Api.employ(ADVISER);
        Response answer = creating(who)
                .body(Map.of("name", "Ömer", "contactLanguage", "tr"))
                .post("/api/v1/cases");
        answer.then().statusCode(expected);
        return answer;
    }
}
