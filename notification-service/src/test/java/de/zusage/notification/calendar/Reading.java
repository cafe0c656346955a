package de.zusage.notification.calendar;

import static de.zusage.kit.testing.http.Request.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.testing.http.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;

/** Reads a calendar as a calendar program does: by its address alone, with a library of its own. */
record Reading(Response answer, Calendar calendar) {

    static Response get(String address) {
        return given().get(URI.create(address).getPath());
    }

    static Reading of(String address) {
        Response answer = get(address);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return new Reading(answer, parsed(answer.asByteArray()));
    }

    static Calendar parsed(byte[] bytes) {
        try {
            Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(bytes));
            Calendar asFile = new Calendar(calendar);
            asFile.remove(ImmutableMethod.PUBLISH); // whose rules (RFC 5546) ask for an ORGANIZER: it would name us
            assertThat(asFile.validate(true).getEntries()).isEmpty();
            return calendar;
        } catch (IOException | ParserException e) {
            throw new AssertionError(new String(bytes, UTF_8), e);
        }
    }

    List<Entry> entries() {
        List<CalendarComponent> events = calendar.getComponents(Component.VEVENT);
        return events.stream().map(Entry::new).toList();
    }

    /** Day, status and number of each entry. */
    List<String> lines() {
        return entries().stream()
                .map(entry -> entry.value("DTSTART") + " " + entry.value("STATUS") + " " + entry.value("SEQUENCE"))
                .toList();
    }

    List<String> uids() {
        return entries().stream().map(entry -> entry.value("UID")).toList();
    }

    String tag() {
        return answer.header("ETag");
    }

    /** One VEVENT. */
    record Entry(CalendarComponent component) {

        String value(String property) {
            return component.getProperty(property).map(Property::getValue).orElse("");
        }

        Map<String, String> all() {
            return component.getProperties().stream().collect(Collectors.toMap(Property::getName, Property::getValue));
        }
    }
}
