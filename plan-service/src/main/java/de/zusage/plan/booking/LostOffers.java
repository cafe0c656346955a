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
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Tells, once for each step and loss, that an offer which an open step promises was withdrawn or is over. */
@ApplicationScoped
class LostOffers {
    private static final String LOST = """
            select s.authority, s.office, s.id, s.plan_id, p.case_id, o.id, least(o.withdrawn_on, o.valid_to + 1)
            from offer o join step s on s.promised_offer = o.id and s.authority = o.authority
              join plan p on p.id = s.plan_id
            where s.state in ('OPEN', 'IN_PROGRESS') and not s.frozen
              and (o.withdrawn_on is not null or o.valid_to is not null)
              and (o.withdrawn_on is not null or o.valid_to < ?)
              and not exists (select from lost_offer l where l.step_id = s.id and l.offer_id = o.id
                              and l.lost_on = least(o.withdrawn_on, o.valid_to + 1))
            limit 500""";

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

    @Scheduled(
            every = "${zusage.plan.bookings.every:1m}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() throws SQLException {
        rounds.make(
                LOST,
                List.of(LocalDate.now(clock)),
                row -> new BookingEvent.StepOfferLost(
                        row.getObject(4, UUID.class),
                        row.getObject(5, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getObject(6, UUID.class),
                        row.getObject(7, LocalDate.class)),
                this::tell);
    }

    private void tell(BookingEvent.StepOfferLost lost) {
        Tenant tenant = tenancy.required();
        int told = entities.createNativeQuery(
                        "insert into lost_offer (id, authority, office, step_id, offer_id, lost_on)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6) on conflict do nothing")
                .setParameter(1, ids.next())
                .setParameter(2, tenant.authority())
                .setParameter(3, tenant.office())
                .setParameter(4, lost.stepId())
                .setParameter(5, lost.offerId())
                .setParameter(6, lost.lostOn())
                .executeUpdate();
        if (told == 1) {
            log.append(new EventStream("zusage.plan", "agreement:" + lost.agreementId()), lost);
        }
    }
}
