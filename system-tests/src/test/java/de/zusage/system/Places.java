package de.zusage.system;

import de.zusage.kit.testing.Canaries;
import de.zusage.kit.testing.Dump;
import de.zusage.kit.testing.OpenedDump;
import de.zusage.local.LocalSystem;
import de.zusage.local.testing.TopicReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Everywhere that the running system keeps something: databases, topics, files, logs, measurements. */
final class Places {
    /** The post of the made-up clients: what was sent has left the system. */
    private static final Path OUTSIDE = Running.DIRECTORY.resolve("mail");
    /** Places of records in a file, allocated in advance; they hold numbers only. */
    private static final List<String> NUMBERS = List.of(".index", ".timeindex");

    private final LocalSystem system;
    private final Canaries canaries;
    private final Map<String, Long> looked = new TreeMap<>();

    Places(LocalSystem system, Canaries canaries) {
        this.system = system;
        this.canaries = canaries;
    }

    /** Opens each database as whoever has its key file too; the keys of now are kept. */
    Map<String, OpenedDump> opened() throws SQLException, IOException {
        Map<String, OpenedDump> opened = new LinkedHashMap<>();
        for (String service : Ledger.SERVICES) {
            MasterKey key = new MasterKey(Running.DIRECTORY.resolve("data/keys/" + service));
            opened.put(service, new OpenedDump(reader -> read(service, reader), key::unwrap));
        }
        return opened;
    }

    /** The canaries that stand somewhere as they are, or packed, hexadecimal or in base64: each with the first place. */
    Map<String, String> legible() throws SQLException, IOException, InterruptedException {
        looked.clear();
        Map<String, String> found = new TreeMap<>();
        for (String service : Ledger.SERVICES) {
            read(
                    service,
                    row -> row.values().forEach(value -> {
                        count("KiB of databases", value.bytes().length);
                        note(
                                found,
                                canaries.inPacked(value.bytes()),
                                service + " " + row.table() + "." + value.column());
                    }));
        }
        records().forEach(record -> note(found, canaries.in(record.bytes()), record.topic()));
        files(found);
        for (String service : Ledger.SERVICES) {
            measurements(service, found);
        }
        return found;
    }

    /** How much was looked at last. */
    Map<String, Long> looked() {
        Map<String, Long> sizes = new TreeMap<>(looked);
        sizes.replaceAll((kind, bytes) -> bytes >> 10);
        return sizes;
    }

    /** A record of a topic with its key and its headers. */
    record Told(String topic, long at, byte[] bytes) {}

    /** Of all topics that the broker knows, but those of its own. */
    List<Told> records() throws InterruptedException {
        List<Told> records = new ArrayList<>();
        TopicReader reader = new TopicReader(system.kafka().bootstrapServers());
        for (String topic : topics()) {
            for (ConsumerRecord<String, byte[]> record : reader.all(topic)) {
                byte[] bytes = bytes(record);
                count("KiB of topics", bytes.length);
                records.add(new Told(topic, record.timestamp(), bytes));
            }
        }
        return records;
    }

    private Collection<String> topics() throws InterruptedException {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", system.kafka().bootstrapServers()))) {
            return admin.listTopics().names().get();
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] bytes(ConsumerRecord<String, byte[]> record) {
        StringBuilder text = new StringBuilder(String.valueOf(record.key())).append('\n');
        for (Header header : record.headers()) {
            text.append(header.key())
                    .append('=')
                    .append(new String(header.value(), StandardCharsets.UTF_8))
                    .append('\n');
        }
        byte[] value = record.value();
        if (value != null) {
            text.append(new String(value, StandardCharsets.UTF_8));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Of everything that the servers and services write, after the database has written all it knows. */
    private void files(Map<String, String> found) throws SQLException, IOException {
        try (Connection all = system.postgres().connect("agreement", "postgres");
                Statement statement = all.createStatement()) {
            statement.execute("checkpoint");
        }
        try (Stream<Path> files = Files.walk(Running.DIRECTORY)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(OUTSIDE))
                    .filter(file -> NUMBERS.stream().noneMatch(file.toString()::endsWith))
                    .toList()) {
                byte[] bytes = read(file);
                count("KiB of " + kind(file), bytes.length);
                note(found, canaries.in(bytes), "file " + Running.DIRECTORY.relativize(file));
            }
        }
    }

    private static String kind(Path file) {
        if (file.startsWith(Running.TRACES)) {
            return "traces";
        }
        return file.toString().contains("/log/") ? "logs" : "files";
    }

    /** Nothing where a server has just let go of it. */
    private static byte[] read(Path file) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return new byte[0];
        }
    }

    private void measurements(String service, Map<String, String> found) throws IOException {
        for (String path : List.of("/q/metrics", "/q/health")) {
            try (InputStream in = system.service(service)
                    .managementUrl()
                    .resolve(path)
                    .toURL()
                    .openStream()) {
                byte[] bytes = in.readAllBytes();
                count("KiB of measurements", bytes.length);
                note(found, canaries.in(bytes), path + " of " + service);
            }
        }
    }

    private int read(String service, Dump.Reader reader) throws SQLException {
        try (Connection all = system.postgres().connect(service, "postgres")) {
            return Dump.read(all, reader);
        }
    }

    private void count(String kind, long more) {
        looked.merge(kind, more, Long::sum);
    }

    private static void note(Map<String, String> found, Set<String> canaries, String where) {
        canaries.forEach(canary -> found.putIfAbsent(canary, where));
    }
}
