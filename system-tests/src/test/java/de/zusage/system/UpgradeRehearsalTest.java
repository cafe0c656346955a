package de.zusage.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.local.Databases;
import de.zusage.local.Directories;
import de.zusage.local.LocalFailure;
import de.zusage.local.Ports;
import de.zusage.local.PostgresServer;
import de.zusage.local.PostgresServer.Durability;
import de.zusage.local.Project;
import de.zusage.local.upkeep.DatabaseServer;
import de.zusage.local.upkeep.Migration;
import de.zusage.local.upkeep.Rehearsal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The database of agreement-service as an older version left it, with a draft, a signed text and a chain of the access log. */
@Tag("landing")
class UpgradeRehearsalTest {
    private static final Path DIRECTORY = Path.of("target", "rehearsal").toAbsolutePath();

    private static PostgresServer postgres;
    private static DatabaseServer server;
    private final List<String> report = new ArrayList<>();

    @BeforeAll
    static void migrateTheOriginal() throws SQLException {
        Directories.delete(DIRECTORY);
        postgres = PostgresServer.start(
                Project.programs(), DIRECTORY.resolve("postgres"), Ports.free(), Durability.THROWAWAY);
        Databases.create(postgres, "agreement");
        server = DatabaseServer.of(postgres);
        assertThat(new Migration("agreement", DIRECTORY).run(server, "agreement", "agreement_owner"))
                .isEmpty();
        change("""
                set session_replication_role = replica;
                insert into agreement_version (id, authority, office, agreement_id, number, state, content, text, text_hash,
                    languages, respond_by)
                  values
                    (gen_random_uuid(), 'essen', 'essen-b', gen_random_uuid(), 1, 'DRAFT', 'draft', null, null, '{de}', null),
                    (gen_random_uuid(), 'essen', 'essen-b', gen_random_uuid(), 1, 'OFFERED', 'said', 'text', 'ab', '{de}', now());
                insert into signature (id, authority, office, version_id, party, method, text_hash, recorded_by, signed_on, signed_at)
                  values (gen_random_uuid(), 'essen', 'essen-b', gen_random_uuid(), 'CLIENT', 'OWN_LOGIN', 'ab',
                    gen_random_uuid(), now(), now());
                insert into published_hash values (repeat('ab', 32));
                insert into access_log (id, authority, office, carrier, at, subject, roles, action, kind, object_id)
                  select gen_random_uuid(), 'essen', 'essen-b', 'carrier-b', now(), 'säb', 'adviser', 'read', 'case',
                    gen_random_uuid() from generate_series(1, 5);
                """);
        change(chained());
    }

    /** The links of the lines, as the database itself computes them. */
    private static String chained() {
        return """
                do $$
                declare
                  line access_log;
                  link bytea := decode(repeat('00', 32), 'hex');
                  field text;
                  n bigint := 0;
                begin
                  for line in select * from access_log order by id loop
                    n := n + 1;
                    link := link || int8send(n);
                    foreach field in array array[line.id::text, line.authority, line.office, line.carrier,
                        (extract(epoch from line.at) * 1000000)::bigint::text, line.subject, line.roles, line.action, line.kind,
                        line.object_id::text, line.request_id] loop
                      link := link || case when field is null then int4send(-1)
                        else int4send(octet_length(convert_to(field, 'UTF8'))) || convert_to(field, 'UTF8') end;
                    end loop;
                    link := sha256(link);
                    insert into access_seal (carrier, number, log_id, hash) values (line.carrier, n, line.id, link);
                  end loop;
                end $$;
                """;
    }

