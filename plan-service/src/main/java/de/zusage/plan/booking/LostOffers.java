package de.zusage.plan.booking;

import de.zusage.kit.Ids;
import de.zusage.kit.event.EventLog;
import de.zusage.kit.event.EventStream;
import de.zusage.kit.tenancy.Rounds;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Tells, once for each loss, that an offer which an open step promises or a booking counts on was withdrawn or is over. */
@ApplicationScoped
class LostOffers {
    private static final String OF_STEPS = """
            select s.authority, s.office, s.plan_id, p.case_id, s.id, o.id, %1$s
            from offer o join step s on s.promised_offer = o.id and s.authority = o.authority
              join plan p on p.id = s.plan_id
            where s.state in ('OPEN', 'IN_PROGRESS') and not s.frozen
              and not exists (select from lost_offer l where l.step_id = s.id and l.offer_id = o.id
                              and l.lost_on = %1$s)
              and %2$s limit 500""".formatted(LostOffer.LOST_ON, LostOffer.IS_LOST);

    /** Bookings whose loss no step of their plan tells. */
    private static final String OF_BOOKINGS = """
            select b.authority, b.office, b.agreement_id, b.case_id, b.id, o.id, %1$s
            from offer o join place p on p.offer_id = o.id join booking b on b.place_id = p.id
            where %3$s
              and not exists (select from lost_offer l left join step s on s.id = l.step_id
                              where l.offer_id = o.id and l.lost_on = %1$s
                                and (l.booking_id = b.id or s.plan_id = b.agreement_id))
              and %2$s limit 500""".formatted(LostOffer.LOST_ON, LostOffer.IS_LOST, LostOffer.COUNTS_ON);

    private final Rounds rounds;
    private final EntityManager entities;
    private final EventLog log;
    private final Tenancy tenancy;
    private final Ids ids;
    private final Clock clock;

    LostOffers(Rounds rounds, EntityManager entities, EventLog log, Tenancy tenancy, Ids ids, Clock clock) {
        this.rounds = rounds;
        this.entities = entities;
        this.log = log;
        this.tenancy = tenancy;
        this.ids = ids;
        this.clock = clock;
    }

    /** What was lost, and of which agreement. */
    private record Loss(UUID agreement, UUID casefile, UUID of, UUID offer, LocalDate on) {}

    @Scheduled(
            every = "${zusage.plan.bookings.every:1m}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        find(
                OF_STEPS,
                loss -> tell(
                        loss,
                        "step_id",
                        new BookingEvent.StepOfferLost(
                                loss.agreement(), loss.casefile(), loss.of(), loss.offer(), loss.on())));
        find(
                OF_BOOKINGS,
                loss -> tell(
                        loss,
                        "booking_id",
                        new BookingEvent.BookingOfferLost(
                                loss.agreement(), loss.casefile(), loss.of(), loss.offer(), loss.on())));
    }

    private void find(String lost, Consumer<Loss> tell) {
        rounds.make(
                lost,
                List.of(LocalDate.now(clock)),
                row -> new Loss(
                        row.getObject(3, UUID.class),
                        row.getObject(4, UUID.class),
                        row.getObject(5, UUID.class),
                        row.getObject(6, UUID.class),
                        row.getObject(7, LocalDate.class)),
                tell);
    }

    /** Tells it unless it was told: the column says whether a step or a booking lost its offer. */
    private void tell(Loss loss, String column, BookingEvent event) {
        Tenant tenant = tenancy.required();
        int told = entities.createNativeQuery("insert into lost_offer (id, authority, office, " + column
                        + ", offer_id, lost_on)" + " values (?1, ?2, ?3, ?4, ?5, ?6) on conflict do nothing")
                .setParameter(1, ids.next())
                .setParameter(2, tenant.authority())
                .setParameter(3, tenant.office())
                .setParameter(4, loss.of())
                .setParameter(5, loss.offer())
                .setParameter(6, loss.on())
                .executeUpdate();
        if (told == 1) {
            log.append(new EventStream("zusage.plan", "agreement:" + loss.agreement()), event);
        }
    }
}
