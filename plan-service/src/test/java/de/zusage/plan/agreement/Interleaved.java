package de.zusage.plan.agreement;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.zusage.kit.inbox.IncomingEvent;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.local.testing.LocalDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Two cases and five agreements as their service tells of them, always the same; and all that they leave behind. */
final class Interleaved {

    static final Tenant OFFICE = new Tenant("hamm", "hamm-interleaved");
    static final String POISONED = stream("agreement", 3);
    private static final Instant FIRST = Instant.parse("2026-03-01T09:00:00Z");

    /** Everything that may differ, in one text; ids, sequences and versions too. */
    private static final String DERIVED = """
            select to_jsonb(t)::text from plan t where office = 'hamm-interleaved'
            union all select to_jsonb(t)::text from step t where office = 'hamm-interleaved'
            union all select to_jsonb(t)::text from review t where office = 'hamm-interleaved'
            union all select to_jsonb(t)::text from known_case t where office = 'hamm-interleaved'
            union all select to_jsonb(t)::text from known_deputy t where office = 'hamm-interleaved'
            union all select to_jsonb(t)::text from known_consent t where office = 'hamm-interleaved'
            """;

    private static final String TOLD = """
            select aggregateid || ' ' || sequence || ' ' || type || ' ' || payload from event_log
            where office = 'hamm-interleaved'
            union all select stream || ' ' || last_sequence || ' ' || state || ' ' || coalesce(reason, '') from inbox_stream
            where stream like '%-5555-%'
            union all select stream || ' waits ' || sequence from inbox_parked where stream like '%-5555-%'
            """;

    private final List<IncomingEvent> events = new ArrayList<>();
    private final Map<String, Long> sequences = new LinkedHashMap<>();

    Interleaved() {
        tell("agreement", 1, "signed", "{}");
        activate(1, null);
        amend(1, 2, 11, 12, 13);
        tell("agreement", 1, "paused", "\"pausedOn\":\"2026-04-01\"");
        tell("agreement", 1, "resumed", "\"resumedOn\":\"2026-04-20\",\"pausedDays\":19");
        amend(1, 3, 12, 14);
        tell("agreement", 1, "ended", "\"endedOn\":\"2026-08-03\"");
        activate(2, null);
        tell("agreement", 2, "paused", "\"pausedOn\":\"2026-03-05\"");
        tell("agreement", 2, "resumed", "\"resumedOn\":\"2026-09-05\",\"pausedDays\":184");
        tell("agreement", 2, "completed", "\"completedOn\":\"2026-12-01\"");
        activate(3, null);
        amend(3, 2, 31, 33);
        tell("agreement", 3, "amended", "\"version\":\"none\"");
        tell("agreement", 3, "ended", "\"endedOn\":\"2026-08-03\"");
        activate(4, null);
        tell("agreement", 4, "transferred", "\"transferredOn\":\"2026-06-01\"");
        activate(5, id(41));
        tell("case", 1, "opened", "\"adviser\":\"%s\"".formatted(id(901)));
        tell("case", 1, "assigned", "\"adviser\":\"%s\"".formatted(id(902)));
        deputise(1, 801);
        tell("case", 1, "deputyship-ended", "\"deputyship\":\"%s\"".formatted(id(801)));
        tell("case", 1, "assigned", "\"adviser\":\"%s\"".formatted(id(903)));
        tell("case", 2, "opened", "\"adviser\":\"%s\"".formatted(id(901)));
        deputise(2, 802);
        deputise(2, 803);
        consent(1, 701, "school");
        consent(1, 702, "school");
        withdraw(1, 701);
        consent(2, 703, null);
        consent(2, 704, "school");
        withdraw(2, 704);
    }

    private void activate(int agreement, @Nullable UUID continues) {
        String client = commitment(agreement * 10 + 1, "CLIENT", "2026-06-04");
        tell("agreement", agreement, "activated", """
                "version":1,"activatedOn":"2026-03-01","reviewIntervalMonths":3,"firstReviewOn":"2026-05-30",
                "commitments":[%s,%s]""".formatted(
                continues == null
                        ? client
                        : client.replace("\"parameters\"", "\"continues\":\"" + continues + "\",\"parameters\""),
                commitment(agreement * 10 + 2, "OFFICE", "2026-04-03")));
    }

    private void amend(int agreement, int version, int... promises) {
        List<String> commitments = new ArrayList<>();
        for (int promise : promises) {
            commitments.add(commitment(promise, "CLIENT", "2026-0" + (5 + version) + "-15"));
        }
        tell("agreement", agreement, "amended", """
                "version":%d,"amendedOn":"2026-03-2%d","reviewIntervalMonths":2,"commitments":[%s]
                """.formatted(version, version, String.join(",", commitments)));
    }

