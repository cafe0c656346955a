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

    public void closed(UUID caseId, LocalDate on) {
        service.close(caseId, on);
    }
}
