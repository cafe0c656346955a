package de.zusage.portal.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

/** The one clock, whose days are those of the people: today begins at midnight here. Tests bring another. */
@ApplicationScoped
class ClockProducer {
    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/Berlin"));
    }
}
