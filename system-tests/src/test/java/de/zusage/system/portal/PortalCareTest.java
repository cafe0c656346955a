package de.zusage.system.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import de.zusage.local.LocalSystem;
import de.zusage.local.scenario.Groundwork;
import de.zusage.local.scenario.Groundwork.Signed;
import de.zusage.local.scenario.Scenario;
import de.zusage.system.Running;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What an adviser does around an agreement: reach the client, call, write, book, hand over. */
@TestInstance(Lifecycle.PER_CLASS)
class PortalCareTest {
    private static final String ADVISER = "adviser-stuttgart-a";
    private static final Duration A_WHILE = Duration.ofSeconds(60);

    private final LocalSystem system = Running.system();
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    private @Nullable Chromium started;

    @BeforeAll
    void open() {
        started = Chromium.start();
        Scenario.openOffices(system, List.of("stuttgart-a", "stuttgart-b", "freiburg-a"));
    }

    @AfterAll
    void close() {
        if (started != null) {
            started.close();
        }
    }

    private Visitor visitor() {
        return Visitor.with(Objects.requireNonNull(started), system);
    }

    private Groundwork stuttgart() {
        return Groundwork.at(system, "stuttgart-a");
    }

    private static Locator main(Visitor visitor) {
        return visitor.page().locator("main");
    }

    /** What other services learn by an event is there a moment later. */
    private static void arrivesAt(Visitor visitor, String path) {
        await().atMost(A_WHILE).until(() -> visitor.goesTo(path) == 200);
    }

    @Test
    void anAdviserWritesDownWhatIsSafeAndStopsEverythingAtOnce() {
        try (Visitor adviser = visitor().logsIn(ADVISER)) {
            String path = takesIn(adviser);
            arrivesAt(adviser, path + "/contact");
            adviser.goesTo(path);
            adviser.follows("Sichere Wege");
            assertThat(adviser.heading()).hasText("Sicher erreichen");
            assertThat(main(adviser)).containsText("Noch ist kein Weg sicher genannt");
            adviser.looksThroughIt("contact-empty");

            adviser.page().locator("#place-CALL").selectOption("1");
            adviser.page().locator("#address-CALL").fill("0711 1234567");
            adviser.page().locator("#place-MAIL").selectOption("2");
            adviser.page().locator("#address-MAIL").fill("nobody");
            adviser.page().locator("#fallback-MAIL").check();
            adviser.presses("So festhalten");
            // Two addresses are new: the service does not say which one it is, so the page blames neither.
            assertThat(main(adviser)).containsText("Eine Adresse fehlt oder stimmt nicht");
            assertThat(adviser.page().locator("#address-MAIL")).hasValue("nobody");
            assertThat(adviser.page().locator("#fallback-MAIL")).isChecked();
            adviser.page().locator("#address-MAIL").fill("klient@example.org");
            adviser.presses("So festhalten");
            assertThat(adviser.page().locator("fieldset legend").first()).hasText("Anruf");
            assertThat(adviser.page().locator("#address-CALL")).hasValue("+497111234567");
            assertThat(adviser.page().locator("#place-MAIL")).hasValue("2");
            assertThat(adviser.page().locator("table")).containsText("als Ersatz gewählt");

            adviser.page().locator("#address-MAIL").fill("nobody");
            adviser.presses("So festhalten");
            assertThat(adviser.page().locator("#address-MAIL")).hasAttribute("aria-invalid", "true");
            adviser.looksThroughIt("contact-fault");
            adviser.page().locator("#address-MAIL").fill("klient@example.org");
            adviser.presses("Heute nachgefragt: alles noch sicher");
            assertThat(main(adviser)).containsText("zuletzt bestätigt am");
            adviser.looksThroughIt("contact");

            adviser.page().locator("summary").click();
            adviser.presses("Jetzt alles anhalten");
            assertThat(main(adviser)).containsText("ist alles angehalten");
            assertThat(adviser.page().content()).doesNotContain("klient@example.org");
            adviser.looksThroughIt("contact-stopped");
            adviser.presses("Auf Wunsch der Klientin oder des Klienten wieder erlauben");
            assertThat(main(adviser)).containsText("Noch ist kein Weg sicher genannt");
            assertThat(adviser.page().locator("table")).containsText("wieder erlaubt");
        }
    }

