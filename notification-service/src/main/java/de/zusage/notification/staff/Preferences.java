package de.zusage.notification.staff;

import de.zusage.kit.Ids;
import de.zusage.kit.crypto.PersonKeys;
import de.zusage.notification.contact.MailAddress;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The wishes of the staff of the office at work; own addresses are opened and sealed here and nowhere else. */
@ApplicationScoped
class Preferences implements PanacheRepositoryBase<Preference, UUID> {

    private final PersonKeys keys;
    private final Ids ids;

    Preferences(PersonKeys keys, Ids ids) {
        this.keys = keys;
        this.ids = ids;
    }

    Optional<Preference> of(UUID person) {
        return find("person", person).firstResultOptional();
    }

    /** The same to be changed. */
    Optional<Preference> lockedIfAny(UUID person) {
        return find("person", person).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Locks the row of the person and makes it before, so that two first writers meet on one row. */
    Preference locked(UUID person) {
        getEntityManager()
                .createNativeQuery("insert into staff_preference (id, version, person) values (?1, 0, ?2)"
                        + " on conflict (authority, office, person) do nothing")
                .setParameter(1, ids.next())
                .setParameter(2, person)
                .executeUpdate();
        return find("person", person).withLock(LockModeType.PESSIMISTIC_WRITE).firstResult();
    }

    /** From now on mail goes there, or without one to the address that the office has. */
    void read(Preference preference, @Nullable MailAddress mail, String carrier) {
        if (mail == null) {
            keys.destroy(preference.id());
            preference.reads(null);
        } else {
            keys.ensure(preference.id(), () -> carrier);
            preference.reads(keys.seal(preference.id(), Preference.MAIL, mail.value()));
        }
    }

    void forget(UUID person) {
        of(person).ifPresent(preference -> {
            keys.destroy(preference.id());
            delete(preference);
        });
    }

    Optional<String> mail(Preference preference) {
        return preference.mail().map(cipher -> keys.open(preference.id(), Preference.MAIL, cipher));
    }
}
