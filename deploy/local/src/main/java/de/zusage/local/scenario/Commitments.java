package de.zusage.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Commitments as the draft API takes them. */
final class Commitments {
    private Commitments() {}

    /** A new one; parameters as name and value in turn. */
    static Map<String, Object> of(String template, LocalDate dueOn, Map<String, String> parameters) {
        Map<String, Object> commitment = new LinkedHashMap<>();
        commitment.put("template", template);
        commitment.put("parameters", parameters);
        commitment.put("dueOn", dueOn.toString());
        return commitment;
    }

    /** One that an earlier version made and the new one keeps. */
    static Map<String, Object> kept(JsonNode version, String template) {
        JsonNode found = StreamSupport.stream(version.path("commitments").spliterator(), false)
                .filter(each -> each.path("template").asText().equals(template))
                .findFirst()
                .orElseThrow(() -> new Surprise("commitment " + template, version.toString()));
        Map<String, String> parameters = new LinkedHashMap<>();
        found.path("parameters")
                .properties()
                .forEach(p -> parameters.put(p.getKey(), p.getValue().asText()));
        Map<String, Object> commitment =
                of(template, LocalDate.parse(found.path("dueOn").asText()), parameters);
        commitment.put("commitmentId", found.path("commitmentId").asText());
        return commitment;
    }

    /** A draft of these commitments. */
    static Map<String, Object> draft(int reviewIntervalMonths, List<Map<String, Object>> commitments) {
        return Map.of("reviewIntervalMonths", reviewIntervalMonths, "commitments", commitments);
    }
}
