package de.zusage.reporting.release;

import static de.zusage.reporting.release.ReleaseFixtures.Q2;
import static de.zusage.reporting.release.ReleaseFixtures.RELEASES;
import static de.zusage.reporting.release.ReleaseFixtures.as;
import static de.zusage.reporting.release.ReleaseFixtures.cell;
import static de.zusage.reporting.release.ReleaseFixtures.decide;
import static de.zusage.reporting.release.ReleaseFixtures.ministry;
import static de.zusage.reporting.release.ReleaseFixtures.prepare;
import static de.zusage.reporting.release.ReleaseFixtures.released;
import static de.zusage.reporting.release.ReleaseFixtures.signed;
import static de.zusage.reporting.release.ReleaseFixtures.table;
import static de.zusage.reporting.survey.SurveyFixtures.on;
import static de.zusage.reporting.survey.SurveyFixtures.respond;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.ServiceStack;
import de.zusage.reporting.TestClock;
import de.zusage.reporting.fact.Told;
import de.zusage.reporting.fact.Told.Thing;
import de.zusage.reporting.survey.SurveyFixtures;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers to the survey come out with the other figures, and as well protected. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class SurveyReleaseTest {
    private static final String HELPED = "survey-client-helped";

    @Inject
    Told told;

    @BeforeEach
    void startFromNothing() {
        ReleaseFixtures.forgetEverything();
        SurveyFixtures.forget();
    }

    @AfterEach
    void putTheClockRight() {
        TestClock.ahead(Duration.ZERO);
    }

    @Test
    void answersAreCountedOnceAndAFewWait() {
        told.tell(signed(12, "essen", "essen-a", "2026-05").toArray(Thing[]::new));
        on("2026-05-10");
        respond(8, "essen", "CLIENT", "YES", "NO");
        respond(7, "essen", "CLIENT", "NO", "NO");
        respond(4, "stendal", "CLIENT", "YES");
        respond(6, "stendal", "ADVISER", "PARTLY");
        String first = releasedOn("2026-10-10", Q2);
        assertThat(cell(first, "signed", "essen", "H1")).isEqualTo("SHOWN 12");
        assertThat(cell(first, HELPED, "essen", "H1", "YES")).isEqualTo("SHOWN 8");
        assertThat(cell(first, HELPED, "essen", "H1", "NO")).isEqualTo("SHOWN 7");
        assertThat(cell(first, HELPED, "essen", "H1", "_T")).isEqualTo("SHOWN 15");
        assertThat(cell(first, HELPED, "stendal", "H1", "_T")).as("too few").isEqualTo("SHOWN 0");
        assertThat(cell(first, HELPED, "_T", "H1", "_T")).as("nor in the sum").isEqualTo("SHOWN 15");
        assertThat(cell(first, "survey-client-easier", "essen", "H1", "NO"))
                .as("all answered alike")
                .isEqualTo("SUPPRESSED");
        assertThat(cell(first, "survey-adviser-helped", "stendal", "H1", "_T")).isEqualTo("SHOWN 6");

        on("2026-11-10");
        respond(3, "stendal", "CLIENT", "NO");
        String second = releasedOn("2027-04-10", "2027-03-31");
        assertThat(cell(second, HELPED, "stendal", "H2", "_T"))
                .as("with those that waited")
                .isEqualTo("SHOWN 7");
        assertThat(cell(second, HELPED, "stendal", "H2", "YES")).isEqualTo("SUPPRESSED");
        assertThat(cell(second, HELPED, "essen", "H1", "_T")).isEqualTo("SHOWN 15");
        assertThat(cell(second, HELPED, "essen", "H2", "_T")).isEqualTo("SHOWN 0");
        assertThat(cell(second, "signed", "essen", "H1")).isEqualTo("SHOWN 12");
    }

    @Test
    void aDiscardedReleaseHasCountedNoAnswer() {
        on("2026-05-10");
        respond(6, "essen", "CLIENT", "YES");
        respond(6, "essen", "CLIENT", "NO");
        on("2026-10-10");
        Response prepared = prepare(Q2);
        on("2026-05-11");
        respond(1, "essen", "CLIENT", "NO");
        decide(prepared, "discarded", Map.of("reason", "noch einmal"));
        String release = releasedOn("2026-10-12", Q2);
        assertThat(cell(release, HELPED, "essen", "H1", "YES")).isEqualTo("SHOWN 6");
        assertThat(cell(release, HELPED, "essen", "H1", "NO")).isEqualTo("SHOWN 7");
    }

    @Test
    void aCorrectionLeavesTheSurveyAsItIs() {
        List<Thing> levels = signed(30, "essen", "essen-a", "2026-05", "\"cefr\":\"A1\"");
        levels.addAll(signed(20, "essen", "essen-b", "2026-08", "\"cefr\":\"B1\""));
        told.tell(levels.toArray(Thing[]::new));
        on("2026-05-10");
        respond(6, "essen", "CLIENT", "YES");
        respond(6, "essen", "CLIENT", "NO");
        respond(4, "hamm", "CLIENT", "NO");
        releasedOn("2026-10-10", Q2);
        levels.subList(0, 12).forEach(each -> told.tell(each.tells("CORRECTED", "2026-10", "\"cefr\":\"B1\"")));
        String corrected = released(prepare("releases/corrections", Map.of("halfYear", 1, "reason", "nacherfasst")));
        assertThat(cell(corrected, HELPED, "essen", "H1", "YES")).isEqualTo("SHOWN 6");
        on("2026-11-10");
        respond(2, "hamm", "CLIENT", "YES");
        String next = releasedOn("2027-04-10", "2027-03-31");
        assertThat(cell(next, HELPED, "hamm", "H2", "_T"))
                .as("they still waited")
                .isEqualTo("SHOWN 6");
    }

    @Test
    void surveyTablesComeInAllFormatsAndTheStructureNamesThem() {
        on("2026-05-10");
        respond(6, "essen", "CLIENT", "YES");
        respond(6, "essen", "CLIENT", "NO");
        String release = releasedOn("2026-10-10", Q2);
        assertThat(table(release, HELPED, "text/csv").asString())
                .contains("geholfen")
                .contains("Keine Angabe");
        String sdmx = table(release, HELPED, "application/vnd.sdmx.data+csv").asString();
        assertThat(sdmx).contains("ZUSAGE:SURVEY_CLIENT_HELPED(1001.1.0)").contains(",SURVEY,");
        assertThat(table(release, HELPED, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                        .statusCode())
                .isEqualTo(200);
        Response structure = as(ministry()).accept("*/*").get(RELEASES + "/" + release + "/structure");
        List<String> flows = structure.path("data.dataflows.id");
        assertThat(flows).doesNotHaveDuplicates().contains("SURVEY_CLIENT_HELPED", "SURVEY_ADVISER_GO_ON", "SIGNED");
        assertThat(structure.<List<String>>path("data.conceptSchemes.version")).containsExactly("2.1.0", "1001.1.0");
        assertThat(as(ministry()).get(RELEASES + "/" + release + "/metadata").statusCode())
                .isEqualTo(200);
    }

    /** Prepares on a day and lets out when the coordinators' time is over. */
    private static String releasedOn(String day, String asOf) {
        on(day);
        Response prepared = prepare(asOf);
        assertThat(prepared.statusCode()).as(prepared.asString()).isEqualTo(201);
        on(LocalDate.parse(day).plusDays(20).toString());
        Response out = decide(prepared, "released", Map.of());
        assertThat(out.statusCode()).as(out.asString()).isEqualTo(200);
        return prepared.path("id");
    }
}
