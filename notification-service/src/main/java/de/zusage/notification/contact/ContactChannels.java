package de.zusage.notification.contact;

import de.zusage.kit.Ids;
import de.zusage.kit.crypto.PersonKeys;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The safe channels of contacts, opened and sealed here and nowhere else. */
@ApplicationScoped
class ContactChannels implements PanacheRepositoryBase<ContactChannel, UUID> {

    private final PersonKeys keys;
    private final Ids ids;

    ContactChannels(PersonKeys keys, Ids ids) {
        this.keys = keys;
        this.ids = ids;
    }

    List<SafeChannel> of(UUID caseId) {
        return list("contactId = ?1 order by channel", caseId).stream()
                .map(row -> new SafeChannel(
                        row.channel(),
                        new MailAddress(keys.open(caseId, ContactChannel.ADDRESS, row.address())),
                        row.calledSafeOn()))
                .toList();
    }

    void replace(UUID caseId, List<SafeChannel> channels) {
        delete("contactId", caseId);
        channels.forEach(safe -> persist(new ContactChannel(
                ids.next(),
                caseId,
                safe.channel(),
                keys.seal(caseId, ContactChannel.ADDRESS, safe.address().value()),
                safe.calledSafeOn())));
    }
}
