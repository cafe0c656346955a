package de.zusage.reporting.calendar;

import de.zusage.reporting.calendar.CalendarApi.State;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;

/** How many announced releases did not come out on their day: an alarm, for the public was told that day. */
@ApplicationScoped
class OverdueReleases {
    private final CalendarService calendar;
    private final Clock clock;
    private volatile double overdue = Double.NaN;

    OverdueReleases(CalendarService calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    void register(@Observes StartupEvent event, MeterRegistry registry) {
        registry.gauge("zusage.releases.overdue", this, releases -> releases.overdue);
    }

    /** A value that cannot be read right now is NaN, never an old one. */
    @Scheduled(every = "${zusage.jobs.every:1m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        overdue = Double.NaN;
        LocalDate today = LocalDate.now(clock);
        overdue = calendar.all().items().stream()
                .filter(plan ->
                        plan.state() == State.PLANNED && plan.plannedFor().isBefore(today))
                .count();
    }
}
