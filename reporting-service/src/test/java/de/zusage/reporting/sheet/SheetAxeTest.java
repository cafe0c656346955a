package de.zusage.reporting.sheet;

import static de.zusage.reporting.sheet.SheetFixtures.emptyFirst;
import static de.zusage.reporting.sheet.SheetFixtures.html;
import static de.zusage.reporting.sheet.SheetFixtures.wholePilot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import de.zusage.reporting.release.PublicRelease;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The page in a real browser, looked through by axe; skipped where there is no Chromium. */
@TestInstance(Lifecycle.PER_CLASS)
class SheetAxeTest {
    private static final List<Path> CHROMIUM = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));
    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    @BeforeAll
    void open() {
        Optional<Path> chromium = CHROMIUM.stream().filter(Files::isExecutable).findFirst();
        assumeThat(chromium).as("a Chromium").isPresent();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(chromium.orElseThrow())
                        // As root there is no sandbox; nothing but our own page is shown.
                        .setArgs(List.of("--no-sandbox")));
    }

    @AfterAll
    void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    static Stream<Arguments> sheets() {
        return Stream.of(
                Arguments.of("whole", wholePilot(), null),
                Arguments.of("stuttgart", wholePilot(), "stuttgart"),
                Arguments.of("empty", emptyFirst(), null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sheets")
    void thePageHasNothingThatAxeFinds(String name, PublicRelease release, @Nullable String authority) {
        String html = new String(html(release, authority), StandardCharsets.UTF_8);
        for (int width : List.of(1280, 320)) {
            try (Page page = browser().newPage()) {
                page.setViewportSize(width, 900);
                page.setContent(html);
                AxeResults found = new AxeBuilder(page).analyze();
                assertThat(found.getPasses()).as("rules that looked").hasSizeGreaterThan(15);
                assertThat(found.getViolations())
                        .as("%s, %d pixels wide", name, width)
                        .extracting(rule -> rule.getId() + ": "
                                + rule.getHelp() + " "
                                + rule.getNodes().get(0).getHtml())
                        .isEmpty();
                assertThat(undecided(found, width))
                        .as("%s, %d pixels wide: what axe cannot decide", name, width)
                        .isEmpty();
            }
        }
    }

    /**
     * Of a table that is wider than the screen axe cannot see the cells out of sight; on the wide screen it sees them all. Of
     * the letters of pictures it decides most; {@link SheetTest} looks at the colours of all of them.
     */
    private static List<String> undecided(AxeResults found, int width) {
        return found.getIncomplete().stream()
                .flatMap(rule -> rule.getNodes().stream()
                        .filter(node -> width > 1000 || !node.getHtml().matches("(?s)<(td|th|caption)\\b.*"))
                        .filter(node -> !node.getHtml().startsWith("<text "))
                        .map(node -> rule.getId() + ": " + node.getHtml()))
                .toList();
    }

    private Browser browser() {
        return Objects.requireNonNull(browser);
    }
}
