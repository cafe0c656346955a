package de.zusage.kit.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import de.zusage.kit.event.EventJson;
import de.zusage.kit.tenancy.Tenant;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event as it came: what its headers say, and the payload still unread. */
public record IncomingEvent(
        UUID id,
        String source,
        String type,
        String stream,
        long sequence,
        Instant time,
        @Nullable String authority,
        @Nullable String office,
        String data) {

    /** The payload as the reader's own record; fields it does not know pass. */
    public <T> T as(Class<T> type) {
        try {
            T value = EventJson.mapper().readValue(data, type);
            if (value == null) {
                throw new UnreadableEvent("the payload of " + this.type + " is null");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new UnreadableEvent("the payload of " + this.type + " is not what its type promises");
        }
    }

    /** The office that the event belongs to. */
    public Tenant tenant() {
        if (authority == null || office == null) {
            throw new UnreadableEvent(type + " names no authority and office");
        }
        return new Tenant(authority, office);
    }
}
