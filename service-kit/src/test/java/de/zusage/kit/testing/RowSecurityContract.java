package de.zusage.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.testing.RowSecurity.Check;
import de.zusage.kit.testing.RowSecurity.Finding;
import de.zusage.local.JvmShared;
import de.zusage.local.testing.LocalDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Reads the catalogue of the service's real database: nothing escapes row-level security unless it is listed. And breaks a
 * second one, made by the same migrations, in every way of {@link Breakage}: each must be found.
 */
public abstract class RowSecurityContract {
    private static final Set<String> KIT = Set.of(
            "event_log",
            "stream_counter",
            "outbox",
            "relay_lease",
            "inbox",
            "inbox_stream",
            "inbox_parked",
            "idempotency_key",
            "access_unsealed",
            "access_seal",
            "access_base",
            "access_chain",
            "access_retention",
            "flyway_schema_history");

    private static final Set<String> KIT_FOR_JOBS = Set.of("person_key", "access_log");
    private static final Set<String> KIT_DEFINERS = Set.of("zusage_access_waits", "zusage_access_prune");

    /** What comes with {@code db/erasure}: ids alone, rules, and the functions that erase over all offices. */
    private static final Set<String> KIT_ERASURE = Set.of("erased", "erasure_rule");

    private static final Set<String> KIT_ERASURE_DEFINERS =
            Set.of("zusage_erase", "zusage_erased", "zusage_stays_erased");

    private static final String TENANTS = """
            select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
              and relrowsecurity and relforcerowsecurity
              and has_table_privilege(current_database() || '_app', oid, 'select, insert, update, delete')""";

    /** Tables of the service that belong to no tenant, each for a reason its migration states. */
    protected Set<String> withoutTenant() {
        return Set.of();
    }

    /** Tables of the service that its jobs see over all offices, each for a reason its migration states. */
    protected Set<String> forJobs() {
        return Set.of();
    }

    /** Functions of the service that look over the wall, each for a reason its migration states. */
    protected Set<String> definers() {
        return Set.of();
    }

    /** Whether it erases by the kit's rules. */
    protected boolean erases() {
        return false;
    }

    /** Where the migrations lie. */
    protected String[] migrations() {
        return erases()
                ? new String[] {"db/kit", "db/erasure", "db/migration"}
                : new String[] {"db/kit", "db/migration"};
    }

    private Set<String> shared() {
        return both(erases() ? KIT_ERASURE : Set.of(), withoutTenant());
    }

    private RowSecurity expected() {
        return new RowSecurity(
                both(KIT, shared()),
                both(KIT_FOR_JOBS, forJobs()),
                both(KIT_DEFINERS, both(erases() ? KIT_ERASURE_DEFINERS : Set.of(), definers())));
    }

    private static Set<String> both(Set<String> kit, Set<String> service) {
        Set<String> both = new HashSet<>(kit);
        both.addAll(service);
        return both;
    }

    @Test
    void nothingPassesByRowLevelSecurity() throws SQLException {
        try (Connection superuser = open(LocalDatabase.current())) {
            assertThat(expected().findings(superuser)).isEmpty();
            superuser.rollback();
        }
    }

    /** Each change is taken back before the next: the check is silent before and finds it after. */
    @Test
    void everyDeliberateBreakageIsFound() throws SQLException {
        LocalDatabase broken = migrated(JvmShared.get("service", String.class) + "_broken");
        List<String> unnoticed = new ArrayList<>();
        try (Connection superuser = open(broken)) {
            assertThat(expected().findings(superuser)).isEmpty();
            Set<String> tables = new TreeSet<>(RowSecurity.strings(superuser, TENANTS));
            tables.removeAll(both(KIT, shared()));
            assertThat(tables).isNotEmpty();
            for (Breakage breakage : Breakage.OF_A_TABLE) {
                Set<String> on = new TreeSet<>(tables);
                if (breakage.found() == Check.JOBS) {
                    on.removeAll(both(KIT_FOR_JOBS, forJobs()));
                }
                on.stream()
                        .filter(table -> !isFound(superuser, breakage, table))
                        .forEach(unnoticed::add);
                say(breakage, on.size() + " tables");
            }
            for (Breakage breakage : Breakage.OF_ALL) {
                if (!isFound(superuser, breakage, "")) {
                    unnoticed.add(breakage.name());
                }
                say(breakage, "once");
            }
            superuser.rollback();
        }
        assertThat(unnoticed).isEmpty();
    }

    private boolean isFound(Connection superuser, Breakage breakage, String table) {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(breakage.sql().replace("{table}", table));
            List<Finding> findings = expected().findings(superuser, breakage.found());
            superuser.rollback();
            return !findings.isEmpty();
        } catch (SQLException e) {
            throw new AssertionError(breakage.name() + " on " + table, e);
        }
    }

    private static void say(Breakage breakage, String where) {
        System.out.println("Breakage: " + breakage.name() + ", " + where + " → found by " + breakage.found());
    }

    private LocalDatabase migrated(String name) {
        LocalDatabase database = LocalDatabase.of(name);
        Flyway.configure()
                .dataSource(database.url(), name + "_owner", database.password())
                .locations(migrations())
                .outOfOrder(true)
                .load()
                .migrate();
        return database;
    }

    private static Connection open(LocalDatabase database) throws SQLException {
        Connection superuser = database.connectAsSuperuser();
        superuser.setAutoCommit(false);
        return superuser;
    }

    /** Each of the nineteen authorities beside each other one, in every table of tenants. */
    @TestFactory
    Stream<DynamicTest> noAuthorityReadsOrWritesARowOfAnother() throws SQLException {
        List<String> authorities = Realm.authorities();
        assertThat(authorities).hasSize(19);
        Set<String> tables;
        try (Connection owner = LocalDatabase.asOwner()) {
            tables = new TreeSet<>(RowSecurity.strings(owner, TENANTS));
        }
        assertThat(tables).isNotEmpty();
        return tables.stream()
                .map(table -> DynamicTest.dynamicTest(table, () -> {
                    TenantPairs pairs = new TenantPairs(table, authorities);
                    pairs.check();
                    assertThat(pairs.pairs()).isEqualTo(authorities.size() * (authorities.size() - 1));
                    System.out.println("Row policy of " + table + ": " + pairs.pairs() + " pairs of authorities");
                }));
    }
}
