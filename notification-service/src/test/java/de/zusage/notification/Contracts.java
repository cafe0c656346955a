package de.zusage.notification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of contracts/ as tests read them. */
public final class Contracts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Contracts() {}

    public static String example(String type) {
        return read("examples/" + type + ".json");
    }

    /** As a later version of the writer may send it. */
    public static String exampleWithOneFieldMore(String type) {
        return ((ObjectNode) tree(example(type))).put("fieldOfTomorrow", "x").toString();
    }

    public static String exampleWithout(String type, String field) {
        return ((ObjectNode) tree(example(type))).without(field).toString();
    }

    public static String schema(String type) {
        return read("schemas/" + type + ".json");
    }

    public static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of("../contracts", file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
