package de.zusage.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import de.zusage.local.DemoRealm;
import de.zusage.local.LocalSystem;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What was entered outlives what happens to browsers, sessions and services, and two who write at once. */
@ExtendWith(Portal.class)
@Tag("landing")
class PortalDraftTest {
    private static final String ADVISER = "adviser-stuttgart-a";
    /** All but what the browser keeps for longer: the language, the office, the token of forms. */
    private static final Pattern LOGIN = Pattern.compile("^(?!zusage-).*");

    private static final int SCANNED_DPI = 200;
    private static final String INTERVAL = "Monate bis zum nächsten Gespräch";

    private final Portal portal;
    private final LocalSystem system;

    PortalDraftTest(Portal portal) {
        this.portal = portal;
        this.system = portal.system();
    }

    @Test
    void aDraftOutlivesTheBrowserTheSessionAndARestart() {
        String draft;
        try (Visitor adviser = portal.visitor().logsIn(ADVISER)) {
            draft = beginsADraft(adviser);
            adviser.fills(INTERVAL, "4");
            // Nobody presses anything to save it.
            stores(adviser, () -> adviser.page().getByLabel(INTERVAL).press("Tab"));
        }
        system.service("agreement").kill();
        system.service("agreement").start();
        system.portal().orElseThrow().kill();
        system.portal().orElseThrow().start();
        try (Visitor adviser = portal.visitor().logsIn(ADVISER)) {
            adviser.goesTo(draft);
            assertThat(adviser.page().locator("li.commitment")).hasCount(1);
            assertThat(adviser.page().getByLabel(INTERVAL)).hasValue("4");

            // The session is over while the page stands open: nothing is lost, and it goes on after a login beside it.
            adviser.loses(LOGIN);
            adviser.page().getByLabel(INTERVAL).fill("6");
            adviser.page().getByLabel(INTERVAL).press("Tab");
            assertThat(adviser.page().locator("#session-over")).isVisible();
            adviser.looksThroughIt("session-over");
            Page beside = adviser.context().waitForPage(() -> adviser.follows("In neuem Fenster anmelden"));
            beside.locator("#username").fill(ADVISER);
            beside.locator("#password").fill(DemoRealm.password(ADVISER));
            beside.locator("#kc-login").click();
            assertThat(beside.locator("h1")).hasText("Heute");
            assertThat(adviser.page().getByLabel(INTERVAL)).hasValue("6");
            adviser.presses("Speichern");
            assertThat(adviser.page().locator("#session-over")).isHidden();
            adviser.goesTo(draft);
            assertThat(adviser.page().getByLabel(INTERVAL)).hasValue("6");
        }
    }

    /** A link in place asks for the login, and leads to where it was to. */
    @Test
    void aLinkAfterTheEndOfASessionLeadsOverTheLogin() {
        try (Visitor adviser = portal.visitor().logsIn(ADVISER)) {
            adviser.loses(LOGIN);
            adviser.follows("Fälle");
            assertThat(adviser.page().locator("#kc-login")).isVisible();
            adviser.entersPassword(ADVISER);
            assertThat(adviser.heading()).hasText("Fälle");
        }
    }

    @Test
    void whoSavesSecondSeesBothAndDecides() {
        try (Visitor first = portal.visitor().logsIn(ADVISER);
                Visitor second = portal.visitor().logsIn(ADVISER)) {
            String draft = beginsADraft(first);
            second.goesTo(draft);
            first.pressesFirst("Hinzufügen Wir üben");
            assertThat(first.page().locator("li.commitment")).hasCount(2);

            // Stored by itself, and refused by itself: it must not go under.
            second.page().getByLabel(INTERVAL).fill("5");
            second.page().getByLabel(INTERVAL).press("Tab");
            assertThat(second.page().locator("main")).containsText("Inzwischen hat jemand anderes etwas geändert");
            assertThat(second.page().getByLabel(INTERVAL)).hasValue("5");
            second.looksThroughIt("draft-overtaken");
            second.follows("Meine Eingaben verwerfen und das Gespeicherte zeigen");
            assertThat(second.page().locator("li.commitment")).hasCount(2);
            second.page().getByLabel(INTERVAL).fill("5");
            stores(second, () -> second.presses("Speichern"));
            first.goesTo(draft);
            assertThat(first.page().locator("li.commitment")).hasCount(2);
            assertThat(first.page().getByLabel(INTERVAL)).hasValue("5");
        }
    }

    /** The login leads back to the page and not to where the form was sent, and nobody believes that it was. */
    @Test
    void aFormWithoutASessionSaysThatNothingWasSent() {
        try (Visitor adviser = portal.withoutScripts().logsIn(ADVISER)) {
            adviser.goesTo("/intake");
            adviser.page().getByLabel("Name (Pflichtangabe)").fill(Names.some());
            adviser.page().getByLabel("Sprache für Gespräche").selectOption("tr");
            adviser.loses(LOGIN);
            adviser.presses("Fall anlegen");
            adviser.entersPassword(ADVISER);
            assertThat(adviser.heading()).hasText("Aufnahme");
            assertThat(adviser.path()).isEqualTo("/intake");
            assertThat(adviser.page().locator("main")).containsText("es ist nichts gesendet worden");
        }
    }

