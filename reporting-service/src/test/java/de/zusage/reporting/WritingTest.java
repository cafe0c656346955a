package de.zusage.reporting;

import static de.zusage.reporting.release.ReleaseFixtures.Q1;
import static de.zusage.reporting.release.ReleaseFixtures.Q2;
import static de.zusage.reporting.release.ReleaseFixtures.RELEASES;

import de.zusage.kit.testing.WritingContract;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.ServiceStack;
import de.zusage.local.testing.Tokens;
import de.zusage.reporting.fact.Told;
import de.zusage.reporting.fact.Told.Thing;
import de.zusage.reporting.release.ReleaseFixtures;
import de.zusage.reporting.survey.SurveyFixtures;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;

/** Every write of this service. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class WritingTest extends WritingContract {
    private static final String CALENDAR = "/api/v1/calendar";

    @Inject
    Told told;

    @AfterEach
    void putTheClockRight() {
        TestClock.ahead(Duration.ZERO);
    }

    @Override
    protected Map<String, Supplier<Change>> changes() {
        return Map.of(
                "POST " + RELEASES + "/{id}/released",
                () -> decision("released", Map.of()),
                "POST " + RELEASES + "/{id}/discarded",
                () -> decision("discarded", Map.of("reason", "noch einmal")),
                "PUT " + CALENDAR + "/{id}",
                () -> planned("", Map.of("plannedFor", inMonths(15), "reason", "Zwei Standorte liefern nach")),
                "POST " + CALENDAR + "/{id}/withdrawn",
                () -> planned("/withdrawn", Map.of("reason", "erscheint mit dem nächsten")));
    }

    private static Change planned(String below, Object body) {
        ReleaseFixtures.forgetEverything();
        String plan = ReleaseFixtures.prepare("calendar", plan(Q2)).header("Location");
        return new Change(Tokens.of("programme").sign(), path(plan), path(plan) + below, body);
    }

    private static String path(String location) {
        return URI.create(location).getPath();
    }

    private static Map<String, Object> plan(String asOf) {
        return Map.of("asOf", asOf, "plannedFor", inMonths(14));
    }

    private static String inMonths(int months) {
        return LocalDate.now(ZoneId.of("Europe/Berlin")).plusMonths(months).toString();
    }

    private Change decision(String decision, Object body) {
        tellAPilot();
        String release = RELEASES + "/" + ReleaseFixtures.prepare(Q1).path("id");
        TestClock.ahead(Duration.ofDays(20));
        return new Change(Tokens.of("programme").sign(), release + "/preparation", release + "/" + decision, body);
    }

    @Override
    protected Map<String, Supplier<Creation>> creations() {
        return Map.of(
                "POST " + CALENDAR,
                () -> {
                    ReleaseFixtures.forgetEverything();
                    return new Creation(Tokens.of("programme").sign(), CALENDAR, plan(Q2), plan("2026-12-31"));
                },
                "POST /api/v1/questions",
                () -> {
                    tellAPilot();
                    ReleaseFixtures.released(Q2);
                    return new Creation(
                            Tokens.of("programme").sign(), "/api/v1/questions", question("cefr"), question("sex"));
                },
                "POST " + RELEASES,
                () -> {
                    tellAPilot();
                    return new Creation(
                            Tokens.of("programme").sign(), RELEASES, Map.of("asOf", Q1), Map.of("asOf", Q2));
                },
                "POST " + RELEASES + "/corrections",
                () -> {
                    List<Thing> agreements = tellAPilot();
                    ReleaseFixtures.released(Q2);
                    agreements.forEach(each -> told.tell(each.tells("CORRECTED", "2026-10", "\"cefr\":\"B1\"")));
                    return new Creation(
                            Tokens.of("programme").sign(),
                            RELEASES + "/corrections",
                            Map.of("halfYear", 1, "reason", "nacherfasst"),
                            Map.of("halfYear", 1, "reason", "noch einmal"));
                },
                "POST " + RELEASES + "/again",
                () -> {
                    tellAPilot();
                    Response discarded = ReleaseFixtures.prepare(Q1);
                    ReleaseFixtures.decide(discarded, "discarded", Map.of("reason", "noch einmal"));
                    return new Creation(
                            Tokens.of("programme").sign(),
                            RELEASES + "/again",
                            Map.of("discarded", discarded.path("id")),
                            Map.of("discarded", UUID.randomUUID()));
                },
                "POST " + SurveyFixtures.CODES,
                () -> new Creation(
                        SurveyFixtures.lead("essen").subject(UUID.randomUUID()).sign(),
                        SurveyFixtures.CODES,
                        Map.of("audience", "CLIENT", "number", 3),
                        Map.of("audience", "CLIENT", "number", 4)));
    }

    private static Map<String, Object> question(String attribute) {
        return Map.of(
                "words",
                "Wie viele?",
                "reference",
                "Drucksache 17/1",
                "population",
                "agreements-signed",
                "attributes",
                List.of(attribute),
                "place",
                "FEDERAL",
                "span",
                "HALF_YEAR");
    }

    private List<Thing> tellAPilot() {
        ReleaseFixtures.forgetEverything();
        List<Thing> agreements = ReleaseFixtures.signed(30, "essen", "essen-a", "2026-05", "\"cefr\":\"A1\"");
        told.tell(agreements.toArray(Thing[]::new));
        told.tell(ReleaseFixtures.signed(30, "essen", "essen-b", "2026-08").toArray(Thing[]::new));
        return agreements.subList(0, 15);
    }

    @Override
    protected Map<String, String> withoutVersion() {
        return Map.of(
                "POST /api/v1/operations/fact-comparisons",
                "looks and changes nothing; two are two looks",
                "POST /api/v1/operations/fact-comparisons/{id}/repair",
                "takes in what is lost; done twice it is the same",
                "POST /api/v1/survey-answers",
                "uses its code up; to remember the request would be to remember the answers",
                "POST " + RELEASES + "/{id}/answer",
                "an authority answers once; what it answered on never changes");
    }
}
