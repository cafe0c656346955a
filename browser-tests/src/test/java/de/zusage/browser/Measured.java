package de.zusage.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How heavy pages were and how long they were waited for; the times are only printed, for a clock is no judge. */
final class Measured {
    /** Bytes of a page over the wire, with styles, scripts and pictures and without fonts. */
    static final int HEAVIEST = 100 * 1024;

    private static final Set<String> PAGES = Set.of("document", "xhr");
    private static final double MOST = 0.95;

    /** Of all that was fetched since the browser came: what the last page consists of. */
    private static final String WEIGHT = """
            () => {
              const fetched = performance.getEntriesByType('resource');
              const parts = new Map();
              let page = performance.getEntriesByType('navigation')[0];
              for (const each of fetched) {
                if (each.initiatorType === 'xmlhttprequest') page = each;
                else if (!each.name.endsWith('.woff2')) parts.set(each.name, each.encodedBodySize);
              }
              return page.encodedBodySize + [...parts.values()].reduce((sum, each) => sum + each, 0);
            }""";

    private record Answer(String path, double milliseconds) {}

    private final List<Answer> answers = new ArrayList<>();
    private final Map<String, Integer> weights = new TreeMap<>();

    /** Notes how long the browser waits for pages that come from there. */
    void watch(Page page, String from) {
        page.onRequestFinished(request -> {
            if (request.url().startsWith(from) && PAGES.contains(request.resourceType())) {
                note(request, from);
            }
        });
    }

    private void note(Request request, String from) {
        String path = request.method() + " "
                + request.url().substring(from.length()).replaceAll("\\?.*", "").replaceAll("[0-9a-f-]{36}", "{id}");
        answers.add(new Answer(path, request.timing().responseStart - request.timing().requestStart));
    }

    /** The bytes of the page that is shown. */
    int weigh(Page page, String name) {
        int bytes = (Integer) page.evaluate(WEIGHT);
        weights.merge(name, bytes, Integer::max);
        return bytes;
    }

    @Override
    public String toString() {
        if (answers.isEmpty() || weights.isEmpty()) {
            return "No page was looked at.";
        }
        List<Answer> slowest = answers.stream()
                .sorted(Comparator.comparingDouble(Answer::milliseconds))
                .toList();
        Answer nearly = slowest.get((int) (MOST * (slowest.size() - 1)));
        Answer last = slowest.get(slowest.size() - 1);
        Map.Entry<String, Integer> heaviest =
                weights.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        return String.format(
                Locale.ROOT,
                "%d pages were waited for: half of them up to %.0f ms, 95 in 100 up to %.0f, the slowest (%s) %.0f; of %d pages"
                        + " that were weighed the heaviest (%s) has %d KiB",
                slowest.size(),
                slowest.get(slowest.size() / 2).milliseconds(),
                nearly.milliseconds(),
                last.path(),
                last.milliseconds(),
                weights.size(),
                heaviest.getKey(),
                heaviest.getValue() / 1024);
    }
}
