package de.zusage.system.papers;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** What the papers state as facts, read from the data that the system itself lives by. */
final class Facts {
    static final List<String> SERVICES =
            List.of("agreement-service", "plan-service", "notification-service", "reporting-service");

    private static final Pattern ROLE = Pattern.compile("([a-z-]+):([a-z]+)");
    private static final Pattern CHANNEL = Pattern.compile("    address: '?([^'\n]+)'?");
    private static final Pattern MESSAGE = Pattern.compile("      ([a-z.-]+\\.v\\d+):");
    private static final Pattern TABLE =
            Pattern.compile("(?i)^\\s*(create|drop) table (?:if (?:not )?exists )?([\\w, ]+)", Pattern.MULTILINE);

    private Facts() {}

    /** Of each role how many operations of each service let it through, and how far each of them reaches. */
    static String roles() {
        Map<String, Map<String, Map<String, Integer>>> roles = new TreeMap<>();
        GermanWords.ROLES.keySet().forEach(role -> roles.put(role, new TreeMap<>()));
        for (String service : SERVICES) {
            Repository.read(service + "/src/test/resources/access-matrix.txt")
                    .lines()
                    .filter(line -> !line.startsWith("#") && line.contains("|"))
                    .forEach(line -> {
                        Matcher role = ROLE.matcher(line.split("\\|", -1)[1]);
                        while (role.find()) {
                            GermanWords.of(GermanWords.ROLES, role.group(1));
                            roles.computeIfAbsent(role.group(1), key -> new TreeMap<>())
                                    .computeIfAbsent(service, key -> new TreeMap<>())
                                    .merge(role.group(2), 1, Integer::sum);
                        }
                    });
        }
        StringBuilder table =
                new StringBuilder("| Rolle | " + String.join(" | ", SERVICES) + " |\n|---|---|---|---|---|\n");
        roles.forEach((role, services) -> table.append("| ")
                .append(GermanWords.of(GermanWords.ROLES, role))
                .append(" (")
                .append(role)
                .append(") | ")
                .append(SERVICES.stream()
                        .map(service -> reaches(services.getOrDefault(service, Map.of())))
                        .collect(joining(" | ")))
                .append(" |\n"));
        return table.toString();
    }

    private static String reaches(Map<String, Integer> reaches) {
        return reaches.isEmpty()
                ? "–"
                : reaches.entrySet().stream()
                        .map(reach -> reach.getValue() + " " + GermanWords.of(GermanWords.REACHES, reach.getKey()))
                        .collect(joining(", "));
    }

    /** The topics with who may read them and what they tell. */
    static String topics() {
        Map<String, List<String>> topics = new LinkedHashMap<>();
        String document = Repository.read("contracts/asyncapi.yaml");
        String channels = document.substring(document.indexOf("\nchannels:"), document.indexOf("\noperations:"));
        List<String> messages = new ArrayList<>();
        for (String line : channels.split("\n", -1)) {
            Matcher channel = CHANNEL.matcher(line);
            Matcher message = MESSAGE.matcher(line);
            if (channel.matches()) {
                messages = new ArrayList<>();
                topics.put(channel.group(1), messages);
            } else if (message.matches()) {
                messages.add(message.group(1));
            }
        }
        StringBuilder table = new StringBuilder("| Thema | Wer es liest | Nachrichten |\n|---|---|---|\n");
        topics.forEach((topic, told) -> table.append("| %s | %s | %s |\n"
                .formatted(topic, GermanWords.of(GermanWords.READERS, topic), String.join(", ", told))));
        return table.toString();
    }

    /** What is known to the statistics of whom, and in which groups. */
    static String attributes() {
        StringBuilder table = new StringBuilder("| Merkmal | von | Gruppen |\n|---|---|---|\n");
        json("reporting-service/src/main/resources/dictionary.json")
                .path("attributes")
                .forEach(attribute -> table.append("| %s | %s | %s |\n"
                        .formatted(
                                attribute.at("/label/de").asText(),
                                each(attribute.path("units")).stream()
                                        .map(unit -> GermanWords.of(GermanWords.UNITS, unit.asText()))
                                        .collect(joining(", ")),
                                each(attribute.path("categories")).stream()
                                        .map(category ->
                                                category.at("/label/de").asText())
                                        .collect(joining("; ")))));
        return table.toString();
    }

    /** The tables of the database of a service, or those that the kit gives each of them. */
    static Set<String> tables(String module) {
        Set<String> tables = new TreeSet<>();
        Repository.files(module + "/src/main/resources/db", ".sql").forEach(migration -> {
            Matcher table = TABLE.matcher(Repository.read(migration));
            while (table.find()) {
                boolean created = "create".equalsIgnoreCase(table.group(1));
                for (String name : table.group(2).strip().split(", ", -1)) {
                    if (!(created ? tables.add(name) : tables.remove(name))) {
                        throw new AssertionError(name + " in " + migration);
                    }
                }
            }
        });
        return tables;
    }

    static List<JsonNode> each(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false).toList();
    }

    static JsonNode json(String file) {
        try {
            return new ObjectMapper().readTree(Repository.read(file));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
