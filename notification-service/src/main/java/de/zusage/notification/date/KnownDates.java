package de.zusage.notification.date;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The dates this service knows of the office at work; who reminds hears of every change of one. */
@ApplicationScoped
public class KnownDates implements PanacheRepositoryBase<KnownDate, UUID> {

    private final ThreadLocal<Boolean> silent = ThreadLocal.withInitial(() -> false);
    private final Event<DateChanged> changed;

    KnownDates(Event<DateChanged> changed) {
        this.changed = changed;
    }

    /** A date that is new or said again, at that moment. */
    public void know(KnownDate said, Instant at) {
        KnownDate date = findByIdOptional(said.id()).orElse(said);
        date.become(said.side(), said.dueOn(), at);
        persist(date);
        fire(date);
    }

    public void move(UUID id, LocalDate dueOn, Instant at) {
        findByIdOptional(id).ifPresent(date -> {
            date.become(date.side(), dueOn, at);
            fire(date);
        });
    }

    /** One of two sides has done its part: from now on only the other one is waited for. */
    public void sign(UUID id, Side by, Instant at) {
        findByIdOptional(id)
                .filter(date -> date.over().isEmpty() && date.side() == Side.BOTH)
                .ifPresent(date -> {
                    date.become(by == Side.CLIENT ? Side.OFFICE : Side.CLIENT, date.dueOn(), at);
                    fire(date);
                });
    }

    public void end(UUID id, DateOver why) {
        findByIdOptional(id).ifPresent(date -> end(date, why));
    }

    /** Ends what the plan of an agreement said; an answer to an offer is not the plan's. */
    public void endPlan(UUID agreementId) {
        List<KnownDate> open = list(
                "agreementId = ?1 and over is null and kind in ?2",
                agreementId,
                List.of(DateKind.STEP, DateKind.REVIEW));
        open.forEach(date -> end(date, DateOver.PLAN_CLOSED));
    }

    /** What is still to come of these cases, in the order of its days. */
    public List<KnownDate> open(Collection<UUID> cases, Collection<DateKind> kinds, Collection<Side> sides) {
        return list(
                "caseId in ?1 and kind in ?2 and side in ?3 and over is null order by dueOn, id", cases, kinds, sides);
    }

    /** Those of these dates that are known, by their ids. */
    public Map<UUID, KnownDate> byId(Collection<UUID> ids) {
        return list("id in ?1", ids).stream().collect(Collectors.toMap(KnownDate::id, Function.identity()));
    }

    /** Derives those of an agreement or a proposal anew; nobody hears of what he or she has heard before. */
    public void rebuild(UUID agreementId, Collection<DateKind> kinds, Runnable replay) {
        delete("agreementId = ?1 and kind in ?2", agreementId, kinds);
        silent.set(true);
        try {
            replay.run();
        } finally {
            silent.remove();
        }
    }

    private void end(KnownDate date, DateOver why) {
        date.end(why);
        fire(date);
    }

    private void fire(KnownDate date) {
        if (!silent.get()) {
            changed.fire(new DateChanged(date));
        }
    }
}
