package de.zusage.local.testing;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.zusage.local.ChildProcess;
import de.zusage.local.JvmFlags;
import de.zusage.local.JvmShared;
import de.zusage.local.LocalFailure;
import de.zusage.local.Ports;
import de.zusage.local.Programs;
import de.zusage.local.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A double of Vault's Transit engine in a process of its own, and what its keepers do with it. It keeps to the documented API; the
 * real one was never tried here.
 */
public final class TransitDouble implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path directory;
    private final int port;
    private final String root;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();
    private @Nullable ChildProcess process;

    private TransitDouble(Path directory, int port) {
        this.directory = directory;
        this.port = port;
        try {
            this.root = Files.readString(directory.resolve("root-token"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one that was started last in this JVM, to speak to; its process belongs to who started it. */
    public static TransitDouble current() {
        return new TransitDouble(
                JvmShared.get("transit.directory", Path.class), JvmShared.get("transit.port", Integer.class));
    }

    /** Starts on what the directory holds; the first time it is open, later it is sealed. */
    public static TransitDouble start(Path directory) {
        try {
            Files.createDirectories(directory);
            Path root = directory.resolve("root-token");
            if (!Files.exists(root)) {
                Files.writeString(root, "hvs.root-" + UUID.randomUUID());
            }
            TransitDouble transit = new TransitDouble(directory, Ports.free());
            transit.process = transit.run();
            JvmShared.put("transit.directory", directory);
            JvmShared.put("transit.port", transit.port);
            return transit;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ChildProcess run() {
        List<String> command = new ArrayList<>(List.of(Programs.java()));
        command.addAll(JvmFlags.of("transit"));
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                TransitMain.class.getName(),
                directory.toString(),
                Integer.toString(port),
                directory.resolve("root-token").toString()));
        ChildProcess started =
                ChildProcess.start("Transit", directory.resolve("transit.log"), "TERM", command, Map.of());
        Waiting.until("Transit", Duration.ofSeconds(60), started, () -> ask("GET", "sys/health", "") > 0);
        return started;
    }

    public URI address() {
        return URI.create("http://" + Ports.LOOPBACK + ":" + port);
    }

    /** Where its keys lie: what nobody but the key service reads. */
    public Path directory() {
        return directory;
    }

    public ChildProcess process() {
        return requireNonNull(process);
    }

    /** Ends it without a warning and starts it again; it is sealed then. */
    public void restart() {
        process().kill();
        process = run();
    }

    public void createKey(String name) {
        must("POST", "transit/keys/" + name, "{}");
    }

    public void rotate(String name) {
        must("POST", "transit/keys/" + name + "/rotate", "{}");
    }

    /** Versions below that one decrypt nothing any more. */
    public void dropBelow(String name, int version) {
        must("POST", "transit/keys/" + name + "/config", "{\"min_decryption_version\":" + version + "}");
    }

    public void delete(String name) {
        must("POST", "transit/keys/" + name + "/config", "{\"deletion_allowed\":true}");
        must("DELETE", "transit/keys/" + name, "");
    }

    public void seal() {
        must("POST", "sys/seal", "{}");
    }

    public void unseal() {
        must("POST", "sys/unseal", JSON.createObjectNode().put("key", root).toString());
    }

    /** Puts a policy in the place of the one of that name: these keys are used, not made, not read and not changed. */
    public void allow(String policy, List<String> keys, String digestsKey) {
        ObjectNode paths = JSON.createObjectNode();
        for (String key : keys) {
            for (String operation : List.of("encrypt", "decrypt", "rewrap")) {
                paths.putObject("transit/" + operation + "/" + key)
                        .putArray("capabilities")
                        .add("update");
            }
            paths.putObject("transit/keys/" + key).putArray("capabilities").add("read");
        }
        paths.putObject("transit/hmac/" + digestsKey + "/*")
                .putArray("capabilities")
                .add("update");
        ObjectNode rules = JSON.createObjectNode();
        rules.set("path", paths);
        ObjectNode body = JSON.createObjectNode().put("policy", rules.toString());
        must("POST", "sys/policies/acl/" + policy, body.toString());
    }

    /** A new token under a policy. */
    public String token(String policy) {
        return call("POST", "auth/token/create", "{\"policies\":[\"" + policy + "\"]}")
                .path("auth")
                .path("client_token")
                .asText();
    }

    public void revoke(String token) {
        must(
                "POST",
                "auth/token/revoke",
                JSON.createObjectNode().put("token", token).toString());
    }

    /** What it was asked and what it answered so far, a line each: method, path, status. */
    public List<String> audited() {
        try {
            Path audit = directory.resolve("audit.log");
            return Files.exists(audit) ? Files.readAllLines(audit) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process().stop();
    }

    private void must(String method, String path, String body) {
        call(method, path, body);
    }

    private JsonNode call(String method, String path, String body) {
        try {
            HttpResponse<String> answer = send(method, path, body);
            if (answer.statusCode() >= 400) {
                throw new LocalFailure(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.statusCode() == 204 ? JSON.createObjectNode() : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int ask(String method, String path, String body) throws IOException {
        return send(method, path, body).statusCode();
    }

    private HttpResponse<String> send(String method, String path, String body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address().resolve("/v1/" + path))
                .header("X-Vault-Token", root)
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("Interrupted while Transit was asked.", e);
        }
    }
}
