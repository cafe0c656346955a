package de.zusage.local.traffic;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Two people who ask and write one request after the other until they are stopped. */
public final class Load implements AutoCloseable {
    private static final int PEOPLE = 2;
    private static final int ENOUGH = 20;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
    private final AtomicBoolean over = new AtomicBoolean();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Map<Integer, Integer> answers = new TreeMap<>();

    /** Each of them makes the requests in turn. */
    public Load(List<Supplier<HttpRequest>> requests) {
        for (int person = 0; person < PEOPLE; person++) {
            int first = person;
            people.execute(() -> {
                // Whoever gets no answer any more does not go on asking without end.
                for (int turn = first; !over.get() && failures.size() < ENOUGH; turn++) {
                    send(requests.get(turn % requests.size()).get());
                }
            });
        }
    }

    private void send(HttpRequest request) {
        try {
            int status = client.send(request, BodyHandlers.ofByteArray()).statusCode();
            count(status);
            if (status >= 300) {
                failures.add(request + " answered " + status);
            }
        } catch (IOException e) {
            failures.add(request + " was not answered: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void count(int status) {
        answers.merge(status, 1, Integer::sum);
    }

    /** How often each status was answered so far. */
    public synchronized Map<Integer, Integer> answers() {
        return Map.copyOf(answers);
    }

    /** What was not answered, or not as it should be. */
    public List<String> failures() {
        return List.copyOf(failures);
    }

    /** Returns when the last request is answered. */
    @Override
    public void close() {
        over.set(true);
        people.shutdown();
        try {
            if (!people.awaitTermination(Duration.ofSeconds(90).toSeconds(), TimeUnit.SECONDS)) {
                failures.add("somebody still waits for an answer");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
