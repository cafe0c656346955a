package de.zusage.plan.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** What statistics count of a case in this service, and nobody counts on under. */
@ApplicationScoped
class CountedThings {

    private final DataSource dataSource;

    CountedThings(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    List<UUID> of(UUID caseId, Collection<UUID> agreements) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("select zusage_counted_of(?, ?)")) {
            query.setObject(1, caseId);
            query.setArray(2, connection.createArrayOf("uuid", agreements.toArray()));
            List<UUID> ids = new ArrayList<>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException("what was counted cannot be found", e);
        }
    }
}
