package de.zusage.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import de.zusage.local.LocalSystem;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Advisers, and those who must find no case, in the portal. */
@ExtendWith(Portal.class)
@Tag("landing")
class PortalTest {
    private static final String ADVISER = "adviser-stuttgart-a";

    private final Portal portal;
    private final LocalSystem system;

    PortalTest(Portal portal) {
        this.portal = portal;
        this.system = portal.system();
    }

    @Test
    void whatIsNoFormIsRefusedInWords() {
        try (Visitor adviser = portal.visitor().logsIn(ADVISER)) {
            for (String form : List.of("name=%zz%", "a=1&".repeat(1_500))) {
                APIResponse answer = adviser.posts("/intake", "application/x-www-form-urlencoded", form);
                assertThat(answer.status()).isEqualTo(400);
                assertThat(answer.text()).contains("So nimmt diese Seite nichts an.");
            }
            assertThat(adviser.posts("/scans", "multipart/form-data; boundary=x", "--x\r\nno header\r\n")
                            .status())
                    .isEqualTo(400);
        }
    }

    /** What was not known at the intake is added later; of two at once, the second sees what the first has stored. */
    @Test
    void aPersonIsPutRightLaterByTwo() {
        try (Visitor first = portal.visitor().logsIn(ADVISER);
                Visitor second = portal.visitor().logsIn(ADVISER)) {
            first.goesTo("/intake");
            first.fills("Name (Pflichtangabe)", Names.some());
            first.selects("Sprache für Gespräche und Nachrichten (Pflichtangabe)", "prs");
            first.presses("Fall anlegen");
            first.awaitsCase();
            String person = first.path() + "/person";
            second.goesTo(person);
            first.follows("Angaben zur Person ergänzen oder ändern");
            first.page().getByLabel("Geburtsdatum").fill("1990-05");
            first.presses("Speichern");
            first.awaitsCase();
            assertThat(first.page().locator("main")).containsText("1990-05");
            assertThat(first.page().locator("main")).containsText("Dari");

            second.page().getByLabel("Staatsangehörigkeit").fill("SY");
            second.presses("Speichern");
            assertThat(second.page().locator("#stored ~ dl")).containsText("1990-05");
            second.looksThroughIt("person-overtaken");
            second.page().getByLabel("Geburtsdatum").fill("17.05.1990");
            second.presses("Speichern");
            assertThat(second.page().locator("#birthDate-fault")).containsText("zum Beispiel 1990-05-17");
            second.page().getByLabel("Geburtsdatum").fill("1990-05-17");
            second.presses("Speichern");
            second.awaitsCase();
            assertThat(second.page().locator("main")).containsText("1990-05-17");
            assertThat(second.page().locator("main")).containsText("SY");
        }
    }

    @Test
    void anAdviserComesInOpensACaseAndFindsItAgain() {
        String name = Names.some();
        try (Visitor adviser = portal.visitor()) {
            adviser.goesTo("/");
            adviser.looksThroughIt("welcome");
            adviser.goesTo("/accessibility");
            adviser.looksThroughIt("accessibility");
            adviser.logsIn(ADVISER);
            assertThat(adviser.heading()).hasText("Heute");
            adviser.looksThroughIt("today");

            adviser.follows("Aufnahme");
            assertThat(adviser.heading()).hasText("Aufnahme");
            adviser.looksThroughIt("intake");
            adviser.page().getByLabel("Name (Pflichtangabe)").fill(name);
            adviser.page().getByLabel("Sprache für Gespräche").selectOption("tr");
            adviser.page().getByLabel("Geburtsdatum").fill("1990-05");
            adviser.page().getByLabel("weiblich").check();
            adviser.presses("Fall anlegen");
            assertThat(adviser.heading()).hasText(name);
            assertThat(adviser.path()).matches("/cases/[0-9a-f-]{36}");
            assertThat(adviser.page().locator("main")).containsText("1990-05");
            assertThat(adviser.page().locator("main")).containsText("Türkisch");
            adviser.looksThroughIt("case");

            adviser.follows("Fälle");
            adviser.page().getByLabel("Fall suchen").fill(name);
            adviser.presses("Suchen");
            assertThat(adviser.page().locator("main")).containsText("1 gefunden");
            assertThat(adviser.path()).as("a name stands in no address").isEqualTo("/cases/search");
            adviser.looksThroughIt("found");
            adviser.follows(name);
            assertThat(adviser.heading()).hasText(name);

            adviser.follows("English");
            assertThat(adviser.page().locator("main")).containsText("Personal details");
            assertThat(adviser.page().locator("html")).hasAttribute("lang", "en");
            adviser.looksThroughIt("case-english");
        }
    }

