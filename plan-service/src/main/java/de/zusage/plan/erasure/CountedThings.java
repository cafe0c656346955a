package de.zusage.plan.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** What statistics count of a case in this service. */
@ApplicationScoped
class CountedThings {

    /** A step that goes on with another case's is counted as that one, and ends with it. */
    private static final String OF_CASE = """
            with plans as (select id from plan where case_id = ? or id = any (?))
            select id from step where plan_id in (select id from plans) and continues is null
            union all select id from review where plan_id in (select id from plans)
            union all select id from booking where agreement_id in (select id from plans)
            union all select id from referral where agreement_id in (select id from plans)
            """;

    private final DataSource dataSource;

    CountedThings(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    List<UUID> of(UUID caseId, Collection<UUID> agreements) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(OF_CASE)) {
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
