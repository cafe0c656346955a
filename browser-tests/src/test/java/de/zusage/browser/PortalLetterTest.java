package de.zusage.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A letter of access from the printer to the client's own page, with the real Keycloak, and how it ends. */
@ExtendWith(Portal.class)
@Tag("landing")
class PortalLetterTest {
    private static final String ADVISER = "adviser-stuttgart-a";
    private static final Pattern NAME = Pattern.compile("(?<![a-z2-9-])([a-z2-9]{4}-[a-z2-9]{4})(?![a-z2-9-])");
    private static final Pattern PASSWORD = Pattern.compile("((?:[a-z2-9]{4}-){3}[a-z2-9]{4})");

    private final Portal portal;

    PortalLetterTest(Portal portal) {
        this.portal = portal;
    }

    private record Letter(String name, String password) {}

    @Test
    void aClientWithoutAnAccountGetsInOnceByTheLetterAndThenByAnOwnPassword() throws IOException {
        try (Visitor adviser = portal.visitor().logsIn(ADVISER);
                Visitor client = portal.phone();
                Visitor finder = portal.phone()) {
            opensTheAccessOfANewCase(adviser);
            adviser.looksThroughIt("access");
            Letter letter = prints(adviser);

            String own = UUID.randomUUID().toString();
            client.goesTo("/me?login_hint=" + letter.name() + "&ui_locales=tr");
            assertThat(client.page().locator("html")).hasAttribute("lang", "tr");
            assertThat(client.page().locator("#username")).hasValue(letter.name());
            enters(client, letter);
            client.page().locator("#password-new").fill(own);
            client.page().locator("#password-confirm").fill(own);
            client.page().locator("[type=submit]").first().click();
            assertThat(client.page()
                            .locator(".quick-exit, a[href='/me/exit'], form[action='/me/exit']")
                            .first())
                    .isVisible();
            assertThat(client.path()).isEqualTo("/me");
            assertThat(client.goesTo("/me/rights")).isEqualTo(200);

            isNotLetIn(finder, letter);

            adviser.page().reload();
            adviser.looksThroughIt("access-given");
            Letter second = prints(adviser);
            assertThat(second.name()).isNotEqualTo(letter.name());
            isNotLetIn(finder, new Letter(letter.name(), own));
        }
    }

    @Test
    void anAccessThatIsClosedOpensNothing() throws IOException {
        try (Visitor adviser = portal.visitor().logsIn(ADVISER);
                Visitor client = portal.phone()) {
            opensTheAccessOfANewCase(adviser);
            Letter letter = prints(adviser);
            client.goesTo("/me?login_hint=" + letter.name());
            enters(client, letter);
            String own = UUID.randomUUID().toString();
            client.page().locator("#password-new").fill(own);
            client.page().locator("#password-confirm").fill(own);
            client.page().locator("[type=submit]").first().click();
            client.page().waitForURL("**/me**");
            assertThat(client.goesTo("/me/rights")).isEqualTo(200);

            adviser.page().reload();
            adviser.presses("Zugang schließen");
            assertThat(adviser.page().locator("main")).containsText("Noch kein eigener Zugang.");
            assertThat(client.goesTo("/me/rights")).isEqualTo(404);
        }
    }

    private static void opensTheAccessOfANewCase(Visitor adviser) {
        assertThat(adviser.heading()).hasText("Heute");
        adviser.goesTo("/intake");
        adviser.page().getByLabel("Name (Pflichtangabe)").fill(Names.some());
        adviser.page().getByLabel("Sprache für Gespräche").selectOption("tr");
        adviser.presses("Fall anlegen");
        adviser.awaitsCase();
        adviser.follows("Eigener Zugang");
        assertThat(adviser.heading()).hasText("Eigener Zugang");
        assertThat(adviser.page().locator("main")).containsText("Noch kein eigener Zugang.");
    }

    private Letter prints(Visitor adviser) throws IOException {
        APIResponse answer = adviser.sends(adviser.page().locator("form[action$='/access/letter']"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("content-type", "application/pdf");
        assertThat(answer.headers().get("cache-control")).contains("no-store");
        try (PDDocument pdf = Loader.loadPDF(answer.body())) {
            String text = new PDFTextStripper().getText(pdf);
            return new Letter(found(NAME, text), found(PASSWORD, text));
        }
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    private static void enters(Visitor visitor, Letter letter) {
        visitor.page().locator("#username").fill(letter.name());
        visitor.page().locator("#password").fill(letter.password());
        visitor.page().locator("#kc-login").click();
    }

    private static void isNotLetIn(Visitor finder, Letter letter) {
        finder.goesTo("/me");
        enters(finder, letter);
        assertThat(finder.page().locator("#username")).hasAttribute("aria-invalid", "true");
    }
}
