package de.zusage.kit.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the double does not do: a server that is slow, throttles, redirects or talks nonsense. */
class TransitTest {

    @TempDir
    Path folder;

    private final Deque<Integer> statuses = new ArrayDeque<>();
    private final List<Map<String, String>> heard = new ArrayList<>();
    private HttpServer server;
    private Path token;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        token = Files.writeString(folder.resolve("token"), "hvs.secret\n");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        heard.add(Map.of(
                "path", exchange.getRequestURI().getPath(),
                "token", String.valueOf(exchange.getRequestHeaders().getFirst("X-Vault-Token")),
                "namespace", String.valueOf(exchange.getRequestHeaders().getFirst("X-Vault-Namespace"))));
        int status = statuses.isEmpty() ? 200 : statuses.removeFirst();
        exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/elsewhere");
        byte[] body = "{\"data\":{},\"errors\":[\"Xyzzy\"]}".getBytes(UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    void whatPassesIsTriedAgainWithinABound() {
        statuses.addAll(List.of(503, 429));
        assertThat(ask().status()).isEqualTo(200);
        assertThat(heard).hasSize(3);
        statuses.addAll(List.of(503, 503, 503, 503));
        assertThatThrownBy(this::ask).isInstanceOf(KeyUnavailable.class).hasMessageNotContaining("Xyzzy");
        assertThat(heard).hasSize(6);
    }

    @Test
    void afterItWasAwayNobodyAsksForAMoment() {
        Transit transit = new Transit(config(Map.of("rest", "1h")));
        statuses.addAll(List.of(503, 503, 503));
        assertThatThrownBy(() -> ask(transit)).hasMessageContaining("sealed");
        assertThatThrownBy(() -> ask(transit)).hasMessageContaining("a moment ago");
        assertThat(heard).hasSize(3);
    }

    @Test
    void aRefusalIsNotTriedAgainAndARedirectNotFollowed() {
        statuses.add(403);
        assertThatThrownBy(this::ask).hasMessageContaining("403").hasMessageNotContaining("hvs.secret");
        statuses.add(307);
        assertThatThrownBy(this::ask).hasMessageContaining("not the active node");
        assertThat(heard).hasSize(2);
    }

    @Test
    void theNamespaceGoesAlong() {
        ask(new Transit(config(Map.of("namespace", "carriers/a", "mount", "keys"))));
        assertThat(heard)
                .singleElement()
                .satisfies(request -> assertThat(request)
                        .containsEntry("path", "/v1/keys/encrypt/k")
                        .containsEntry("token", "hvs.secret")
                        .containsEntry("namespace", "carriers/a"));
    }

    @Test
    void aSilentServerIsGivenUpInTime() {
        server.removeContext("/");
        server.createContext("/", exchange -> {});
        long before = System.nanoTime();
        assertThatThrownBy(() -> ask(new Transit(config(Map.of("timeout", "100ms", "patience", "300ms")))))
                .hasMessageContaining("no answer");
        assertThat(System.nanoTime() - before).isLessThan(2_000_000_000L);
    }

    @Test
    void whatIsConfiguredWronglyKeepsTheServiceFromStarting() throws IOException {
        assertThatThrownBy(() -> new Transit(config(Map.of("address", ""))))
                .hasMessageStartingWith("Refusing to start")
                .hasMessageContaining("address");
        assertThatThrownBy(() -> new Transit(config(Map.of("address", "http://192.0.2.1:8200"))))
                .hasMessageContaining("https");
        assertThatThrownBy(() -> new Transit(config(Map.of("token-file", "")))).hasMessageContaining("token");
        Path ca = Files.writeString(folder.resolve("ca.pem"), "no certificate");
        assertThatThrownBy(() -> new Transit(config(Map.of("ca-file", ca.toString()))))
                .hasMessageStartingWith("Refusing to start")
                .hasMessageContaining("ca.pem");
    }

    private Transit.Answer ask() {
        return ask(new Transit(config(Map.of())));
    }

    private static Transit.Answer ask(Transit transit) {
        return transit.ask("carrier-a", "encrypt/k", JsonNodeFactory.instance.objectNode());
    }

    /** As the configuration of a service would read it. */
    private VaultConfig config(Map<String, String> more) {
        Map<String, String> properties = new HashMap<>(Map.of(
                "zusage.keys.vault.address",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "zusage.keys.vault.token-file",
                token.toString(),
                "zusage.keys.vault.rest",
                "0s",
                "quarkus.application.name",
                "kit"));
        more.forEach((name, value) -> properties.put("zusage.keys.vault." + name, value));
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .addDiscoveredConverters()
                .withMapping(KeyConfig.class)
                .build();
        return config.getConfigMapping(KeyConfig.class).vault();
    }
}
