package de.zusage.kit.tenancy;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.local.testing.LocalDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The check by which a service refuses to start, against each role that the database has. */
class DatabaseRoleCheckTest {

    private final LocalDatabase database = LocalDatabase.of("roles");

    @BeforeEach
    void migrate() {
        Flyway.configure()
                .dataSource(database.url(), "roles_owner", database.password())
                .locations("db/kit")
                .load()
                .migrate();
    }

    @Test
    void theApplicationRoleMayStart() throws SQLException {
        try (Connection connection = database.connect("app")) {
            assertThatCode(() -> DatabaseRoleCheck.verify(connection)).doesNotThrowAnyException();
        }
    }

    @Test
    void theOwnerOfTablesIsRefused() throws SQLException {
        refused(database.connect("owner"), "owns");
    }

    @Test
    void aRoleThatBypassesPoliciesIsRefused() throws SQLException {
        refused(database.connect("backup"), "bypass");
    }

    @Test
    void aSuperuserIsRefused() throws SQLException {
        refused(database.connectAsSuperuser(), "superuser");
    }

    @Test
    void aMemberOfTheOwnerIsRefused() throws SQLException {
        try (Connection superuser = database.connectAsSuperuser();
                var statement = superuser.createStatement()) {
            statement.execute("grant roles_owner to roles_job");
            try {
                refused(database.connect("job"), "owner");
            } finally {
                statement.execute("revoke roles_owner from roles_job");
            }
        }
    }

    private static void refused(Connection opened, String why) throws SQLException {
        try (Connection connection = opened) {
            assertThatThrownBy(() -> DatabaseRoleCheck.verify(connection))
                    .hasMessageStartingWith("Refusing to start")
                    .hasMessageContaining(why);
        }
    }
}
