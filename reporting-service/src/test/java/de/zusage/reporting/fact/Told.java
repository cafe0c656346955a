package de.zusage.reporting.fact;

import de.zusage.kit.inbox.Inbox;
import de.zusage.local.testing.LocalDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Tells facts to the service, past the topic: one stream for each thing that is counted. */
@ApplicationScoped
public class Told {
    private final Inbox inbox;
    private final FactListener listener;
    private final AtomicLong offset = new AtomicLong(1_000_000);

    Told(Inbox inbox, FactListener listener) {
        this.inbox = inbox;
        this.listener = listener;
    }

    /** An event as it comes; the same one again is the same. */
    public record Event(
            UUID id, String stream, long sequence, String type, String authority, String office, String data) {}

    /** A thing that is counted, whose facts are told one after the other. */
    public static final class Thing {
        private final String stream = "fact:" + UUID.randomUUID();
        private final String type;
        private final List<Event> events = new ArrayList<>();
        private String authority;
        private String office;
        private int lost;

        private Thing(String type, String authority, String office) {
            this.type = type;
            this.authority = authority;
            this.office = office;
        }

        /** It goes on there. */
        public Thing at(String otherAuthority, String otherOffice) {
            authority = otherAuthority;
            office = otherOffice;
            return this;
        }

        /** A milestone in a month, with attributes as JSON members. */
        public Thing tells(String milestone, String month, String... attributes) {
            String more = attributes.length == 0 ? "" : "," + String.join(",", attributes);
            return event(type, "{\"milestone\":\"" + milestone + "\",\"month\":\"" + month + "\"" + more + "}");
        }

        public Thing isErased() {
            return event("fact.erased.v1", "{\"month\":\"2030-01\"}");
        }

        /** The same, and whoever asked for it waits for a receipt. */
        public Thing isErased(UUID receipt) {
            return event("fact.erased.v1", "{\"month\":\"2030-01\",\"receiptId\":\"" + receipt + "\",\"more\":1}");
        }

        /** An event that is told and never comes. */
        public Thing loses() {
            lost++;
            return this;
        }

        private Thing event(String ofType, String data) {
            events.add(
                    new Event(UUID.randomUUID(), stream, events.size() + 1L + lost, ofType, authority, office, data));
            return this;
        }

        public List<Event> events() {
            return List.copyOf(events);
        }

        public String stream() {
            return stream;
        }
    }

    public static Thing agreement(String authority, String office) {
        return new Thing("fact.agreement-recorded.v2", authority, office);
    }

    public static Thing aCase(String authority, String office) {
        return new Thing("fact.case-recorded.v1", authority, office);
    }

    public static Thing step(String authority, String office) {
        return new Thing("fact.step-recorded.v2", authority, office);
    }

    /** A thing of any unit. */
    public static Thing of(String type, String authority, String office) {
        return new Thing(type, authority, office);
    }

    public void tell(Thing... things) {
        for (Thing thing : things) {
            thing.events().forEach(this::tell);
        }
    }

    public void tell(Event event) {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(
                "zusage.fact",
                0,
                offset.getAndIncrement(),
                event.stream(),
                event.data().getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        event.id().toString(),
                        "ce_source",
                        "/zusage/test",
                        "ce_type",
                        event.type(),
                        "ce_time",
                        "2026-11-03T10:00:00Z",
                        "ce_subject",
                        event.stream(),
                        "ce_sequence",
                        Long.toString(event.sequence()),
                        "ce_authority",
                        event.authority(),
                        "ce_office",
                        event.office())
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        inbox.receive(listener, record);
    }

    /** Everything that is kept of a thing, in its order. */
    public static List<String> kept(Thing thing) {
        List<String> kept = new ArrayList<>();
        try (var owner = LocalDatabase.of("reporting").connect("owner");
                var query =
                        owner.prepareStatement("select concat_ws(' ', sequence, unit, milestone, month, told_in, said)"
                                + " from recorded_fact where subject = ? order by sequence")) {
            query.setString(1, thing.stream());
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    kept.add(row.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return kept;
    }
}
