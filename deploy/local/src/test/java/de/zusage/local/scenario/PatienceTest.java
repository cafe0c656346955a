package de.zusage.local.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import de.zusage.local.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private HttpServer service;
    private Iterator<Integer> answers = List.<Integer>of().iterator();

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getByName(Ports.LOOPBACK), 0), 0);
        service.createContext("/", exchange -> {
            exchange.sendResponseHeaders(answers.next(), -1);
            exchange.close();
        });
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void whatABusyServiceCannotDoNowIsAskedAgain() {
        answers = List.of(503, 503, 201).iterator();
        assertThat(ask(LONG).status()).isEqualTo(201);
    }

    @Test
    void anyOtherAnswerIsOne() {
        answers = List.of(500, 200).iterator();
        assertThat(ask(LONG).status()).isEqualTo(500);
    }

    @Test
    void somedayItIsGivenUp() {
        answers = List.of(503, 200).iterator();
        assertThat(ask(Duration.ZERO).status()).isEqualTo(503);
    }

    private Answer ask(Duration limit) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        "http://" + Ports.LOOPBACK + ":" + service.getAddress().getPort()))
                .build();
        return Patience.forService("some", limit, () -> {
            try {
                return new Answer("GET /", HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray()));
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        });
    }
}
