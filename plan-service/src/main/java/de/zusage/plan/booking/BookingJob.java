package de.zusage.plan.booking;

import de.zusage.kit.tenancy.Rounds;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Tells each office what became of its places: whoever changed them had no office, or another one. */
@ApplicationScoped
class BookingJob {
    private static final String UNTOLD = """
            select b.authority, b.office, b.id from booking b join place p on p.id = b.place_id
            where b.told <> p.state order by b.id limit 500""";

    private final Rounds rounds;
    private final BookingService bookings;

    BookingJob(Rounds rounds, BookingService bookings) {
        this.rounds = rounds;
        this.bookings = bookings;
    }

    @Scheduled(
            every = "${zusage.plan.bookings.every:1m}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() throws SQLException {
        rounds.make(UNTOLD, List.of(), row -> row.getObject(3, UUID.class), bookings::tell);
    }
}
