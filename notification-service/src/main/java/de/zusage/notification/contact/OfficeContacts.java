package de.zusage.notification.contact;

import de.zusage.kit.Ids;
import de.zusage.kit.crypto.PersonKeys;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The mailbox of the office at work; row-level security leaves at most one row to see. */
@ApplicationScoped
class OfficeContacts implements PanacheRepositoryBase<OfficeContact, UUID> {

    private final PersonKeys keys;
    private final Ids ids;

    OfficeContacts(PersonKeys keys, Ids ids) {
        this.keys = keys;
        this.ids = ids;
    }

    Optional<OfficeContact> present() {
        return findAll().firstResultOptional();
    }

    /** Locks the row of the office and makes it before, so that two first writers meet on one row. */
    OfficeContact locked() {
        getEntityManager()
                .createNativeQuery("insert into office_contact (id, version) values (?1, 0)"
                        + " on conflict (authority, office) do nothing")
                .setParameter(1, ids.next())
                .executeUpdate();
        return findAll().withLock(LockModeType.PESSIMISTIC_WRITE).firstResult();
    }

    /** Where somebody is. */
    Optional<MailAddress> mail() {
        return present().filter(contact -> contact.bouncedOn().isEmpty()).flatMap(this::open);
    }

    /** Nobody is at that address; one that was named since is another one. */
    void bounced(String address, LocalDate on) {
        findAll()
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .filter(contact -> open(contact)
                        .filter(mail -> mail.value().equals(address))
                        .isPresent())
                .ifPresent(contact -> contact.bounced(on));
    }

    Optional<MailAddress> open(OfficeContact contact) {
        return Optional.ofNullable(contact.mail())
                .map(cipher -> new MailAddress(keys.open(contact.id(), OfficeContact.MAIL, cipher)));
    }

    void write(OfficeContact contact, String carrier, MailAddress mail) {
        if (contact.mail() == null) {
            keys.create(contact.id(), carrier);
        }
        contact.reads(keys.seal(contact.id(), OfficeContact.MAIL, mail.value()));
    }
}
