package de.zusage.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * By which fields and filters an operation tells of single persons of the staff to those who lead, plan or count: with
 * them somebody could be evaluated (invariant 14, § 87(1) no. 6 BetrVG).
 */
final class StaffFields {
    private static final Set<String> LEADS =
            Set.of("office-lead", "carrier-lead", "coordinator", "programme", "ministry", "auditor", "office-admin");

    private static final Pattern OF_STAFF = Pattern.compile(
            "(?i).*(adviser|staff|person|employ|subject|deputy|holder|colleague|author(?!it)).*|by|.*(?-i:By)");

    private final Operation operation;

    StaffFields(Operation operation) {
        this.operation = operation;
    }

    /** As {@code cases.adviser}: what comes after the version in its path, and the field. */
    Set<String> found(Set<String> roles) {
        Set<String> names = new TreeSet<>(operation.parameters("query"));
        if (roles.stream().anyMatch(LEADS::contains)) {
            operation
                    .described()
                    .path("responses")
                    .forEach(response -> response.path("content")
                            .forEach(content -> collect(content.path("schema"), names, new HashSet<>())));
        }
        Set<String> found = new TreeSet<>();
        names.stream()
                .filter(name -> OF_STAFF.matcher(name).matches())
                .forEach(name -> found.add(operation.path().split("/", 5)[3] + "." + name));
        return found;
    }

    private void collect(JsonNode schema, Set<String> names, Set<String> seen) {
        if (!schema.isObject()) {
            return;
        }
        String reference = schema.path("$ref").asText();
        if (!reference.isEmpty()) {
            if (seen.add(reference)) {
                collect(operation.document().at(reference.substring(1)), names, seen);
            }
            return;
        }
        schema.path("properties").properties().forEach(property -> {
            names.add(property.getKey());
            collect(property.getValue(), names, seen);
        });
        List.of("items", "additionalProperties").forEach(part -> collect(schema.path(part), names, seen));
        List.of("allOf", "oneOf", "anyOf")
                .forEach(part -> schema.path(part).forEach(each -> collect(each, names, seen)));
    }
}
