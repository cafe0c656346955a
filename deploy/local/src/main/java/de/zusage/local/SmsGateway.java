package de.zusage.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A real HTTP server inside this JVM that takes text messages as a provider's does, keeps them, and refuses on request. */
public final class SmsGateway {
    private static final int TAKEN = 202;

    private final int port;
    private final List<String> received;
    private final AtomicInteger answer;

    private SmsGateway(int port, List<String> received, AtomicInteger answer) {
        this.port = port;
        this.received = received;
        this.answer = answer;
    }

    /** The gateway of this JVM, started at the first call, also when another class loader did. */
    @SuppressWarnings("unchecked")
    public static SmsGateway current() {
        synchronized (JvmShared.lock()) {
            if (!JvmShared.has("sms.port")) {
                start();
            }
        }
        return new SmsGateway(
                JvmShared.get("sms.port", Integer.class),
                (List<String>) JvmShared.get("sms.received", List.class),
                JvmShared.get("sms.answer", AtomicInteger.class));
    }

    public URI address() {
        return URI.create("http://" + Ports.LOOPBACK + ":" + port + "/messages");
    }

    /** What was taken so far, oldest first: the key against repetition, a space, and the body. */
    public List<String> messages() {
        return List.copyOf(received);
    }

    /** Answers with that status from now on; what is not taken is not kept. */
    public void answers(int status) {
        answer.set(status);
    }

    public void takes() {
        answer.set(TAKEN);
    }

    private static void start() {
        try {
            List<String> received = new CopyOnWriteArrayList<>();
            AtomicInteger answer = new AtomicInteger(TAKEN);
            HttpServer server = HttpServer.create(new InetSocketAddress(Ports.LOOPBACK, 0), 0);
            server.setExecutor(Executors.newCachedThreadPool(task -> {
                Thread thread = new Thread(task, "sms-gateway");
                thread.setDaemon(true);
                return thread;
            }));
            server.createContext("/messages", exchange -> take(exchange, received, answer.get()));
            server.start();
            JvmShared.put("sms.port", server.getAddress().getPort());
            JvmShared.put("sms.received", received);
            JvmShared.put("sms.answer", answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void take(HttpExchange exchange, List<String> received, int status) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (status == TAKEN) {
            received.add(exchange.getRequestHeaders().getFirst("Idempotency-Key") + " " + body);
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}
