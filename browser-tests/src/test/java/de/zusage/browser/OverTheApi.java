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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** What somebody does meanwhile who needs no page for it. */
final class OverTheApi {
    private static final int MONTHS_OF_A_HALF_YEAR = 6;
    private static final int DAYS_OF_A_WEEK = 7;

    private OverTheApi() {}

    /** An adviser closes a case without an agreement. */
    static void close(LocalSystem system, Login adviser, String caseId) {
        URI address = system.api("agreement").resolve("cases/" + caseId);
        HttpResponse<String> closed = send(as(adviser, URI.create(address + "/closure"))
                .header("If-Match", version(adviser, address))
                .POST(BodyPublishers.ofString("{\"reason\":\"OTHER\"}"))
                .build());
        assertThat(closed.statusCode()).as(closed.body()).isEqualTo(200);
    }

    /** An adviser names a colleague who stands in for a week from today. */
    static void deputise(LocalSystem system, Login adviser, String caseId, Login deputy) {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        create(
                adviser,
                system.api("agreement").resolve("cases/" + caseId + "/deputies"),
                "{\"person\":\"" + deputy.subject() + "\",\"validFrom\":\"" + today + "\",\"validTo\":\""
                        + today.plusDays(DAYS_OF_A_WEEK) + "\"}");
    }

    /** An adviser writes down that the client wants the case restricted. */
    static void restrict(LocalSystem system, Login adviser, String caseId) {
        create(
                adviser,
                system.api("agreement").resolve("cases/" + caseId + "/restrictions"),
                "{\"reason\":\"UNLAWFUL\",\"how\":\"PAPER\"}");
    }

    private static void create(Login login, URI address, String body) {
        HttpResponse<String> created = send(as(login, address)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body))
                .build());
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    }

    /** An adviser binds a client's own login to a case. */
    static void bind(LocalSystem system, Login adviser, String caseId, Login client) {
        URI address = system.api("agreement").resolve("cases/" + caseId);
        HttpResponse<String> bound = send(as(adviser, URI.create(address + "/client-login"))
                .header("If-Match", version(adviser, address))
                .PUT(BodyPublishers.ofString("{\"login\":\"" + client.subject() + "\"}"))
                .build());
        assertThat(bound.statusCode()).as(bound.body()).isEqualTo(200);
    }

    /** The programme prepares a release of the first half-year; nobody decides on it. */
    static void prepareRelease(LocalSystem system) {
        LocalDate asOf =
                system.pilotFrom().plusMonths(MONTHS_OF_A_HALF_YEAR).atDay(1).minusDays(1);
        HttpResponse<String> prepared =
                send(as(system.login("programme"), system.api("reporting").resolve("releases"))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString("{\"asOf\":\"" + asOf + "\"}"))
                        .build());
        assertThat(prepared.statusCode()).as(prepared.body()).isEqualTo(201);
    }

    private static String version(Login login, URI address) {
        return send(as(login, address).build()).headers().firstValue("ETag").orElseThrow();
    }

    private static HttpRequest.Builder as(Login login, URI address) {
        return HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + login.token())
                .header("Content-Type", "application/json");
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
