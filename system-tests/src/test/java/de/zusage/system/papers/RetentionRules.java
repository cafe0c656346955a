package de.zusage.system.papers;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rules of erasure as the service keeps to them, as a table that a data protection officer reads. */
final class RetentionRules {
    private static final String FILE = "agreement-service/src/main/resources/retention/rules.json";

    private static final String TO_COME =
            "*Die Regeltabelle entsteht aus der Regeldatei des agreement-service und steht hier, sobald es sie"
                    + " gibt.*\n";

    private static final String HEAD =
            "| Daten | wo | Frist | beginnt mit | beruht auf | Grund |\n|---|---|---|---|---|---|\n";

    private static final Map<String, String> PLACES =
            Map.of("every service", "jeder Dienst", "operator", "Betrieb", "Kafka", "Themen der Ereignisse");
    private static final Map<String, String> SOURCES = Map.of("OWN_DECISION", "eigene Festlegung", "LAW", "Gesetz");

    private RetentionRules() {}

    static String table() {
        if (!Files.exists(Repository.path(FILE))) {
            return TO_COME;
        }
        return Facts.each(Facts.json(FILE)).stream().map(RetentionRules::row).collect(joining("", HEAD, ""));
    }

    private static String row(JsonNode rule) {
        String service = text(rule, "service");
        return Stream.of(
                        text(rule, "data"),
                        Facts.SERVICES.contains(service) ? service : GermanWords.of(PLACES, service),
                        said(Period.parse(text(rule, "period"))),
                        text(rule, "startText"),
                        GermanWords.of(SOURCES, text(rule, "source")) + ": " + text(rule, "law"),
                        text(rule, "reason"))
                .collect(joining(" | ", "| ", " |\n"));
    }

    private static String text(JsonNode rule, String field) {
        String text = rule.path(field).asText();
        if (text.isEmpty()) {
            throw new AssertionError(field + " is missing in a rule of " + FILE + ": " + rule);
        }
        return text;
    }

    private static String said(Period period) {
        return period.isZero()
                ? "sofort"
                : Stream.of(
                                counted(period.getYears(), List.of("Jahr", "Jahre")),
                                counted(period.getMonths(), List.of("Monat", "Monate")),
                                counted(period.getDays(), List.of("Tag", "Tage")))
                        .filter(part -> !part.isEmpty())
                        .collect(joining(", "));
    }

    private static String counted(int number, List<String> words) {
        return number == 0 ? "" : number + " " + words.get(number == 1 ? 0 : 1);
    }
}
