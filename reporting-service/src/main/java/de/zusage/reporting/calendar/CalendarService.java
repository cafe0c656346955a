package de.zusage.reporting.calendar;

import de.zusage.kit.Ids;
import de.zusage.kit.web.Idempotency;
import de.zusage.kit.web.InvalidInput;
import de.zusage.kit.web.NotFound;
import de.zusage.kit.web.RuleViolation;
import de.zusage.kit.web.Versions;
import de.zusage.reporting.calendar.CalendarApi.Calendar;
import de.zusage.reporting.calendar.CalendarApi.ChangedPlan;
import de.zusage.reporting.calendar.CalendarApi.NewPlan;
import de.zusage.reporting.calendar.CalendarApi.Plan;
import de.zusage.reporting.calendar.CalendarApi.PublishedRelease;
import de.zusage.reporting.calendar.CalendarApi.State;
import de.zusage.reporting.period.Period;
import de.zusage.reporting.period.PilotCalendar;
import de.zusage.reporting.release.ReleaseReader;
import de.zusage.reporting.release.ReleaseReader.Published;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Keeps the calendar. Whether a release is out is not kept here: it is read from the releases. */
@ApplicationScoped
class CalendarService {
    private final PlannedReleases plans;
    private final ReleaseReader releases;
    private final PilotCalendar pilot;
    private final Idempotency idempotency;
    private final Ids ids;
    private final Clock clock;

    CalendarService(
            PlannedReleases plans,
            ReleaseReader releases,
            PilotCalendar pilot,
            Idempotency idempotency,
            Ids ids,
            Clock clock) {
        this.plans = plans;
        this.releases = releases;
        this.pilot = pilot;
        this.idempotency = idempotency;
        this.ids = ids;
        this.clock = clock;
    }

    /** A plan, and the version that a change of it must name. */
    record Versioned(long version, Plan plan) {}

    /** By the day for which they are planned. */
    @Transactional
    Calendar all() {
        var published = releases.byStand();
        return new Calendar(plans.inOrder().stream()
                .map(plan -> view(plan, published.get(plan.asOf)))
                .toList());
    }

    @Transactional
    Versioned one(UUID id) {
        PlannedRelease plan = plans.findByIdOptional(id).orElseThrow(NotFound::new);
        return new Versioned(plan.version, view(plan, releases.byStand().get(plan.asOf)));
    }

    /** Announces a release, once per key. */
    @Transactional
    UUID plan(@Nullable String key, NewPlan wish) {
        requireEndOfQuarter(wish.asOf());
        requireDay(wish.asOf(), wish.plannedFor(), wish.embargoUntil());
        return idempotency.once(key, "planned-release", wish, () -> {
            requireNotOver(wish.plannedFor());
            requireNotOut(wish.asOf());
            if (plans.isPlanned(wish.asOf())) {
                throw new RuleViolation("already-planned", "A release of this day is planned; change that plan.");
            }
            UUID id = ids.next();
            plans.persistAndFlush(new PlannedRelease(id, wish.asOf(), wish.plannedFor(), wish.embargoUntil()));
            return id;
        });
    }

    @Transactional
    void change(UUID id, @Nullable String ifMatch, ChangedPlan wish) {
        PlannedRelease plan = current(id, ifMatch);
        requireDay(plan.asOf, wish.plannedFor(), wish.embargoUntil());
        requireNotOver(wish.plannedFor());
        plan.change(wish.plannedFor(), wish.embargoUntil(), wish.reason());
    }

    @Transactional
    void withdraw(UUID id, @Nullable String ifMatch, String why) {
        current(id, ifMatch).withdraw(why);
    }

    private PlannedRelease current(UUID id, @Nullable String ifMatch) {
        PlannedRelease plan = plans.findByIdOptional(id).orElseThrow(NotFound::new);
        Versions.require(ifMatch, plan.version);
        requireNotOut(plan.asOf);
        return plan;
    }

    private void requireNotOut(LocalDate asOf) {
        if (releases.isDecided(asOf)) {
            throw new RuleViolation("already-released", "The release of this day was decided.");
        }
    }

    private void requireNotOver(LocalDate day) {
        if (day.isBefore(LocalDate.now(clock))) {
            throw new RuleViolation("plan-in-the-past", "plannedFor is today or later.");
        }
    }

    private void requireEndOfQuarter(LocalDate asOf) {
        boolean ends = IntStream.rangeClosed(1, pilot.quarters())
                .anyMatch(number ->
                        asOf.equals(pilot.months(Period.quarter(number)).last().atEndOfMonth()));
        if (!ends) {
            throw new InvalidInput(
                    "not-the-end-of-a-quarter",
                    "asOf is the last day of a quarter of the pilot, which is "
                            + pilot.whole().label() + ".");
        }
    }

    private void requireDay(LocalDate asOf, LocalDate day, @Nullable Instant embargo) {
        if (!day.isAfter(asOf)) {
            throw new InvalidInput("before-its-stand", "plannedFor is later than asOf, whose figures it has.");
        }
        if (embargo != null && !embargo.atZone(clock.getZone()).toLocalDate().equals(day)) {
            throw new InvalidInput("embargo-on-another-day", "embargoUntil is a moment of the day plannedFor.");
        }
    }

    private static Plan view(PlannedRelease plan, @Nullable Published out) {
        boolean published = out != null && !plan.withdrawn;
        return new Plan(
                plan.id,
                plan.withdrawn ? State.WITHDRAWN : published ? State.PUBLISHED : State.PLANNED,
                plan.asOf,
                plan.firstPlannedFor,
                plan.plannedFor,
                plan.embargoUntil,
                plan.reason,
                out == null || plan.withdrawn
                        ? null
                        : new PublishedRelease(
                                out.id(), out.number(), out.publishedOn(), "/api/v1/releases/" + out.id()));
    }
}
