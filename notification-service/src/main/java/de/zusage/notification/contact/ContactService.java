package de.zusage.notification.contact;

import de.zusage.kit.Ids;
import de.zusage.kit.web.AccessLog;
import de.zusage.kit.web.Versions;
import de.zusage.notification.adviser.Responsibility;
import de.zusage.notification.adviser.RestrictedCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads and changes what a client has called safe. */
@ApplicationScoped
class ContactService {

    private final Contacts contacts;
    private final ContactChannels channels;
    private final ChannelHistories histories;
    private final Addresses addresses;
    private final OfferedChannels offered;
    private final Responsibility responsibility;
    private final RestrictedCases restricted;
    private final AccessLog accessLog;
    private final ContactConfig config;
    private final Event<ChannelsCalledSafe> calledSafe;
    private final Event<AddressGone> addressGone;
    private final Ids ids;
    private final Clock clock;

    ContactService(
            Contacts contacts,
            ContactChannels channels,
            ChannelHistories histories,
            Addresses addresses,
            OfferedChannels offered,
            Responsibility responsibility,
            RestrictedCases restricted,
            AccessLog accessLog,
            ContactConfig config,
            Event<ChannelsCalledSafe> calledSafe,
            Event<AddressGone> addressGone,
            Ids ids,
            Clock clock) {
        this.contacts = contacts;
        this.channels = channels;
        this.histories = histories;
        this.addresses = addresses;
        this.offered = offered;
        this.responsibility = responsibility;
        this.restricted = restricted;
        this.accessLog = accessLog;
        this.config = config;
        this.calledSafe = calledSafe;
        this.addressGone = addressGone;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    Declared read(UUID caseId) {
        Contact contact = contacts.known(caseId);
        restricted.requireReasonToRead(caseId);
        accessLog.record("READ", "contact", caseId);
        return declared(contact);
    }

    /** Replaces language and channels by what the client says today; 400 for a channel that nobody serves here. */
    @Transactional
    Declared declare(UUID caseId, @Nullable String ifMatch, LanguageTag language, List<SafeChannel> safe) {
        Contact contact = contacts.locked(caseId);
        Versions.require(ifMatch, contact.version());
        responsibility.require(caseId);
        contact.requireOpen();
        offered.require(safe);
        accessLog.record("WRITE", "contact", caseId);
        contact.speaks(language);
        if (safe.isEmpty()) {
            forget(contact, Source.ADVISER);
        } else {
            addresses.prepare(contact);
            Optional<SafeChannel> before = channels.inUse(caseId);
            say(contact, safe, Source.ADVISER);
            reachedAnew(caseId, before);
        }
        return declared(contact);
    }

    /** Whoever nothing reached is told where another channel than before is the one to use; said again nothing is new. */
    void reachedAnew(UUID caseId, Optional<SafeChannel> before) {
        boolean anew = channels.inUse(caseId)
                .filter(now -> now.channel().isSent())
                .filter(now -> before.filter(now::leadsWhere).isEmpty())
                .isPresent();
        if (anew) {
            calledSafe.fire(new ChannelsCalledSafe(caseId));
        }
    }

    /** Withdraws every channel and forgets the addresses; what the client said stays on record. */
    @Transactional
    void withdraw(UUID caseId, @Nullable String ifMatch) {
        Contact contact = contacts.locked(caseId);
        Versions.require(ifMatch, contact.version());
        responsibility.require(caseId);
        accessLog.record("WRITE", "contact", caseId);
        forget(contact, Source.ADVISER);
    }

    /** The client takes that channel back without the adviser; nothing happens where the way out leads nowhere by now. */
    @Transactional(Transactional.TxType.MANDATORY)
    void leave(UUID caseId, Channel channel, BooleanSupplier stillLeads) {
        Contact contact = contacts.locked(caseId);
        if (stillLeads.getAsBoolean()) {
            takeBack(contact, safe -> safe.channel() == channel, Source.LINK);
        }
    }

    /** All others stay as they are; nothing happens where nothing is to be taken back. */
    void takeBack(Contact contact, Predicate<SafeChannel> which, Source source) {
        List<SafeChannel> all = channels.of(contact.id());
        List<SafeChannel> others = all.stream().filter(which.negate()).toList();
        if (others.isEmpty() && !all.isEmpty()) {
            forget(contact, source);
        } else if (others.size() < all.size()) {
            say(contact, others, source);
        }
    }

    /** A case that became known is reached through nothing until the client says otherwise. */
    @Transactional(Transactional.TxType.MANDATORY)
    void open(UUID caseId, LanguageTag language) {
        if (contacts.findByIdOptional(caseId).isEmpty()) {
            contacts.persist(new Contact(caseId, language));
        }
    }

    /** The office learnt in which language to write; a declaration that was read before is outdated by it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void speak(UUID caseId, LanguageTag language) {
        Contact contact = contacts.locked(caseId);
        contact.speaks(language);
        contact.changed();
    }

    /** An inbox that was called safe before there was a login can be used from now on. */
    @Transactional(Transactional.TxType.MANDATORY)
    void mayReadInbox(UUID caseId) {
        if (channels.has(caseId, Channel.INBOX)) {
            calledSafe.fire(new ChannelsCalledSafe(caseId));
        }
    }

    /** Closing a case stops everything at once. */
    @Transactional(Transactional.TxType.MANDATORY)
    void close(UUID caseId, LocalDate on) {
        Contact contact = contacts.locked(caseId);
        contact.close(on);
        forget(contact, Source.CASE_CLOSED);
    }

    /** No address is left, nor the key that would open one; none is opened for it, so that nothing keeps it from being done. */
    void forget(Contact contact, Source source) {
        LocalDate today = LocalDate.now(clock);
        for (Channel channel : channels.named(contact.id())) {
            remember(contact, new Said(channel, Word.WITHDRAWN, today, source));
            addressGone.fire(new AddressGone(contact.id(), channel));
        }
        channels.replace(contact.id(), List.of());
        contact.changed();
        addresses.forget(contact);
    }

    private void remember(Contact contact, Said word) {
        histories.persist(new ChannelHistory(ids.next(), contact.id(), word, clock.instant()));
    }

    private void say(Contact contact, List<SafeChannel> safe, Source source) {
        List<SafeChannel> before = channels.of(contact.id());
        List<Said> said = Said.between(before, safe, LocalDate.now(clock));
        said.forEach(word -> remember(contact, word.through(source)));
        SafeChannel.moved(before, safe).forEach(channel -> addressGone.fire(new AddressGone(contact.id(), channel)));
        channels.replace(
                contact.id(), safe.stream().map(now -> since(before, now)).toList());
        contact.changed();
    }

    private static SafeChannel since(List<SafeChannel> before, SafeChannel now) {
        return before.stream()
                .filter(now::leadsWhere)
                .map(now::after)
                .findFirst()
                .orElse(now);
    }

    Declared declared(Contact contact) {
        return new Declared(
                contact.id(),
                contact.version(),
                contact.language(),
                contact.stoppedOn().orElse(null),
                LocalDate.now(clock).minusDays(config.askAgainAfter().toDays()),
                channels.of(contact.id()),
                histories.of(contact.id()));
    }
}
