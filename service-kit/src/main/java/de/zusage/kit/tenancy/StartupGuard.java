package de.zusage.kit.tenancy;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Checks the database user before anything is served. */
@ApplicationScoped
class StartupGuard {

    private final DataSource dataSource;

    StartupGuard(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            DatabaseRoleCheck.verify(connection);
        }
    }
}
