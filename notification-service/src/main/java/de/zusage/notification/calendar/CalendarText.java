package de.zusage.notification.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Writes entries as iCalendar (RFC 5545, 7986); the same entries always give the same bytes. */
@ApplicationScoped
class CalendarText {

    private static final ParameterList AS_DURATION = new ParameterList(List.of(Value.DURATION));
    /** The library counts characters where the standard counts octets: it must not fold. */
    private static final int UNFOLDED = 100_000;

    private final Duration refresh;

    CalendarText(FeedConfig config) {
        this.refresh = config.refresh();
    }

    String write(String name, List<CalendarEntry> entries) {
        Calendar calendar = new Calendar();
        List.<Property>of(
                        new ProdId("-//Calendar//Feed//DE"),
                        ImmutableVersion.VERSION_2_0,
                        ImmutableCalScale.GREGORIAN,
                        ImmutableMethod.PUBLISH,
                        new RefreshInterval(AS_DURATION, refresh),
                        new XProperty("X-PUBLISHED-TTL", refresh.toString()),
                        new XProperty("X-WR-CALNAME", name),
                        new XProperty("X-WR-TIMEZONE", BerlinTime.ID))
                .forEach(calendar::add);
        calendar.add(BerlinTime.zone());
        entries.forEach(entry -> calendar.add(event(entry)));
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false, UNFOLDED).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Folding.fold(text.toString());
    }

    private static VEvent event(CalendarEntry entry) {
        VEvent event = new VEvent(false);
        List.<Property>of(
                        new Uid(entry.uid()),
                        new DtStamp(entry.changedAt()),
                        new DtStart<>(entry.day()),
                        new Summary(entry.summary()),
                        new Sequence(entry.number()),
                        new LastModified(entry.changedAt()),
                        entry.calledOff() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED,
                        ImmutableTransp.TRANSPARENT,
                        ImmutableClazz.PRIVATE)
                .forEach(event::add);
        if (!entry.description().isEmpty()) {
            event.add(new Description(entry.description()));
        }
        return event;
    }
}
