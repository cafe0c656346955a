package de.zusage.kit.testing;

import de.zusage.kit.testing.RowSecurity.Check;
import java.util.List;

/** A way to break row-level security on purpose, and the check that must find it; in braces stands a table of tenants. */
record Breakage(String name, Check found, String sql) {
    private static final String AUTHORITY = "authority = (select zusage_authority())";
    private static final String MINE = AUTHORITY + " and office = (select zusage_office())";

    /** Of a single table; each is tried on every one. */
    static final List<Breakage> OF_A_TABLE = List.of(
            new Breakage("row-level security disabled", Check.FORCED, "alter table {table} disable row level security"),
            new Breakage("FORCE off", Check.FORCED, "alter table {table} no force row level security"),
            new Breakage("policy dropped", Check.POLICY, "drop policy tenant on {table}"),
            new Breakage(
                    "office left out of the policy",
                    Check.POLICY,
                    "alter policy tenant on {table} using (" + AUTHORITY + ") with check (" + AUTHORITY + ")"),
            new Breakage(
                    "policy with a way round it",
                    Check.POLICY,
                    "alter policy tenant on {table} using (" + MINE + " or true)"),
            new Breakage(
                    "policy USING without WITH CHECK",
                    Check.POLICY,
                    "drop policy tenant on {table}; create policy tenant on {table} using (" + MINE + ")"),
            new Breakage(
                    "WITH CHECK that lets all pass", Check.POLICY, "alter policy tenant on {table} with check (true)"),
            new Breakage(
                    "policy for reading alone",
                    Check.POLICY,
                    "drop policy tenant on {table}; create policy tenant on {table} for select using (" + MINE + ")"),
            new Breakage(
                    "a second policy for the application",
                    Check.FURTHER,
                    "create policy more on {table} for select using (authority is not null)"),
            new Breakage(
                    "the owner's policy for everybody",
                    Check.FURTHER,
                    "drop policy owner on {table}; create policy owner on {table} using (true)"),
            new Breakage(
                    "job role with a policy on an unlisted table",
                    Check.JOBS,
                    "do $$ begin execute format('create policy job on {table} to %I using (true)', zusage_role('job')); end $$"),
            new Breakage("view without security_invoker", Check.VIEWS, "create view broken as select * from {table}"),
            new Breakage(
                    "materialised view",
                    Check.VIEWS,
                    "create materialized view broken as select * from {table} with no data"),
            new Breakage(
                    "function SECURITY DEFINER",
                    Check.DEFINERS,
                    "create function broken() returns setof {table} language sql security definer set search_path = public,"
                            + " pg_temp as 'select * from {table}'"),
            new Breakage(
                    "table of the application's own",
                    Check.OWNERS,
                    "do $$ begin execute format('alter table {table} owner to %I', zusage_role('app')); end $$"),
            new Breakage(
                    "application may truncate",
                    Check.RIGHTS,
                    "do $$ begin execute format('grant truncate on {table} to %I', zusage_role('app')); end $$"));

    /** Of the database as a whole. */
    static final List<Breakage> OF_ALL = List.of(
            new Breakage(
                    "a new table that nobody protected",
                    Check.FORCED,
                    "create table broken (id uuid, authority text not null, office text not null)"),
            role("application as superuser", "alter role %I superuser", "app"),
            role("application with BYPASSRLS", "alter role %I bypassrls", "app"),
            role("jobs with BYPASSRLS", "alter role %I bypassrls", "job"),
            new Breakage(
                    "application as a member of the owner",
                    Check.ROLES,
                    "do $$ begin execute format('grant %I to %I', zusage_role('owner'), zusage_role('app')); end $$"),
            setting("authority"),
            setting("office"),
            new Breakage(
                    "a SECURITY DEFINER function with the caller's search path",
                    Check.SEARCH_PATH,
                    "alter function zusage_access_waits() reset search_path"));

    private static Breakage role(String name, String change, String role) {
        return new Breakage(
                name, Check.ROLES, "do $$ begin execute format('" + change + "', zusage_role('" + role + "')); end $$");
    }

    private static Breakage setting(String setting) {
        return new Breakage(
                "missing " + setting + " returns nothing instead of raising",
                Check.SETTING,
                "create or replace function zusage_" + setting + "() returns text language sql stable"
                        + " as $$ select nullif(current_setting('zusage." + setting + "', true), '') $$");
    }
}
