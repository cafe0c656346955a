package de.zusage.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import de.zusage.local.LocalSystem;
import de.zusage.local.scenario.Scenario;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Those who lead an office or a carrier, in the portal: none of them comes to what is in a case. */
@ExtendWith(Portal.class)
@Tag("landing")
class PortalLeadsTest {
    /** Nobody else works here: employments of this office are this test's own. */
    private static final String OFFICE = "essen-b";

    private static final Duration A_WHILE = Duration.ofSeconds(30);
    private static final Duration NOT_TOO_OFTEN = Duration.ofSeconds(1);

    private final Portal portal;
    private final LocalSystem system;

    PortalLeadsTest(Portal portal) {
        this.portal = portal;
        this.system = portal.system();
    }

    /** From the first day of an adviser to the last, and what becomes of the cases. */
    @Test
    void aLeadEmploysSomebodyAndHandsOverTheCasesOfWhoLeft() {
        UUID adviser = system.login("adviser-" + OFFICE, OFFICE).subject();
        UUID successor = UUID.randomUUID();
        String leaving = Names.some();
        String coming = Names.some();
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        try (Visitor lead = portal.visitor().logsIn("lead-" + OFFICE)) {
            assertThat(lead.heading()).hasText("Unsere Stelle");
            lead.follows("Team");
            assertThat(lead.heading()).hasText("Team");
            lead.looksThroughIt("staff-empty");
            employs(lead, adviser, leaving, "leaving@example.org", today.minusDays(30));
            employs(lead, successor, coming, "coming@example.org", today);
            lead.looksThroughIt("staff");
            takesIn("adviser-" + OFFICE);

            lead.follows(leaving);
            assertThat(lead.heading()).hasText(leaving);
            lead.looksThroughIt("member");
            lead.page().locator("input[name=lastDay]").fill(today.minusDays(1).toString());
            lead.presses("Letzten Tag festlegen");
            assertThat(lead.page().locator("input[name=lastDay]")).hasCount(0);

            lead.follows("Unsere Stelle");
            Locator left = lead.page().locator("section.commitment", new Page.LocatorOptions().setHasText(leaving));
            assertThat(left).containsText("Bisher bei " + leaving);
            lead.looksThroughIt("office");
            left.getByRole(AriaRole.LINK).first().click();
            assertThat(lead.heading()).hasText("Vertretung");
            lead.selects("Wer", successor.toString());
            lead.fills("Letzter Tag", today.minusDays(1).toString());
            lead.presses("Vertretung einsetzen");
            assertThat(lead.page().getByRole(AriaRole.ALERT)).isVisible();
            lead.fills("Letzter Tag", today.plusDays(7).toString());
            lead.presses("Vertretung einsetzen");
            assertThat(lead.page().locator("main .timeline")).containsText(coming);
            lead.looksThroughIt("deputies");

            lead.goesTo("/office");
            left.getByLabel("Alle offenen Fälle dieser Person gehen an").selectOption(successor.toString());
            left.getByRole(AriaRole.BUTTON).click();
            assertThat(lead.page().locator("main")).containsText("Übergeben: 1.");
            assertThat(left).hasCount(0);
            lead.looksThroughIt("office-handed-over");
        }
    }

    /** The employment is kept and said to be; what was entered of the name is asked for on the person's own page. */
    @Test
    void aNameThatIsRefusedIsEnteredAfterwards() {
        UUID person = UUID.randomUUID();
        String name = Names.some();
        try (Visitor lead = portal.visitor().logsIn("lead-" + OFFICE)) {
            lead.goesTo("/office/staff");
            enters(lead, person, name, "nobody@x", LocalDate.now(ZoneId.of("Europe/Berlin")));
            assertThat(lead.page().locator("main")).containsText("Die Beschäftigung ist eingetragen.");
            lead.looksThroughIt("member-nameless");
            assertThat(lead.page().getByLabel("Name (Pflichtangabe)")).hasValue(name);
            lead.fills("E-Mail-Adresse (Pflichtangabe)", "somebody@example.org");
            lead.presses("Speichern");
            assertThat(lead.heading()).hasText(name);
            lead.presses("Name und Adresse löschen");
            assertThat(lead.heading()).hasText("Team");
            assertThat(lead.page().locator("main")).not().containsText(name);
            lead.fills("Adresse des Postfachs", "beratung@example.org");
            lead.presses("Speichern");
            assertThat(lead.page().getByLabel("Adresse des Postfachs")).hasValue("beratung@example.org");
        }
    }

