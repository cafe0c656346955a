package de.zusage.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import de.zusage.local.LocalSystem;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Those who watch over data, erase it and answer for figures, in the portal: none of them comes to what is in a case. */
@ExtendWith(Portal.class)
@Tag("landing")
class PortalRolesTest {
    private static final Duration A_WHILE = Duration.ofSeconds(30);
    private static final Duration NOT_TOO_OFTEN = Duration.ofSeconds(1);

    private final Portal portal;
    private final LocalSystem system;

    PortalRolesTest(Portal portal) {
        this.portal = portal;
        this.system = portal.system();
    }

    @Test
    void anAuditorFindsWhoReadACaseAndThatNoLogWasTouched() {
        String path = takesIn("adviser-stuttgart-a");
        String caseId = path.substring(path.lastIndexOf('/') + 1);
        try (Visitor auditor = portal.visitor().logsIn("auditor-a")) {
            assertThat(auditor.heading()).hasText("Zugriffsprotokolle");
            auditor.looksThroughIt("audit");
            await().atMost(A_WHILE).pollInterval(NOT_TOO_OFTEN).untilAsserted(() -> {
                auditor.goesTo("/audit/agreement-service?object=" + caseId);
                assertThat(auditor.page().locator("main").textContent()).contains("Fall: gelesen");
            });
            assertThat(auditor.page().locator("main table")).containsText("Beratung");
            assertThat(auditor.page().locator("main table")).containsText("Beratungsstelle stuttgart-a");
            auditor.looksThroughIt("access-log");
            assertThat(auditor.goesTo("/audit/agreement-service?from=x")).isEqualTo(400);
            assertThat(auditor.page().getByRole(AriaRole.ALERT)).isVisible();

            auditor.goesTo("/audit");
            auditor.follows("Alle Protokolle prüfen");
            assertThat(auditor.page().locator("main .kern-badge--success")).hasCount(4);
            auditor.looksThroughIt("verification");
            auditor.follows("Löschnachweise");
            assertThat(auditor.heading()).hasText("Löschnachweise");
            assertThat(auditor.goesTo("/erasures")).isEqualTo(403);
            assertThat(auditor.goesTo(path)).isEqualTo(403);
        }
    }

    /** Held, the case is not erased; lifted, it is, before its time and for a reason; what became of it is proved. */
    @Test
    void aStewardHoldsACaseAndErasesIt() {
        String path = takesIn("adviser-stuttgart-a");
        String caseId = path.substring(path.lastIndexOf('/') + 1);
        OverTheApi.close(system, system.login("adviser-stuttgart-a", "stuttgart-a"), caseId);
        LocalDate far = LocalDate.now(ZoneId.of("Europe/Berlin")).plusYears(1);
        try (Visitor steward = portal.visitor().logsIn("data-steward-a")) {
            assertThat(steward.heading()).hasText("Fällige Löschungen");
            Locator hold = steward.page().locator("section[aria-labelledby=hold]");
            hold.getByLabel("Kennung des Falls").fill(caseId);
            hold.getByLabel("Warum").selectOption("COMPLAINT");
            hold.getByLabel("Aufbewahren bis").fill(far.toString());
            steward.presses("Aufbewahren");
            assertThat(steward.heading()).hasText("Aufbewahrter Fall");
            steward.looksThroughIt("hold");
            String held = steward.path();

            findsDue(steward, caseId, far);
            assertThat(steward.page().locator("main table")).containsText("Wird aufbewahrt bis");
            steward.looksThroughIt("erasures-due");
            erasesEarly(steward, caseId);
            assertThat(steward.page().getByRole(AriaRole.ALERT)).isVisible();
            assertThat(steward.page().locator("#until")).hasValue(far.toString());
            assertThat(steward.page().getByLabel("Kennung des Falls").first()).hasValue(caseId);

            steward.goesTo(held);
            steward.presses("Aufbewahrung aufheben");
            assertThat(steward.page().locator("main")).containsText("aufgehoben");
            steward.goesTo("/erasures");
            erasesEarly(steward, caseId);
            assertThat(steward.heading()).hasText("Löschnachweise");
            steward.looksThroughIt("ledger");
            steward.page().locator("main a[aria-label$='" + caseId + "']").click();
            assertThat(steward.heading()).hasText("Nachweis einer Löschung");
            assertThat(steward.page().locator("main")).containsText(caseId);
            steward.looksThroughIt("erasure-proof");
        }
    }

