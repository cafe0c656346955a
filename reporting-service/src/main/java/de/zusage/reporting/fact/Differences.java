package de.zusage.reporting.fact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import de.zusage.kit.event.EventJson;
import de.zusage.kit.inbox.IncomingEvent;
import de.zusage.kit.inbox.UnreadableEvent;
import de.zusage.reporting.dictionary.CountedUnit;
import de.zusage.reporting.dictionary.Dictionary;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Compares facts as they were told with what is kept of them, some at a time. */
final class Differences {
    static final int MOST_STREAMS = 100;
    private static final int AT_A_TIME = 500;
    private static final String KEPT = """
            select id, concat_ws(' ', authority, office, subject, sequence, unit, milestone, month), said
            from recorded_fact where id = any(?)""";

    private final Connection job;
    private final String consumer;
    private final Map<String, CountedUnit> units;
    private final Dictionary dictionary;
    private final Map<UUID, IncomingEvent> waiting = new HashMap<>();
    private final Set<String> streams = new LinkedHashSet<>();
    private final Set<UUID> told = new HashSet<>();
    private final List<IncomingEvent> notKept = new ArrayList<>();
    private long compared;
    private long same;
    private long lost;
    private long different;
    private long erased;
    private long unreadable;
    private long notTakenIn;

    Differences(Connection job, Dictionary dictionary, String consumer) {
        this.job = job;
        this.consumer = consumer;
        this.dictionary = dictionary;
        this.units = dictionary.units().stream().collect(Collectors.toMap(CountedUnit::event, unit -> unit));
    }

    /** Takes an event of the topic; whatever is no fact is passed over, a doubled one is one. */
    void take(IncomingEvent event) {
        if (units.containsKey(event.type()) && told.add(event.id())) {
            waiting.put(event.id(), event);
            if (waiting.size() == AT_A_TIME) {
                compare();
            }
        }
    }

    /** Compares what is left. */
    void compare() {
        Map<UUID, String> kept = kept();
        for (IncomingEvent event : waiting.values()) {
            compared++;
            try {
                String expected = expected(event);
                String found = kept.get(event.id());
                if (found == null) {
                    notKept.add(event);
                } else if (found.equals(expected)) {
                    same++;
                } else {
                    different++;
                    note(event);
                }
            } catch (UnreadableEvent e) {
                unreadable++;
            }
        }
        sortOutNotKept();
        waiting.clear();
    }

    private void sortOutNotKept() {
        Set<String> gone =
                erasedSubjects(notKept.stream().map(IncomingEvent::stream).collect(Collectors.toSet()));
        Set<UUID> taken = takenIn(notKept.stream().map(IncomingEvent::id).collect(Collectors.toSet()));
        for (IncomingEvent event : notKept) {
            if (gone.contains(event.stream())) {
                erased++;
            } else if (!taken.contains(event.id())) {
                notTakenIn++;
            } else {
                lost++;
                note(event);
            }
        }
        notKept.clear();
    }

    private void note(IncomingEvent event) {
        if (streams.size() < MOST_STREAMS) {
            streams.add(event.stream());
        }
    }

    private String expected(IncomingEvent event) {
        CountedUnit unit = units.get(event.type());
        if (unit == null) {
            throw new UnreadableEvent("no fact");
        }
        RecordedFact fact = RecordedFact.read(unit, dictionary, event);
        return String.join(
                        " ",
                        event.tenant().authority(),
                        event.tenant().office(),
                        event.stream(),
                        Long.toString(event.sequence()),
                        fact.unit().name(),
                        fact.milestone(),
                        fact.month().atDay(1).toString())
                + " " + EventJson.mapper().valueToTree(fact.said());
    }

    private Map<UUID, String> kept() {
        try (PreparedStatement query = job.prepareStatement(KEPT)) {
            query.setArray(1, job.createArrayOf("uuid", waiting.keySet().toArray()));
            Map<UUID, String> kept = new HashMap<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    kept.put(row.getObject(1, UUID.class), row.getString(2) + " " + sorted(row.getString(3)));
                }
            }
            return kept;
        } catch (SQLException e) {
            throw new IllegalStateException("the kept facts cannot be read", e);
        }
    }

    private static JsonNode sorted(String said) {
        try {
            return EventJson.mapper()
                    .valueToTree(EventJson.mapper().readValue(said, new TypeReference<TreeMap<String, String>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept fact cannot be read", e);
        }
    }

    private Set<String> erasedSubjects(Set<String> subjects) {
        try (PreparedStatement query =
                job.prepareStatement("select subject from erased_subject where subject = any(?)")) {
            query.setArray(1, job.createArrayOf("text", subjects.toArray()));
            Set<String> erasedOnes = new LinkedHashSet<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    erasedOnes.add(row.getString(1));
                }
            }
            return erasedOnes;
        } catch (SQLException e) {
            throw new IllegalStateException("what was erased cannot be read", e);
        }
    }

    /** Those that the consumer has finished with; the others are on their way, or nobody wants them. */
    private Set<UUID> takenIn(Set<UUID> events) {
        try (PreparedStatement query =
                job.prepareStatement("select event_id from inbox where consumer = ? and event_id = any(?)")) {
            query.setString(1, consumer);
            query.setArray(2, job.createArrayOf("uuid", events.toArray()));
            Set<UUID> taken = new HashSet<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    taken.add(row.getObject(1, UUID.class));
                }
            }
            return taken;
        } catch (SQLException e) {
            throw new IllegalStateException("what was taken in cannot be read", e);
        }
    }

    /** Facts that are kept and were not among those told. */
    long onlyKept() {
        try (PreparedStatement query = job.prepareStatement("select count(*) from recorded_fact");
                ResultSet row = query.executeQuery()) {
            row.next();
            return Math.max(0, row.getLong(1) - same - different);
        } catch (SQLException e) {
            throw new IllegalStateException("the kept facts cannot be counted", e);
        }
    }

    /** What was found so far, to be written down; {@code moreUnreadable} are records that were no events. */
    void write(PreparedStatement update, long moreUnreadable, long onlyKept) throws SQLException {
        update.setLong(1, compared);
        update.setLong(2, same);
        update.setLong(3, lost);
        update.setLong(4, different);
        update.setLong(5, erased);
        update.setLong(6, unreadable + moreUnreadable);
        update.setLong(7, onlyKept);
        update.setLong(8, notTakenIn);
        update.setArray(9, job.createArrayOf("text", streams.toArray()));
    }
}
