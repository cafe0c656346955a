package de.zusage.kit.event;

import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;

/** The right to relay, held by one process at a time and measured by the clock of the database. */
final class RelayLease {

    static final String NAME = "outbox";

    private final DataSource dataSource;
    private final UUID holder;
    private final long millis;

    RelayLease(DataSource dataSource, UUID holder, Duration ttl) {
        this.dataSource = dataSource;
        this.holder = holder;
        this.millis = ttl.toMillis();
    }

    /** The new fencing number, when the lease was free or had run out. */
    OptionalLong acquire() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("""
                        insert into relay_lease as l (name, holder, fence, expires_at)
                        values (?, ?, 1, clock_timestamp() + ? * interval '1 millisecond')
                        on conflict (name) do update
                        set holder = excluded.holder, fence = l.fence + 1, expires_at = excluded.expires_at
                        where l.expires_at < clock_timestamp()
                        returning fence
                        """)) {
            statement.setString(1, NAME);
            statement.setString(2, holder.toString());
            statement.setLong(3, millis);
            try (var row = statement.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    /** Whether the lease with this number is still ours; if so it runs on from now. */
    boolean renew(long fence) throws SQLException {
        return change(
                "update relay_lease set expires_at = clock_timestamp() + ? * interval '1 millisecond'", millis, fence);
    }

    /** Gives the lease back, so that another process need not wait for it to run out. */
    void release(long fence) throws SQLException {
        change("update relay_lease set expires_at = clock_timestamp() - ? * interval '1 millisecond'", 1, fence);
    }

    private boolean change(String update, long shift, long fence) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(
                        update + " where name = ? and fence = ? and expires_at >= clock_timestamp()")) {
            statement.setLong(1, shift);
            statement.setString(2, NAME);
            statement.setLong(3, fence);
            return statement.executeUpdate() == 1;
        }
    }
}