    /** One migration was not carried out as yet. */
    @BeforeEach
    void goBackOneVersion() throws SQLException {
        change("""
                drop event trigger if exists careless;
                drop function if exists careless();
                revoke select (client_login) on casefile from agreement_job;
                delete from flyway_schema_history where version = '165';
                """);
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void whatLosesNothingGoesAndLeavesNoTrace() throws SQLException {
        List<String> before = state();
        assertThat(rehearsed()).as(String.join("\n", report)).isTrue();
        assertThat(report)
                .anySatisfy(line ->
                        assertThat(line).startsWith("agreement: copied in").endsWith("migrations 165"))
                .anySatisfy(line -> assertThat(line)
                        .contains(
                                "1 drafts of agreements, ",
                                "1 signed and offered texts",
                                "5 lines of the access log in 1"))
                .last()
                .satisfies(line -> assertThat(line.toString()).startsWith("GO: "));
        assertThat(state()).as("databases, roles and versions").isEqualTo(before);
    }

    /** What careless migrations do, as soon as the new version begins to change something. */
    @Test
    void eachLossIsNamedAndStopsTheUpgrade() throws SQLException {
        change("""
                create function careless() returns event_trigger language plpgsql as $$
                begin
                  delete from agreement_version where state = 'DRAFT';
                  update agreement_version set text = 'other' where state = 'OFFERED';
                  update signature set text_hash = 'cd';
                  alter table published_hash rename to published;
                  alter table access_log disable trigger user;
                  update access_log set subject = 'other' where id = (select log_id from access_seal where number = 4);
                end $$;
                create event trigger careless on ddl_command_end when tag in ('GRANT') execute function careless();
                """);
        assertThat(rehearsed()).as(String.join("\n", report)).isFalse();
        assertThat(report)
                .contains(
                        "    LOST: drafts of agreements: 1 before, 0 now",
                        "    LOST: agreement_version has 1 row less than before",
                        "    LOST: signed and offered texts: not word for word what they were",
                        "    LOST: signature has other values where nothing is ever changed",
                        "    LOST: table published_hash is gone, with 1 row",
                        "    LOST: the access log of carrier-b is broken at link 4")
                .last()
                .satisfies(line -> assertThat(line.toString()).startsWith("NO-GO: do not upgrade agreement."));
    }

    /** A pod of the older version that starts while the newer one has migrated already, or on the way back. */
    @Test
    void tablesOfANewerVersionKeepNoOlderOneFromStarting() throws SQLException {
        change("""
                insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by,
                    execution_time, success)
                  values (9001, '999', 'later', 'SQL', 'V999__later.sql', 1, 'newer', 1, true),
                    (9002, '000.999', 'later of the kit', 'SQL', 'V000_999__later.sql', 1, 'newer', 1, true)
                """);
        try {
            assertThat(new Migration("agreement", DIRECTORY).run(server, "agreement", "agreement_owner"))
                    .isEmpty();
        } finally {
            change("delete from flyway_schema_history where installed_by = 'newer'");
        }
    }

    @Test
    void aMigrationThatFailsStopsTheUpgradeAndTheLogSaysWhy() throws SQLException {
        // As if somebody had edited a migration that was carried out long ago.
        change("update flyway_schema_history set checksum = checksum + 1 where version = '001'");
        assertThat(rehearsed()).isFalse();
        change("update flyway_schema_history set checksum = checksum - 1 where version = '001'");
        assertThat(report)
                .contains("agreement: the migration failed")
                .anySatisfy(line -> assertThat(line).containsIgnoringCase("checksum mismatch"))
                .last()
                .satisfies(line -> assertThat(line.toString()).startsWith("NO-GO: do not upgrade agreement."));
    }

    @Test
    void whoIsConnectedIsNamedAndNothingIsCopied() throws SQLException {
        try (Connection held = postgres.connect("agreement", "agreement_app")) {
            assertThat(held.isValid(1)).isTrue();
            assertThatThrownBy(this::rehearsed)
                    .isInstanceOf(LocalFailure.class)
                    .hasMessageContaining("Sessions are open in agreement (1 of agreement_app)");
        }
        assertThatThrownBy(() -> new Rehearsal(server, DIRECTORY, report::add).of(List.of("plan")))
                .hasMessage("There is no database plan at this server.");
    }

    @Test
    void aWrongOptionIsAnsweredInOneSentence() throws Exception {
        assertThat(said("--sever", "x"))
                .isEqualTo("Unknown option --sever: deploy/rehearse-upgrade --help names them.");
        assertThat(said("--server", "localhost", "--user", "postgres", "--password-file", "/dev/null"))
                .startsWith("localhost is no server: say jdbc:postgresql://HOST:PORT/");
        assertThat(said("--server", server.base())).isEqualTo("--server wants --user and --password-file too.");
        assertThat(said("--only", "agreement,plans")).startsWith("There is no application called plans: choose from");
        assertThat(said("--only")).startsWith("--only wants a value");
        assertThat(said("--from")).startsWith("--from wants one version");
        assertThat(said("--from", "released", "extra")).startsWith("--from wants one version");
        assertThat(said("--from", "no-such-version"))
                .startsWith("There is no version no-such-version in this repository");
    }

    private boolean rehearsed() {
        return new Rehearsal(server, DIRECTORY, report::add).of(List.of("agreement"));
    }

    private static void change(String sql) throws SQLException {
        try (Connection all = server.connect("agreement");
                Statement statement = all.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Databases, roles, and how far the original is. */
    private static List<String> state() throws SQLException {
        List<String> state = new ArrayList<>();
        try (Connection all = server.connect("agreement");
                Statement statement = all.createStatement();
                ResultSet row =
                        statement.executeQuery("select datname from pg_database union all select rolname from pg_roles"
                                + " union all select version from flyway_schema_history union all select id::text from signature"
                                + " order by 1")) {
            while (row.next()) {
                state.add(row.getString(1));
            }
        }
        return state;
    }

    /** The command's one line, where it ends with 1. */
    private static String said(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Project.root().resolve("deploy/rehearse-upgrade").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder script = new ProcessBuilder(command).redirectErrorStream(true);
        script.environment().put("ZUSAGE_PACKAGED", "yes");
        Process process = script.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isOne();
        return output.strip();
    }
}
