package de.zusage.notification.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;

/** What the events about cases do to contacts. */
@ApplicationScoped
public class CaseContacts {

    private final ContactService service;
    private final Contacts contacts;
    private final Event<ContactSilent> silent;
    private final Event<ContactGoesOn> goesOn;

    CaseContacts(ContactService service, Contacts contacts, Event<ContactSilent> silent, Event<ContactGoesOn> goesOn) {
        this.service = service;
        this.contacts = contacts;
        this.silent = silent;
        this.goesOn = goesOn;
    }

    public void opened(UUID caseId, String language) {
        service.open(caseId, new LanguageTag(language));
    }

    public void changed(UUID caseId, String language) {
        service.speak(caseId, new LanguageTag(language));
    }

    /** The client has a login: what an inbox was called safe for may reach it. */
    public void mayReadInbox(UUID caseId) {
        service.mayReadInbox(caseId);
    }

    /** The client has the case restricted, or that was lifted (Art. 18 DSGVO). */
    public void restricted(UUID caseId, boolean now) {
        change(caseId, contact -> contact.restrict(now));
    }

    /** The client objects to reminders, or does so no more (Art. 21 DSGVO). */
    public void objected(UUID caseId, boolean now) {
        change(caseId, contact -> contact.object(now));
    }

    private void change(UUID caseId, Consumer<Contact> change) {
        Contact contact = contacts.locked(caseId);
        boolean before = contact.silent();
        change.accept(contact);
        if (contact.silent() && !before) {
            silent.fire(new ContactSilent(caseId));
        } else if (before && !contact.silent()) {
            goesOn.fire(new ContactGoesOn(caseId));
        }
    }

    public void closed(UUID caseId, LocalDate on) {
        service.close(caseId, on);
    }
}
