package de.zusage.plan.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import de.zusage.kit.event.EventJson;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import java.util.TreeMap;

/** Keeps the parameters of a commitment as one JSON object with sorted keys. */
@Converter
public class ParametersColumn implements AttributeConverter<Map<String, String>, String> {

    @Override
    public String convertToDatabaseColumn(Map<String, String> parameters) {
        try {
            return EventJson.mapper().writeValueAsString(new TreeMap<>(parameters));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("parameters do not serialise", e);
        }
    }

    @Override
    public Map<String, String> convertToEntityAttribute(String column) {
        return read(column);
    }

    /** The parameters of a row that is read without its entity. */
    public static Map<String, String> read(String column) {
        try {
            return Map.copyOf(EventJson.mapper().readValue(column, new TypeReference<Map<String, String>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("parameters do not parse", e);
        }
    }
}
