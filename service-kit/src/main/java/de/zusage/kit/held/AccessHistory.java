package de.zusage.kit.held;

import de.zusage.kit.held.HeldTables.Table;
import de.zusage.kit.web.Cursors;
import de.zusage.kit.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Who read or changed what the office of the caller holds about a person, newest first: the same lines as in the
 * information on all data, without whoever it was. Who may see it was asked before.
 */
@ApplicationScoped
public class AccessHistory {
    private static final String LIST = "access";
    private static final String LOG = "access_log";
    private static final Instant NEWEST = Instant.parse("9999-01-01T00:00:00Z");

    private final HeldTables tables;
    private final DataSource dataSource;
    private final Cursors cursors;

    AccessHistory(HeldTables tables, DataSource dataSource, Cursors cursors) {
        this.tables = tables;
        this.dataSource = dataSource;
        this.cursors = cursors;
    }

    /** A page of it. */
    @Transactional(TxType.MANDATORY)
    public Page<AccessView> page(UUID person, @Nullable String cursor, int limit) {
        List<String> position = cursors.read(LIST, person.toString(), cursor);
        Instant at = position.isEmpty() ? NEWEST : Instant.parse(position.get(0));
        UUID id = position.isEmpty() ? new UUID(0, 0) : UUID.fromString(position.get(1));
        return cursors.page(
                LIST,
                person.toString(),
                below(person, at, id, limit + 1),
                limit,
                last -> List.of(last.at().toString(), last.id().toString()));
    }

    private List<AccessView> below(UUID person, Instant at, UUID id, int most) {
        Table log = Objects.requireNonNull(tables.tables().get(LOG));
        String sql = "select id, at, roles, office, action, kind from access_log t where (" + log.condition()
                + ") and (at, id) < (?, ?) order by at desc, id desc limit ?";
        try (var connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            int place = log.ask(query, person);
            query.setObject(place++, at.atOffset(ZoneOffset.UTC));
            query.setObject(place++, id);
            query.setInt(place, most);
            List<AccessView> lines = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    String action = rows.getString(5);
                    lines.add(new AccessView(
                            rows.getObject(1, UUID.class),
                            rows.getObject(2, OffsetDateTime.class).toInstant(),
                            List.of(rows.getString(3).split(",", -1)),
                            rows.getString(4),
                            action,
                            rows.getString(6),
                            tables.reads().contains(action)));
                }
            }
            return lines;
        } catch (SQLException e) {
            throw new IllegalStateException("who read something cannot be told", e);
        }
    }
}
