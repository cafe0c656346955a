package de.zusage.system.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import de.zusage.local.DemoRealm;
import de.zusage.local.LocalSystem;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Somebody with a browser of his or her own; says what is seen in the words of the page. */
final class Visitor implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final int WIDE = 1280;
    private static final int PHONE = 320;
    private static final int HEIGHT = 900;
    private static final int POINTS = 40;
    private static final Pattern CASE = Pattern.compile(".*/cases/[0-9a-f-]{36}");

    private final LocalSystem system;
    private final BrowserContext context;
    private final Page page;
    private final boolean scripted;
    private int interactions;

    private Visitor(LocalSystem system, BrowserContext context, boolean scripted) {
        this.system = system;
        this.context = context;
        this.scripted = scripted;
        this.page = context.newPage();
    }

    static Visitor with(Chromium chromium, LocalSystem system) {
        return new Visitor(system, chromium.browser().newContext(options()), true);
    }

    static Visitor withoutJavaScript(Chromium chromium, LocalSystem system) {
        return new Visitor(system, chromium.browser().newContext(options().setJavaScriptEnabled(false)), false);
    }

    static Visitor onAPhone(Chromium chromium, LocalSystem system) {
        return new Visitor(system, chromium.browser().newContext(options().setViewportSize(PHONE, HEIGHT)), true);
    }

    private static Browser.NewContextOptions options() {
        return new Browser.NewContextOptions().setLocale("de-DE").setViewportSize(WIDE, HEIGHT);
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** The answer's status; a page that asks for a login first ends at the login's. */
    int goesTo(String path) {
        Response response =
                page.navigate(system.portal().orElseThrow().url().resolve(path).toString());
        return Objects.requireNonNull(response).status();
    }

    /** Comes in at the public page, as the realm asks. */
    Visitor logsIn(String user) {
        goesTo("/");
        follows("Anmelden");
        entersPassword(user);
        return this;
    }

    void entersPassword(String user) {
        page.locator("#username").fill(user);
        page.locator("#password").fill(DemoRealm.password(user));
        page.locator("#kc-login").click();
    }

    void follows(String link) {
        clicks(page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true)));
    }

    void presses(String button) {
        clicks(page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)));
    }

    /** Where no script runs the browser may paint no frame that could be waited for. */
    private void clicks(Locator what) {
        interactions++;
        what.click(new Locator.ClickOptions().setForce(!scripted));
    }

    /** Cookies of these names are gone, as after a night. */
    void loses(Pattern names) {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName(names));
    }

    void fills(String label, String text) {
        interactions++;
        page.getByLabel(label, exactly()).fill(text);
    }

    void selects(String label, String option) {
        interactions++;
        page.getByLabel(label, exactly()).selectOption(option);
    }

    void checks(String label) {
        interactions++;
        page.getByLabel(label, exactly()).check();
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    /** Presses the one of several buttons whose name begins so. */
    void pressesFirst(String beginning) {
        clicks(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(beginning))
                .first());
    }

    /** Writes into the field for signatures, in one line. */
    void draws() {
        interactions++;
        Locator field = page.locator("canvas.signature");
        field.scrollIntoViewIfNeeded();
        BoundingBox box = field.boundingBox();
        page.mouse().move(box.x + box.width / 4, box.y + box.height / 2);
        page.mouse().down();
        for (int i = 1; i <= POINTS; i++) {
            page.mouse()
                    .move(
                            box.x + box.width / 4 + i * box.width / (2 * POINTS),
                            box.y + box.height / 2 + Math.sin(i / 2.0) * box.height / 4);
        }
        page.mouse().up();
    }

    /** How often somebody pressed, chose or filled in something since the last time. */
    int interactions() {
        int counted = interactions;
        interactions = 0;
        return counted;
    }

    Locator heading() {
        return page.locator("h1");
    }

    /** The path of the case whose page opens. */
    String awaitsCase() {
        page.waitForURL(CASE);
        return path();
    }

    /** An adviser opens a case of a name that nobody else has; its path. */
    String takesSomebodyIn() {
        goesTo("/intake");
        page.getByLabel("Name (Pflichtangabe)").fill(Names.some());
        page.getByLabel("Sprache für Gespräche").selectOption("tr");
        presses("Fall anlegen");
        return awaitsCase();
    }

    String path() {
        return java.net.URI.create(page.url()).getPath();
    }

    /** Looks at the page as axe does: light and dark, on a desk and on a phone; nothing may be found. Keeps a picture. */
    void looksThroughIt(String name) {
        if (!scripted) {
            throw new IllegalStateException("axe is a script: on a page without scripts it waits for ever");
        }
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : List.of(WIDE, PHONE)) {
                page.setViewportSize(width, HEIGHT);
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(SCREENSHOTS.resolve(
                                name + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT) + "-" + width + ".png"))
                        .setFullPage(true));
                assertThat(new AxeBuilder(page).analyze().getViolations())
                        .as("%s, %s, %d pixels wide", name, scheme, width)
                        .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                + rule.getNodes().get(0).getHtml())
                        .isEmpty();
                assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                        .as("%s fits %d pixels", name, width)
                        .isEqualTo(true);
            }
        }
        page.setViewportSize(WIDE, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    @Override
    public void close() {
        context.close();
    }
}
