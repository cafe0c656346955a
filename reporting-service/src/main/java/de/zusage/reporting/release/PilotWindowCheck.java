package de.zusage.reporting.release;

import de.zusage.reporting.period.Period;
import de.zusage.reporting.period.PilotCalendar;
import de.zusage.reporting.release.StoredRelease.State;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/** What was released is of the months that it was released of: another window of the pilot stops the start. */
@ApplicationScoped
class PilotWindowCheck {
    private final StoredReleases releases;
    private final PilotCalendar pilot;

    PilotWindowCheck(StoredReleases releases, PilotCalendar pilot) {
        this.releases = releases;
        this.pilot = pilot;
    }

    @Transactional
    void atStart(@Observes StartupEvent start) {
        check(releases.list("state = ?1 and halfYear is null", State.RELEASED), pilot);
    }

    static void check(List<StoredRelease> releases, PilotCalendar pilot) {
        for (StoredRelease release : releases) {
            LocalDate last =
                    pilot.months(Period.quarter(release.quarter)).last().atEndOfMonth();
            if (!last.equals(release.asOf)) {
                throw new IllegalStateException(
                        "zusage.pilot.from is " + pilot.whole().first() + ", but release "
                                + release.number + " counts its quarter " + release.quarter + " up to " + release.asOf
                                + ": periods that are released do not move");
            }
        }
    }
}
