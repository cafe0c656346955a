package de.zusage.agreement.fact;

import com.fasterxml.jackson.databind.JsonNode;
import de.zusage.kit.testing.ContractFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;

/** What the schema of a fact allows. */
public final class FactContract {
    private FactContract() {}

    /** The names of the fields. */
    static Set<String> fields(String type) {
        Set<String> names = new TreeSet<>();
        properties(type).fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The categories of one of them. */
    public static Set<String> values(String type, String field) {
        Set<String> values = new TreeSet<>();
        properties(type).at("/" + field + "/enum").forEach(value -> values.add(value.asText()));
        return values;
    }

    /** The same of an agreement's attribute. */
    public static Set<String> values(Attribute attribute) {
        return values("fact.agreement-recorded.v2", attribute.field());
    }

    private static JsonNode properties(String type) {
        try {
            return ContractFiles.tree(Files.readString(
                            ContractFiles.directory().resolve("schemas").resolve(type + ".json")))
                    .get("properties");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
