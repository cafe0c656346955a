package de.zusage.plan.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/** Streams of facts whose things were erased; only their pseudonyms are kept. */
@ApplicationScoped
class EndedFacts {
    private final DataSource dataSource;

    EndedFacts(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    boolean contains(String stream) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("select 1 from ended_fact where stream = ?")) {
            query.setString(1, stream);
            try (var row = query.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("it cannot be read which facts are over", e);
        }
    }

    /** Forgets what was told on them; answers those of them that there were and that were not at their end, in one order. */
    List<String> end(Collection<String> streams) {
        try (var connection = dataSource.getConnection();
                var end = connection.prepareStatement("select zusage_end_facts(?)")) {
            end.setArray(1, connection.createArrayOf("text", streams.toArray()));
            List<String> known = new ArrayList<>();
            try (var row = end.executeQuery()) {
                while (row.next()) {
                    known.add(row.getString(1));
                }
            }
            return known;
        } catch (SQLException e) {
            throw new IllegalStateException("facts cannot be ended", e);
        }
    }
}
