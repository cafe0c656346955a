package de.zusage.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import de.zusage.local.LocalSystem;
import de.zusage.local.scenario.Scenario;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How long the portal takes for each page with the cohort of the demo, one request after another; printed, for a clock is
 * no judge. Under {@code -Dzusage.bench=true}.
 */
@ExtendWith(Portal.class)
@EnabledIfSystemProperty(named = "zusage.bench", matches = "true")
class PageTimesTest {
    private static final int WARMING = 20;
    private static final int TIMES = 60;
    private static final double MOST = 0.95;
    private static final int OK = 200;
    private static final int RATIONED = 429;

    private final Portal portal;
    private final LocalSystem system;
    private final Map<String, List<Double>> measured = new LinkedHashMap<>();

    PageTimesTest(Portal portal) {
        this.portal = portal;
        this.system = portal.system();
    }

    @Test
    void isPrinted() throws IOException, InterruptedException {
        Scenario.play(system, Path.of("target", "system", "cohort"), line -> {});
        of(
                "adviser-stuttgart-a",
                "/today",
                "/cases",
                "/intake",
                "/calls",
                "/letters",
                "/offers",
                "/transfers",
                "/scans");
        ofACase("adviser-stuttgart-a");
        of("lead-stuttgart-a", "/office", "/office/staff", "/counts", "/effort");
        of("carrier-lead-a", "/carrier", "/counts");
        of("coordinator-stuttgart", "/figures", "/releases");
        of("ministry", "/releases");
        List<Double> all = measured.values().stream().flatMap(List::stream).toList();
        print("all", all);
        assertThat(all).hasSizeGreaterThan(TIMES);
    }

    /** The pages of the case that is listed first, and of its agreement. */
    private void ofACase(String login) throws IOException, InterruptedException {
        try (Visitor visitor = portal.visitor().logsIn(login)) {
            visitor.goesTo("/cases");
            String casefile =
                    href(visitor.page().locator("tbody a[href^='/cases/']").first());
            visitor.goesTo(casefile);
            List<String> paths = new ArrayList<>(List.of(casefile));
            for (Locator link : visitor.page().locator("main a[href]").all()) {
                String path = href(link);
                if (path.startsWith(casefile + "/") || path.startsWith("/agreements/") || path.startsWith("/plans/")) {
                    paths.add(path);
                }
            }
            measure(visitor, paths.stream().distinct().toList());
        }
    }

    private void of(String login, String... paths) throws IOException, InterruptedException {
        try (Visitor visitor = portal.visitor().logsIn(login)) {
            measure(visitor, List.of(paths));
        }
    }

    private void measure(Visitor visitor, List<String> paths) throws IOException, InterruptedException {
        String cookies = visitor.context().cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
        HttpClient client = HttpClient.newHttpClient();
        for (String path : paths) {
            URI page = system.portal().orElseThrow().url().resolve(path);
            HttpRequest request =
                    HttpRequest.newBuilder(page).header("Cookie", cookies).build();
            List<Double> times = new ArrayList<>();
            for (int i = -WARMING; i < TIMES; i++) {
                long begin = System.nanoTime();
                HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
                double taken = (System.nanoTime() - begin) / 1e6;
                if (answer.statusCode() == RATIONED) {
                    break; // of what is searched and exported, a service takes so much in a minute
                }
                assertThat(answer.statusCode()).as(path).isEqualTo(OK);
                if (i >= 0) {
                    times.add(taken);
                }
            }
            if (!times.isEmpty()) {
                String name = path.replaceAll("[0-9a-f-]{36}", "{id}");
                measured.put(name, times);
                print(name, times);
            }
        }
    }

    private static String href(Locator link) {
        return link.getAttribute("href");
    }

    private static void print(String path, List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%-45s %4d times: half up to %4.0f ms, 95 in 100 up to %4.0f, the slowest %4.0f%n",
                path,
                sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.get((int) (MOST * (sorted.size() - 1))),
                sorted.get(sorted.size() - 1));
    }
}
