package de.zusage.plan;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.local.testing.LocalDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** An event for a reader outside, as it stands in the log. */
public record OutwardEvent(String topic, String type, String envelope, String payload, UUID id) {

    public static List<OutwardEvent> of(String stream) throws SQLException {
        List<OutwardEvent> events = new ArrayList<>();
        try (var owner = LocalDatabase.asOwner();
                var query = owner.prepareStatement("select aggregatetype, type, concat_ws('|', authority,"
                        + " coalesce(office, ''), actor, coalesce(traceparent, '')), payload, id"
                        + " from event_log where aggregateid = ? order by sequence")) {
            query.setString(1, stream);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    events.add(new OutwardEvent(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getObject(5, UUID.class)));
                }
            }
        }
        return events;
    }

    public static List<String> types(String stream) throws SQLException {
        return of(stream).stream().map(OutwardEvent::type).toList();
    }

    /** It stands on that topic, under that authority alone, and names none of these. */
    public void saysNothingOf(String authority, String expectedTopic, Object... inward) {
        assertThat(topic).isEqualTo(expectedTopic);
        assertThat(envelope).as("neither office nor role nor trace").isEqualTo(authority + "||system|");
        assertThat(id.version()).as("says nothing of its neighbours").isEqualTo(4);
        for (Object id : inward) {
            assertThat(payload).doesNotContain(id.toString());
        }
    }
}
