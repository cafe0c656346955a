package de.zusage.notification.leave;

import de.zusage.kit.Ids;
import de.zusage.kit.crypto.PersonKeys;
import de.zusage.notification.contact.AddressGone;
import de.zusage.notification.contact.Channel;
import de.zusage.notification.secret.Outside;
import de.zusage.notification.secret.Secret;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;

/** The ways out of the channels of the office's clients, at most one of each; made when the first mail needs one. */
@ApplicationScoped
public class LeaveLinks implements PanacheRepositoryBase<LeaveLink, UUID> {

    private static final String MAKE = "insert into leave_link (id, case_id, channel, secret_hash, secret)"
            + " values (?1, ?2, ?3, ?4, ?5) on conflict (authority, office, case_id, channel) do nothing";

    private final PersonKeys keys;
    private final Outside outside;
    private final Ids ids;
    private final SecureRandom random = new SecureRandom();

    LeaveLinks(PersonKeys keys, Outside outside, Ids ids) {
        this.keys = keys;
        this.outside = outside;
        this.ids = ids;
    }

    /** The same in every mail until the channel is withdrawn or leads elsewhere; its address must be sealed by then. */
    public URI of(UUID caseId, Channel channel) {
        LeaveLink link = present(caseId, channel).orElseGet(() -> made(caseId, channel));
        return outside.address("/leave/" + keys.open(caseId, LeaveLink.SECRET, link.secret()));
    }

    private Optional<LeaveLink> present(UUID caseId, Channel channel) {
        return find("caseId = ?1 and channel = ?2", caseId, channel).firstResultOptional();
    }

    /** Of two mails that make one at once both carry the one that was first. */
    private LeaveLink made(UUID caseId, Channel channel) {
        Secret secret = Secret.fresh(random);
        getEntityManager()
                .createNativeQuery(MAKE)
                .setParameter(1, ids.next())
                .setParameter(2, caseId)
                .setParameter(3, channel.name())
                .setParameter(4, secret.hash())
                .setParameter(5, keys.seal(caseId, LeaveLink.SECRET, secret.text()))
                .executeUpdate();
        return present(caseId, channel).orElseThrow();
    }

    /** The way out of that hash, if it still leads anywhere. */
    Optional<LeaveLink> at(UUID id, String hash) {
        return find("id = ?1 and secretHash = ?2", id, hash).firstResultOptional();
    }

    boolean leads(LeaveLink link) {
        return count("id = ?1 and secretHash = ?2", link.id(), link.secretHash()) > 0;
    }

    void on(@Observes AddressGone gone) {
        delete("caseId = ?1 and channel = ?2", gone.caseId(), gone.channel());
    }
}
