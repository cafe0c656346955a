package de.zusage.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.local.testing.LocalDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Reads the catalogue of the service's real database: no table escapes row-level security unless it is listed. */
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
            "flyway_schema_history");

    /** Tables of the service that belong to no tenant, each for a reason its migration states. */
    protected Set<String> withoutTenant() {
        return Set.of();
    }

    @Test
    void everyTableIsProtectedOrListed() throws SQLException {
        Set<String> listed = new HashSet<>(KIT);
        listed.addAll(withoutTenant());
        assertThat(rows("""
                select relname from pg_class c
                where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
                  and not (relrowsecurity and relforcerowsecurity
                    and exists (select from pg_policies p where p.tablename = relname and p.policyname = 'tenant'
                                and p.qual like '%zusage_authority()%' and p.qual like '%zusage_office()%'
                                and p.with_check like '%zusage_authority()%' and p.with_check like '%zusage_office()%'))
                """)).containsExactlyInAnyOrderElementsOf(listed);
    }

    @Test
    void noFurtherPolicyOpensATableToTheApplication() throws SQLException {
        assertThat(rows("""
                select tablename || '.' || policyname from pg_policies
                where policyname <> 'tenant' and roles && array[(current_database() || '_app')::name, 'public'::name]
                """)).isEmpty();
    }

    @Test
    void theApplicationOwnsNothingAndCannotPassBy() throws SQLException {
        assertThat(rows("""
                select rolname from pg_roles where rolname in (current_database() || '_app', current_database() || '_job')
                  and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
                union all
                select relname from pg_class where relowner::regrole::text = current_database() || '_app'
                """)).isEmpty();
    }

    @Test
    void noViewPassesByTheReadersRights() throws SQLException {
        assertThat(rows("""
                select relname from pg_class where relkind in ('v', 'm') and relnamespace = 'public'::regnamespace
                  and not coalesce(reloptions::text like '%security_invoker=true%', false)
                """)).isEmpty();
    }

    /** Each of the nineteen authorities beside each other one, in every table of tenants. */
    @TestFactory
    Stream<DynamicTest> noAuthorityReadsOrWritesARowOfAnother() throws SQLException {
        List<String> authorities = Realm.authorities();
        assertThat(authorities).hasSize(19);
        List<String> tables = rows("""
                select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
                  and relrowsecurity and relforcerowsecurity
                  and has_table_privilege(current_database() || '_app', oid, 'select, insert, update, delete') order by relname""");
        assertThat(tables).isNotEmpty();
        return tables.stream()
                .map(table -> DynamicTest.dynamicTest(table, () -> {
                    TenantPairs pairs = new TenantPairs(table, authorities);
                    pairs.check();
                    assertThat(pairs.pairs()).isEqualTo(authorities.size() * (authorities.size() - 1));
                    System.out.println("Row policy of " + table + ": " + pairs.pairs() + " pairs of authorities");
                }));
    }

    private static List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection owner = LocalDatabase.asOwner();
                Statement statement = owner.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }
}
