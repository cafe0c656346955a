package de.zusage.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import de.zusage.local.LocalSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The life of an agreement as an adviser lives it in the portal, with the work that it costs. */
@ExtendWith(Portal.class)
class PortalLifeTest {
    private static final String ADVISER = "adviser-stuttgart-a";
    private static final String CLIENT = "client-stuttgart-a-2";
    private static final int MOST_TO_SIGN = 60;
    private static final int MOST_FOR_A_CONTACT = 4;
    private static final int MOST_FOR_A_REVIEW = 25;
    private static final int A_WHILE = 60_000;

    private final Portal portal;
    private final LocalSystem system;

    PortalLifeTest(Portal portal) {
        this.portal = portal;
        this.system = portal.system();
    }

    /** From the intake to a signed agreement with four commitments, then its plan, a contact and a review of all steps. */
    @Test
    void anAdviserTakesInAgreesSignsAndReviews() {
        try (Visitor adviser = portal.visitor().logsIn(ADVISER)) {
            adviser.interactions();
            takesInAndDrafts(adviser, "tr");
            adviser.looksThroughIt("draft");
            adviser.presses("Beiden Seiten vorlegen");
            assertThat(adviser.heading()).hasText("Unterschreiben");
            adviser.looksThroughIt("sign");
            adviser.draws();
            adviser.presses("Unterschrift übernehmen");
            assertThat(adviser.page().locator("main")).containsText("Unterschrieben.");
            adviser.presses("Für die Beratungsstelle unterschreiben");
            assertThat(adviser.heading()).hasText("Vereinbarung");
            assertThat(adviser.page().locator("main")).containsText("in Kraft");
            int toSign = adviser.interactions();
            adviser.looksThroughIt("agreement");

            adviser.follows("Zum Plan");
            // It follows the signature by an event; the page looks again by itself.
            assertThat(adviser.page().locator("li.commitment"))
                    .hasCount(4, new LocatorAssertions.HasCountOptions().setTimeout(A_WHILE));
            adviser.looksThroughIt("plan");
            adviser.follows("Zum Fall");
            adviser.interactions();
            adviser.selects("Wie", "PHONE");
            adviser.fills("Minuten", "20");
            adviser.selects("Thema", "WORK");
            adviser.presses("Eintragen");
            int forAContact = adviser.interactions();
            adviser.looksThroughIt("case-with-plan");

            adviser.follows("Plan");
            adviser.interactions();
            adviser.follows("Gespräch führen");
            adviser.looksThroughIt("review");
            isRefusedInGerman(adviser);
            Locator steps = adviser.page().locator("fieldset.commitment");
            assertThat(steps).hasCount(4);
            for (int i = 0; i < 4; i++) {
                steps.nth(i)
                        .getByLabel("erfüllt", new Locator.GetByLabelOptions().setExact(true))
                        .check();
            }
            adviser.presses("Gespräch abschließen");
            int forAReview = 4 + adviser.interactions();
            assertThat(adviser.heading()).hasText("Plan");
            assertThat(adviser.page().locator("main")).containsText("erfüllt");

            System.out.printf(
                    "Work: %d interactions from the intake to a signed agreement, %d for a contact, %d for a review of 4 steps%n",
                    toSign, forAContact, forAReview);
            assertThat(toSign).isLessThanOrEqualTo(MOST_TO_SIGN);
            assertThat(forAContact).isLessThanOrEqualTo(MOST_FOR_A_CONTACT);
            assertThat(forAReview).isLessThanOrEqualTo(MOST_FOR_A_REVIEW);
        }
    }

    /** The service says its rule in English; the page keeps what was entered and says it in German. */
    private static void isRefusedInGerman(Visitor adviser) {
        String usual = adviser.page().getByLabel("Nächstes Gespräch").inputValue();
        adviser.page().getByLabel("Nächstes Gespräch").fill("2099-01-05");
        adviser.page().locator("button:has-text('Gespräch abschließen')").click();
        assertThat(adviser.page().locator("main [role=alert]"))
                .containsText("Das nächste Gespräch liegt nach heute und innerhalb der längsten Zeit");
        assertThat(adviser.page().getByLabel("Nächstes Gespräch")).hasValue("2099-01-05");
        adviser.page().getByLabel("Nächstes Gespräch").fill(usual);
    }

