package de.zusage.notification.contact;

import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.web.Versions;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and changes the mailbox of the caller's office. */
@ApplicationScoped
class OfficeContactService {

    private final OfficeContacts offices;
    private final Caller caller;
    private final Event<OfficeMailboxNamed> named;

    OfficeContactService(OfficeContacts offices, Caller caller, Event<OfficeMailboxNamed> named) {
        this.offices = offices;
        this.caller = caller;
        this.named = named;
    }

    @Transactional
    Office read() {
        return offices.present().map(this::office).orElseGet(() -> new Office(0, Optional.empty(), Optional.empty()));
    }

    @Transactional
    Office name(@Nullable String ifMatch, MailAddress mail) {
        OfficeContact contact = offices.locked();
        Versions.require(ifMatch, contact.version());
        offices.write(contact, caller.carrier().orElseThrow(ForbiddenException::new), mail);
        named.fire(new OfficeMailboxNamed());
        return office(contact);
    }

    private Office office(OfficeContact contact) {
        return new Office(contact.version(), offices.open(contact), contact.bouncedOn());
    }

    /** The mailbox at one version; version 0 before anybody named one. */
    record Office(long version, Optional<MailAddress> mail, Optional<LocalDate> bouncedOn) {}
}
