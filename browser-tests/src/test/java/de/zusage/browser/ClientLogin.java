package de.zusage.browser;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.local.LocalSystem;
import de.zusage.local.Login;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Binds a client's own login to a case, as an adviser does over the API. */
final class ClientLogin {
    private ClientLogin() {}

    static void bind(LocalSystem system, Login adviser, String caseId, Login client) {
        URI address = system.api("agreement").resolve("cases/" + caseId);
        HttpResponse<String> read = send(HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + adviser.token())
                .build());
        String body = "{\"login\":\"" + client.subject() + "\"}";
        HttpResponse<String> bound = send(HttpRequest.newBuilder(URI.create(address + "/client-login"))
                .header("Authorization", "Bearer " + adviser.token())
                .header("Content-Type", "application/json")
                .header("If-Match", read.headers().firstValue("ETag").orElseThrow())
                .PUT(BodyPublishers.ofString(body))
                .build());
        assertThat(bound.statusCode()).as(bound.body()).isEqualTo(200);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
