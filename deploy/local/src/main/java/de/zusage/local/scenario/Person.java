package de.zusage.local.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.zusage.local.LocalSystem;
import de.zusage.local.Login;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

/** Somebody who is logged in and uses the REST APIs. */
final class Person {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final LocalSystem system;
    private final Login login;

    Person(LocalSystem system, Login login) {
        this.system = system;
        this.login = login;
    }

    UUID subject() {
        return login.subject();
    }

    Answer get(String service, String path) {
        return send(service, path, "GET", request -> request.GET());
    }

    Answer get(String service, String path, String accept) {
        return send(service, path, "GET", request -> request.header("Accept", accept));
    }

    /** Creates something; a repeated attempt after a lost answer creates it once. */
    Answer create(String service, String path, Object body) {
        String key = UUID.randomUUID().toString();
        return send(
                service,
                path,
                "POST",
                request -> json(request.header("Idempotency-Key", key)).POST(write(body)));
    }

    /** Hands a file over; a repeated attempt after a lost answer takes it once. */
    Answer upload(String service, String path, String mediaType, byte[] file) {
        String key = UUID.randomUUID().toString();
        return send(
                service,
                path,
                "POST",
                request -> request.header("Content-Type", mediaType)
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofByteArray(file)));
    }

    /** Prints what waits for it. */
    Answer print(String service, String path) {
        return send(
                service,
                path,
                "POST",
                request -> request.header("Accept", "application/pdf").POST(BodyPublishers.noBody()));
    }

    /** Has something done that takes no word. */
    Answer post(String service, String path) {
        return send(service, path, "POST", request -> request.POST(BodyPublishers.noBody()));
    }

    /** Changes what was read with this ETag. */
    Answer change(String service, String path, String etag, Object body) {
        return send(
                service,
                path,
                "POST",
                request -> json(request.header("If-Match", etag)).POST(write(body)));
    }

    /** Changes without saying more than where. */
    Answer change(String service, String path, String etag) {
        return send(
                service,
                path,
                "POST",
                request -> request.header("If-Match", etag).POST(BodyPublishers.noBody()));
    }

    Answer put(String service, String path, String etag, Object body) {
        return send(
                service,
                path,
                "PUT",
                request -> json(request.header("If-Match", etag)).PUT(write(body)));
    }

    private interface Shape {
        HttpRequest.Builder of(HttpRequest.Builder request);
    }

    /** A service that is being restarted refuses connections for a while, a busy one requests: that is waited for. */
    private Answer send(String service, String path, String method, Shape shape) {
        return Patience.forService(service, () -> {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            system.api(service).resolve(path))
                    .timeout(Duration.ofSeconds(30))
                    .header("Authorization", "Bearer " + login.token());
            try {
                return new Answer(
                        method + " " + path + " as " + login.user(),
                        HTTP.send(shape.of(request).build(), BodyHandlers.ofByteArray()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        });
    }

    private static HttpRequest.Builder json(HttpRequest.Builder request) {
        return request.header("Content-Type", "application/json");
    }

    private static BodyPublisher write(Object body) {
        try {
            return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