    /** The client reads in Arabic on a phone, signs with the own login, and says how a step went. */
    @Test
    void aClientSignsInArabicAndSaysHowItWent() {
        try (Visitor adviser = portal.visitor().logsIn(ADVISER);
                Visitor client = portal.phone()) {
            takesInAndDrafts(adviser, "ar");
            adviser.presses("Beiden Seiten vorlegen");
            assertThat(adviser.heading()).hasText("Unterschreiben");
            String caseId = adviser.page()
                    .locator("main a[href^='/cases/']")
                    .first()
                    .getAttribute("href")
                    .substring("/cases/".length());
            OverTheApi.bind(system, system.login(ADVISER, "stuttgart-a"), caseId, system.login(CLIENT));

            client.logsIn(CLIENT);
            client.goesTo("/language/ar");
            client.goesTo("/me");
            assertThat(client.page().locator("html")).hasAttribute("dir", "rtl");
            assertThat(client.heading()).hasText("خطتي");
            client.looksThroughIt("own-waiting");
            client.follows("اقرأ");
            assertThat(client.page().locator("[lang='ar']").first()).containsText("أ");
            client.looksThroughIt("own-agreement");
            client.presses("أوقّع");
            assertThat(client.page().locator("main")).containsText("لقد وقّعتم.");

            adviser.page().reload();
            adviser.presses("Für die Beratungsstelle unterschreiben");
            assertThat(adviser.page().locator("main")).containsText("in Kraft");
            adviser.follows("Zum Plan");
            assertThat(adviser.page().locator("li.commitment"))
                    .hasCount(4, new LocatorAssertions.HasCountOptions().setTimeout(A_WHILE));

            client.goesTo("/me");
            assertThat(client.page().locator("li.commitment")).hasCount(4);
            client.page().getByText("كيف ترون ذلك؟").first().click();
            client.pressesFirst("تم");
            assertThat(client.page().locator("main")).containsText("رأيكم");
            assertThat(client.page().locator(".kern-list--bullet").first()).hasCSS("padding-left", "0px");
            client.looksThroughIt("own-plan");
            client.goesTo("/me/messages");
            client.looksThroughIt("own-messages");
            client.goesTo("/me/rights");
            assertThat(client.page().locator("main")).containsText("المستشار");
            client.looksThroughIt("own-rights");
            assertThat(client.goesTo("/cases")).isEqualTo(403);
        }
    }

    /** An intake, two needs, and a draft of four commitments, two of each side. */
    private static void takesInAndDrafts(Visitor adviser, String language) {
        adviser.follows("Aufnahme");
        adviser.fills("Name (Pflichtangabe)", Names.some());
        adviser.selects("Sprache für Gespräche und Nachrichten (Pflichtangabe)", language);
        adviser.presses("Fall anlegen");
        adviser.follows("Bedarf festhalten");
        adviser.checks("Sprache");
        adviser.checks("Arbeit");
        adviser.presses("Speichern");
        adviser.presses("Vereinbarung beginnen");
        assertThat(adviser.heading()).hasText("Entwurf der Vereinbarung");
        adviser.pressesFirst("Hinzufügen Ich besuche ab dem");
        assertThat(adviser.page().locator("li.commitment")).hasCount(1);
        adviser.pressesFirst("Hinzufügen Ich schreibe");
        assertThat(adviser.page().locator("li.commitment")).hasCount(2);
        adviser.pressesFirst("Hinzufügen Wir finden bis zum");
        assertThat(adviser.page().locator("li.commitment")).hasCount(3);
        adviser.pressesFirst("Hinzufügen Wir üben");
        assertThat(adviser.page().locator("li.commitment")).hasCount(4);
        assertThat(adviser.page().locator("#live")).containsText("Alles da");
    }
}
