package de.zusage.agreement.template;

import static de.zusage.agreement.Api.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import de.zusage.agreement.ServiceTest;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.Tokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ServiceTest
class TemplateResourceTest {

    @Test
    void everyBlockSaysHowFarItsWordsHaveCome() {
        ok(as(Tokens.adviser("stuttgart", "stuttgart-c"))
                        .queryParam("language", "ti")
                        .get("/api/v1/templates"))
                .then()
                .body("items.size()", greaterThanOrEqualTo(34))
                .body("items.status", everyItem(equalTo("DRAFT")))
                .body("items.readOut", everyItem(not(blankOrNullString())))
                .body("items.pictogram", everyItem(not(blankOrNullString())));
    }

    @Test
    void theListIsFilteredByGoalAreaAndSide() {
        Response answer = ok(as(adviser())
                .queryParam("goalArea", "HOUSING")
                .queryParam("side", "OFFICE")
                .get("/api/v1/templates"));
        assertThat(answer.<List<String>>path("items.code")).containsExactly("HOUSING_PAPERS_HELP");
        for (String wrong : List.of("goalArea=CASTLE", "side=office", "language=xx")) {
            as(adviser()).get("/api/v1/templates?" + wrong).then().statusCode(400);
        }
    }

    @Test
    void aPictogramIsAnSvgThatAClientMaySeeAndKeep() {
        as(client())
                .get("/api/v1/templates/pictograms/house")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .header("Cache-Control", containsString("max-age=604800"))
                .body(containsString("viewBox=\"0 0 24 24\""));
        as(client()).get("/api/v1/templates/pictograms/castle").then().statusCode(404);
        as(Tokens.of("coordinator").authority("stuttgart"))
                .get("/api/v1/templates/pictograms/house")
                .then()
                .statusCode(404);
    }

    @Test
    void aDraftAndItsFrozenTextSayWhatNobodyReviewed() {
        employ(ADVISER);
        Response draft = aDraft(aCase());
        draft.then()
                .body("versions[0].languages", contains("de", "ar"))
                .body("versions[0].unreviewedLanguages", contains("de", "ar"))
                .body("versions[0].missingLanguages", empty());
        Response offered = offer(draft, 1);
        offered.then().body("versions[0].unreviewedLanguages", contains("de", "ar"));
        ok(as(adviser()).get(path(offered) + "/versions/1/text")).then().body("unreviewed", contains("de", "ar"));
    }

    @Test
    void aLanguageWithoutWordsIsNamedAndTheTextIsReadOut() {
        employ(ADVISER);
        Response draft = aDraft(
                aCase(Map.of("name", "Ayaan", "contactLanguage", "so-Latn", "readingLanguages", List.of("so-Latn"))));
        draft.then().body("versions[0].missingLanguages", contains("so-Latn"));
        changing(draft)
                .body(Map.of())
                .post(path(draft) + "/versions/1/offer")
                .then()
                .statusCode(409)
                .body("type", endsWith("text-not-understood"));
    }
}
