package de.zusage.notification.contact;

import de.zusage.kit.Ids;
import de.zusage.kit.crypto.PersonKeys;
import de.zusage.notification.client.KnownClients;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The safe channels of contacts, opened and sealed here and nowhere else. */
@ApplicationScoped
class ContactChannels implements PanacheRepositoryBase<ContactChannel, UUID> {

    private final KnownClients clients;
    private final PersonKeys keys;
    private final Ids ids;

    ContactChannels(KnownClients clients, PersonKeys keys, Ids ids) {
        this.clients = clients;
        this.keys = keys;
        this.ids = ids;
    }

    /** In the order in which the client wants them used. */
    List<SafeChannel> of(UUID caseId) {
        return inOrder(caseId).map(row -> row.safe(address(caseId, row))).toList();
    }

    /** The first one, or the one that stands in for it where nobody is; no address is opened. */
    Optional<Channel> preferred(UUID caseId) {
        return inOrder(caseId)
                .findFirst()
                .flatMap(first -> isThere(first) ? Optional.of(first.channel()) : behind(caseId, first.channel()));
    }

    /** The same with its address. */
    Optional<SafeChannel> inUse(UUID caseId) {
        return preferred(caseId)
                .flatMap(first -> usable(caseId).stream()
                        .filter(safe -> safe.channel() == first)
                        .findFirst());
    }

    /** Whether somebody is there; at an inbox as soon as the client has a login. */
    private boolean isThere(ContactChannel row) {
        return !row.isBounced() && leads(row.contactId(), row.channel());
    }

    /** What the client has called safe, whatever has become of it; no address is opened. */
    List<Channel> named(UUID caseId) {
        return inOrder(caseId).map(ContactChannel::channel).toList();
    }

    /** The one behind that channel that was chosen to stand in for it; no address is opened for that. */
    Optional<Channel> behind(UUID caseId, Channel failed) {
        return inOrder(caseId)
                .dropWhile(row -> row.channel() != failed)
                .skip(1)
                .filter(row -> row.standsIn() && leads(caseId, row.channel()))
                .map(ContactChannel::channel)
                .findFirst();
    }

    /** Whether every address is what was stored: to open one that is not ends the transaction. */
    boolean areIntact(UUID caseId) {
        return inOrder(caseId)
                .allMatch(row -> keys.openIfIntact(caseId, ContactChannel.ADDRESS, row.address())
                        .isPresent());
    }

    private Stream<ContactChannel> inOrder(UUID caseId) {
        return list("contactId = ?1 order by rank", caseId).stream();
    }

    boolean has(UUID caseId, Channel channel) {
        return count("contactId = ?1 and channel = ?2", caseId, channel) > 0;
    }

    /** Whether an inbox is among them to which no login leads yet. */
    boolean awaitsLogin(UUID caseId) {
        return has(caseId, Channel.INBOX) && !leads(caseId, Channel.INBOX);
    }

    /** Of them those where somebody is. */
    List<SafeChannel> usable(UUID caseId) {
        return inOrder(caseId)
                .filter(this::isThere)
                .map(row -> row.safe(address(caseId, row)))
                .toList();
    }

    private boolean leads(UUID caseId, Channel channel) {
        return channel != Channel.INBOX || clients.hasLogin(caseId);
    }

    /** Nobody is there; says whether that is still an address of the client, who may have given another one since. */
    boolean bounced(UUID caseId, Channel channel, String address, LocalDate on) {
        List<ContactChannel> there = list("contactId = ?1 and channel = ?2", caseId, channel).stream()
                .filter(row -> address(caseId, row).value().equals(address))
                .toList();
        there.forEach(row -> row.bounced(on));
        return !there.isEmpty();
    }

    /** What the client called safe is so still; on which channels that is news. */
    List<Channel> confirm(UUID caseId, Predicate<Channel> which, LocalDate on) {
        return list("contactId = ?1 order by rank", caseId).stream()
                .filter(row -> which.test(row.channel()) && row.confirm(on))
                .map(ContactChannel::channel)
                .toList();
    }

    private Address address(UUID caseId, ContactChannel row) {
        return Address.of(row.channel(), keys.open(caseId, ContactChannel.ADDRESS, row.address()));
    }

    void replace(UUID caseId, List<SafeChannel> channels) {
        delete("contactId", caseId);
        for (int rank = 0; rank < channels.size(); rank++) {
            SafeChannel safe = channels.get(rank);
            persist(new ContactChannel(
                    ids.next(),
                    caseId,
                    rank,
                    safe,
                    keys.seal(caseId, ContactChannel.ADDRESS, safe.address().value())));
        }
    }
}
