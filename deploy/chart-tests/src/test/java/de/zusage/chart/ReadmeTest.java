package de.zusage.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who installs the chart reads of every value, every profile and every Secret. */
class ReadmeTest {
    private static final String README = Repository.read(Repository.CHART.resolve("README.md"));
    private static final String VALUES = Repository.read(Repository.CHART.resolve("values.yaml"));

    private static Set<String> names(JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void everyValueIsTold() {
        String table = README.substring(README.indexOf("## Values"), README.indexOf("## Upgrades"));
        Set<String> told = Pattern.compile("`([a-zA-Z]+)(?:\\.<name>)?`")
                .matcher(table)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(told).containsAll(names(Yaml.one(VALUES)));
    }

    @Test
    void theSchemaAndTheValuesHaveTheSameNames() {
        JsonNode schema = Yaml.one(Repository.read(Repository.CHART.resolve("values.schema.json")));
        assertSame(Yaml.one(VALUES), schema, schema, "");
    }

    /** As deep as both have names; what the schema leaves open ends the comparison. */
    private static void assertSame(JsonNode values, JsonNode schema, JsonNode root, String path) {
        JsonNode resolved =
                schema.has("$ref") ? root.at(schema.path("$ref").asText().substring(1)) : schema;
        JsonNode properties = resolved.path("properties");
        if (!values.isObject() || properties.isEmpty()) {
            return;
        }
        assertThat(names(values)).as(path).isSubsetOf(names(properties));
        if (!path.startsWith("/applications/") && !path.endsWith("requests") && !path.endsWith("limits")) {
            assertThat(names(values)).as(path).containsAll(names(properties));
        }
        values.properties()
                .forEach(field -> assertSame(
                        field.getValue(), properties.path(field.getKey()), root, path + '/' + field.getKey()));
    }

    @Test
    void everyProfileIsTold() {
        assertThat(Stream.of(Profile.values())
                        .map(profile -> "`profiles/" + profile.name().toLowerCase(Locale.ROOT) + ".yaml`"))
                .allMatch(README::contains);
    }
}
