package de.zusage.kit.crypto;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Speaks the HTTP API of Transit. What is in the way is told without the body of a question or of an answer; a redirect is not
 * followed, because the token would go to an address that no configuration names.
 */
final class Transit {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<Integer> PASSING = Set.of(412, 429, 500, 502, 503, 504);
    private static final int FORBIDDEN = 403;
    private static final long FIRST_WAIT = 50;

    private final VaultConfig config;
    private final URI address;
    private final Path token;
    private final HttpClient http;
    private volatile long restsUntil = System.nanoTime();

    Transit(VaultConfig config) {
        this.config = config;
        this.address = VaultAddress.checked(config);
        this.token = config.tokenFile()
                .orElseThrow(() -> new IllegalStateException(
                        "Refusing to start: zusage.keys.vault.token-file names no file with a token."));
        this.http = VaultAddress.client(config);
    }

    /** What it answered: 200 or 400, with a body. */
    record Answer(int status, JsonNode body) {
        JsonNode data() {
            return body.path("data");
        }
    }

    /** Asks about the key of an owner; the body is null where something is read. */
    Answer ask(String owner, String path, @Nullable JsonNode body) {
        if (System.nanoTime() - restsUntil < 0) {
            throw KeyUnavailable.away("it did not answer a moment ago");
        }
        try {
            return attempts(owner, path, body);
        } catch (KeyUnavailable e) {
            if (!e.withdrawn()) {
                restsUntil = System.nanoTime() + config.rest().toNanos();
            }
            throw e;
        }
    }

    private Answer attempts(String owner, String path, @Nullable JsonNode body) {
        long end = System.nanoTime() + config.patience().toNanos();
        String last = "";
        for (int attempt = 1; attempt <= config.attempts(); attempt++) {
            Duration left = Duration.ofNanos(end - System.nanoTime());
            if (left.isNegative() || left.isZero()) {
                break;
            }
            try {
                HttpResponse<byte[]> response = send(path, body, left);
                if (!PASSING.contains(response.statusCode())) {
                    return answer(owner, path, response);
                }
                last = meaning(response.statusCode());
            } catch (IOException e) {
                last = "no answer from " + address.getHost() + " ("
                        + e.getClass().getSimpleName() + ")";
            }
            if (attempt < config.attempts()) {
                pause(attempt, left);
            }
        }
        throw KeyUnavailable.away(last);
    }

    private HttpResponse<byte[]> send(String path, @Nullable JsonNode body, Duration left) throws IOException {
        String sent = token();
        HttpResponse<byte[]> response = send(path, body, left, sent);
        String now = token();
        // An agent may have put a new token in the place of the one that was refused.
        return response.statusCode() == FORBIDDEN && !now.equals(sent) ? send(path, body, left, now) : response;
    }

    private HttpResponse<byte[]> send(String path, @Nullable JsonNode body, Duration left, String token)
            throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve("/v1/" + config.mount() + "/" + path))
                .timeout(left.compareTo(config.timeout()) < 0 ? left : config.timeout())
                .header("X-Vault-Request", "true");
        try {
            request.header("X-Vault-Token", token);
        } catch (IllegalArgumentException e) {
            throw KeyUnavailable.away("the file " + this.token + " holds no token");
        }
        config.namespace().ifPresent(namespace -> request.header("X-Vault-Namespace", namespace));
        if (body != null) {
            request.header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        }
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw KeyUnavailable.away("the request was interrupted");
        }
    }

    private String token() {
        try {
            return Files.readString(token).strip();
        } catch (IOException e) {
            throw KeyUnavailable.away("the file " + token + " with the token cannot be read");
        }
    }

    private static Answer answer(String owner, String path, HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status == FORBIDDEN || status == 404) {
            throw KeyUnavailable.withdrawn(owner, meaning(status) + " (" + path + ")");
        }
        if (status != 200 && status != 400) {
            throw KeyUnavailable.away(meaning(status));
        }
        try {
            return new Answer(status, JSON.readTree(response.body()));
        } catch (IOException e) {
            throw KeyUnavailable.away("what it answers is no JSON");
        }
    }

    private static String meaning(int status) {
        String what =
                switch (status) {
                    case 403 -> "the token is not accepted, or may not use this key";
                    case 404 -> "there is no such key, or no such mount";
                    case 429 -> "too many requests";
                    case 501 -> "not initialised";
                    case 503 -> "sealed, or under maintenance";
                    case 301, 302, 307, 308, 472, 473 -> "not the active node: name one that answers itself";
                    default -> "unexpected";
                };
        return "it answers " + status + ", " + what;
    }

    private static void pause(int attempt, Duration left) {
        long wait = FIRST_WAIT << attempt;
        try {
            TimeUnit.MILLISECONDS.sleep(
                    Math.min(left.toMillis(), wait + ThreadLocalRandom.current().nextLong(FIRST_WAIT)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw KeyUnavailable.away("the request was interrupted");
        }
    }
}