    private void deputise(int casefile, int deputyship) {
        tell("case", casefile, "deputised", """
                "deputyship":"%s","deputy":"%s","validFrom":"2026-03-01","validTo":"2026-04-01"
                """.formatted(id(deputyship), id(deputyship + 100)));
    }

    private void consent(int casefile, int consent, @Nullable String recipient) {
        tell("case", casefile, "consent.given", """
                "consentId":"%s","purpose":"%s"%s
                """.formatted(
                        id(consent),
                        recipient == null ? "TRANSFER" : "REFERRAL",
                        recipient == null ? "" : ",\"recipient\":\"" + recipient + "\""));
    }

    private void withdraw(int casefile, int consent) {
        tell("case", casefile, "consent.withdrawn", "\"consentId\":\"%s\"".formatted(id(consent)));
    }

    private static String commitment(int number, String side, String dueOn) {
        return """
                {"commitmentId":"%s","side":"%s","goalArea":"WORK","template":"T%d","parameters":{"n":"1"},"dueOn":"%s"}
                """.formatted(id(number), side, number, dueOn);
    }

    private void tell(String kind, int number, String what, String fields) {
        String stream = stream(kind, number);
        long sequence = sequences.merge(stream, 1L, Long::sum);
        String about = what.contains(".") ? "" : kind.equals("case") ? "casefile." : "agreement.";
        String type = about + what + ".v1";
        String data = "{\"agreementId\":\"%s\",\"caseId\":\"%s\",%s}".formatted(id(number), id(number), fields);
        events.add(new IncomingEvent(
                new UUID(0x5555L, events.size() + 1L),
                "/zusage/agreement-service",
                type,
                stream,
                sequence,
                FIRST.plusSeconds(60L * events.size()),
                OFFICE.authority(),
                OFFICE.office(),
                data.replace(",{}", "")));
    }

    private static String stream(String kind, int number) {
        return kind + ":" + id(number);
    }

    private static UUID id(int number) {
        return UUID.fromString("0197b000-5555-7000-8000-%012d".formatted(number));
    }

    List<IncomingEvent> events() {
        return List.copyOf(events);
    }

    /** What the inbox applied of each stream. */
    Map<String, List<IncomingEvent>> applied() {
        Map<String, List<IncomingEvent>> streams = new LinkedHashMap<>();
        events.stream()
                .filter(event -> !event.stream().equals(POISONED) || event.sequence() < 3)
                .forEach(event -> streams.computeIfAbsent(event.stream(), any -> new ArrayList<>())
                        .add(event));
        return streams;
    }

    ConsumerRecord<String, byte[]> record(IncomingEvent event) {
        var record = new ConsumerRecord<>(
                "zusage.agreement",
                0,
                event.id().getLeastSignificantBits(),
                event.stream(),
                event.data().getBytes(UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", event.id().toString(),
                        "ce_source", event.source(),
                        "ce_type", event.type(),
                        "ce_time", event.time().toString(),
                        "ce_subject", event.stream(),
                        "ce_authority", OFFICE.authority(),
                        "ce_office", OFFICE.office(),
                        "ce_sequence", Long.toString(event.sequence()))
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }

    List<String> derived() throws SQLException {
        return rows(DERIVED);
    }

    List<String> told() throws SQLException {
        return rows(TOLD);
    }

    private static List<String> rows(String sql) throws SQLException {
        try (var owner = LocalDatabase.asOwner();
                var rows = owner.createStatement().executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            found.sort(null);
            return found;
        }
    }

    void forgetDerived() throws SQLException {
        try (var owner = LocalDatabase.asOwner();
                var statement = owner.createStatement()) {
            for (String table : List.of("review", "step", "plan", "known_deputy", "known_case", "known_consent")) {
                statement.executeUpdate("delete from " + table + " where office = 'hamm-interleaved'");
            }
        }
    }

    /** As if nothing had ever been received or told. */
    void forgetEverything() throws SQLException {
        forgetDerived();
        try (var owner = LocalDatabase.asOwner();
                var statement = owner.createStatement()) {
            statement.executeUpdate("delete from inbox_parked where stream like '%-5555-%'");
            statement.executeUpdate("delete from inbox_stream where stream like '%-5555-%'");
            statement.executeUpdate("delete from inbox where event_id::text like '00000000-0000-5555-%'");
            statement.executeUpdate("delete from outbox where event_id in"
                    + " (select id from event_log where office = 'hamm-interleaved')");
            statement.executeUpdate("delete from stream_counter where (aggregatetype, aggregateid) in"
                    + " (select aggregatetype, aggregateid from event_log where office = 'hamm-interleaved')");
            statement.executeUpdate("delete from event_log where office = 'hamm-interleaved'");
        }
    }
}
