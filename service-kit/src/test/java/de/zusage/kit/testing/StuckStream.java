package de.zusage.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.zusage.kit.tenancy.Tenant;
import de.zusage.local.testing.LocalDatabase;
import java.net.URLEncoder;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** A stream of which so many events are missing that it stands still however often an operator discards. */
final class StuckStream {
    private static final String SOURCE = "/zusage/access-test";
    private static final int HELD = 200;

    private StuckStream() {}

    static Thing of(String consumer, Tenant tenant) {
        UUID id = UUID.randomUUID();
        String stream = "access:" + id;
        try (var owner = LocalDatabase.asOwner();
                var add = owner.prepareStatement("insert into inbox_stream (id, consumer, source, stream, state)"
                        + " values (?, ?, '" + SOURCE + "', ?, 'WAITING')");
                var hold = owner.prepareStatement("""
                        insert into inbox_parked (consumer, source, stream, sequence, topic, kafka_partition, kafka_offset,
                          record_time, record_key, record_headers, record_value) values (?, '%s', ?, ?, ?, 0, ?, now(), ?, ?, ?)
                        """.formatted(SOURCE))) {
            add.setObject(1, id);
            add.setString(2, consumer);
            add.setString(3, stream);
            add.executeUpdate();
            for (int i = 1; i <= HELD; i++) {
                long sequence = i * 10L;
                hold.setString(1, consumer);
                hold.setString(2, stream);
                hold.setLong(3, sequence);
                hold.setString(4, consumer);
                hold.setLong(5, sequence);
                hold.setBytes(6, stream.getBytes(UTF_8));
                hold.setString(7, headers(stream, sequence));
                hold.setBytes(8, "{}".getBytes(UTF_8));
                hold.addBatch();
            }
            hold.executeBatch();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return new Thing(tenant, Map.of("id", id.toString()), Map.of(), null);
    }

    private static String headers(String stream, long sequence) {
        return new TreeMap<>(Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        SOURCE,
                        "ce_type",
                        "access.tested.v1",
                        "ce_time",
                        "2026-03-31T10:00:00Z",
                        "ce_subject",
                        stream,
                        "ce_sequence",
                        Long.toString(sequence)))
                .entrySet().stream()
                        .map(header -> encoded(header.getKey()) + " " + encoded(header.getValue()))
                        .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
