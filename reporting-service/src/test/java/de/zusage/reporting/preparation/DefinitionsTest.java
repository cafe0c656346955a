package de.zusage.reporting.preparation;

import static de.zusage.reporting.release.ReleaseFixtures.Q1;
import static de.zusage.reporting.release.ReleaseFixtures.decide;
import static de.zusage.reporting.release.ReleaseFixtures.prepare;
import static de.zusage.reporting.release.ReleaseFixtures.signed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.ServiceStack;
import de.zusage.reporting.catalogue.Catalogue;
import de.zusage.reporting.catalogue.CoreTable;
import de.zusage.reporting.catalogue.Definition;
import de.zusage.reporting.catalogue.Dimension;
import de.zusage.reporting.catalogue.Group;
import de.zusage.reporting.fact.Told;
import de.zusage.reporting.fact.Told.Thing;
import de.zusage.reporting.release.ReleaseFixtures;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is released is not counted otherwise later, and nothing is added to it. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class DefinitionsTest {
    private static final Catalogue CATALOGUE = Catalogue.standard();
    private static final CoreTable LEVEL = CATALOGUE.table("language-level");

    @Inject
    Told told;

    @Inject
    Definitions definitions;

    @Test
    void theSameTablesGoOnWithOtherWordsAndWithMoreCategoriesInAGroup() {
        assertThat(objection(LEVEL)).isEmpty();
        Group first = LEVEL.dimensions().get(0).groups().get(0);
        List<String> codes = new ArrayList<>(first.codes());
        codes.add("NEWLY_KNOWN");
        assertThat(Definition.of(CATALOGUE, LEVEL).differsFrom(divided(new Group(first.code(), first.title(), codes))))
                .isEmpty();
        assertThat(Definition.read(Definition.of(CATALOGUE, LEVEL).json()))
                .as("read back")
                .isEqualTo(Definition.of(CATALOGUE, LEVEL));
    }

    @Test
    void otherGroupsOrPeriodsOrAnotherPopulationAreRefused() {
        Group first = LEVEL.dimensions().get(0).groups().get(0);
        assertThat(Definition.of(CATALOGUE, LEVEL)
                        .differsFrom(divided(new Group("OTHER", first.title(), first.codes()))))
                .hasValue("what it is divided by");
        CoreTable other = CATALOGUE.table("declined");
        assertThat(Definition.of(CATALOGUE, LEVEL).differsFrom(Definition.of(CATALOGUE, other)))
                .hasValueSatisfying(what -> assertThat(what).contains("whom it counts"));
        assertThat(Definition.of(CATALOGUE, LEVEL)
                        .differsFrom(Definition.of(CATALOGUE, CATALOGUE.table("time-in-germany"))))
                .hasValue("what it is divided by");
        assertThat(objection(new CoreTable(
                        LEVEL.id(),
                        LEVEL.title(),
                        LEVEL.population(),
                        LEVEL.weight(),
                        LEVEL.geography(),
                        CATALOGUE.table("sex-age").spans(),
                        LEVEL.dimensions())))
                .contains("table language-level of release 1: its places or periods");
    }

    @Test
    void aTableThatIsGoneOrNewIsRefused() {
        Map<String, Definition> now = new TreeMap<>(Map.of("declined", definition("declined")));
        assertThat(Definitions.objection(List.of(new Definitions.Released("signed", definition("signed"), 3)), now))
                .hasValueSatisfying(words -> assertThat(words)
                        .contains("table signed of release 3: it is gone")
                        .contains("table declined is new")
                        .contains("as a question"));
        assertThat(Definitions.objection(List.of(), now))
                .as("before the first release")
                .isEmpty();
    }

    @Test
    void theServiceDoesNotStartBesideReleasesOfOtherTablesNorTakesOneUpAgain() throws SQLException {
        ReleaseFixtures.forgetEverything();
        told.tell(signed(12, "essen", "essen-a", "2026-05").toArray(Thing[]::new));
        Response prepared = prepare(Q1);
        assertThatCode(() -> definitions.atStart(new StartupEvent())).doesNotThrowAnyException();
        try (var superuser = LocalDatabase.of("reporting").connectAsSuperuser();
                var statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("update release_definition set definition = replace(definition, 'PRE_A1', 'PRE_A0')"
                    + " where table_name = 'language-level'");
        }
        assertThatThrownBy(() -> definitions.atStart(new StartupEvent()))
                .hasMessageContaining("table language-level of release 1: what it is divided by");
        decide(prepared, "discarded", Map.of("reason", "noch einmal"));
        assertThatCode(() -> definitions.atStart(new StartupEvent()))
                .as("it never came out")
                .doesNotThrowAnyException();
        assertThat(prepare("releases/again", Map.of("discarded", prepared.path("id")))
                        .<String>path("type"))
                .endsWith("/problems/catalogue-changed");
        ReleaseFixtures.forgetEverything();
    }

    private static Definition definition(String table) {
        return Definition.of(CATALOGUE, CATALOGUE.table(table));
    }

    private static String objection(CoreTable later) {
        return Definitions.objection(
                        List.of(new Definitions.Released(LEVEL.id(), Definition.of(CATALOGUE, LEVEL), 1)),
                        new TreeMap<>(Map.of(LEVEL.id(), Definition.of(CATALOGUE, later))))
                .orElse("");
    }

    private static Definition divided(Group first) {
        Dimension dimension = LEVEL.dimensions().get(0);
        List<Group> groups = new ArrayList<>(dimension.groups());
        groups.set(0, first);
        return Definition.of(
                CATALOGUE,
                new CoreTable(
                        LEVEL.id(),
                        LEVEL.title(),
                        LEVEL.population(),
                        LEVEL.weight(),
                        LEVEL.geography(),
                        LEVEL.spans(),
                        List.of(new Dimension(dimension.attribute(), groups))));
    }
}
