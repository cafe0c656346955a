package de.zusage.reporting.release;

import de.zusage.reporting.fact.FactCounts.Count;
import de.zusage.reporting.figure.Edition;
import de.zusage.reporting.figure.Grid;
import de.zusage.reporting.figure.Tally;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The true counts behind released tables: written by the application role, read back by the job role only. */
@ApplicationScoped
class Editions {
    private static final String ALL = """
            select r.id, c.authority, c.office, c.column_name, c.counted from release r
            join released_table t on t.release_id = r.id and t.edition_of = r.id and t.name = ?
            left join edition_count c on c.release_id = r.id and c.table_name = t.name
            order by r.number""";
    private static final String HIDDEN =
            "select authority, column_name from edition_hidden where release_id = ? and table_name = ?";
    private static final String ADD_COUNT = """
            insert into edition_count (release_id, table_name, authority, office, column_name, counted)
            values (?, ?, ?, ?, ?, ?)""";
    private static final String ADD_HIDDEN =
            "insert into edition_hidden (release_id, table_name, authority, column_name) values (?, ?, ?, ?)";
    private final AgroalDataSource app;
    private final AgroalDataSource job;

    Editions(AgroalDataSource app, @DataSource("job") AgroalDataSource job) {
        this.app = app;
        this.job = job;
    }

    /** All editions of a table so far, the oldest first. */
    List<Edition> of(Grid grid) {
        return QuarkusTransaction.suspendingExisting().call(() -> {
            try (Connection connection = job.getConnection();
                    PreparedStatement query = connection.prepareStatement(ALL)) {
                query.setString(1, grid.layout().table());
                Map<UUID, Tally> tallies = new LinkedHashMap<>();
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        Tally tally = tallies.computeIfAbsent(rows.getObject(1, UUID.class), id -> new Tally(grid));
                        if (rows.getString(2) != null) {
                            tally.add(rows.getString(2), rows.getString(3), rows.getString(4), rows.getInt(5));
                        }
                    }
                }
                Map<UUID, Edition> editions = new LinkedHashMap<>();
                for (Map.Entry<UUID, Tally> tally : tallies.entrySet()) {
                    BitSet hidden = hidden(connection, tally.getKey(), grid);
                    editions.put(tally.getKey(), new Edition(tally.getValue(), hidden));
                }
                return List.copyOf(editions.values());
            }
        });
    }

    private static BitSet hidden(Connection connection, UUID release, Grid grid) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(HIDDEN)) {
            query.setObject(1, release);
            query.setString(2, grid.layout().table());
            BitSet hidden = new BitSet();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    hidden.set(grid.cell(rows.getString(1), rows.getString(2)));
                }
            }
            return hidden;
        }
    }

    /** Keeps what a later release will be audited against. */
    void add(UUID release, Grid grid, List<Count> counts, BitSet hidden) {
        String table = grid.layout().table();
        try (Connection connection = app.getConnection();
                PreparedStatement count = connection.prepareStatement(ADD_COUNT);
                PreparedStatement cell = connection.prepareStatement(ADD_HIDDEN)) {
            for (Count c : counts) {
                count.setObject(1, release);
                count.setString(2, table);
                count.setString(3, c.authority());
                count.setString(4, c.office());
                count.setString(5, c.column());
                count.setInt(6, c.counted());
                count.addBatch();
            }
            count.executeBatch();
            for (int index : hidden.stream().toArray()) {
                cell.setObject(1, release);
                cell.setString(2, table);
                cell.setString(3, grid.rowOf(index));
                cell.setString(4, grid.columnOf(index));
                cell.addBatch();
            }
            cell.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot keep the counts of a release", e);
        }
    }
}
