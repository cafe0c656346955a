package de.zusage.chart;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads YAML; models take only what they know. */
final class Yaml {
    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
            .build();

    private static final ObjectMapper TREES =
            new ObjectMapper(FACTORY).enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    /** The models keep what they do not know in a map beside their fields: here that map does not count. */
    private static final ObjectMapper STRICT = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
                private static final long serialVersionUID = 1;

                @Override
                public @Nullable Boolean hasAnySetter(Annotated annotated) {
                    return Boolean.FALSE;
                }
            });

    private Yaml() {}

    static JsonNode one(String text) {
        return all(text).get(0);
    }

    /** Its documents but for empty ones; a key that is there twice is an error. */
    static List<JsonNode> all(String text) {
        try (MappingIterator<JsonNode> documents =
                TREES.readerFor(JsonNode.class).readValues(text)) {
            return documents.readAll().stream()
                    .filter(document -> document != null && document.isObject())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A document as an object of the model; a field that the model does not know is an error. */
    static <T> T strictly(JsonNode document, Class<T> model) {
        try {
            return STRICT.treeToValue(document, model);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    document.path("kind").asText() + " "
                            + document.at("/metadata/name").asText() + ": " + e.getOriginalMessage(),
                    e);
        }
    }
}
