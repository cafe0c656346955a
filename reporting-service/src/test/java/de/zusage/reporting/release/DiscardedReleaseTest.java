package de.zusage.reporting.release;

import static de.zusage.reporting.release.ReleaseFixtures.Q1;
import static de.zusage.reporting.release.ReleaseFixtures.Q2;
import static de.zusage.reporting.release.ReleaseFixtures.RELEASES;
import static de.zusage.reporting.release.ReleaseFixtures.as;
import static de.zusage.reporting.release.ReleaseFixtures.cell;
import static de.zusage.reporting.release.ReleaseFixtures.coordinator;
import static de.zusage.reporting.release.ReleaseFixtures.decide;
import static de.zusage.reporting.release.ReleaseFixtures.ministry;
import static de.zusage.reporting.release.ReleaseFixtures.prepare;
import static de.zusage.reporting.release.ReleaseFixtures.programme;
import static de.zusage.reporting.release.ReleaseFixtures.released;
import static de.zusage.reporting.release.ReleaseFixtures.signed;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.ServiceStack;
import de.zusage.reporting.cube.FoldingFixture;
import de.zusage.reporting.fact.Told;
import de.zusage.reporting.fact.Told.Thing;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was prepared and taken back counts as told to whoever has looked at it, and can be taken up again. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class DiscardedReleaseTest {
    @Inject
    Told told;

    @Inject
    FoldingFixture folding;

    @BeforeEach
    void startFromNothing() {
        ReleaseFixtures.forgetEverything();
    }

    @Test
    void aDiscardedReleaseHasCountedNothing() {
        tell(signed(12, "essen", "essen-a", "2026-05"), signed(4, "stendal", "stendal-a", "2026-05"));
        Response prepared = prepare(Q1);
        assertThat(prepare(Q2).<String>path("type")).endsWith("/problems/release-in-preparation");
        assertThat(decide(prepared, "discarded", Map.of("reason", "doppelt erfasst"))
                        .statusCode())
                .isEqualTo(200);
        tell(signed(3, "essen", "essen-a", "2026-06"));
        String first = released(Q1);
        assertThat(cell(first, "signed", "essen", "Q1")).isEqualTo("SHOWN 15");
        assertThat(as(ministry()).get(RELEASES).<List<Integer>>path("items.number"))
                .as("nobody outside learns of it")
                .containsExactly(1);
        tell(signed(1, "stendal", "stendal-a", "2026-08"));
        assertThat(cell(released(Q2), "signed", "stendal", "Q2")).isEqualTo("SHOWN 5");
    }

    @Test
    void whatACoordinatorHasSeenOfADiscardedOneDoesNotDifferByAFewFromWhatComesOut() {
        tell(signed(12, "essen", "essen-a", "2026-05"), signed(12, "leipzig", "leipzig-a", "2026-05"));
        Response discarded = prepare(Q1);
        as(coordinator("essen")).get(RELEASES + "/" + discarded.path("id") + "/part");
        decide(discarded, "discarded", Map.of("reason", "noch einmal"));
        tell(signed(1, "essen", "essen-a", "2026-06"), signed(1, "leipzig", "leipzig-a", "2026-06"));
        Response refused = prepare(Q1);
        assertThat(refused.<String>path("type")).endsWith("/problems/few-since-discarded");
        assertThat(refused.asString()).as("not even where").doesNotContain("essen");
        tell(signed(4, "essen", "essen-a", "2026-06"));
        assertThat(cell(released(Q1), "signed", "essen", "Q1")).isEqualTo("SHOWN 17");
    }

    @Test
    void aHiddenRestDoesNotTellOfAFewEither() {
        for (String office : List.of("essen-a", "essen-b")) {
            tell(signed(17, "essen", office, "2026-05", "\"cefr\":\"A2\""));
            tell(signed(6, "essen", office, "2026-05", "\"cefr\":\"PRE_A1\""));
            tell(signed(2, "essen", office, "2026-05", "\"cefr\":\"A1\""));
        }
        Response discarded = prepare(Q2);
        Response part = as(coordinator("essen")).get(RELEASES + "/" + discarded.path("id") + "/part");
        assertThat(part.<String>path("tables.find { it.table == 'language-level' }.cells"
                        + ".find { it.period == 'H1' && it.groups == ['A1'] }.state"))
                .isEqualTo("SUPPRESSED");
        decide(discarded, "discarded", Map.of("reason", "noch einmal"));
        tell(signed(1, "essen", "essen-a", "2026-05", "\"cefr\":\"A1\""));
        tell(signed(6, "essen", "essen-b", "2026-05", "\"cefr\":\"A2\""));
        assertThat(prepare(Q2).<String>path("type"))
                .as("all shown numbers change by five or more, what is left by one")
                .endsWith("/problems/few-since-discarded");
    }

    @Test
    void whatTheProgrammeHasSeenOfTheWholeDoesNotDifferByAFewEither() {
        List<Thing> hamm = signed(12, "hamm", "hamm-a", "2026-05");
        tell(signed(12, "essen", "essen-a", "2026-05"), hamm);
        Response discarded = prepare(Q1);
        assertThat(look(discarded, "signed")
                        .<Integer>path("cells.find { it.authority == '_T' && it.period == 'Q1' }.value"))
                .isEqualTo(24);
        decide(discarded, "discarded", Map.of("reason", "noch einmal"));
        hamm.subList(0, 5).forEach(thing -> thing.tells("VOIDED", "2026-06"));
        tell(hamm, signed(6, "essen", "essen-a", "2026-06"));
        assertThat(prepare(Q1).<String>path("type"))
                .as("both authorities change by five or more, their sum by one")
                .endsWith("/problems/few-since-discarded");
        tell(signed(4, "essen", "essen-a", "2026-06"));
        assertThat(cell(released(Q1), "signed", "_T", "Q1")).isEqualTo("SHOWN 29");
    }

    @Test
    void ofATableOfTheWholeAloneTheSumsAreRemembered() {
        tell(signed(12, "essen", "essen-a", "2026-05"), signed(12, "hamm", "hamm-a", "2026-05"));
        Response discarded = prepare(Q1);
        look(discarded, "origin");
        decide(discarded, "discarded", Map.of("reason", "noch einmal"));
        tell(signed(1, "essen", "essen-a", "2026-06"));
        assertThat(prepare(Q1).<String>path("type")).endsWith("/problems/few-since-discarded");
        tell(signed(4, "hamm", "hamm-a", "2026-06"));
        assertThat(cell(released(Q1), "signed", "_T", "Q1")).isEqualTo("SHOWN 29");
    }

    private static Response look(Response prepared, String table) {
        Response seen = as(programme()).get(RELEASES + "/" + prepared.path("id") + "/preparation/tables/" + table);
        assertThat(seen.statusCode()).as(seen.asString()).isEqualTo(200);
        return seen;
    }

    @Test
    void aDiscardedReleaseIsTakenUpAgainAsItWasWhereANewOneWouldTellOfAFew() {
        List<Thing> counted = signed(12, "essen", "essen-a", "2026-05");
        tell(counted);
        tell(signed(4, "stendal", "stendal-a", "2026-05"));
        Response first = prepare(Q1);
        decide(first, "discarded", Map.of("reason", "noch einmal"));
        Response second = prepare(Q1);
        as(coordinator("essen")).get(RELEASES + "/" + second.path("id") + "/part");
        decide(second, "discarded", Map.of("reason", "noch einmal"));
        tell(signed(1, "essen", "essen-a", "2026-06"));
        erase(counted.get(0));
        Response refused = prepare(Q1);
        assertThat(refused.<String>path("detail")).contains("/api/v1/releases/again");
        assertThat(again(first).<String>path("type"))
                .as("what it had counted, the second has counted otherwise")
                .endsWith("/problems/not-the-last-discarded");
        Response taken = again(second);
        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(201);
        assertThat(taken.<Object>path("answersLapseAfter")).isNotNull();
        assertThat(taken.<List<String>>path("words.answer")).containsOnly("OPEN");
        assertThat(again(taken).<String>path("type")).endsWith("/problems/not-the-last-discarded");
        assertThat(cell(released(taken), "signed", "essen", "Q1")).isEqualTo("SHOWN 12");
        tell(signed(9, "essen", "essen-a", "2026-08"), signed(1, "stendal", "stendal-a", "2026-08"));
        String next = released(Q2);
        assertThat(cell(next, "signed", "essen", "Q2"))
                .as("with the late one, and none twice")
                .isEqualTo("SHOWN 10");
        assertThat(cell(next, "signed", "essen", "H1")).isEqualTo("SHOWN 22");
        assertThat(cell(next, "signed", "stendal", "Q2")).isEqualTo("SHOWN 5");
    }

    @Test
    void aQuestionInBetweenTakesNothingFromADiscardedRelease() throws SQLException {
        tell(signed(12, "essen", "essen-a", "2026-05"));
        released(Q1);
        tell(signed(9, "essen", "essen-a", "2026-08"));
        Response discarded = prepare(Q2);
        decide(discarded, "discarded", Map.of("reason", "noch einmal"));
        Response asked = prepare(
                "questions",
                Map.of(
                        "words", "Wie viele?",
                        "reference", "Drucksache 17/1",
                        "population", "agreements-signed",
                        "attributes", List.of("sex"),
                        "place", "FEDERAL",
                        "span", "HALF_YEAR"));
        assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(201);
        String taken = released(again(discarded));
        assertThat(cell(taken, "signed", "essen", "Q2")).isEqualTo("SHOWN 9");
        try (Connection owner = LocalDatabase.of("reporting").connect("owner");
                var query = owner.prepareStatement(
                        "select count(*) from counted_unit where population = 'agreements-signed' and placed_by = ?")) {
            query.setObject(1, UUID.fromString(taken));
            try (var row = query.executeQuery()) {
                row.next();
                assertThat(row.getInt(1))
                        .as("else they would be counted once more")
                        .isEqualTo(9);
            }
        }
    }

    private static Response again(Response discarded) {
        return prepare("releases/again", Map.of("discarded", discarded.path("id")));
    }

    @SafeVarargs
    private void tell(List<Thing>... things) {
        for (List<Thing> some : things) {
            told.tell(some.toArray(Thing[]::new));
        }
    }

    private void erase(Thing... things) {
        for (Thing thing : things) {
            told.tell(thing.isErased());
        }
        folding.run();
    }
}
