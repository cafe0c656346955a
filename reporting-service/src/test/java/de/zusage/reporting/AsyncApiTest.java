package de.zusage.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import de.zusage.kit.testing.ContractFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** contracts/asyncapi.yaml names every event there is and nothing else. */
class AsyncApiTest {
    private final JsonNode document;

    AsyncApiTest() throws IOException {
        document = new YAMLMapper()
                .readTree(ContractFiles.directory().resolve("asyncapi.yaml").toFile());
    }

    @Test
    void everySchemaIsReferencedAndEveryReferencedSchemaExists() throws IOException {
        Set<String> files = new TreeSet<>();
        references(document).filter(r -> !r.startsWith("#")).forEach(files::add);
        assertThat(files).isEqualTo(in("schemas").map(f -> "./schemas/" + f).collect(Collectors.toSet()));
    }

    @Test
    void everySchemaHasAGoldenExampleThatFitsIt() throws IOException {
        Set<String> schemas = in("schemas").collect(Collectors.toSet());
        assertThat(in("examples").toList()).containsExactlyInAnyOrderElementsOf(schemas);
        for (String file : schemas) {
            String type = file.substring(0, file.length() - ".json".length());
            assertThat(ContractFiles.faults(type, ContractFiles.example(type)))
                    .as(type)
                    .isEmpty();
        }
    }

    @Test
    void everyInnerReferenceLeadsSomewhere() {
        assertThat(references(document).filter(r -> r.startsWith("#")))
                .isNotEmpty()
                .allSatisfy(r -> assertThat(document.at(r.substring(1)).isMissingNode())
                        .as(r)
                        .isFalse());
    }

    @Test
    void everyMessageBelongsToExactlyOneChannelUnderItsOwnName() {
        Set<String> messages = new TreeSet<>();
        document.at("/channels")
                .forEach(channel -> channel.get("messages")
                        .fieldNames()
                        .forEachRemaining(
                                name -> assertThat(messages.add(name)).as(name).isTrue()));
        Set<String> components = new TreeSet<>();
        document.at("/components/messages").fieldNames().forEachRemaining(components::add);
        assertThat(messages).isEqualTo(components);
        assertThat(components)
                .allSatisfy(name -> assertThat(document.at("/components/messages")
                                .get(name)
                                .at("/payload/$ref")
                                .asText())
                        .isEqualTo("./schemas/" + name + ".json"));
    }

    private static Stream<String> in(String directory) throws IOException {
        try (Stream<Path> files = Files.list(ContractFiles.directory().resolve(directory))) {
            return files.map(f -> f.getFileName().toString()).toList().stream();
        }
    }

    private static Stream<String> references(JsonNode node) {
        Stream<String> own = node.has("$ref") ? Stream.of(node.get("$ref").asText()) : Stream.empty();
        Stream<JsonNode> children = node.isContainerNode() ? stream(node) : Stream.empty();
        return Stream.concat(own, children.flatMap(AsyncApiTest::references));
    }

    private static Stream<JsonNode> stream(JsonNode node) {
        Stream.Builder<JsonNode> children = Stream.builder();
        node.forEach(children::add);
        return children.build();
    }
}
