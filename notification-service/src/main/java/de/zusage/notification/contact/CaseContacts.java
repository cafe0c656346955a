package de.zusage.notification.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** What the events about cases do to contacts. */
@ApplicationScoped
public class CaseContacts {

    private final ContactService service;

    CaseContacts(ContactService service) {
        this.service = service;
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

    public void closed(UUID caseId, LocalDate on) {
        service.close(caseId, on);
    }
}
