package de.zusage.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.local.PostgresServer.Durability;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {
    @Test
    void rolesAreSeparatedAndDataSurvivesARestart(@TempDir Path directory) throws SQLException {
        try (PostgresServer server =
                PostgresServer.start(Project.programs(), directory, Ports.free(), Durability.THROWAWAY)) {
            Databases.create(server);
            Databases.create(server);
            execute(server, "plan", "plan_owner", "create table note (text text)");
            execute(server, "plan", "plan_owner", "insert into note values ('kept')");
            assertThatThrownBy(() -> execute(server, "plan", "plan_app", "create table own (text text)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> execute(server, "plan", "plan_app", "select * from note"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> execute(server, "plan", "agreement_app", "select 1"))
                    .hasMessageContaining("permission denied");
            assertThat(read(
                            server,
                            "plan_app",
                            "select rolsuper or rolbypassrls from pg_roles where rolname=current_user"))
                    .isEqualTo("f");
        }
        try (PostgresServer server =
                PostgresServer.start(Project.programs(), directory, Ports.free(), Durability.DURABLE)) {
            assertThat(read(server, "plan_backup", "select text from note")).isEqualTo("kept");
            assertThat(read(server, "plan_backup", "show server_version")).startsWith("18.");
        }
    }

    private static void execute(PostgresServer server, String database, String role, String sql) throws SQLException {
        try (Connection connection = server.connect(database, role);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String read(PostgresServer server, String role, String sql) throws SQLException {
        try (Connection connection = server.connect("plan", role);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
