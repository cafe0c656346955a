package de.zusage.notification.calendar;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/** The civil time of the offices. A calendar needs a component (RFC 5545 §3.6): without entries this is the only one. */
final class BerlinTime {

    static final String ID = "Europe/Berlin";

    private static final ZoneOffset WINTER = ZoneOffset.ofHours(1);
    private static final ZoneOffset SUMMER = ZoneOffset.ofHours(2);

    private BerlinTime() {}

    static VTimeZone zone() {
        VTimeZone zone = new VTimeZone();
        zone.add(new TzId(ID));
        zone.add(observance(new Daylight(), "CEST", LocalDateTime.of(1981, 3, 29, 2, 0), WINTER, SUMMER, 3));
        zone.add(observance(new Standard(), "CET", LocalDateTime.of(1996, 10, 27, 3, 0), SUMMER, WINTER, 10));
        return zone;
    }

    private static Observance observance(
            Observance observance, String name, LocalDateTime first, ZoneOffset from, ZoneOffset to, int month) {
        List.<Property>of(
                        new TzName(name),
                        new DtStart<>(first),
                        new TzOffsetFrom(from),
                        new TzOffsetTo(to),
                        new RRule<>("FREQ=YEARLY;BYMONTH=" + month + ";BYDAY=-1SU"))
                .forEach(observance::add);
        return observance;
    }
}
