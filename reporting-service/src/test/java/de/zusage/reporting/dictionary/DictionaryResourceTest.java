package de.zusage.reporting.dictionary;

import static de.zusage.kit.testing.http.Request.given;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.ServiceStack;
import de.zusage.local.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class DictionaryResourceTest {
    private static final String PATH = "/api/v1/dictionary";

    @Test
    void whoReadsFiguresReadsWhatTheyMean() {
        for (String role : List.of("ministry", "programme", "coordinator", "carrier-lead")) {
            Response all = as(role, PATH);
            assertThat(all.statusCode()).as(role).isEqualTo(200);
            assertThat(all.<Integer>path("version")).isPositive();
            assertThat(all.<String>path("attributes.find { it.id == 'sex' }.label.de"))
                    .isEqualTo("Geschlecht");
            Response one = as(role, PATH + "/indicators/E2");
            assertThat(one.<List<String>>path("numerator.where.outcome")).containsExactly("MET", "PARTLY_MET");
            assertThat(one.<String>path("unit")).isEqualTo("STEP");
            assertThat(as(role, PATH + "/indicators/Z9").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void nobodyElseDoes() {
        for (String role : List.of("adviser", "client", "provider", "auditor", "operator", "subscriber")) {
            assertThat(as(role, PATH).statusCode()).as(role).isEqualTo(403);
            assertThat(as(role, PATH + "/indicators/E2").statusCode()).as(role).isIn(403, 404);
        }
        assertThat(given().get(PATH).statusCode()).isEqualTo(401);
    }

    private static Response as(String role, String path) {
        return given().auth()
                .oauth2(Tokens.of(role)
                        .authority("stuttgart")
                        .office("stuttgart-a")
                        .carrier("carrier-a")
                        .sign())
                .get(path);
    }
}
