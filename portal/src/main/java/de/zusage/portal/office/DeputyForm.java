package de.zusage.portal.office;

import de.zusage.portal.office.Deputies.NewDeputy;
import de.zusage.portal.service.Entered;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.UUID;

/** A deputyship as it is entered: shown again as it was if something is not right. */
record DeputyForm(String key, String person, String validFrom, String validTo) {

    static DeputyForm empty(LocalDate today) {
        return new DeputyForm(UUID.randomUUID().toString(), "", today.toString(), "");
    }

    static DeputyForm of(MultivaluedMap<String, String> sent) {
        return new DeputyForm(
                Entered.hidden(sent, "key"),
                Entered.text(sent, "person"),
                Entered.text(sent, "validFrom"),
                Entered.text(sent, "validTo"));
    }

    /** The same with a key of its own: what was refused was not made under the old one. */
    DeputyForm anew() {
        return new DeputyForm(UUID.randomUUID().toString(), person, validFrom, validTo);
    }

    NewDeputy deputy() {
        return new NewDeputy(Entered.id(person), Entered.day(validFrom), Entered.day(validTo));
    }
}
