package de.zusage.plan.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Streams of facts whose things were erased; only their pseudonyms are kept. */
@ApplicationScoped
class EndedFacts {
    private static final String TELL_AGAIN = """
            insert into outbox (event_id)
            select distinct f.id from event_log r
              cross join lateral jsonb_array_elements_text(r.payload::jsonb -> 'factReceipts') as named (receipt)
              join event_log f on f.type = 'fact.erased.v1' and f.payload::jsonb ->> 'receiptId' = named.receipt
            where r.aggregatetype = 'zusage.erasure' and r.aggregateid = ?
              and not exists (select from outbox o where o.event_id = f.id)
            """;

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

    /** The ends that the receipts of that erasure named go out again. */
    void tellAgain(UUID erasure) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(TELL_AGAIN)) {
            insert.setString(1, "erasure:" + erasure);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the ends of facts cannot be told again", e);
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
