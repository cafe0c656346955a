package de.zusage.kit.testing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;

/** Reads the same out of an answer as REST Assured, of the same type, and refuses what it refuses. */
class JsonTest {
    private static final String TEXT = """
            {"id": "a", "none": null, "open": true, "n": 3, "long": 5000000000, "half": 0.5, "tenth": 0.1, "empty": [],
             "office": {"name": "b", "size": 2}, "items": [{"id": 1, "tags": ["x", "y"], "at": {"day": "2026-01-01"}},
             {"id": 2, "tags": [], "at": {}}], "lists": [[1, 2], [3]]}""";

    @Test
    void readsWhatRestAssuredReads() {
        Json json = new Json(TEXT.getBytes(StandardCharsets.UTF_8));
        for (String path : List.of(
                "id",
                "none",
                "open",
                "n",
                "long",
                "half",
                "tenth",
                "empty",
                "missing",
                "office.name",
                "office.size",
                "office.missing",
                "office",
                "items",
                "items.id",
                "items.tags",
                "items.at.day",
                "items[1].id",
                "items[0].tags[1]",
                "items[0].at.day",
                "items.size()",
                "office.size()",
                "items[5]",
                "items[-1].id",
                "lists[0][1]",
                "items.find { it.id == 2 }.at",
                "items.findAll { it.id > 1 }.id",
                "items.id.max()",
                "$",
                "")) {
            assertThat(json.<Object>at(path))
                    .as(path)
                    .isEqualTo(JsonPath.from(TEXT).get(path));
        }
    }

    @Test
    void anAnswerThatIsOtherwiseFails() {
        Response answer = new Response(200, Map.of("ETag", List.of("\"1\"")), TEXT.getBytes(StandardCharsets.UTF_8));
        answer.then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("id", Matchers.equalTo("a"), "items.id", Matchers.contains(1, 2))
                .rootPath("items.find { it.id == 1 }")
                .body("at.day", Matchers.equalTo("2026-01-01"));
        assertThatThrownBy(() -> answer.then().statusCode(201)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> answer.then().header("ETag", "\"2\"")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> answer.then().body("id", Matchers.equalTo("b")))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> answer.then().body("id", Matchers.equalTo("a"), "n", Matchers.equalTo(4)))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> new Json("no".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalStateException.class);
    }
}
