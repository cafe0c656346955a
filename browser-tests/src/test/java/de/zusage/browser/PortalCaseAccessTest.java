package de.zusage.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import de.zusage.local.LocalSystem;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases that are not for everybody of an office alike: those that one stands in for, and those that are restricted. */
@ExtendWith(Portal.class)
@Tag("landing")
class PortalCaseAccessTest {
    private static final String OFFICE = "stuttgart-a";
    private static final String ADVISER = "adviser-stuttgart-a";
    private static final String COLLEAGUE = "adviser-two-posts";
    private static final int CONFLICT = 409;
    private static final Duration A_WHILE = Duration.ofSeconds(60);
    private static final Duration NOT_TOO_OFTEN = Duration.ofSeconds(1);

    private final Portal portal;
    private final LocalSystem system;

    PortalCaseAccessTest(Portal portal) {
        this.portal = portal;
        this.system = portal.system();
    }

    private static Locator main(Visitor visitor) {
        return visitor.page().locator("main");
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Test
    void aDeputyFindsTheCaseAndWorksOnIt() {
        String path;
        try (Visitor adviser = portal.visitor().logsIn(ADVISER)) {
            path = adviser.takesSomebodyIn();
            adviser.goesTo("/cases?as=ADVISER");
            assertThat(adviser.page().locator("main a[href='" + path + "']")).hasCount(1);
            adviser.looksThroughIt("cases-own");
        }
        try (Visitor deputy = portal.visitor().logsIn(COLLEAGUE)) {
            deputy.presses(OFFICE);
            deputy.goesTo("/cases");
            deputy.follows("In Vertretung");
            assertThat(deputy.heading()).hasText("Fälle: In Vertretung");
            assertThat(main(deputy)).containsText("Heute vertreten Sie niemanden.");
            deputy.looksThroughIt("cases-deputy-none");
            assesses(deputy, path);
            assertThat(deputy.page().getByRole(AriaRole.ALERT)).isVisible();

            OverTheApi.deputise(system, system.login(ADVISER, OFFICE), id(path), system.login(COLLEAGUE, OFFICE));
            deputy.goesTo("/cases?as=DEPUTY");
            deputy.looksThroughIt("cases-deputy");
            deputy.page().locator("main a[href='" + path + "']").click();
            assertThat(main(deputy)).containsText("Sie vertreten hier bis");
            deputy.looksThroughIt("case-deputy");
            assesses(deputy, path);
            deputy.awaitsCase();
            assertThat(deputy.page().locator("section[aria-labelledby=needs]")).containsText("Wohnen");
        }
    }

    private static void assesses(Visitor deputy, String path) {
        deputy.goesTo(path + "/assessment");
        deputy.page().locator("#need-HOUSING").check();
        deputy.presses("Speichern");
    }

    /** Whoever wants a restricted case says why, and comes to the page that was wanted; the reason stands in the log. */
    @Test
    void aRestrictedCaseIsReadForAReason() {
        try (Visitor adviser = portal.visitor().logsIn(ADVISER);
                Visitor auditor = portal.visitor().logsIn("auditor-a")) {
            String path = restricted(adviser);
            String other = restricted(adviser);
            await().atMost(A_WHILE).until(() -> adviser.goesTo(path + "/messages") == CONFLICT);
            assertThat(adviser.heading()).hasText("Eingeschränkter Fall");
            adviser.looksThroughIt("reason");
            adviser.page().locator("main form").evaluate("form => form.noValidate = true");
            adviser.presses("Lesen");
            assertThat(adviser.page().getByRole(AriaRole.ALERT)).containsText("Ohne einen Grund wird nichts gezeigt.");
            adviser.looksThroughIt("reason-missing");
            adviser.checks("Für Ansprüche, um die gestritten wird");
            adviser.presses("Lesen");
            assertThat(main(adviser)).containsText("Sie lesen aus diesem Grund: Für Ansprüche");
            assertThat(adviser.page()).hasURL(Pattern.compile(".*" + path + "/messages"));
            adviser.looksThroughIt("messages-restricted");
            assertThat(adviser.goesTo(path)).isEqualTo(200);
            assertThat(main(adviser)).containsText("Dieser Fall ist eingeschränkt");
            adviser.looksThroughIt("case-restricted");
            assertThat(adviser.goesTo(path + "/bookings")).isEqualTo(200);

            assertThat(adviser.goesTo(other)).as("a reason opens one case").isEqualTo(CONFLICT);
            await().atMost(A_WHILE).pollInterval(NOT_TOO_OFTEN).untilAsserted(() -> {
                auditor.goesTo("/audit/agreement-service?object=" + id(path));
                assertThat(main(auditor).textContent())
                        .contains("Fall: trotz Einschränkung gelesen, um Ansprüche geltend zu machen");
            });
        }
    }

    @Test
    void theReasonIsAskedForWithoutJavaScriptToo() {
        String path;
        try (Visitor adviser = portal.visitor().logsIn(ADVISER)) {
            path = restricted(adviser);
        }
        try (Visitor adviser = portal.withoutScripts().logsIn(ADVISER)) {
            assertThat(adviser.goesTo(path)).isEqualTo(CONFLICT);
            adviser.checks("Die Klientin oder der Klient stimmt zu");
            adviser.presses("Lesen");
            assertThat(main(adviser)).containsText("Dieser Fall ist eingeschränkt");
        }
    }

    private String restricted(Visitor adviser) {
        String path = adviser.takesSomebodyIn();
        OverTheApi.restrict(system, system.login(ADVISER, OFFICE), id(path));
        return path;
    }
}