    /** Whoever saves on a contact that has changed meanwhile keeps what was entered and saves it on the newest one. */
    @Test
    void whatTwoSaidOfOneContactIsNotLost() {
        try (Visitor adviser = visitor().logsIn(ADVISER)) {
            String path = takesIn(adviser);
            arrivesAt(adviser, path + "/contact");
            stuttgart().callSafe(UUID.fromString(path.substring("/cases/".length())), "tr", "CALL", "0711 1234567");
            adviser.page().locator("#place-MAIL").selectOption("1");
            adviser.page().locator("#address-MAIL").fill("klient@example.org");
            adviser.presses("So festhalten");
            assertThat(main(adviser)).containsText("Inzwischen hat jemand anderes etwas geändert");
            assertThat(adviser.page().locator("#address-MAIL")).hasValue("klient@example.org");
            adviser.presses("So festhalten");
            assertThat(adviser.page().locator("table")).containsText("zurückgenommen");
        }
    }

    @Test
    void anAdviserSeesWhatWasSentAndWhatIsToCome() {
        String name = Names.some();
        Signed signed = stuttgart().signed(name, "tr", today.plusDays(40));
        String path = "/cases/" + signed.caseId() + "/messages";
        try (Visitor adviser = visitor().logsIn(ADVISER)) {
            await().atMost(A_WHILE).untilAsserted(() -> {
                adviser.goesTo(path);
                assertThat(adviser.page()
                                .locator("section[aria-labelledby=coming]")
                                .textContent())
                        .contains("Anruf", "Zusage");
            });
            assertThat(main(adviser)).containsText(name);
            assertThat(main(adviser)).containsText("Noch wurde nichts verschickt.");
            adviser.looksThroughIt("messages-to-come");
            adviser.page().locator("#record ~ div a").first().click();
            assertThat(adviser.heading()).containsText("Verlauf:");
            assertThat(adviser.page().locator("ol.timeline")).containsText("geplant");
            adviser.looksThroughIt("message-story");

            adviser.goesTo(path);
            adviser.fills("Wort, das im Kalender steht", "Kaffee");
            adviser.presses("Neue Adresse erzeugen");
            assertThat(adviser.page().locator("#calendar-address")).containsText(".ics");
            adviser.looksThroughIt("messages-calendar");
            adviser.presses("Adresse zurücknehmen");
            assertThat(adviser.page().locator("#calendar-address")).hasCount(0);
        }
    }

    @Test
    void aMessageIsReadAgainInTheWordsOfItsDay() {
        String name = Names.some();
        Signed signed = stuttgart().signed(name, "tr", today.plusDays(1));
        stuttgart().callSafe(signed.caseId(), "tr", "MAIL", "klient-" + UUID.randomUUID() + "@example.org");
        String path = "/cases/" + signed.caseId() + "/messages";
        try (Visitor adviser = visitor().logsIn(ADVISER)) {
            await().atMost(A_WHILE).untilAsserted(() -> {
                adviser.goesTo(path);
                assertThat(adviser.page()
                                .locator("section[aria-labelledby=told]")
                                .textContent())
                        .contains("E-Mail", "verschickt");
            });
            adviser.looksThroughIt("messages");
            adviser.page().locator("section[aria-labelledby=told] a").first().click();
            assertThat(adviser.page().locator(".paper")).hasAttribute("lang", "tr");
            adviser.looksThroughIt("message-in-words");
        }
    }

    /** Takes somebody in; says the path of the case. */
    private static String takesIn(Visitor adviser) {
        adviser.goesTo("/intake");
        adviser.fills("Name (Pflichtangabe)", Names.some());
        adviser.selects("Sprache für Gespräche und Nachrichten (Pflichtangabe)", "tr");
        adviser.presses("Fall anlegen");
        return adviser.awaitsCase();
    }
}
