package de.zusage.reporting.release;

import static de.zusage.reporting.release.ReleaseFixtures.aSmallPilot;
import static de.zusage.reporting.release.ReleaseFixtures.deliver;
import static de.zusage.reporting.release.ReleaseFixtures.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.ServiceStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the roles of the database cannot do, whatever the code would try. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class FrozenReleaseTest {
    private static final String NO_GRANT = "permission denied";
    private static final List<String> FROZEN = List.of("release", "released_table", "edition_count", "edition_hidden");

    @BeforeEach
    void releaseSomething() throws Exception {
        ReleaseFixtures.forgetEverything();
        deliver(aSmallPilot());
        published("2026-06-30");
    }

    @Test
    void neitherApplicationNorJobNorBackupChangesARelease() {
        for (String role : List.of("app", "job", "backup")) {
            for (String table : FROZEN) {
                refused(role, "delete from " + table, NO_GRANT);
                refused(role, "truncate " + table, NO_GRANT);
            }
            refused(role, "update release set as_of = as_of", NO_GRANT);
            refused(role, "update released_table set json = csv", NO_GRANT);
            refused(role, "update edition_count set counted = 0", NO_GRANT);
        }
    }

    @Test
    void notEvenTheOwnerChangesARelease() {
        for (String table : FROZEN) {
            refused("owner", "delete from " + table, "a release never changes");
            refused("owner", "truncate " + table + " cascade", "a release never changes");
        }
        refused("owner", "update released_table set json = csv", "a release never changes");
    }

    @Test
    void theApplicationReadsNeitherFactsNorTrueCounts() {
        for (String table : List.of("agreement_fact", "step_fact", "edition_count", "edition_hidden")) {
            refused("app", "select * from " + table, NO_GRANT);
            refused(
                    "app",
                    "select set_config('zusage.authority', 'stuttgart', true),"
                            + " set_config('zusage.office', 'stuttgart-a', true); select * from " + table,
                    NO_GRANT);
        }
        refused("app", "update agreement_fact set month = month", NO_GRANT);
        refused("app", "delete from step_fact", NO_GRANT);
    }

    @Test
    void theApplicationAddsFactsOfTheOfficeInHandOnly() {
        String insert = "insert into agreement_fact (id, authority, office, subject, milestone, month)"
                + " values (gen_random_uuid(), 'freiburg', 'freiburg-a', 'fact:x', 'OFFERED', '2026-03-01')";
        refused("app", insert, "no authority is set");
        refused(
                "app",
                "select set_config('zusage.authority', 'stuttgart', true),"
                        + " set_config('zusage.office', 'stuttgart-a', true); " + insert,
                "row-level security");
    }

    @Test
    void theJobRoleCountsFactsAndChangesNone() throws SQLException {
        try (Connection connection = LocalDatabase.of("reporting").connect("job");
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeQuery("select from agreement_fact").next())
                    .isTrue();
        }
        refused("job", "delete from agreement_fact", NO_GRANT);
        refused("job", "update step_fact set outcome = 'MET'", NO_GRANT);
    }

    private static void refused(String role, String sql, String why) {
        assertThatThrownBy(() -> {
                    try (Connection connection = LocalDatabase.of("reporting").connect(role);
                            Statement statement = connection.createStatement()) {
                        connection.setAutoCommit(false);
                        statement.execute(sql);
                        connection.commit();
                    }
                })
                .as(role + ": " + sql)
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(why);
    }
}