    /** The whole life up to a signed agreement, the client's signature in ink on paper. */
    @Test
    void anAgreementOnPaperIsMadeWithoutJavaScript() throws IOException {
        try (Visitor adviser = portal.withoutScripts().logsIn(ADVISER)) {
            beginsADraft(adviser);
            adviser.pressesFirst("Hinzufügen Wir üben");
            assertThat(adviser.page().locator("li.commitment")).hasCount(2);
            adviser.presses("Beiden Seiten vorlegen");
            assertThat(adviser.heading()).hasText("Unterschreiben");
            adviser.page().getByText("Auf Papier unterschrieben").click();
            adviser.page().locator("#scan").setInputFiles(new FilePayload("bild.png", "image/png", aScan()));
            adviser.presses("Papier speichern");
            assertThat(adviser.page().locator("main")).containsText("Unterschrieben.");
            adviser.presses("Für die Beratungsstelle unterschreiben");
            assertThat(adviser.heading()).hasText("Vereinbarung");
            assertThat(adviser.page().locator("main")).containsText("in Kraft");
            assertThat(adviser.page().locator("main")).containsText("auf Papier");
        }
    }

    /** Paper that comes back: by the code on the page the portal knows whose it is. */
    @Test
    void aSignedPageFilesItselfToItsCase() throws IOException {
        try (Visitor adviser = portal.visitor().logsIn(ADVISER)) {
            beginsADraft(adviser);
            adviser.pressesFirst("Hinzufügen Wir üben");
            assertThat(adviser.page().locator("li.commitment")).hasCount(2);
            adviser.presses("Beiden Seiten vorlegen");
            assertThat(adviser.heading()).hasText("Unterschreiben");
            byte[] page = lastPage(adviser.receives(adviser.page().getByText("Dokument (PDF)")));
            adviser.follows("Fälle");
            adviser.follows("Scans einordnen");
            adviser.page().locator("#scan").setInputFiles(new FilePayload[] {
                new FilePayload("einkauf.png", "image/png", aScan()), new FilePayload("seite.jpg", "image/jpeg", page)
            });
            adviser.presses("Einordnen");
            assertThat(adviser.page().locator("main")).containsText("einkauf.png: Auf keiner Seite ist ein Code");
            adviser.looksThroughIt("scans-filed");
            assertThat(adviser.page().getByRole(AriaRole.STATUS)).hasText("1 von 2 liegen bei ihrer Vereinbarung.");
            adviser.page().locator("#filed ~ ul a").click();
            adviser.presses("Für die Beratungsstelle unterschreiben");
            // The scan is not forgotten while the other side signs.
            assertThat(adviser.page().locator("details")).containsText("liegt schon bei dieser Fassung");
            adviser.presses("Papier speichern");
            assertThat(adviser.page().locator("main")).containsText("in Kraft");
            assertThat(adviser.receives(adviser.page().locator("#versions + ul a")))
                    .isEqualTo(page);
        }
    }

    /** What is stored is answered by the draft as it is then. */
    private static void stores(Visitor adviser, Runnable change) {
        adviser.page()
                .waitForResponse(
                        each -> each.request().method().equals("GET")
                                && each.url().endsWith("/draft")
                                && each.status() == 200,
                        change);
    }

    /** An intake with a need, and a draft with one commitment; its path. */
    private static String beginsADraft(Visitor adviser) {
        adviser.follows("Aufnahme");
        adviser.fills("Name (Pflichtangabe)", Names.some());
        adviser.selects("Sprache für Gespräche und Nachrichten (Pflichtangabe)", "tr");
        adviser.presses("Fall anlegen");
        adviser.follows("Bedarf festhalten");
        adviser.checks("Arbeit");
        adviser.checks("Sprache");
        adviser.presses("Speichern");
        adviser.presses("Vereinbarung beginnen");
        assertThat(adviser.heading()).hasText("Entwurf der Vereinbarung");
        adviser.pressesFirst("Hinzufügen Ich schreibe");
        assertThat(adviser.page().locator("li.commitment")).hasCount(1);
        return adviser.path();
    }

    /** As a scanner sees it. */
    private static byte[] lastPage(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
            ImageIO.write(
                    new PDFRenderer(document)
                            .renderImageWithDPI(document.getNumberOfPages() - 1, SCANNED_DPI, ImageType.GRAY),
                    "jpg",
                    jpeg);
            return jpeg.toByteArray();
        }
    }

    private static byte[] aScan() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(600, 800, BufferedImage.TYPE_BYTE_GRAY), "png", png);
        return png.toByteArray();
    }
}
