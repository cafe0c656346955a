package de.zusage.reporting.fact;

import com.fasterxml.jackson.databind.JsonNode;
import de.zusage.kit.inbox.IncomingEvent;
import de.zusage.kit.inbox.UnreadableEvent;
import de.zusage.reporting.dictionary.Attribute;
import de.zusage.reporting.dictionary.CountedUnit;
import de.zusage.reporting.dictionary.Dictionary;
import de.zusage.reporting.dictionary.Unit;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one fact says: what happened in which month, and what is known newly. Only attributes of the dictionary are kept;
 * a category that it does not know is no fact.
 */
record RecordedFact(Unit unit, String milestone, YearMonth month, SortedMap<String, String> attributes) {

    static RecordedFact read(CountedUnit unit, Dictionary dictionary, IncomingEvent event) {
        JsonNode told = event.as(JsonNode.class);
        String milestone = told.path("milestone").asText();
        if (!unit.milestones().contains(milestone)) {
            throw new UnreadableEvent("the fact names no milestone of a " + unit.unit());
        }
        SortedMap<String, String> attributes = new TreeMap<>();
        dictionary
                .attributesOf(unit.unit())
                .filter(attribute -> told.hasNonNull(attribute.id()))
                .forEach(attribute -> attributes.put(attribute.id(), category(attribute, told)));
        return new RecordedFact(unit.unit(), milestone, month(told), attributes);
    }

    private static String category(Attribute attribute, JsonNode told) {
        String code = told.get(attribute.id()).asText();
        if (!attribute.codes().contains(code)) {
            throw new UnreadableEvent("the fact names no category of " + attribute.id());
        }
        return code;
    }

    private static YearMonth month(JsonNode told) {
        try {
            return YearMonth.parse(told.path("month").asText());
        } catch (DateTimeParseException e) {
            throw new UnreadableEvent("the fact names no month");
        }
    }

    /** All that it says, in one: what later facts of the same thing say replaces it field by field. */
    SortedMap<String, String> said() {
        SortedMap<String, String> said = new TreeMap<>(attributes);
        said.put(milestone, month.atDay(1).toString());
        return said;
    }
}
