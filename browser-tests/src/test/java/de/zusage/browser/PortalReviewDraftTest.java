package de.zusage.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import de.zusage.local.DemoRealm;
import de.zusage.local.LocalSystem;
import de.zusage.local.scenario.Groundwork;
import de.zusage.local.scenario.Groundwork.Signed;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What was entered of a review outlives what happens to browsers, sessions and services, and two who hold it at once. */
@ExtendWith(Portal.class)
@Tag("landing")
class PortalReviewDraftTest {
    private static final String ADVISER = "adviser-stuttgart-a";
    /** All but what the browser keeps for longer: the language, the office, the token of forms. */
    private static final Pattern LOGIN = Pattern.compile("^(?!zusage-).*");

    private static final int DAYS = 40;
    private static final double A_WHILE = 60_000;

    private final Portal portal;
    private final LocalSystem system;

    PortalReviewDraftTest(Portal portal) {
        this.portal = portal;
        this.system = portal.system();
    }

    @Test
    void aReviewOutlivesTheBrowserTheSessionAndARestart() {
        String review;
        try (Visitor adviser = portal.visitor().logsIn(ADVISER)) {
            review = beginsAReview(adviser);
            assertThat(adviser.page().locator("#live")).containsText("Noch ist nichts gespeichert");
            stores(adviser, () -> met(adviser).check());
            // Nobody presses anything to save it, and nobody leaves the field.
            stores(adviser, () -> note(adviser).pressSequentially("Der Bus fährt nicht."));
        }
        system.service("plan").kill();
        system.service("plan").start();
        system.portal().orElseThrow().kill();
        system.portal().orElseThrow().start();
        try (Visitor adviser = portal.visitor().logsIn(ADVISER)) {
            adviser.goesTo(review);
            assertThat(met(adviser)).isChecked();
            assertThat(note(adviser)).hasValue("Der Bus fährt nicht.");
            assertThat(adviser.page().locator("#live")).containsText("Zuletzt gespeichert");
            adviser.looksThroughIt("review-stored");

            // The session is over while the page stands open: nothing is lost, and it goes on after a login beside it.
            adviser.loses(LOGIN);
            note(adviser).fill("Der Bus fährt wieder.");
            note(adviser).press("Tab");
            assertThat(adviser.page().locator("#session-over")).isVisible();
            Page beside = adviser.context().waitForPage(() -> adviser.follows("In neuem Fenster anmelden"));
            beside.locator("#username").fill(ADVISER);
            beside.locator("#password").fill(DemoRealm.password(ADVISER));
            beside.locator("#kc-login").click();
            assertThat(beside.locator("h1")).hasText("Heute");
            assertThat(note(adviser)).hasValue("Der Bus fährt wieder.");
            adviser.presses("Zwischenspeichern");
            assertThat(adviser.page().locator("#session-over")).isHidden();
            adviser.goesTo(review);
            assertThat(note(adviser)).hasValue("Der Bus fährt wieder.");
        }
    }

    @Test
    void whoStoresSecondSeesBothAndDecides() {
        try (Visitor first = portal.visitor().logsIn(ADVISER);
                Visitor second = portal.visitor().logsIn(ADVISER)) {
            String review = beginsAReview(first);
            second.goesTo(review);
            stores(first, () -> met(first).check());

            // Stored by itself, and refused by itself: it must not go under.
            note(second).fill("Wir reden weiter.");
            note(second).press("Tab");
            Locator main = second.page().locator("main");
            assertThat(main).containsText("Inzwischen hat jemand anderes etwas geändert");
            // The step that the other one has stored, and the note that only this one has.
            assertThat(main.locator(".kern-alert li")).hasCount(2);
            assertThat(main.locator(".kern-alert li").first()).containsText("erfüllt");
            assertThat(note(second)).hasValue("Wir reden weiter.");
            second.looksThroughIt("review-overtaken");
            second.follows("Meine Eingaben verwerfen und das Gespeicherte zeigen");
            assertThat(met(second)).isChecked();
            assertThat(note(second)).hasValue("");
            note(second).fill("Wir reden weiter.");
            stores(second, () -> note(second).press("Tab"));
            first.goesTo(review);
            assertThat(met(first)).isChecked();
            assertThat(note(first)).hasValue("Wir reden weiter.");
        }
    }

    @Test
    void aReviewIsInterruptedAndFinishedWithoutJavaScript() {
        try (Visitor adviser = portal.withoutScripts().logsIn(ADVISER)) {
            String review = beginsAReview(adviser);
            met(adviser).check();
            note(adviser).fill("Später mehr.");
            adviser.presses("Zwischenspeichern");
            assertThat(adviser.page().locator("#live")).containsText("Zuletzt gespeichert");
            adviser.goesTo(review);
            assertThat(met(adviser)).isChecked();
            assertThat(note(adviser)).hasValue("Später mehr.");
            adviser.presses("Gespräch abschließen");
            assertThat(adviser.heading()).hasText("Plan");
            adviser.goesTo(review);
            assertThat(adviser.heading()).hasText("Plan");
        }
    }

    /** What is stored is answered by the review as it is then. */
    private static void stores(Visitor adviser, Runnable change) {
        adviser.page()
                .waitForResponse(
                        each -> each.request().method().equals("GET")
                                && each.url().contains("/reviews/")
                                && each.status() == 200,
                        change);
        assertThat(adviser.page().locator("#live")).containsText("Zuletzt gespeichert");
    }

    /** An agreement in force, its plan, and the page of its first review; the path of that. */
    private String beginsAReview(Visitor adviser) {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        Signed signed = Groundwork.at(system, "stuttgart-a").signed(Names.some(), "tr", today.plusDays(DAYS));
        adviser.goesTo("/plans/" + signed.agreementId());
        assertThat(adviser.page().locator("li.commitment"))
                .hasCount(2, new LocatorAssertions.HasCountOptions().setTimeout(A_WHILE));
        adviser.follows("Gespräch führen");
        assertThat(adviser.heading()).containsText("Gespräch vom");
        return adviser.path();
    }

    private static Locator met(Visitor adviser) {
        return adviser.page()
                .locator("fieldset.commitment")
                .first()
                .getByLabel("erfüllt", new Locator.GetByLabelOptions().setExact(true));
    }

    private static Locator note(Visitor adviser) {
        return adviser.page().locator("#note");
    }
}
