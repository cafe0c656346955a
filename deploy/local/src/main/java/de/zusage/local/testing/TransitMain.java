package de.zusage.local.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import de.zusage.local.Ports;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Main class of a process that answers as the Transit engine of Vault and OpenBao is documented to, as far as we use it. It is a
 * double for tests: the real one was never tried here. After a restart it is sealed, as the real one is.
 */
final class TransitMain {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path storage;
    private final Path audit;
    private final String root;
    private final TransitState state;
    private boolean sealed;

    private TransitMain(Path directory, String root) throws IOException {
        this.storage = directory.resolve("storage.json");
        this.audit = directory.resolve("audit.log");
        this.root = root;
        this.sealed = Files.exists(storage);
        this.state = TransitState.read(storage);
        state.tokens.put(root, List.of("root"));
        state.write(storage);
    }

    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        Files.createDirectories(directory);
        TransitMain main = new TransitMain(directory, Files.readString(Path.of(arguments[2])));
        HttpServer server = HttpServer.create(new InetSocketAddress(Ports.LOOPBACK, Integer.parseInt(arguments[1])), 0);
        server.setExecutor(Executors.newFixedThreadPool(8));
        server.createContext("/v1/", main::handle);
        server.start();
    }

    /** An answer with its body. */
    private record Answer(int status, ObjectNode body) {}

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring("/v1/".length());
        byte[] sent = exchange.getRequestBody().readAllBytes();
        JsonNode body = sent.length == 0 ? JSON.createObjectNode() : JSON.readTree(sent);
        String token = String.valueOf(exchange.getRequestHeaders().getFirst("X-Vault-Token"));
        Answer answer;
        synchronized (this) {
            answer = answer(exchange.getRequestMethod(), path, token, body);
            Files.writeString(
                    audit,
                    exchange.getRequestMethod() + " " + path + " " + answer.status() + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
        byte[] bytes = JSON.writeValueAsBytes(answer.body());
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), answer.status() == 204 ? -1 : bytes.length);
        if (answer.status() != 204) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private Answer answer(String method, String path, String token, JsonNode body) throws IOException {
        if (path.equals("sys/health")) {
            return new Answer(sealed ? 503 : 200, JSON.createObjectNode().put("sealed", sealed));
        }
        if (path.equals("sys/unseal")) {
            sealed = sealed && !body.path("key").asText().equals(root); // one share, which is the root token
            return new Answer(200, JSON.createObjectNode().put("sealed", sealed));
        }
        if (sealed) {
            return errors(503, "Vault is sealed");
        }
        if (!state.allows(token, path, capability(method, path))) {
            return errors(403, "1 error occurred:\n\t* permission denied\n\n");
        }
        try {
            return path.startsWith("transit/")
                    ? transit(method, List.of(path.split("/", -1)), body)
                    : system(path, body);
        } catch (TransitKey.Refused e) {
            return errors(400, String.valueOf(e.getMessage()));
        } finally {
            state.write(storage);
        }
    }

    private String capability(String method, String path) {
        String[] parts = path.split("/", -1);
        boolean upsert = parts.length == 3 && parts[1].equals("encrypt") && !state.keys.containsKey(parts[2]);
        return switch (method) {
            case "GET" -> "read";
            case "DELETE" -> "delete";
            default -> upsert ? "create" : "update";
        };
    }

    private Answer system(String path, JsonNode body) throws IOException {
        if (path.equals("sys/seal")) {
            sealed = true;
            return nothing();
        }
        if (path.startsWith("sys/policies/acl/")) {
            Map<String, List<String>> rules = new TreeMap<>();
            JSON.readTree(body.path("policy").asText())
                    .path("path")
                    .properties()
                    .forEach(rule -> rules.put(
                            rule.getKey(),
                            JSON.convertValue(
                                    rule.getValue().path("capabilities"),
                                    JSON.getTypeFactory().constructCollectionType(List.class, String.class))));
            state.policies.put(path.substring("sys/policies/acl/".length()), rules);
            return nothing();
        }
        if (path.equals("auth/token/create")) {
            String token = "hvs." + UUID.randomUUID();
            List<String> policies = JSON.convertValue(
                    body.path("policies"), JSON.getTypeFactory().constructCollectionType(List.class, String.class));
            state.tokens.put(token, policies);
            ObjectNode answer = JSON.createObjectNode();
            answer.putObject("auth").put("client_token", token);
            return new Answer(200, answer);
        }
        if (path.equals("auth/token/revoke")) {
            state.tokens.remove(body.path("token").asText());
            return nothing();
        }
        return errors(404);
    }

    private Answer transit(String method, List<String> parts, JsonNode body) throws TransitKey.Refused {
        String operation = parts.get(1);
        String name = parts.get(2);
        TransitKey key = state.keys.get(name);
        if (operation.equals("keys")) {
            return key(method, name, key, parts.size() > 3 ? parts.get(3) : "", body);
        }
        if (key == null && operation.equals("encrypt")) {
            key = TransitKey.fresh(); // the upsert that the capability "create" allows
            state.keys.put(name, key);
        }
        if (key == null) {
            return errors(400, "encryption key not found");
        }
        return body.has("batch_input") ? batch(operation, key, body) : new Answer(200, data(one(operation, key, body)));
    }

    private Answer key(String method, String name, @Nullable TransitKey key, String more, JsonNode body)
            throws TransitKey.Refused {
        if (method.equals("POST") && more.isEmpty()) {
            state.keys.putIfAbsent(name, TransitKey.fresh());
            return nothing();
        }
        if (key == null) {
            return method.equals("GET")
                    ? errors(404)
                    : errors(400, "no existing key named " + name + " could be found");
        }
        if (method.equals("DELETE")) {
            if (!key.deletionAllowed) {
                throw new TransitKey.Refused(
                        "error deleting policy " + name + ": deletion is not allowed for this key");
            }
            state.keys.remove(name);
            return nothing();
        }
        if (more.equals("rotate")) {
            key.rotate();
            return nothing();
        }
        if (more.equals("config")) {
            configure(key, body);
            return nothing();
        }
        ObjectNode data = JSON.createObjectNode()
                .put("name", name)
                .put("type", "aes256-gcm96")
                .put("latest_version", key.latest)
                .put("min_decryption_version", key.minDecryption)
                .put("min_encryption_version", key.minEncryption)
                .put("deletion_allowed", key.deletionAllowed);
        ObjectNode versions = data.putObject("keys");
        key.versions.forEach((number, version) -> {
            if (number >= key.minDecryption) {
                versions.put(Integer.toString(number), version.made);
            }
        });
        return new Answer(200, data(data));
    }

    private static void configure(TransitKey key, JsonNode body) throws TransitKey.Refused {
        int decryption = body.path("min_decryption_version").asInt(key.minDecryption);
        if (decryption > key.latest) {
            throw new TransitKey.Refused(
                    "cannot set min decryption version of " + decryption + ", latest key version is " + key.latest);
        }
        key.minDecryption = decryption;
        key.minEncryption = body.path("min_encryption_version").asInt(key.minEncryption);
        key.deletionAllowed = body.path("deletion_allowed").asBoolean(key.deletionAllowed);
    }

    private static Answer batch(String operation, TransitKey key, JsonNode body) {
        ObjectNode data = JSON.createObjectNode();
        var results = data.putArray("batch_results");
        boolean failed = false;
        for (JsonNode item : body.path("batch_input")) {
            try {
                results.add(one(operation, key, item));
            } catch (TransitKey.Refused e) {
                failed = true;
                results.addObject().put("error", String.valueOf(e.getMessage()));
            }
        }
        return results.isEmpty()
                ? errors(400, "missing batch input to process")
                : new Answer(failed ? 400 : 200, data(data));
    }

    private static ObjectNode one(String operation, TransitKey key, JsonNode item) throws TransitKey.Refused {
        int version = item.path("key_version").asInt();
        ObjectNode result = JSON.createObjectNode();
        return switch (operation) {
            case "encrypt" ->
                result.put("ciphertext", key.encrypt(item.path("plaintext").asText(), version));
            case "decrypt" ->
                result.put("plaintext", key.decrypt(item.path("ciphertext").asText()));
            case "rewrap" ->
                result.put(
                        "ciphertext",
                        key.encrypt(key.decrypt(item.path("ciphertext").asText()), version));
            case "hmac" -> result.put("hmac", key.hmac(item.path("input").asText(), version));
            default -> throw new TransitKey.Refused("unsupported path");
        };
    }

    private static ObjectNode data(ObjectNode data) {
        ObjectNode answer =
                JSON.createObjectNode().put("request_id", UUID.randomUUID().toString());
        answer.set("data", data);
        return answer;
    }

    private static Answer nothing() {
        return new Answer(204, JSON.createObjectNode());
    }

    private static Answer errors(int status, String... messages) {
        ObjectNode body = JSON.createObjectNode();
        var errors = body.putArray("errors");
        for (String message : messages) {
            errors.add(message);
        }
        return new Answer(status, body);
    }
}