    /** The second intake shows the first, keeps what was entered, and opens another only when told so. */
    @Test
    void whoIsKnownAlreadyIsShownBeforeASecondCaseIsOpened() {
        String name = Names.some();
        try (Visitor adviser = portal.visitor().logsIn(ADVISER)) {
            takesIn(adviser, name);
            String first = adviser.awaitsCase();
            takesIn(adviser, name);
            assertThat(adviser.page().locator("main")).containsText("Ist die Person schon bekannt?");
            assertThat(adviser.page().getByLabel("Name (Pflichtangabe)")).hasValue(name);
            adviser.looksThroughIt("intake-known");
            adviser.presses("Trotzdem neuen Fall anlegen");
            assertThat(adviser.heading()).hasText(name);
            assertThat(adviser.path()).isNotEqualTo(first);
        }
    }

    @Test
    void whatTheServiceRefusesStandsAtItsFieldAndNothingIsLost() {
        String name = Names.some();
        try (Visitor adviser = portal.visitor().logsIn(ADVISER)) {
            adviser.goesTo("/intake");
            adviser.page().getByLabel("Name (Pflichtangabe)").fill(name);
            adviser.page().getByLabel("Sprache für Gespräche").selectOption("ar");
            adviser.page().getByLabel("Staatsangehörigkeit").fill("Syrien");
            adviser.presses("Fall anlegen");
            assertThat(adviser.page().getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
                    .isVisible();
            assertThat(adviser.page().getByLabel("Name (Pflichtangabe)")).hasValue(name);
            assertThat(adviser.page().getByLabel("Staatsangehörigkeit")).hasValue("Syrien");
            assertThat(adviser.page().getByLabel("Staatsangehörigkeit")).hasAttribute("aria-invalid", "true");
            adviser.looksThroughIt("intake-faults");
        }
    }

    @Test
    void allOfItGoesWithoutJavaScript() {
        String name = Names.some();
        try (Visitor adviser = portal.withoutScripts().logsIn(ADVISER)) {
            takesIn(adviser, name);
            assertThat(adviser.heading()).hasText(name);
            adviser.follows("Fälle");
            adviser.page().getByLabel("Fall suchen").fill(name);
            adviser.presses("Suchen");
            adviser.follows(name);
            assertThat(adviser.heading()).hasText(name);
        }
    }

    @Test
    void aCoordinatorFindsNoCase() {
        String path;
        try (Visitor adviser = portal.visitor().logsIn(ADVISER)) {
            takesIn(adviser, Names.some());
            path = adviser.awaitsCase();
        }
        try (Visitor coordinator = portal.visitor().logsIn("coordinator-stuttgart")) {
            assertThat(coordinator.heading()).hasText("Eigene Zahlen");
            coordinator.looksThroughIt("figures");
            for (String place : new String[] {path, "/cases", "/today", "/intake"}) {
                assertThat(coordinator.goesTo(place)).as(place).isEqualTo(403);
                assertThat(coordinator.heading()).hasText("Dafür reicht Ihre Rolle nicht");
            }
            coordinator.looksThroughIt("forbidden");
        }
    }

    @Test
    void theMinistryAndTheOperatorBeginWithTheirOwnPages() {
        try (Visitor ministry = portal.visitor().logsIn("ministry")) {
            assertThat(ministry.heading()).hasText("Veröffentlichungen");
            ministry.looksThroughIt("releases");
            assertThat(ministry.goesTo("/operations")).isEqualTo(403);
        }
        try (Visitor operator = portal.visitor().logsIn("operator")) {
            assertThat(operator.heading()).hasText("Betrieb");
            assertThat(operator.page().locator("main")).containsText("reporting-service");
            operator.looksThroughIt("operations");
            assertThat(operator.goesTo("/releases")).isEqualTo(403);
            assertThat(operator.goesTo("/cases")).isEqualTo(403);
        }
    }

    @Test
    void anotherOfficesCaseIsAsMissingAsOneThatNeverWas() {
        String path;
        try (Visitor adviser = portal.visitor().logsIn(ADVISER)) {
            takesIn(adviser, Names.some());
            path = adviser.awaitsCase();
        }
        try (Visitor other = portal.visitor().logsIn("adviser-stuttgart-b")) {
            assertThat(other.goesTo(path)).isEqualTo(404);
            String foreign = other.page().content();
            assertThat(other.goesTo("/cases/" + UUID.randomUUID())).isEqualTo(404);
            assertThat(other.page().content()).isEqualTo(foreign);
        }
    }

    @Test
    void whoHasTwoPostsSaysForWhich() {
        try (Visitor adviser = portal.visitor().logsIn("adviser-two-posts")) {
            assertThat(adviser.heading()).hasText("Für welche Stelle arbeiten Sie heute?");
            adviser.looksThroughIt("offices");
            adviser.presses("stuttgart-b");
            assertThat(adviser.heading()).hasText("Heute");
            assertThat(adviser.page().locator("header")).containsText("stuttgart-b");
        }
    }

    /** The browser never holds a token, and after logging out the old session opens nothing. */
    @Test
    void tokensStayOnTheServerAndEndWithTheSession() {
        try (Visitor adviser = portal.visitor().logsIn(ADVISER)) {
            assertThat(adviser.heading()).hasText("Heute");
            var cookies = adviser.context().cookies();
            assertThat(cookies)
                    .filteredOn(cookie -> cookie.domain.equals("127.0.0.1"))
                    .isNotEmpty();
            assertThat(cookies)
                    .filteredOn(cookie -> !cookie.path.startsWith("/realms"))
                    .allSatisfy(cookie -> {
                        assertThat(cookie.value).doesNotContain("eyJ");
                        assertThat(cookie.httpOnly).as(cookie.name).isTrue();
                    });
            adviser.follows("Abmelden");
            assertThat(adviser.heading()).hasText("Vereinbarungen zur Integration");
            adviser.context()
                    .addCookies(cookies.stream()
                            .filter(cookie -> cookie.name.startsWith("q_session"))
                            .map(cookie -> cookie.setUrl(null))
                            .toList());
            adviser.goesTo("/cases");
            assertThat(adviser.page().locator("#kc-login")).isVisible();
        }
    }

    @Test
    void aFormThatCameFromElsewhereChangesNothing() {
        try (Visitor adviser = portal.visitor().logsIn(ADVISER)) {
            adviser.goesTo("/intake");
            APIResponse foreign = adviser.context()
                    .request()
                    .post(
                            system.portal()
                                    .orElseThrow()
                                    .url()
                                    .resolve("/intake")
                                    .toString(),
                            RequestOptions.create()
                                    .setForm(FormData.create()
                                            .set("name", "Untergeschoben")
                                            .set("contactLanguage", "de")));
            assertThat(foreign.status()).isEqualTo(403);
            assertThat(foreign.text()).contains("Es wurde nichts gespeichert.");
        }
    }

    @Test
    void aServiceThatIsAwayCostsItsPartOfThePageAlone() {
        try (Visitor adviser = portal.visitor().logsIn(ADVISER)) {
            assertThat(adviser.heading()).hasText("Heute");
            system.service("plan").kill();
            try {
                assertThat(adviser.goesTo("/today")).isEqualTo(200);
                assertThat(adviser.page().locator("main"))
                        .containsText("Dieser Teil der Seite ist gerade nicht erreichbar.");
                assertThat(adviser.page().locator("main")).containsText("Anzurufen");
                assertThat(adviser.page().locator("main")).containsText("Noch unbeantwortet");
                assertThat(adviser.goesTo("/cases")).isEqualTo(200);
            } finally {
                system.service("plan").start();
            }
        }
    }

    /** What was entered stays where it is, and sent again it is there once. */
    @Test
    void aServiceThatIsAwayTakesNothingFromAForm() {
        String name = Names.some();
        try (Visitor adviser = portal.visitor().logsIn(ADVISER)) {
            adviser.goesTo("/intake");
            adviser.page().getByLabel("Name (Pflichtangabe)").fill(name);
            adviser.page().getByLabel("Sprache für Gespräche").selectOption("tr");
            system.service("agreement").kill();
            try {
                adviser.presses("Fall anlegen");
                assertThat(adviser.page().locator("#unanswered")).isVisible();
                assertThat(adviser.page().getByLabel("Name (Pflichtangabe)")).hasValue(name);
            } finally {
                system.service("agreement").start();
            }
            adviser.presses("Fall anlegen");
            assertThat(adviser.heading()).hasText(name);
            assertThat(adviser.page().locator("#unanswered")).isHidden();
            adviser.follows("Fälle");
            adviser.page().getByLabel("Fall suchen").fill(name);
            adviser.presses("Suchen");
            assertThat(adviser.page().locator("main")).containsText("1 gefunden");
        }
    }

    private static void takesIn(Visitor adviser, String name) {
        adviser.goesTo("/intake");
        adviser.page().getByLabel("Name (Pflichtangabe)").fill(name);
        adviser.page().getByLabel("Sprache für Gespräche").selectOption("tr");
        adviser.presses("Fall anlegen");
        adviser.page().waitForLoadState();
    }
}
