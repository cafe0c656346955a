package de.zusage.portal.office;

import de.zusage.portal.office.Responsibilities.NewEmployment;
import de.zusage.portal.office.Staff.Duty;
import de.zusage.portal.office.Staff.NewEntry;
import de.zusage.portal.office.Staff.Words;
import de.zusage.portal.service.Entered;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who begins to work at the office, or what is said of somebody anew, as it is entered.
 *
 * @param key under which the service makes what is asked for once
 */
record StaffForm(String key, String person, String name, String duty, String mail, String validFrom, String validTo) {

    static StaffForm empty(LocalDate today) {
        return new StaffForm(UUID.randomUUID().toString(), "", "", Duty.ADVISER.name(), "", today.toString(), "");
    }

    static StaffForm of(MultivaluedMap<String, String> sent) {
        return new StaffForm(
                Entered.hidden(sent, "key"),
                Entered.text(sent, "person"),
                Entered.text(sent, "name"),
                Entered.text(sent, "duty"),
                Entered.text(sent, "mail"),
                Entered.text(sent, "validFrom"),
                Entered.text(sent, "validTo"));
    }

    /** What is known of somebody, to be changed; nothing if nobody entered anything. */
    static StaffForm of(UUID person, Staff.@Nullable Entry entry, LocalDate today) {
        String key = UUID.randomUUID().toString();
        if (entry == null) {
            return new StaffForm(key, person.toString(), "", Duty.ADVISER.name(), "", today.toString(), "");
        }
        return new StaffForm(
                key,
                person.toString(),
                Entered.text(entry.name()),
                entry.function().name(),
                Entered.text(entry.mail()),
                today.toString(),
                "");
    }

    /** The same; a form that does not ask for name and address leaves them as they are known. */
    StaffForm orWordsOf(Staff.@Nullable Entry known) {
        return known == null || !name.isEmpty() || !mail.isEmpty()
                ? this
                : new StaffForm(
                        key,
                        person,
                        Entered.text(known.name()),
                        known.function().name(),
                        Entered.text(known.mail()),
                        validFrom,
                        validTo);
    }

    /** The same with a key of its own: what was refused was not made under the old one. */
    StaffForm anew() {
        return new StaffForm(UUID.randomUUID().toString(), person, name, duty, mail, validFrom, validTo);
    }

    NewEmployment employment() {
        return new NewEmployment(Entered.id(person), Entered.day(validFrom), Entered.day(validTo));
    }

    NewEntry entry() {
        return new NewEntry(Entered.id(person), function(), name, mail);
    }

    Words words() {
        return new Words(function(), name, mail);
    }

    private Duty function() {
        return Entered.one(Duty.class, duty, Duty.ADVISER);
    }
}
