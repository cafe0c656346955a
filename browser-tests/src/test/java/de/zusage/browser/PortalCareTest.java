package de.zusage.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import de.zusage.local.LocalSystem;
import de.zusage.local.scenario.Groundwork;
import de.zusage.local.scenario.Groundwork.Signed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an adviser does around an agreement: reach the client, call, write, book, hand over. */
@ExtendWith(Portal.class)
@Tag("landing")
class PortalCareTest {
    private static final String ADVISER = "adviser-stuttgart-a";
    private static final int SEE_OTHER = 303;
    private static final Duration A_WHILE = Duration.ofSeconds(60);

    private final Portal portal;
    private final LocalSystem system;
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));

    PortalCareTest(Portal portal) {
        this.portal = portal;
        this.system = portal.system();
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
        try (Visitor adviser = portal.visitor().logsIn(ADVISER)) {
            String path = takesIn(adviser);
            arrivesAt(adviser, path + "/contact");
            adviser.goesTo(path);
            adviser.follows("Sichere Wege");
            assertThat(adviser.heading()).hasText("Sicher erreichen");
            assertThat(main(adviser)).containsText("Noch ist kein Weg sicher genannt");
            adviser.looksThroughIt("contact-empty");

            adviser.page().locator("#place-CALL").selectOption("1");
            adviser.page().locator("#address-CALL").fill("0711 1234567");
            adviser.page().locator("#place-MAIL").selectOption("1");
            adviser.page().locator("#address-MAIL").fill("nobody");
            adviser.page().locator("#fallback-MAIL").check();
            adviser.presses("So festhalten");
            assertThat(main(adviser)).containsText("Zwei Wege haben denselben Platz");
            adviser.page().locator("#place-MAIL").selectOption("2");
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
        try (Visitor adviser = portal.visitor().logsIn(ADVISER)) {
            String path = takesIn(adviser);
            arrivesAt(adviser, path + "/contact");
            stuttgart().callSafe(UUID.fromString(path.substring("/cases/".length())), "tr", "CALL", "0711 1234567");
            adviser.page().locator("#place-MAIL").selectOption("1");
            adviser.page().locator("#address-MAIL").fill("klient@example.org");
            adviser.presses("So festhalten");
            assertThat(main(adviser)).containsText("Inzwischen hat jemand anderes etwas geändert");
            assertThat(adviser.page().locator("#address-MAIL")).hasValue("klient@example.org");
            assertThat(adviser.page().locator("#place-MAIL")).hasValue("");
            assertThat(adviser.page().locator("#place-CALL")).hasValue("1");
            adviser.page().locator("#place-MAIL").selectOption("2");
            adviser.presses("So festhalten");
            assertThat(adviser.page().locator("table")).containsText("E-Mail");
            assertThat(adviser.page().locator("table")).not().containsText("zurückgenommen");
        }
    }

    @Test
    void anAdviserSeesWhatWasSentAndWhatIsToCome() {
        String name = Names.some();
        Signed signed = stuttgart().signed(name, "tr", today.plusDays(40));
        String path = "/cases/" + signed.caseId() + "/messages";
        try (Visitor adviser = portal.visitor().logsIn(ADVISER)) {
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
        try (Visitor adviser = portal.visitor().logsIn(ADVISER)) {
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

    @Test
    void whoWasReachedIsSaidInOneClick() {
        String name = Names.some();
        Signed signed = stuttgart().signed(name, "tr", today.plusDays(1));
        try (Visitor adviser = portal.visitor().logsIn(ADVISER)) {
            String entry = "#call-" + signed.caseId();
            arrivesAt(adviser, "/cases/" + signed.caseId() + "/contact");
            stuttgart().callSafe(signed.caseId(), "tr", "CALL", "0711 7654321");
            await().atMost(A_WHILE).untilAsserted(() -> {
                adviser.goesTo("/calls");
                assertThat(adviser.page().locator(entry).count()).isEqualTo(1);
                assertThat(adviser.page().locator(entry).textContent()).contains(name, "Zusage");
            });
            assertThat(adviser.page().locator(entry + " a[href='tel:+497117654321']"))
                    .hasCount(1);
            adviser.looksThroughIt("calls");
            pressesIn(adviser, entry, "Nicht erreicht");
            assertThat(adviser.page().locator(entry)).containsText("1 Mal nicht erreicht");
            pressesIn(adviser, entry, "Erreicht");
            assertThat(adviser.page().locator(entry)).hasCount(0);
            adviser.goesTo("/cases/" + signed.caseId() + "/messages");
            assertThat(main(adviser)).containsText("persönlich gesagt");
        }
    }

    @Test
    void whatNobodyHasAnsweredIsTakenOnOrHandedOn() {
        stuttgart().enterStaff();
        String first = Names.some();
        String second = Names.some();
        stuttgart().signed(first, "tr", today.plusDays(1));
        stuttgart().signed(second, "tr", today.plusDays(1));
        try (Visitor adviser = portal.visitor().logsIn(ADVISER)) {
            opensEscalation(adviser, first);
            assertThat(main(adviser)).containsText("konnte etwas nicht gesagt werden");
            adviser.looksThroughIt("escalation");
            adviser.presses("Ich kümmere mich");
            assertThat(main(adviser)).containsText("kümmert sich.");
            opensEscalation(adviser, second);
            adviser.selects("Weitergeben an", "Lea Vorbild");
            adviser.presses("Weitergeben");
            assertThat(adviser.heading()).hasText("Anrufe");
            assertThat(adviser.page().locator("section[aria-labelledby=escalations]"))
                    .not()
                    .containsText(second);
        }
    }

    @Test
    void lettersThatWaitArePrintedAndPosted() {
        String name = Names.some();
        Signed signed = stuttgart().signed(name, "tr", today.plusDays(6));
        try (Visitor adviser = portal.visitor().logsIn(ADVISER)) {
            arrivesAt(adviser, "/cases/" + signed.caseId() + "/contact");
            stuttgart().callSafe(signed.caseId(), "tr", "LETTER", "Ayse Deneme\nProbenweg 5\n70173 Stuttgart");
            await().atMost(A_WHILE).untilAsserted(() -> {
                adviser.goesTo("/letters");
                assertThat(main(adviser).textContent()).contains(name);
            });
            adviser.looksThroughIt("letters");
            adviser.presses("Stapel bilden");
            assertThat(adviser.heading()).hasText("Stapel Briefe");
            assertThat(adviser.page().getByText("Ist in der Post")).hasCount(0);
            String batch = adviser.path();
            APIResponse file = adviser.sends(adviser.page().locator("form[action$='/printed']"));
            assertThat(file.status()).isEqualTo(200);
            assertThat(new String(file.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
            adviser.follows("Gedruckt: weiter");
            assertThat(main(adviser)).containsText("Zuletzt gedruckt am");
            adviser.looksThroughIt("letter-batch");
            finishesWhatSomebodyElseLeftOpen(batch);
            adviser.goesTo("/letters");
            assertThat(main(adviser)).not().containsText(name);
            assertThat(adviser.page().locator("section[aria-labelledby=open] a[href$='" + batch + "']"))
                    .hasCount(0);
        }
    }

    /** A colleague of the office finds the batch on the list, and posts it. */
    private void finishesWhatSomebodyElseLeftOpen(String batch) {
        try (Visitor colleague = portal.visitor().logsIn("adviser-two-posts")) {
            colleague.presses("stuttgart-a");
            assertThat(colleague.heading()).hasText("Heute");
            colleague.goesTo("/calls"); // the page before has a link of that name too
            colleague.follows("Briefe");
            assertThat(colleague.heading()).hasText("Briefe");
            colleague.looksThroughIt("letters-open");
            colleague
                    .page()
                    .locator("section[aria-labelledby=open] a[href$='" + batch + "']")
                    .click();
            assertThat(colleague.heading()).hasText("Stapel Briefe");
            colleague.presses("Ist in der Post");
            assertThat(colleague.page().locator(".kern-badge")).hasText("in der Post");
            colleague.follows("Zu den Briefen");
            assertThat(colleague.page().locator("section[aria-labelledby=open] a[href$='" + batch + "']"))
                    .hasCount(0);
        }
    }

    @Test
    void anAdvisersOwnCalendarHasAnAddressThatIsShownOnce() {
        try (Visitor adviser = portal.visitor().logsIn(ADVISER)) {
            adviser.follows("Mein Kalender");
            adviser.presses("Neue Adresse erzeugen");
            assertThat(adviser.page().locator("#calendar-address")).containsText(".ics");
            adviser.looksThroughIt("own-calendar");
            adviser.presses("Adresse zurücknehmen");
            assertThat(adviser.page().locator("#calendar-address")).hasCount(0);
        }
    }

    @Test
    void aCaseIsHandedOverToAColleague() {
        stuttgart().enterStaff();
        String name = Names.some();
        Signed signed = stuttgart().signed(name, "tr", today.plusDays(40));
        String path = "/cases/" + signed.caseId();
        try (Visitor adviser = portal.visitor().logsIn(ADVISER)) {
            adviser.goesTo(path);
            adviser.follows("Von einer anderen Stelle mitgekommen");
            assertThat(main(adviser)).containsText("Dieser Fall wurde hier aufgenommen");
            adviser.goesTo(path);
            adviser.follows("Fall abgeben");
            assertThat(main(adviser)).containsText("Sie können den Fall weiter lesen");
            adviser.looksThroughIt("hand-over");
            adviser.selects("An", Groundwork.SECOND_ADVISERS_NAME);
            adviser.presses("Jetzt abgeben");
            assertThat(adviser.heading()).hasText(name);
            adviser.goesTo(path + "/hand-over");
            adviser.page().locator("#to").selectOption(new SelectOption().setIndex(1));
            adviser.presses("Jetzt abgeben");
            assertThat(main(adviser)).containsText("Das kann nur, wer für den Fall zuständig ist oder vertritt.");
        }
    }

    /** The office in Freiburg learns the language, and who it is only when it accepts; the case is then read here only. */
    @Test
    void aClientWhoMovesGoesOnAtAnotherOffice() {
        String name = Names.some();
        Signed signed = stuttgart().signed(name, "tr", today.plusDays(40));
        try (Visitor giving = portal.visitor().logsIn(ADVISER);
                Visitor receiving = portal.visitor().logsIn("adviser-freiburg-a")) {
            giving.goesTo("/agreements/" + signed.agreementId() + "/transfer?authority=freiburg");
            giving.looksThroughIt("transfer-proposal");
            asksFreiburg(giving, signed);
            assertThat(main(giving)).containsText("noch nicht geantwortet");
            giving.looksThroughIt("transfer-outgoing");
            String transfer = giving.path();

            receiving.follows("Übergaben");
            assertThat(receiving.heading()).hasText("Übergaben");
            receiving.looksThroughIt("transfers");
            receiving.goesTo(transfer);
            assertThat(main(receiving)).containsText("Türkisch");
            assertThat(receiving.page().content()).doesNotContain(name);
            receiving.looksThroughIt("transfer-incoming");
            receiving.presses("Annehmen: Ich bin zuständig");
            receiving.follows("Von einer anderen Stelle mitgekommen");
            assertThat(main(receiving)).containsText("Vorschläge aus den alten Zusagen");
            receiving.looksThroughIt("handed-over");
            receiving.follows(name);
            assertThat(receiving.heading()).hasText(name);

            giving.goesTo(transfer);
            assertThat(main(giving)).containsText("nur noch zu lesen");
            assertThat(receiving.goesTo("/cases/" + signed.caseId())).isEqualTo(404);
        }
    }

    @Test
    void whoIsAskedMaySayNoAndWhoAskedMayTakeItBack() {
        Signed signed = stuttgart().signed(Names.some(), "tr", today.plusDays(40));
        try (Visitor giving = portal.visitor().logsIn(ADVISER);
                Visitor receiving = portal.visitor().logsIn("adviser-freiburg-a")) {
            asksFreiburg(giving, signed);
            String first = giving.path();
            receiving.goesTo(first);
            receiving.selects("Grund", "NO_COMMON_LANGUAGE");
            receiving.presses("Nicht annehmen");
            assertThat(receiving.page().locator(".kern-badge")).hasText("nicht angenommen");
            assertThat(main(receiving)).containsText("keine gemeinsame Sprache");
            giving.page().reload();
            assertThat(main(giving)).containsText("nicht angenommen");

            asksFreiburg(giving, signed);
            assertThat(giving.page().locator(".kern-badge")).hasText("wartet auf Antwort");
            giving.presses("Anfrage zurücknehmen");
            assertThat(giving.page().locator(".kern-badge")).hasText("zurückgenommen");
        }
    }

    private static void asksFreiburg(Visitor giving, Signed signed) {
        giving.goesTo("/cases/" + signed.caseId() + "/hand-over");
        giving.follows("Andere Stelle fragen");
        giving.fills("Kommune", "freiburg");
        giving.presses("Stellen anzeigen");
        giving.page().getByLabel("Beratungsstelle freiburg-a").check();
        giving.checks("was als Bedarf festgehalten ist");
        giving.presses("Zustimmung festhalten und Stelle fragen");
        giving.page().waitForURL("**/transfers/*");
    }

    /** A course with one place: the first client gets it, the second waits and moves up when the first gives it back. */
    @Test
    void aClientGetsAPlaceAndAnotherWaitsForIt() {
        String course = "Kurs " + Names.some();
        stuttgart().publishCourse(course, 1);
        Signed first = stuttgart().signed(Names.some(), "tr", today.plusDays(40));
        Signed second = stuttgart().signed(Names.some(), "tr", today.plusDays(40));
        try (Visitor adviser = portal.visitor().logsIn(ADVISER)) {
            adviser.goesTo("/cases/" + first.caseId());
            adviser.follows("Angebote und Plätze");
            assertThat(main(adviser)).containsText("Noch kein Platz.");
            adviser.looksThroughIt("bookings-empty");
            adviser.follows("Angebot suchen");
            adviser.selects("Wobei es hilft", "LANGUAGE");
            adviser.selects("Sprache", "tr");
            adviser.checks("Nur mit freien Plätzen");
            adviser.presses("Suchen");
            assertThat(main(adviser)).containsText(course);
            adviser.looksThroughIt("offers");
            adviser.follows(course);
            assertThat(main(adviser)).containsText("Ich bin einverstanden");
            adviser.looksThroughIt("offer-consent");
            adviser.presses("Zustimmung festhalten");
            assertThat(main(adviser)).containsText("hat zugestimmt");
            adviser.looksThroughIt("offer");
            books(adviser, "Platz buchen");
            assertThat(main(adviser)).containsText("angefragt");
            assertThat(main(adviser)).containsText(course);

            adviser.goesTo("/cases/" + second.caseId() + "/bookings");
            adviser.follows("Angebot suchen");
            adviser.follows(course);
            assertThat(main(adviser)).containsText("0 von 1");
            adviser.presses("Zustimmung festhalten");
            books(adviser, "Auf die Warteliste setzen");
            assertThat(main(adviser)).containsText("wartet, Nummer 1");
            adviser.selects("Wobei es hilft", "LANGUAGE");
            adviser.presses("Vermitteln");
            assertThat(main(adviser)).containsText("noch ohne Antwort");
            adviser.looksThroughIt("bookings");

            adviser.goesTo("/cases/" + first.caseId() + "/bookings");
            adviser.presses("Nicht mehr gewünscht");
            assertThat(main(adviser)).containsText("nicht mehr gewünscht");
            adviser.goesTo("/cases/" + second.caseId() + "/bookings");
            assertThat(main(adviser)).containsText("angefragt");
            pressesIn(adviser, "section[aria-labelledby=referrals]", "Zurücknehmen");
            assertThat(adviser.page().locator("section[aria-labelledby=referrals]"))
                    .containsText("zurückgenommen");
        }
    }

    /** The consent travels as an event: until it is there the page says that it is not, and the adviser tries again. */
    private static void books(Visitor adviser, String button) {
        await().atMost(A_WHILE)
                .until(() -> adviser.page()
                                .waitForResponse(
                                        answer -> answer.request().method().equals("POST"),
                                        () -> adviser.presses(button))
                                .status()
                        == SEE_OTHER);
    }

    private static void pressesIn(Visitor visitor, String place, String button) {
        visitor.page()
                .locator(place)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** An escalation is raised a moment after nothing has reached a client. */
    private static void opensEscalation(Visitor adviser, String name) {
        Locator link = adviser.page()
                .locator("section[aria-labelledby=escalations] a")
                .filter(new Locator.FilterOptions().setHasText(name));
        await().atMost(A_WHILE).untilAsserted(() -> {
            adviser.goesTo("/calls");
            assertThat(link.count()).isEqualTo(1);
        });
        link.click();
        assertThat(adviser.heading()).hasText("Noch unbeantwortet");
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