    /** Nothing is erased by whoever has not said to know what that means, whatever the browser lets through. */
    @Test
    void nothingIsErasedUnlessSomebodyIsSure() {
        try (Visitor steward = portal.visitor().logsIn("data-steward-a")) {
            steward.page().locator("section[aria-labelledby=early] form").evaluate("form => form.noValidate = true");
            Locator early = steward.page().locator("section[aria-labelledby=early]");
            early.getByLabel("Kennung des Falls").fill(UUID.randomUUID().toString());
            early.getByLabel("Grund").selectOption("OBJECTION");
            steward.presses("Diesen Fall löschen");
            assertThat(steward.page().getByRole(AriaRole.ALERT)).containsText("Es ist nichts gelöscht worden.");
        }
    }

    /** Nobody but the list tells a coordinator that a release waits. In the demo the time to answer is over at once: late counts too. */
    @Test
    void aCoordinatorAnswersForTheOwnPartBeforeTheRelease() {
        OverTheApi.prepareRelease(system);
        try (Visitor coordinator = portal.visitor().logsIn("coordinator-freiburg")) {
            assertThat(coordinator.heading()).hasText("Eigene Zahlen");
            assertThat(coordinator.page().locator("section[aria-labelledby=waiting]"))
                    .containsText("keine Antwort in der Zeit dafür");
            coordinator.looksThroughIt("figures-waiting");
            coordinator
                    .page()
                    .locator("section[aria-labelledby=waiting] a")
                    .first()
                    .click();
            assertThat(coordinator.heading()).containsText("Eigener Teil");
            assertThat(coordinator.page().locator("main")).containsText("Unterzeichnete Vereinbarungen");
            assertThat(coordinator.page().locator("main")).containsText("1. Halbjahr");
            assertThat(coordinator.page().locator("main")).not().containsText("AGREEMENT");
            assertThat(coordinator.page().locator("main")).not().containsText("_T");
            coordinator.looksThroughIt("part");
            coordinator.checks("Nein");
            coordinator.presses("Antworten");
            assertThat(coordinator.page().getByRole(AriaRole.ALERT)).isVisible();
            coordinator.looksThroughIt("part-refused");
            coordinator.fills("Anmerkung", "Zwei Stellen fehlen.");
            coordinator.presses("Antworten");
            assertThat(coordinator.page().locator("main")).containsText("nicht bestätigt");
            assertThat(coordinator.page().getByRole(AriaRole.BUTTON)).hasCount(0);
            coordinator.goesTo("/figures");
            assertThat(coordinator.page().locator("section[aria-labelledby=waiting]"))
                    .containsText("nicht bestätigt");
        }
    }

    private static void erasesEarly(Visitor steward, String caseId) {
        Locator early = steward.page().locator("section[aria-labelledby=early]");
        early.getByLabel("Kennung des Falls").fill(caseId);
        early.getByLabel("Grund").selectOption("OBJECTION");
        early.getByRole(AriaRole.CHECKBOX).check();
        steward.presses("Diesen Fall löschen");
        steward.page().waitForLoadState();
    }

    /** The longest due come first, and other tests close cases too. */
    private static void findsDue(Visitor steward, String caseId, LocalDate until) {
        steward.goesTo("/erasures?until=" + until);
        Locator found = steward.page().locator("main table").getByText(caseId);
        while (found.count() == 0) {
            steward.follows("Weitere fällige Fälle");
            steward.page().waitForLoadState();
        }
    }

    /** The path of a case that an adviser opens. */
    private String takesIn(String user) {
        try (Visitor adviser = portal.visitor().logsIn(user)) {
            return adviser.takesSomebodyIn();
        }
    }
}
