package de.zusage.reporting.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads SDMX-CSV 2.0 by its published rules and by the structure message alone, and refuses what breaks one: knows
 * nothing of how it was written.
 */
public final class SdmxReadBack {
    final JsonNode structure;

    /** An observation: each dimension's value, the measure, each attribute's value. */
    public record Observation(String action, Map<String, String> key, String measure, Map<String, String> attributes) {

        /** The value of a dimension or an attribute. */
        public String at(String component) {
            return Objects.requireNonNull(key.getOrDefault(component, attributes.get(component)));
        }
    }

    public SdmxReadBack(byte[] structure) {
        try {
            this.structure = new ObjectMapper().readTree(structure);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Observation> read(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        check(text.startsWith("STRUCTURE"), "the first column is the structure");
        // "The separator can be determined by retrieving the character that follows STRUCTURE."
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(text.charAt("STRUCTURE".length()))
                .setHeader()
                .get();
        List<Observation> observations = new ArrayList<>();
        Set<Map<String, String>> keys = new HashSet<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            List<String> head = parser.getHeaderNames();
            check(head.subList(0, 3).equals(List.of("STRUCTURE", "STRUCTURE_ID", "ACTION")), "head " + head);
            for (CSVRecord line : parser) {
                check(line.isConsistent(), "a line of another length");
                Observation observation = observation(line, head);
                check(keys.add(observation.key()), "twice " + observation.key());
                observations.add(observation);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return observations;
    }

    private Observation observation(CSVRecord line, List<String> head) {
        check(line.get(0).equals("dataflow"), "structure " + line.get(0));
        check(List.of("I", "A", "R", "D").contains(line.get(2)), "action " + line.get(2));
        JsonNode definition = definition(line.get(1));
        JsonNode dimensions = definition.at("/dimensionList/dimensions");
        JsonNode time = definition.at("/dimensionList/timeDimension");
        JsonNode measure = definition.at("/measureList/measures/0");
        JsonNode attributes = definition.at("/attributeList/attributes");
        List<String> components = new ArrayList<>();
        Map<String, String> key = new LinkedHashMap<>();
        for (JsonNode dimension : dimensions) {
            key.put(id(dimension), valid(dimension, line));
        }
        key.put(id(time), valid(time, line));
        components.addAll(key.keySet());
        components.add(id(measure));
        Map<String, String> values = new LinkedHashMap<>();
        for (JsonNode attribute : attributes) {
            check(attribute.at("/attributeRelationship").has("observation"), "no attribute of observations");
            check(attribute.at("/measureRelationship/0").asText().equals(id(measure)), "of another measure");
            values.put(id(attribute), valid(attribute, line));
        }
        components.addAll(values.keySet());
        check(head.subList(3, head.size()).equals(components), "columns " + head + " for " + components);
        return new Observation(line.get(2), key, valid(measure, line), values);
    }

    /** The components of the data structure that a dataflow names, found as the structure message refers to it. */
    private JsonNode definition(String flow) {
        for (JsonNode candidate : structure.at("/data/dataflows")) {
            if (flow.equals(name(candidate))) {
                String urn = candidate.get("structure").asText();
                for (JsonNode definition : structure.at("/data/dataStructures")) {
                    if (urn.equals("urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=" + name(definition))) {
                        return definition.get("dataStructureComponents");
                    }
                }
            }
        }
        throw new AssertionError("no dataflow " + flow);
    }

    private String valid(JsonNode component, CSVRecord line) {
        String value = line.get(id(component));
        JsonNode representation = component.get("localRepresentation");
        check(concepts().contains(component.get("conceptIdentity").asText()), "no concept for " + id(component));
        if (representation.has("enumeration")) {
            String list = representation.get("enumeration").asText();
            check(codes(list).containsKey(value), value + " is not in " + list);
        } else {
            String pattern =
                    switch (representation.at("/format/dataType").asText()) {
                        case "TimeRange" -> "[0-9]{4}-[0-9]{2}-[0-9]{2}/P[0-9]+M";
                        case "Double" -> "-?[0-9]+(\\.[0-9]+)?|NaN";
                        case "Integer" -> "-?[0-9]+";
                        default -> throw new AssertionError("unknown type " + representation);
                    };
            check(value.matches(pattern), value + " is no " + representation);
        }
        return value;
    }

    Map<String, JsonNode> codes(String urn) {
        Map<String, JsonNode> codes = new LinkedHashMap<>();
        for (JsonNode list : structure.at("/data/codelists")) {
            if (urn.equals("urn:sdmx:org.sdmx.infomodel.codelist.Codelist=" + name(list))) {
                list.get("codes").forEach(c -> codes.put(id(c), c.get("names")));
            }
        }
        check(!codes.isEmpty(), "no list " + urn);
        return codes;
    }

    private Set<String> concepts() {
        Set<String> concepts = new HashSet<>();
        for (JsonNode scheme : structure.at("/data/conceptSchemes")) {
            scheme.get("concepts")
                    .forEach(c -> concepts.add(
                            "urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept=" + name(scheme) + "." + id(c)));
        }
        return concepts;
    }

    private static String id(JsonNode artefact) {
        String id = artefact.get("id").asText();
        check(id.matches("[A-Za-z0-9_@$-]+"), "no identifier: " + id);
        return id;
    }

    private static String name(JsonNode artefact) {
        return artefact.get("agencyID").asText() + ":" + id(artefact) + "("
                + artefact.get("version").asText() + ")";
    }

    private static void check(boolean kept, String broken) {
        if (!kept) {
            throw new AssertionError(broken);
        }
    }
}
