package de.zusage.kit.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the catalogue of a service's database for ways past row-level security, over the connection of a superuser; what
 * is meant to be otherwise is listed, and a list that names too much is a finding too.
 */
record RowSecurity(Set<String> withoutTenant, Set<String> forJobs, Set<String> definers) {
    private static final String MINE =
            "((authority = ( SELECT zusage_authority() AS zusage_authority)) AND (office = ( SELECT zusage_office() AS zusage_office)))";

    /** One kind of hole, and where the catalogue shows it. */
    enum Check {
        /** A table that is under no forced row-level security. */
        FORCED("""
                select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
                  and not (relrowsecurity and relforcerowsecurity and exists (
                    select from pg_policy where polrelid = pg_class.oid and polname = 'tenant'
                      and pg_get_expr(polqual, polrelid) like '%zusage_office()%'))"""),
        /** A tenant's policy that is not the one of the kit, for reading and writing alike. */
        POLICY("""
                select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
                  and not exists (select from pg_policy where polrelid = pg_class.oid and polname = 'tenant'
                    and polcmd = '*' and polpermissive and polroles = '{0}'
                    and pg_get_expr(polqual, polrelid) = '%1$s' and pg_get_expr(polwithcheck, polrelid) = '%1$s')""".formatted(MINE)),
        /** A further policy, for others than the owner and the jobs. */
        FURTHER("""
                select tablename || '.' || policyname from pg_policies
                where schemaname = 'public' and policyname <> 'tenant'
                  and not (policyname = 'owner' and roles = array[zusage_role('owner')])
                  and not (policyname = 'job' and roles = array[zusage_role('job')])"""),
        /** A table that jobs see over all offices. */
        JOBS(
                "select distinct tablename from pg_policies where schemaname = 'public' and zusage_role('job') = any (roles)"),
        /** A view that reads by the rights of its owner. */
        VIEWS("""
                select relname from pg_class where relkind in ('v', 'm') and relnamespace = 'public'::regnamespace
                  and not coalesce(reloptions::text like '%security_invoker=true%' and relkind = 'v', false)"""),
        /** A function that reads by the rights of its owner. */
        DEFINERS("select proname from pg_proc where prosecdef and pronamespace = 'public'::regnamespace"),
        /** A function that does so with whatever the caller put before the tables of its owner. */
        SEARCH_PATH("""
                select proname from pg_proc where prosecdef and pronamespace = 'public'::regnamespace
                  and not coalesce('search_path=public, pg_temp' = any (proconfig), false)"""),
        /** A login of the service that policies do not bind, or that may become one. */
        ROLES("""
                select rolname from pg_roles where rolname in (zusage_role('app'), zusage_role('job'))
                  and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
                    or exists (select from pg_auth_members where member = pg_roles.oid))"""),
        /** What belongs to a login of the service. */
        OWNERS("""
                select relname from pg_class where relowner::regrole::text in (zusage_role('app'), zusage_role('job'))
                union all
                select proname from pg_proc where proowner::regrole::text in (zusage_role('app'), zusage_role('job'))"""),
        /** A right that no policy limits. */
        RIGHTS("""
                select c.relname || '.' || a.privilege_type from pg_class c, aclexplode(c.relacl) a
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                  and (a.grantee = 0 or a.grantee::regrole::text in (zusage_role('app'), zusage_role('job')))
                  and a.privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN')"""),
        /** A setting whose absence is answered with nothing. */
        SETTING("");

        private final String catalogue;

        Check(String catalogue) {
            this.catalogue = catalogue;
        }
    }

    /** What a check found. */
    record Finding(Check check, String what) {}

    List<Finding> findings(Connection superuser) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        for (Check check : Check.values()) {
            findings.addAll(findings(superuser, check));
        }
        return findings;
    }

    List<Finding> findings(Connection superuser, Check check) throws SQLException {
        Set<String> found = check == Check.SETTING ? silent(superuser) : strings(superuser, check.catalogue);
        List<Finding> findings = new ArrayList<>();
        Set<String> listed = listed(check);
        found.stream().filter(what -> !listed.contains(what)).forEach(what -> findings.add(new Finding(check, what)));
        listed.stream()
                .filter(what -> !found.contains(what))
                .forEach(what -> findings.add(new Finding(check, "listed, but not so: " + what)));
        return findings;
    }

    private Set<String> listed(Check check) {
        return switch (check) {
            case FORCED, POLICY -> withoutTenant;
            case JOBS -> forJobs;
            case DEFINERS -> definers;
            default -> Set.of();
        };
    }

    /** The settings without which the application is not stopped. */
    private static Set<String> silent(Connection superuser) throws SQLException {
        Set<String> silent = new HashSet<>();
        for (String setting : List.of("authority", "office")) {
            try (Statement statement = superuser.createStatement()) {
                statement.execute("savepoint unset");
                statement.execute("select set_config('zusage." + setting + "', '', true)");
                statement.execute("select set_config('role', zusage_role('app'), true)");
                statement.execute("select zusage_" + setting + "()");
                silent.add(setting);
            } catch (SQLException e) {
                if (!"ZT001".equals(e.getSQLState())) {
                    throw e;
                }
            }
            try (Statement statement = superuser.createStatement()) {
                statement.execute("rollback to savepoint unset");
            }
        }
        return silent;
    }

    static Set<String> strings(Connection connection, String sql) throws SQLException {
        Set<String> strings = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                strings.add(row.getString(1));
            }
        }
        return strings;
    }
}
