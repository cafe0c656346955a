package de.zusage.reporting.release;

import static de.zusage.reporting.release.ReleaseFixtures.Q1;
import static de.zusage.reporting.release.ReleaseFixtures.Q2;
import static de.zusage.reporting.release.ReleaseFixtures.RELEASES;
import static de.zusage.reporting.release.ReleaseFixtures.as;
import static de.zusage.reporting.release.ReleaseFixtures.cell;
import static de.zusage.reporting.release.ReleaseFixtures.decide;
import static de.zusage.reporting.release.ReleaseFixtures.ministry;
import static de.zusage.reporting.release.ReleaseFixtures.prepare;
import static de.zusage.reporting.release.ReleaseFixtures.programme;
import static de.zusage.reporting.release.ReleaseFixtures.released;
import static de.zusage.reporting.release.ReleaseFixtures.signed;
import static de.zusage.reporting.release.ReleaseFixtures.table;
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

/** What a release counts: everything once, whatever comes late, is erased or put right between two of them. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class ReleaseTest {
    @Inject
    Told told;

    @Inject
    FoldingFixture folding;

    @BeforeEach
    void startFromNothing() {
        ReleaseFixtures.forgetEverything();
    }

    @Test
    void everythingIsCountedOnceAndWhatIsLateInTheNextPeriod() {
        tell(signed(12, "essen", "essen-a", "2026-05"), signed(9, "essen", "essen-b", "2026-06"));
        tell(signed(8, "leipzig", "leipzig-a", "2026-05"));
        String first = released(Q1);
        assertThat(cell(first, "signed", "essen", "Q1")).isEqualTo("SHOWN 21");
        assertThat(cell(first, "signed", "_T", "Q1")).isEqualTo("SHOWN 29");
        assertThat(cell(first, "signed", "hamm", "Q1")).isEqualTo("MISSING");

        tell(signed(2, "essen", "essen-a", "2026-06"), signed(11, "essen", "essen-a", "2026-08"));
        tell(signed(7, "essen", "essen-b", "2026-08"));
        String second = released(Q2);
        assertThat(cell(second, "signed", "essen", "Q1")).as("does not change").isEqualTo("SHOWN 21");
        assertThat(cell(second, "signed", "essen", "Q2"))
                .as("with two late ones")
                .isEqualTo("SHOWN 20");
        assertThat(cell(second, "signed", "essen", "H1")).isEqualTo("SHOWN 41");
        assertThat(cell(first, "signed", "essen", "Q1")).isEqualTo("SHOWN 21");
        assertThat(cell(first, "signed", "essen", "Q2"))
                .as("not in the first release")
                .isEqualTo("none");
    }

    @Test
    void whereOthersHaveSomethingAnAuthoritysNothingIsZero() {
        tell(signed(12, "essen", "essen-a", "2026-05"), signed(8, "leipzig", "leipzig-a", "2026-08"));
        String release = released(Q2);
        assertThat(cell(release, "signed", "essen", "Q2")).isEqualTo("SHOWN 0");
        assertThat(cell(release, "declined", "essen", "H1")).isEqualTo("SHOWN 0");
        assertThat(cell(release, "declined", "hamm", "H1"))
                .as("has delivered nothing")
                .isEqualTo("MISSING");
    }

    @Test
    void tooFewWaitAndAreCountedWithTheNextPeriod() {
        tell(signed(4, "stendal", "stendal-a", "2026-05"), signed(20, "essen", "essen-a", "2026-05"));
        String first = released(Q1);
        assertThat(cell(first, "signed", "stendal", "Q1")).isEqualTo("MISSING");
        tell(signed(3, "stendal", "stendal-a", "2026-08"));
        assertThat(cell(released(Q2), "signed", "stendal", "Q2")).isEqualTo("SHOWN 7");
    }

    @Test
    void whatWaitsIsCountedAsItIsKnownWhenItComesOut() {
        List<Thing> waiting = signed(4, "stendal", "stendal-a", "2026-05");
        tell(waiting);
        tell(signed(20, "essen", "essen-a", "2026-05"));
        released(Q1);
        waiting.forEach(mistaken -> told.tell(mistaken.tells("VOIDED", "2026-07")));
        tell(signed(1, "stendal", "stendal-a", "2026-08"));
        assertThat(cell(released(Q2), "signed", "stendal", "Q2"))
                .as("one is no five")
                .isEqualTo("MISSING");
    }

    @Test
    void whatIsVoidOrLaterOrOutsideThePilotIsNotCounted() {
        List<Thing> agreements = signed(9, "essen", "essen-a", "2026-05");
        agreements.addAll(signed(6, "essen", "essen-a", "2026-07"));
        agreements.addAll(signed(6, "essen", "essen-a", "2026-03"));
        for (Thing mistaken : signed(7, "essen", "essen-a", "2026-05")) {
            agreements.add(mistaken.tells("VOIDED", "2026-06"));
        }
        tell(agreements);
        assertThat(cell(released(Q1), "signed", "essen", "Q1")).isEqualTo("SHOWN 9");
    }

    @Test
    void aRequestWhoseAnswerWasLostFindsWhatItHasMade() throws SQLException {
        tell(signed(12, "essen", "essen-a", "2026-05"));
        String key = UUID.randomUUID().toString();
        Response made = once(key, Q1);
        assertThat(made.statusCode()).isEqualTo(201);
        try (Connection connection = LocalDatabase.of("reporting").connectAsSuperuser()) {
            connection.createStatement().execute("delete from idempotency_key");
        }
        Response repeated = once(key, Q1);
        assertThat(repeated.statusCode()).as(repeated.asString()).isEqualTo(201);
        assertThat(repeated.<String>path("id")).isEqualTo(made.path("id"));
        assertThat(once(UUID.randomUUID().toString(), Q1).<String>path("type"))
                .endsWith("/problems/release-in-preparation");
    }

    private static Response once(String key, String asOf) {
        return as(programme())
                .header("Idempotency-Key", key)
                .body(Map.of("asOf", asOf))
                .post(RELEASES);
    }

    @Test
    void anErasureBeforeTwixtOrAfterChangesNoNumber() {
        List<Thing> early = signed(10, "essen", "essen-a", "2026-05", "\"cefr\":\"A1\"");
        List<Thing> waiting = signed(4, "stendal", "stendal-a", "2026-05", "\"cefr\":\"A1\"");
        tell(early, waiting);
        erase(early.get(0));
        Response discarded = prepare(Q1);
        erase(early.get(1), waiting.get(0));
        decide(discarded, "discarded", Map.of("reason", "noch einmal"));
        erase(early.get(2));
        Response prepared = prepare(Q1);
        erase(early.get(3), waiting.get(1));
        String first = released(prepared);
        assertThat(cell(first, "signed", "essen", "Q1")).isEqualTo("SHOWN 10");
        erase(early.get(4), waiting.get(2));
        tell(signed(6, "essen", "essen-a", "2026-08"), signed(1, "stendal", "stendal-a", "2026-08"));
        String second = released(Q2);
        assertThat(cell(second, "signed", "essen", "Q1")).isEqualTo("SHOWN 10");
        assertThat(cell(second, "signed", "essen", "Q2")).isEqualTo("SHOWN 6");
        assertThat(cell(second, "signed", "stendal", "Q2")).isEqualTo("SHOWN 5");
        assertThat(cell(second, "signed", "_T", "H1")).isEqualTo("SHOWN 21");
    }

    @Test
    void aCorrectionIsAReleaseOfItsOwnAndAFewWait() {
        List<Thing> levels = signed(30, "essen", "essen-a", "2026-05", "\"cefr\":\"A1\"");
        levels.addAll(signed(20, "essen", "essen-b", "2026-08", "\"cefr\":\"PRE_A1\""));
        levels.addAll(signed(20, "essen", "essen-b", "2026-08", "\"cefr\":\"B1\""));
        tell(levels);
        Map<String, Object> wish = Map.of("halfYear", 1, "reason", "Sprachstand nacherfasst");
        assertThat(prepare("releases/corrections", wish).<String>path("type")).endsWith("/problems/not-released-yet");
        String before = released(Q2);
        assertThat(cell(before, "language-level", "essen", "H1", "A1")).isEqualTo("SHOWN 30");
        byte[] bytes = table(before, "language-level", "text/csv").asByteArray();
        String nothing = prepare("releases/corrections", wish).path("detail");
        assertThat(nothing).contains("no change that could be published");

        correct(levels.subList(0, 3), "B1");
        assertThat(prepare("releases/corrections", wish).<String>path("detail"))
                .as("whether there are a few is not said")
                .isEqualTo(nothing);
        correct(levels.subList(3, 12), "B1");
        String after = released(prepare("releases/corrections", wish));
        assertThat(cell(after, "language-level", "essen", "H1~1", "A1")).isEqualTo("SHOWN 18");
        assertThat(cell(after, "language-level", "essen", "H1~1", "_T")).isEqualTo("SHOWN 70");
        assertThat(cell(after, "language-level", "essen", "H1", "A1"))
                .as("the newest state")
                .isEqualTo("none");
        assertThat(table(before, "language-level", "text/csv").asByteArray()).isEqualTo(bytes);
        Response document = as(ministry()).get(RELEASES + "/" + after);
        assertThat(document.<String>path("correction")).isEqualTo("Sprachstand nacherfasst");
        assertThat(document.<Integer>path("correctedHalfYear")).isEqualTo(1);
    }

    private void correct(List<Thing> things, String level) {
        things.forEach(thing -> told.tell(thing.tells("CORRECTED", "2026-10", "\"cefr\":\"" + level + "\"")));
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
