package de.zusage.plan.worklist;

import de.zusage.kit.web.Cursors;
import de.zusage.kit.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The worklist of the current office, by date: two index ranges, read from the cursor on and merged. */
@ApplicationScoped
class Worklist {

    /** Each half walks its own partial index; the database adds authority and office to both. What a pause lets wait is in neither. */
    static final String PAGE = """
            (select due_on, id, plan_id, side, goal_area, template, null::boolean as closing
               from step
              where state in ('OPEN', 'IN_PROGRESS') and not frozen and not waiting
                and due_on between ? and ? and (due_on, id) > (?, ?)
              order by due_on, id limit ?)
            union all
            (select planned_on, id, plan_id, null, null, null, closing
               from review
              where state = 'PLANNED' and not waiting and planned_on between ? and ? and (planned_on, id) > (?, ?)
              order by planned_on, id limit ?)
            order by 1, 2 limit ?
            """;

    private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);
    private static final UUID FIRST = new UUID(0, 0);

    private final DataSource dataSource;
    private final Cursors cursors;
    private final WorklistConfig config;
    private final Clock clock;

    Worklist(DataSource dataSource, Cursors cursors, WorklistConfig config, Clock clock) {
        this.dataSource = dataSource;
        this.cursors = cursors;
        this.config = config;
        this.clock = clock;
    }

    /** A page of one bucket, or of all; one row more is read to know whether another page follows. */
    @Transactional
    Page<WorklistEntry> page(@Nullable Bucket bucket, @Nullable String cursor, int limit) {
        String filter = bucket == null ? "ALL" : bucket.name();
        List<String> after = cursors.read("worklist", filter, cursor);
        LocalDate afterDay = after.isEmpty() ? BEGINNING : LocalDate.parse(after.get(0));
        UUID afterId = after.isEmpty() ? FIRST : UUID.fromString(after.get(1));
        return cursors.page(
                "worklist",
                filter,
                read(bucket, afterDay, afterId, limit + 1),
                limit,
                last -> List.of(last.on().toString(), last.id().toString()));
    }

    private List<WorklistEntry> read(@Nullable Bucket bucket, LocalDate afterDay, UUID afterId, int rows) {
        LocalDate today = LocalDate.now(clock);
        LocalDate soon = today.plus(config.ahead());
        boolean steps = bucket != Bucket.REVIEW_DUE;
        boolean reviews = bucket == null || bucket == Bucket.REVIEW_DUE;
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(PAGE)) {
            int i = 1;
            select.setObject(i++, bucket == Bucket.DUE ? today : BEGINNING);
            select.setObject(i++, bucket == Bucket.OVERDUE ? today.minusDays(1) : soon);
            select.setObject(i++, afterDay);
            select.setObject(i++, afterId);
            select.setInt(i++, steps ? rows : 0);
            select.setObject(i++, BEGINNING);
            select.setObject(i++, soon);
            select.setObject(i++, afterDay);
            select.setObject(i++, afterId);
            select.setInt(i++, reviews ? rows : 0);
            select.setInt(i, rows);
            try (var row = select.executeQuery()) {
                List<WorklistEntry> entries = new ArrayList<>();
                while (row.next()) {
                    entries.add(entry(row, today));
                }
                return entries;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the worklist", e);
        }
    }

    private static WorklistEntry entry(ResultSet row, LocalDate today) throws SQLException {
        LocalDate on = row.getObject("due_on", LocalDate.class);
        Boolean closing = row.getObject("closing", Boolean.class);
        Bucket step = on.isBefore(today) ? Bucket.OVERDUE : Bucket.DUE;
        return new WorklistEntry(
                closing == null ? step : Bucket.REVIEW_DUE,
                on,
                row.getObject("id", UUID.class),
                row.getObject("plan_id", UUID.class),
                row.getString("side"),
                row.getString("goal_area"),
                row.getString("template"),
                closing);
    }
}
