package de.zusage.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.function.Predicate;

/** Looks through a list page by page: earlier runs may have left much in it. */
final class Found {
    private Found() {}

    /** What is right on the list, or a missing node. */
    static JsonNode in(Person reader, String service, String list, Predicate<JsonNode> right) {
        String cursor = "";
        while (true) {
            JsonNode page = reader.get(service, list + "?limit=100" + cursor)
                    .expect(200)
                    .json();
            for (JsonNode item : page.path("items")) {
                if (right.test(item)) {
                    return item;
                }
            }
            if (!page.hasNonNull("next")) {
                return MissingNode.getInstance();
            }
            cursor = "&cursor=" + page.path("next").asText();
        }
    }

    static Predicate<JsonNode> ofCase(Object caseId) {
        return item -> item.path("caseId").asText().equals(caseId.toString());
    }
}