    /** What has come up to a lead is seen without the case, and taken care of. */
    @Test
    void aLeadTakesCareOfWhatNobodyHasAnswered() {
        Scenario.waitForTheLead(system, "stuttgart-b");
        try (Visitor lead = portal.visitor().logsIn("lead-stuttgart-b")) {
            Locator waiting = lead.page().locator("section[aria-labelledby=escalations] a");
            assertThat(lead.heading()).hasText("Unsere Stelle");
            int before = waiting.count();
            assertThat(waiting.first()).hasText("Eine Nachricht erreicht niemanden");
            waiting.first().click();
            assertThat(lead.heading()).hasText("Unbeantwortet");
            assertThat(lead.page().locator("main")).containsText("Anna Musterfrau");
            lead.looksThroughIt("escalation");
            lead.presses("Ich kümmere mich");
            assertThat(lead.heading()).hasText("Unsere Stelle");
            assertThat(waiting).hasCount(before);
            assertThat(lead.page().locator("section[aria-labelledby=escalations]"))
                    .containsText("Sie kümmern sich");
            assertThat(lead.goesTo("/cases")).isEqualTo(403);
        }
    }

    @Test
    void aCarriersLeadCountsAndSumsUp() {
        try (Visitor lead = portal.visitor().logsIn("carrier-lead-a")) {
            assertThat(lead.heading()).hasText("Unsere Stellen");
            assertThat(lead.page().locator("main table")).containsText("stuttgart-a");
            assertThat(lead.page().locator("main table")).not().containsText("stuttgart-b");
            lead.looksThroughIt("carrier");

            takesIn("adviser-stuttgart-a");
            lead.follows("Zählungen");
            lead.selects("Was gezählt wird", "first-contacts");
            lead.selects("Zeitraum", "TOTAL");
            lead.presses("Zählen");
            assertThat(lead.page().locator("main h2")).hasText("Erstkontakte");
            // What was opened just now is counted as soon as it was told.
            await().atMost(A_WHILE).pollInterval(NOT_TOO_OFTEN).untilAsserted(() -> {
                lead.goesTo("/counts?population=first-contacts&span=TOTAL");
                assertThat(lead.page().locator("main table").isVisible()).isTrue();
            });
            lead.checks("Programm");
            lead.presses("Zählen");
            assertThat(lead.page().locator("main table thead")).containsText("Programm");
            assertThat(lead.page().locator("main table")).containsText("Beratungsstelle stuttgart-a");
            lead.looksThroughIt("counts");
            APIResponse file = lead.context()
                    .request()
                    .get(at(Objects.requireNonNull(lead.page().getByText("CSV").getAttribute("href"))));
            assertThat(file.headers().get("content-type")).startsWith("text/csv");
            assertThat(file.text())
                    .startsWith("\uFEFF\"Stelle\";\"Zeitraum\";\"Programm\"")
                    .contains("\"Beratungsstelle stuttgart-a\"");

            lead.follows("Aufwand");
            assertThat(lead.heading()).hasText("Aufwand"); // the page before asks for a span by the same label
            lead.page().getByLabel("Zeitraum").selectOption(new SelectOption().setIndex(2));
            lead.presses("Anzeigen");
            assertThat(lead.page().locator("main")).containsText("In diesem Zeitraum ist kein Kontakt eingetragen.");
            lead.looksThroughIt("effort");
            assertThat(lead.goesTo("/office")).isEqualTo(403);
            assertThat(lead.goesTo("/cases")).isEqualTo(403);
        }
    }

    private static void employs(Visitor lead, UUID person, String name, String mail, LocalDate from) {
        enters(lead, person, name, mail, from);
        assertThat(lead.page().locator("main table")).containsText(name);
    }

    private static void enters(Visitor lead, UUID person, String name, String mail, LocalDate from) {
        lead.fills("Kennung des Zugangs (Pflichtangabe)", person.toString());
        lead.fills("Name (Pflichtangabe)", name);
        lead.fills("E-Mail-Adresse (Pflichtangabe)", mail);
        lead.fills("Erster Tag", from.toString());
        lead.presses("Eintragen");
    }

    /** The path of a case that an adviser opens. */
    private String takesIn(String user) {
        try (Visitor adviser = portal.visitor().logsIn(user)) {
            return adviser.takesSomebodyIn();
        }
    }

    private String at(String place) {
        return system.portal().orElseThrow().url().resolve(place).toString();
    }
}
