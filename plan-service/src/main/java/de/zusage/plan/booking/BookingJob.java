package de.zusage.plan.booking;

import de.zusage.kit.tenancy.Rounds;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Lets lists move that only the calendar moves, and tells each office what became of its places: whoever changed them had no office, or another one. */
@ApplicationScoped
class BookingJob {
    private static final String UNTOLD = """
            select b.authority, b.office, b.id from booking b join place p on p.id = b.place_id
            where b.told <> p.state order by b.id limit 500""";

    /** Offers of which somebody could have a place and waits; one of the offices that wait lends its name. */
    private static final String TO_MOVE = """
            select o.authority, min(b.office), o.id from offer o
              join place p on p.offer_id = o.id and p.state = 'WAITING' and not p.held_back
              join booking b on b.place_id = p.id
            where o.withdrawn_on is null and o.valid_from <= ? and (o.valid_to is null or o.valid_to >= ?)
              and o.capacity > (select count(*) from place t
                                where t.offer_id = o.id and t.state in ('REQUESTED', 'CONFIRMED'))
            group by o.authority, o.id order by o.id limit 500""";

    private final Rounds rounds;
    private final BookingService bookings;
    private final WaitingLists lists;
    private final Clock clock;

    BookingJob(Rounds rounds, BookingService bookings, WaitingLists lists, Clock clock) {
        this.rounds = rounds;
        this.bookings = bookings;
        this.lists = lists;
        this.clock = clock;
    }

    @Scheduled(
            every = "${zusage.plan.bookings.every:1m}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        LocalDate today = LocalDate.now(clock);
        rounds.make(TO_MOVE, List.of(today, today), row -> row.getObject(3, UUID.class), lists::move);
        rounds.make(UNTOLD, List.of(), row -> row.getObject(3, UUID.class), bookings::tell);
    }
}
