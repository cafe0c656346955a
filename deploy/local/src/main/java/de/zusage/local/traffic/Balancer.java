package de.zusage.local.traffic;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import de.zusage.local.Ports;
import de.zusage.local.ServiceProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Hands requests to the replicas of a service in turn, as a Kubernetes Service with an ingress in front of it does. */
public final class Balancer implements AutoCloseable {
    /** What belongs to one connection, not to the request (RFC 9110, section 7.6.1), and what the client sets itself. */
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "content-length", "host", "transfer-encoding", "upgrade", "keep-alive");

    private final List<ServiceProcess> inRotation = new ArrayList<>();
    private final Map<ServiceProcess, Integer> underWay = new HashMap<>();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .build();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private int turn;

    private Balancer(HttpServer server) {
        this.server = server;
    }

    public static Balancer between(ServiceProcess... replicas) {
        try {
            Balancer balancer = new Balancer(HttpServer.create(new InetSocketAddress(Ports.LOOPBACK, 0), 0));
            for (ServiceProcess replica : replicas) {
                balancer.add(replica);
            }
            balancer.server.setExecutor(balancer.threads);
            balancer.server.createContext("/", balancer::forward);
            balancer.server.start();
            return balancer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI url() {
        return URI.create("http://" + Ports.LOOPBACK + ":" + server.getAddress().getPort());
    }

    /** It is ready: it gets its share from now on. */
    public synchronized void add(ServiceProcess replica) {
        inRotation.add(replica);
    }

    /** It gets nothing new; returns when what it was handed is answered, which the sleep before a pod's end is for. */
    public synchronized void remove(ServiceProcess replica) throws InterruptedException {
        inRotation.remove(replica);
        while (underWay.getOrDefault(replica, 0) > 0) {
            wait();
        }
    }

    private synchronized ServiceProcess next() {
        ServiceProcess chosen = inRotation.get(turn++ % inRotation.size());
        underWay.merge(chosen, 1, Integer::sum);
        return chosen;
    }

    private synchronized void answered(ServiceProcess replica) {
        underWay.merge(replica, -1, Integer::sum);
        notifyAll();
    }

    private void forward(HttpExchange exchange) throws IOException {
        ServiceProcess replica = next();
        try (exchange) {
            HttpResponse<byte[]> answer = client.send(request(exchange, replica), BodyHandlers.ofByteArray());
            answer.headers().map().forEach((name, values) -> {
                if (isOfTheRequest(name)) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            byte[] body = answer.body();
            exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            exchange.sendResponseHeaders(502, -1); // as an ingress says it
        } finally {
            answered(replica);
        }
    }

    private static HttpRequest request(HttpExchange exchange, ServiceProcess replica) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        replica.url().resolve(exchange.getRequestURI().toString()))
                .timeout(Duration.ofSeconds(60))
                .method(
                        exchange.getRequestMethod(),
                        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (isOfTheRequest(name)) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    private static boolean isOfTheRequest(String header) {
        return !OF_THE_CONNECTION.contains(header.toLowerCase(Locale.ROOT));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
