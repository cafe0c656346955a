package de.zusage.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The dates that a request body may hold, found in the OpenAPI document. */
final class DateFields {

    private final JsonNode document;
    private final List<DateField> found = new ArrayList<>();

    private DateFields(JsonNode document) {
        this.document = document;
    }

    /** One date, with a body that holds it and nothing else; {@code %s} stands for the day. */
    record DateField(String name, String body) {}

    static List<DateField> of(JsonNode document, JsonNode schema) {
        DateFields fields = new DateFields(document);
        fields.walk(schema, "", "%s");
        return fields.found;
    }

    private void walk(JsonNode schema, String name, String body) {
        JsonNode here = resolved(schema);
        if (here.path("format").asText().equals("date")) {
            found.add(new DateField(name, body.formatted("\"%s\"")));
        }
        here.path("properties")
                .properties()
                .forEach(property -> walk(
                        property.getValue(), property.getKey(), body.formatted("{\"" + property.getKey() + "\": %s}")));
        if (here.has("items")) {
            walk(here.path("items"), name, body.formatted("[%s]"));
        }
        here.path("anyOf").forEach(either -> walk(either, name, body));
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.path("$ref").asText().substring(1)) : schema;
    }
}
