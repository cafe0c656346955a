package de.zusage.reporting.release;

import static de.zusage.reporting.release.ReleaseFixtures.Q1;
import static de.zusage.reporting.release.ReleaseFixtures.released;
import static de.zusage.reporting.release.ReleaseFixtures.signed;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.ServiceStack;
import de.zusage.reporting.fact.Told;
import de.zusage.reporting.fact.Told.Thing;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
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
    private static final List<String> FROZEN = List.of(
            "release",
            "released_file",
            "released_cell",
            "release_count",
            "release_refusal",
            "release_confirmation",
            "release_part_read",
            "release_table_read",
            "release_definition",
            "release_completeness");

    @Inject
    Told told;

    @BeforeEach
    void releaseSomething() {
        ReleaseFixtures.forgetEverything();
        told.tell(signed(12, "essen", "essen-a", "2026-05").toArray(Thing[]::new));
        released(Q1);
    }

    @Test
    void neitherApplicationNorJobNorBackupChangesARelease() {
        for (String role : List.of("app", "job", "backup")) {
            for (String table : FROZEN) {
                refused(role, "delete from " + table, NO_GRANT);
                refused(role, "truncate " + table, NO_GRANT);
            }
            refused(role, "update release set as_of = as_of", NO_GRANT);
            refused(role, "update released_file set bytes = bytes", NO_GRANT);
            refused(role, "update released_cell set value = 0", NO_GRANT);
            refused(role, "update release_count set units = 0", NO_GRANT);
        }
        refused("app", "update release set document = null", "a release never changes");
        refused("app", "update release set state = 'DISCARDED'", "a release never changes");
        refused("app", "update release set announced = false", "a release never changes");
        refused("app", "insert into release_count select * from release_count", NO_GRANT);
    }

    @Test
    void notEvenTheOwnerChangesARelease() {
        for (String table : FROZEN) {
            refused("owner", "delete from " + table, "a release never changes");
            refused("owner", "truncate " + table + " cascade", "a release never changes");
        }
        refused("owner", "update released_file set bytes = sha256::bytea", "a release never changes");
        refused("owner", "update release set quarter = 6", "a release never changes");
        refused(
                "job",
                "insert into release_count select release_id, waits, table_name, authority, office, period, groups, 1"
                        + " from release_count limit 1",
                "a release never changes");
    }

    @Test
    void theApplicationReadsNeitherFactsNorTrueCounts() {
        for (String table : List.of("recorded_fact", "frozen_cell", "counted_unit", "release_count")) {
            refused("app", "select * from " + table, NO_GRANT);
            refused(
                    "app",
                    "select set_config('zusage.authority', 'essen', true),"
                            + " set_config('zusage.office', 'essen-a', true); select * from " + table,
                    NO_GRANT);
        }
        refused("app", "update recorded_fact set month = month", NO_GRANT);
        refused("app", "delete from recorded_fact", NO_GRANT);
    }

    @Test
    void theApplicationAddsFactsOfTheOfficeInHandOnly() {
        String insert = "insert into recorded_fact (id, authority, office, subject, sequence, unit, milestone, month,"
                + " told_in, said) values (gen_random_uuid(), 'freiburg', 'freiburg-a', 'fact:x', 1, 'AGREEMENT',"
                + " 'OFFERED', '2026-05-01', '2026-05-01', '{}')";
        refused("app", insert, "no authority is set");
        refused(
                "app",
                "select set_config('zusage.authority', 'stuttgart', true),"
                        + " set_config('zusage.office', 'stuttgart-a', true); " + insert,
                "row-level security");
    }

    @Test
    void theJobRoleCountsFactsAndChangesNone() {
        refused("job", "update recorded_fact set said = '{}'", NO_GRANT);
        refused("job", "insert into recorded_fact select * from recorded_fact", NO_GRANT);
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
