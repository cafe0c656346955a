package de.zusage.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import de.zusage.local.DemoRealm;
import de.zusage.local.LocalSystem;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** Somebody with a browser of his or her own; says what is seen in the words of the page. */
final class Visitor implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final int WIDE = 1280;
    private static final int PHONE = 320;
    private static final int HEIGHT = 900;
    /** As long as a name is. */
    private static final int POINTS = 400;

    private static final Pattern CASE = Pattern.compile(".*/cases/[0-9a-f-]{36}");

    private final LocalSystem system;
    private final Measured measured;
    private final BrowserContext context;
    private final Page page;
    private final boolean scripted;
    private int interactions;

    Visitor(Browser browser, LocalSystem system, Measured measured, boolean phone, boolean scripted) {
        this.system = system;
        this.measured = measured;
        this.scripted = scripted;
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setLocale("de-DE")
                .setViewportSize(phone ? PHONE : WIDE, HEIGHT)
                .setJavaScriptEnabled(scripted));
        this.page = context.newPage();
        measured.watch(page, system.portal().orElseThrow().url().toString());
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

    /** Where no script runs nobody can wait until a page stands still, and a click may miss: the keyboard does not. */
    private void clicks(Locator what) {
        interactions++;
        if (scripted) {
            what.click();
        } else {
            what.press("Enter");
        }
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

    /** Sends a form beside the page, for what a browser would show in another window: a file is looked at here. */
    APIResponse sends(Locator form) {
        FormData sent = FormData.create();
        for (Locator field : form.locator("input[type=hidden]").all()) {
            sent.set(field.getAttribute("name"), field.inputValue());
        }
        URI to = URI.create(page.url()).resolve(form.getAttribute("action"));
        return context.request().post(to.toString(), RequestOptions.create().setForm(sent));
    }

    /** Sends something that no page of ours does. */
    APIResponse posts(String path, String type, String body) {
        URI to = system.portal().orElseThrow().url().resolve(path);
        return context.request()
                .post(
                        to.toString(),
                        RequestOptions.create().setHeader("Content-Type", type).setData(body));
    }

    /** What a link leads to, where a browser would show or store a file. */
    byte[] receives(Locator link) {
        URI to = URI.create(page.url()).resolve(link.getAttribute("href"));
        return context.request().get(to.toString()).body();
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
        return URI.create(page.url()).getPath();
    }

    /**
     * Looks at the page as axe does; nothing may be found. Keeps a picture. On a desk and on a phone, each in light and in
     * dark, with {@code -Dzusage.all=true}; else on a desk in light or on a phone in dark, always the same for a page.
     */
    void looksThroughIt(String name) {
        if (!scripted) {
            throw new IllegalStateException("axe is a script: on a page without scripts it waits for ever");
        }
        assertThat(measured.weigh(page, name)).as("bytes of %s", name).isLessThanOrEqualTo(Measured.HEAVIEST);
        boolean all = Boolean.getBoolean("zusage.all");
        boolean onADesk = name.hashCode() % 2 == 0;
        if (all || onADesk) {
            looksThroughIt(name, ColorScheme.LIGHT, WIDE);
        }
        if (all || !onADesk) {
            looksThroughIt(name, ColorScheme.DARK, PHONE);
        }
        if (all) {
            looksThroughIt(name, ColorScheme.DARK, WIDE);
            looksThroughIt(name, ColorScheme.LIGHT, PHONE);
        }
        page.setViewportSize(WIDE, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private void looksThroughIt(String name, ColorScheme scheme, int width) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, HEIGHT);
        String picture = name + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width + ".png";
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(picture))
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

    @Override
    public void close() {
        context.close();
    }
}
