package de.zusage.agreement.agreement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import de.zusage.kit.event.EventJson;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps which promise goes on with which as one JSON object. */
@Converter
class ContinuedColumn implements AttributeConverter<@Nullable Map<UUID, UUID>, @Nullable String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Map<UUID, UUID> continues) {
        try {
            return continues == null ? null : EventJson.mapper().writeValueAsString(new TreeMap<>(continues));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("ids do not serialise", e);
        }
    }

    @Override
    public @Nullable Map<UUID, UUID> convertToEntityAttribute(@Nullable String column) {
        try {
            return column == null
                    ? null
                    : EventJson.mapper().readValue(column, new TypeReference<Map<UUID, UUID>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("ids do not parse", e);
        }
    }
}
