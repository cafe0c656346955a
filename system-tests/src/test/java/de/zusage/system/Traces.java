package de.zusage.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import de.zusage.local.Ports;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A collector of traces (OTLP over HTTP) that keeps what it is sent, each batch in a file of its own, as it came. */
final class Traces {
    private final HttpServer server;
    private final Path directory;
    private final AtomicInteger batches = new AtomicInteger();

    private Traces(HttpServer server, Path directory) {
        this.server = server;
        this.directory = directory;
    }

    /** Listens until the JVM ends; what an earlier run left in the directory is deleted. */
    static Traces into(Path directory) {
        try {
            Files.createDirectories(directory);
            for (Path batch : batches(directory)) {
                Files.delete(batch);
            }
            Traces traces = new Traces(HttpServer.create(new InetSocketAddress(Ports.LOOPBACK, 0), 0), directory);
            traces.server.createContext("/v1/traces", traces::keep);
            traces.server.start();
            return traces;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What makes a service trace every request and send it here, in its environment. */
    Map<String, String> settings() {
        return Map.of(
                "QUARKUS_OTEL_TRACES_SAMPLER_ARG",
                "1",
                "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL",
                "http/protobuf",
                "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT",
                "http://" + Ports.LOOPBACK + ":" + server.getAddress().getPort());
    }

    private void keep(HttpExchange exchange) throws IOException {
        try (exchange;
                InputStream body = exchange.getRequestBody()) {
            Files.write(directory.resolve(batches.incrementAndGet() + ".otlp"), body.readAllBytes());
            exchange.sendResponseHeaders(200, -1);
        }
    }

    /** Which of these names occur in what was kept there. */
    static Set<String> named(Path directory, Set<String> names) throws IOException {
        Set<String> named = new TreeSet<>();
        for (Path batch : batches(directory)) {
            // Texts of the protocol are UTF-8 between lengths; as Latin-1 every byte stays where it is.
            String text = Files.readString(batch, StandardCharsets.ISO_8859_1);
            names.stream().filter(text::contains).forEach(named::add);
        }
        return named;
    }

    private static List<Path> batches(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }
}
