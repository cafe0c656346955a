package de.zusage.kit.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.zusage.kit.event.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files in {@code contracts/} that services agree on. */
public final class ContractFiles {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private ContractFiles() {}

    /** The directory {@code contracts/}, from wherever the tests of a module run. */
    public static Path directory() {
        Path here = Path.of("").toAbsolutePath();
        for (Path at = here; at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("contracts/schemas"))) {
                return at.resolve("contracts");
            }
        }
        throw new IllegalStateException("no contracts/schemas above " + here);
    }

    /** The golden payload of an event. */
    public static String example(String type) {
        return read(directory().resolve("examples").resolve(type + ".json"));
    }

    /** The golden payload with a field that no reader knows. */
    public static String exampleWithUnknownField(String type) {
        ObjectNode tree = (ObjectNode) tree(example(type));
        return tree.put("fieldOfALaterVersion", 1).toString();
    }

    /** The example of a case as a file. */
    public static String caseFile() {
        return read(directory().resolve("case/zusage-case-1.example.json"));
    }

    /** What the schema of the event has against the payload, formats included. */
    public static List<Error> faults(String type, String payload) {
        return SCHEMAS.getSchema(read(directory().resolve("schemas").resolve(type + ".json")))
                .validate(
                        payload,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    public static JsonNode tree(String json) {
        try {
            return EventJson.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
