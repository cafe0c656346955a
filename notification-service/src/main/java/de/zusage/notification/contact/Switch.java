package de.zusage.notification.contact;

import de.zusage.kit.Ids;
import de.zusage.kit.web.AccessLog;
import de.zusage.kit.web.Versions;
import de.zusage.notification.adviser.Responsibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stops everything that goes to a client at once, and lets it go on; why is asked of nobody. */
@ApplicationScoped
class Switch {

    private final Contacts contacts;
    private final ContactService service;
    private final ChannelHistories histories;
    private final Responsibility responsibility;
    private final AccessLog accessLog;
    private final Event<ContactStopped> stopped;
    private final Event<ContactGoesOn> goesOn;
    private final Ids ids;
    private final Clock clock;

    Switch(
            Contacts contacts,
            ContactService service,
            ChannelHistories histories,
            Responsibility responsibility,
            AccessLog accessLog,
            Event<ContactStopped> stopped,
            Event<ContactGoesOn> goesOn,
            Ids ids,
            Clock clock) {
        this.contacts = contacts;
        this.service = service;
        this.histories = histories;
        this.responsibility = responsibility;
        this.accessLog = accessLog;
        this.stopped = stopped;
        this.goesOn = goesOn;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Addresses are forgotten, and nothing may be called safe until it goes on; stopped twice is stopped once. Death or danger
     * waits neither for the responsible adviser nor for the newest version: whoever of the office knows it may do it. Not all
     * of them may read the contact: told is since when it is stopped, and nothing of it.
     */
    @Transactional
    LocalDate stop(UUID caseId) {
        Contact contact = contacts.locked(caseId);
        accessLog.record("WRITE", "contact", caseId);
        if (!contact.stopped()) {
            contact.stop(today());
            note(contact, Word.STOPPED, Source.OFFICE);
            service.forget(contact, Source.OFFICE);
            stopped.fire(new ContactStopped(caseId));
        }
        return contact.stoppedOn().orElseThrow();
    }

    /** On the client's wish; nothing is safe until he or she calls it so anew. */
    @Transactional
    Declared goOn(UUID caseId, @Nullable String ifMatch) {
        Contact contact = contacts.locked(caseId);
        Versions.require(ifMatch, contact.version());
        responsibility.require(caseId);
        accessLog.record("WRITE", "contact", caseId);
        if (contact.stopped()) {
            contact.goOn();
            note(contact, Word.GOES_ON, Source.ADVISER);
            contact.changed();
            goesOn.fire(new ContactGoesOn(caseId));
        }
        return service.declared(contact);
    }

    private void note(Contact contact, Word word, Source source) {
        Said said = new Said(null, word, today(), source);
        histories.persist(new ChannelHistory(ids.next(), contact.id(), said, clock.instant()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
