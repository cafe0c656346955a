package de.zusage.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What a service answered. */
record Answer(String request, HttpResponse<byte[]> response) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHOWN = 300;

    int status() {
        return response.statusCode();
    }

    /** Fails with the answer's body unless it has this status. */
    Answer expect(int status) {
        if (status() != status) {
            String text = text();
            throw new Surprise(
                    status + " on " + request, status() + " " + text.substring(0, Math.min(SHOWN, text.length())));
        }
        return this;
    }

    byte[] bytes() {
        return response.body();
    }

    String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    JsonNode json() {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new Surprise("JSON on " + request, text());
        }
    }

    String etag() {
        return response.headers().firstValue("ETag").orElseThrow(() -> new Surprise("an ETag on " + request, "none"));
    }

    UUID id() {
        return UUID.fromString(json().path("id").asText());
    }

    String type() {
        return response.headers().firstValue("Content-Type").orElse("");
    }
}
