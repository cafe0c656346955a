package de.zusage.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The realm for real people in a real Keycloak, and the scripts beside it. Two things are other than in the file: the local
 * server speaks no TLS, and the portal is at the loopback address.
 */
final class ProductionRealm implements AutoCloseable {
    static final String PASSWORD = "long enough for the policy";

    /** The secret of the client {@code zusage-administration}, which Keycloak makes elsewhere. */
    static final String ADMINISTRATION = UUID.randomUUID().toString();

    private static final ObjectMapper JSON = new ObjectMapper();

    private final KeycloakServer server;
    private final Path secret;

    private ProductionRealm(KeycloakServer server, Path secret) {
        this.server = server;
        this.secret = secret;
    }

    static ProductionRealm start(Path directory) throws IOException {
        ObjectNode realm = json("zusage-realm-production.json");
        realm.put("sslRequired", "external");
        realm.path("clients").forEach(client -> {
            if (client.path("clientId").asText().equals("zusage-portal")) {
                ((ObjectNode) client).putArray("redirectUris").add("http://127.0.0.1/*");
            } else if (client.path("clientId").asText().equals("zusage-administration")) {
                ((ObjectNode) client).put("secret", ADMINISTRATION);
            }
        });
        Path file = Files.writeString(directory.resolve("realm.json"), realm.toString());
        Path secret = Files.writeString(directory.resolve("administration"), ADMINISTRATION + "\n");
        return new ProductionRealm(KeycloakServer.start(Project.programs(), directory, file, Ports.free()), secret);
    }

    static ObjectNode json(String file) throws IOException {
        return (ObjectNode)
                JSON.readTree(Project.root().resolve("deploy/keycloak/" + file).toFile());
    }

    KeycloakServer server() {
        return server;
    }

    @Override
    public void close() {
        server.close();
    }

    /** What the script says in its one sentence. */
    String runs(String script, String... arguments) throws IOException, InterruptedException {
        return said(0, script, arguments);
    }

    /** What the script says in its one sentence when it does nothing. */
    String refuses(String script, String... arguments) throws IOException, InterruptedException {
        return said(1, script, arguments);
    }

    /** As an administrator makes somebody by hand. */
    void person(String name, String... roles) throws IOException, InterruptedException {
        asked(
                "POST",
                "users",
                JSON.writeValueAsString(Map.of(
                        "username",
                        name,
                        "enabled",
                        true,
                        "email",
                        name + "@example.org",
                        "firstName",
                        "A",
                        "lastName",
                        "B",
                        "credentials",
                        List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false)))));
        List<JsonNode> given = new ArrayList<>();
        for (String role : roles) {
            given.add(asked("GET", "roles/" + role, ""));
        }
        asked("POST", rolesAt(name), JSON.writeValueAsString(given));
    }

    /** Every role of the realm that somebody was given, whatever a token tells of them. */
    List<String> rolesOf(String name) throws IOException, InterruptedException {
        return asked("GET", rolesAt(name), "").findValuesAsText("name");
    }

    private String rolesAt(String name) throws IOException, InterruptedException {
        JsonNode found = asked("GET", "users?exact=true&username=" + name, "");
        assertThat(found).as("people called " + name).hasSize(1);
        return "users/" + found.at("/0/id").asText() + "/role-mappings/realm";
    }

    /** What the administration of the realm answers. */
    JsonNode asked(String method, String path, String body) throws IOException, InterruptedException {
        String token = clientToken(server.realmUrl(), "zusage-administration", ADMINISTRATION);
        return asked(server.url() + "/admin/realms/zusage/", token, method, path, body);
    }

    static JsonNode asked(String realm, String token, String method, String path, String body)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(realm + path))
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .method(method, BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode())
                .as(method + " " + path + " " + answer.body())
                .isBetween(200, 204);
        return JSON.readTree(answer.body());
    }

    static String clientToken(String realm, String client, String secret) throws IOException {
        HttpResponse<String> answer = new Browser()
                .post(
                        realm + "/protocol/openid-connect/token",
                        Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).path("access_token").asText();
    }

    private String said(int code, String script, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Project.root().resolve("deploy/keycloak/" + script).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("ZUSAGE_KEYCLOAK", server.url() + "/");
        builder.environment().put("ZUSAGE_ADMIN_SECRET_FILE", secret.toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        assertThat(process.waitFor()).as(script + ": " + output).isEqualTo(code);
        assertThat(output.lines()).as(output).hasSize(1);
        return output;
    }
}
