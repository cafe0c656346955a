package de.zusage.notification.contact;

import de.zusage.kit.crypto.PersonKeys;
import de.zusage.kit.tenancy.Caller;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes and destroys the data key of a contact, so that a forgotten address is gone from backups too. */
@ApplicationScoped
class Addresses {

    private final PersonKeys keys;
    private final Caller caller;

    Addresses(PersonKeys keys, Caller caller) {
        this.keys = keys;
        this.caller = caller;
    }

    /** The key is wrapped for the caller's carrier, who is the controller of the address. */
    void prepare(Contact contact) {
        if (!contact.keyed()) {
            keys.create(contact.id(), caller.carrier().orElseThrow(ForbiddenException::new));
            contact.keyed(true);
        }
    }

    void forget(Contact contact) {
        if (contact.keyed()) {
            keys.destroy(contact.id());
            contact.keyed(false);
        }
    }
}
