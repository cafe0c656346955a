package de.zusage.system;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.local.Databases;
import de.zusage.local.Directories;
import de.zusage.local.LocalSystem;
import de.zusage.local.scenario.EndOfPilot;
import de.zusage.local.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Steps 1 to 3 and 5 of that chapter of docs/operations.md for every case of a system, and the tables of step 4. */
@EnabledIfSystemProperty(
        named = "zusage.all",
        matches = "true",
        disabledReason = "starts a system of its own: ./test --all")
class EndOfPilotTest {
    private static final Path OUTSIDE = Path.of("target", "end-of-pilot").toAbsolutePath();

    private static final String COLUMNS = """
            select table_name, column_name
            from information_schema.columns join information_schema.tables using (table_schema, table_name)
            where table_schema = 'public' and table_type = 'BASE TABLE' and data_type <> 'bytea'
            """;

    /** The ledger, that it was told, what keeps an erased case from coming back, and the log, for its auditors. */
    private static final Set<String> STAYS = Set.of(
            "agreement.erasure.casefile_id",
            "agreement.erasure.counted",
            "agreement.event_log.aggregateid",
            "agreement.event_log.payload",
            "agreement.stream_counter.aggregateid",
            "agreement.access_log.object_id",
            "plan.erased.id",
            "plan.access_log.object_id",
            "notification.erased.id",
            "notification.access_log.object_id");

    @Test
    void everythingEndsIsHandedOutAndErasedAndTheFiguresStay() throws SQLException, IOException {
        Directories.delete(OUTSIDE);
        try (LocalSystem system = Running.untouched()) {
            Scenario.playOneLife(system, line -> {}, title -> {});
            long cases = system.postgres().number("agreement", "select count(*) from casefile");
            List<String> erased = new EndOfPilot(system, OUTSIDE, System.out::println).play();
            assertThat(erased).as("every case").hasSize((int) cases).hasSizeGreaterThan(4);
            assertThat(left(system, erased)).isSubsetOf(STAYS).contains("agreement.erasure.casefile_id");
            assertThat(kept("ledger")).isEqualTo(erased.size());
            assertThat(kept("releases")).isGreaterThan(10);
            assertThat(system.postgres().number("reporting", "select count(*) from released_cell"))
                    .as("figures, which never change")
                    .isPositive();
        }
    }

    /** Wherever one of these cases is still named. */
    private static Set<String> left(LocalSystem system, List<String> cases) throws SQLException {
        Set<String> left = new TreeSet<>();
        for (String database : Databases.ALL) {
            try (Connection owner = system.postgres().connect(database, database + "_owner");
                    Statement statement = owner.createStatement();
                    ResultSet column = statement.executeQuery(COLUMNS)) {
                while (column.next()) {
                    String table = column.getString(1);
                    String name = column.getString(2);
                    String sql = "select count(*) from \"%s\" where \"%s\"::text ~ '%s'"
                            .formatted(table, name, String.join("|", cases));
                    if (system.postgres().number(database, sql) > 0) {
                        left.add(database + "." + table + "." + name);
                    }
                }
            }
        }
        return left;
    }

    private static long kept(String place) throws IOException {
        try (Stream<Path> files = Files.walk(OUTSIDE.resolve(place))) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
