package de.zusage.reporting.release;

import static de.zusage.reporting.release.ReleaseFixtures.Q1;
import static de.zusage.reporting.release.ReleaseFixtures.RELEASES;
import static de.zusage.reporting.release.ReleaseFixtures.released;
import static de.zusage.reporting.release.ReleaseFixtures.signed;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.local.testing.ServiceStack;
import de.zusage.local.testing.Tokens;
import de.zusage.reporting.fact.Told;
import de.zusage.reporting.fact.Told.Thing;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Prints how long a pull takes, from the request to its last byte and with its note in the log; fails on a wrong answer only, for
 * a clock is no judge.
 */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class PullTimeTest {
    /** As often in ./test --all until the compiler has seen the way a few thousand times, as in a service that runs for a day. */
    private static final int PULLS = Boolean.getBoolean("zusage.all") ? 3_000 : 100;

    private static final int RATION = 50;

    @Inject
    Told told;

    @TestHTTPResource
    @Nullable URI service;

    @TestHTTPResource(value = "/metrics", management = true)
    @Nullable URI metrics;

    @Test
    void whatIsStoredOrMadeOnceIsPulledInMilliseconds() throws IOException, InterruptedException {
        ReleaseFixtures.forgetEverything();
        told.tell(signed(30, "essen", "essen-a", "2026-05").toArray(Thing[]::new));
        String release = RELEASES + "/" + released(Q1);
        for (String what : new String[] {"tables/signed?format=csv", "metadata", "decision-sheet"}) {
            String accept = what.equals("decision-sheet") ? "application/pdf" : "*/*";
            median(release + "/" + what, accept);
            double[] before = served(what);
            double median = median(release + "/" + what, accept);
            double[] after = served(what);
            System.out.printf(
                    "a pull of %s: median %.1f ms, of which the server took %.1f on average%n",
                    what, median, 1000 * (after[0] - before[0]) / (after[1] - before[1]));
        }
    }

    /** Seconds and requests that the service itself has counted for an operation. */
    private double[] served(String what) throws IOException, InterruptedException {
        String path = what.startsWith("tables") ? "/tables/{table}" : "/" + what;
        String text = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(Objects.requireNonNull(metrics)).build(), BodyHandlers.ofString())
                .body();
        return new double[] {
            sum(text, "http_server_requests_seconds_sum", path), sum(text, "http_server_requests_seconds_count", path)
        };
    }

    private static double sum(String text, String name, String path) {
        return text.lines()
                .filter(line -> line.startsWith(name + "{") && line.contains(path + "\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private double median(String path, String accept) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        double[] times = new double[PULLS];
        HttpRequest request = pull(path, accept);
        for (int n = 0; n < PULLS; n++) {
            if (n % RATION == 0) {
                request = pull(path, accept);
            }
            long begin = System.nanoTime();
            assertThat(client.send(request, BodyHandlers.ofByteArray()).statusCode())
                    .isEqualTo(200);
            times[n] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(times);
        return times[PULLS / 2];
    }

    /** As another one of the ministry, for each has a ration. */
    private HttpRequest pull(String path, String accept) {
        String token = Tokens.of("ministry").subject(UUID.randomUUID()).sign();
        return HttpRequest.newBuilder(URI.create(service + path.substring(1)))
                .header("Authorization", "Bearer " + token)
                .header("Accept", accept)
                .build();
    }
}
