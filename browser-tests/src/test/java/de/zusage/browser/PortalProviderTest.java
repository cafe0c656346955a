package de.zusage.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import de.zusage.local.LocalSystem;
import de.zusage.local.scenario.Groundwork;
import de.zusage.local.scenario.Groundwork.Signed;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A provider answers what an adviser referred to it, and learns nowhere who it is. */
@ExtendWith(Portal.class)
@Tag("landing")
class PortalProviderTest {
    private static final String ADVISER = "adviser-stuttgart-a";
    private static final String PROVIDER = "provider-stuttgart";
    private static final int SEE_OTHER = 303;
    private static final Duration A_WHILE = Duration.ofSeconds(60);
    private static final Pattern OUTWARD = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Portal portal;
    private final LocalSystem system;
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));

    PortalProviderTest(Portal portal) {
        this.portal = portal;
        this.system = portal.system();
    }

    private static Locator main(Visitor visitor) {
        return visitor.page().locator("main");
    }

    @Test
    void aProviderTakesSomebodyOnWithoutLearningWhoItIs() {
        String name = Names.some();
        try (Visitor adviser = portal.visitor().logsIn(ADVISER);
                Visitor provider = portal.visitor().logsIn(PROVIDER)) {
            Referred referred = refers(adviser, name);
            assertThat(provider.heading()).hasText("Vermittlungen an Sie");
            provider.goesTo("/received");
            assertThat(main(provider)).containsText("Beratungsstelle stuttgart-a");
            provider.looksThroughIt("received");
            comesTo(provider, referred);
            assertThat(provider.heading()).hasText("Vermittlung an Sie");
            assertThat(main(provider)).containsText("noch ohne Antwort");
            assertThat(main(provider)).containsText("Sprache");
            assertThat(provider.page().content()).doesNotContain(name).doesNotContain(referred.caseId());
            provider.looksThroughIt("received-one");
            provider.presses("Annehmen");
            assertThat(main(provider)).containsText("angenommen");
            assertThat(provider.page().locator("main button")).hasCount(0);
            adviser.goesTo("/cases/" + referred.caseId() + "/bookings");
            assertThat(main(adviser)).containsText("angenommen");

            assertThat(provider.goesTo("/cases/" + referred.caseId())).isEqualTo(403);
            assertThat(adviser.goesTo("/received")).isEqualTo(403);
        }
    }

    @Test
    void aProviderDeclinesWithoutJavaScript() {
        try (Visitor adviser = portal.visitor().logsIn(ADVISER);
                Visitor provider = portal.withoutScripts().logsIn(PROVIDER)) {
            Referred referred = refers(adviser, Names.some());
            comesTo(provider, referred);
            provider.presses("Ablehnen");
            assertThat(main(provider)).containsText("abgelehnt");
            adviser.goesTo("/cases/" + referred.caseId() + "/bookings");
            assertThat(main(adviser)).containsText("abgelehnt");
        }
    }

    /** Whoever answers what was taken back meanwhile is told so, and nothing is taken on. */
    @Test
    void whatWasTakenBackMeanwhileIsNotTakenOn() {
        try (Visitor adviser = portal.visitor().logsIn(ADVISER);
                Visitor provider = portal.visitor().logsIn(PROVIDER)) {
            Referred referred = refers(adviser, Names.some());
            comesTo(provider, referred);
            adviser.page()
                    .locator("section[aria-labelledby=referrals] button")
                    .first()
                    .click();
            assertThat(adviser.page().locator("section[aria-labelledby=referrals]"))
                    .containsText("zurückgenommen");
            provider.presses("Annehmen");
            assertThat(main(provider)).containsText("Inzwischen hat jemand anderes etwas geändert");
            assertThat(main(provider)).containsText("zurückgenommen");
            assertThat(provider.page().locator("main button")).hasCount(0);
        }
    }

    /** A client's case, and the id under which the provider knows of it. */
    private record Referred(String caseId, String outwardId) {}

    private static void comesTo(Visitor provider, Referred referred) {
        assertThat(provider.goesTo("/received/" + referred.outwardId())).isEqualTo(200);
    }

    /** The client agrees, and is referred as soon as plan-service has heard of that. */
    private Referred refers(Visitor adviser, String name) {
        Groundwork stuttgart = Groundwork.at(system, "stuttgart-a");
        String course = Names.some();
        stuttgart.publishCourse(course, 1);
        Signed signed = stuttgart.signed(name, "tr", today.plusDays(40));
        adviser.goesTo("/offers?case=" + signed.caseId());
        adviser.follows(course);
        adviser.presses("Zustimmung festhalten");
        assertThat(main(adviser)).containsText("hat zugestimmt");
        adviser.goesTo("/cases/" + signed.caseId() + "/bookings");
        await().atMost(A_WHILE).until(() -> {
            adviser.page().locator("#refer-area").selectOption("LANGUAGE");
            return adviser.page()
                            .waitForResponse(
                                    answer -> answer.request().method().equals("POST"),
                                    () -> adviser.presses("Vermitteln"))
                            .status()
                    == SEE_OTHER;
        });
        Locator outward = adviser.page().locator("section[aria-labelledby=referrals] .digest");
        assertThat(outward).hasCount(1);
        Matcher found = OUTWARD.matcher(outward.textContent());
        assertThat(found.find()).isTrue();
        return new Referred(signed.caseId().toString(), found.group());
    }
}
