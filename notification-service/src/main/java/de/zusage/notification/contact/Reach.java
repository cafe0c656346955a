package de.zusage.notification.contact;

import de.zusage.kit.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where somebody may be written to at this moment. */
@ApplicationScoped
public class Reach {

    private final Contacts contacts;
    private final ContactChannels channels;
    private final ChannelHistories histories;
    private final OfficeContacts offices;
    private final Event<AddressBounced> bounced;
    private final Clock clock;

    Reach(
            Contacts contacts,
            ContactChannels channels,
            ChannelHistories histories,
            OfficeContacts offices,
            Event<AddressBounced> bounced,
            Clock clock) {
        this.contacts = contacts;
        this.channels = channels;
        this.histories = histories;
        this.offices = offices;
        this.bounced = bounced;
        this.clock = clock;
    }

    /** The channel to use: the client's first, or where nobody is there the one that was chosen to stand in for it. */
    public Optional<Channel> preferred(UUID caseId) {
        return channels.preferred(caseId);
    }

    /** Whether anything that the client has called safe may be used. */
    public boolean isReachable(UUID caseId) {
        return preferred(caseId).isPresent();
    }

    /** Whether the client has called the own inbox safe, and cannot come to it yet. */
    public boolean awaitsLogin(UUID caseId) {
        return channels.awaitsLogin(caseId);
    }

    /** The one to use where that channel failed: behind it in the client's order, and chosen for that. */
    public Optional<Channel> fallback(UUID caseId, Channel failed) {
        return channels.behind(caseId, failed);
    }

    /** Whether the addresses of that case can be read at all. */
    public boolean canBeRead(UUID caseId) {
        return channels.areIntact(caseId);
    }

    /** What the client has called safe stays as it is until the end of the transaction. */
    public void hold(UUID caseId) {
        contacts.findByIdOptional(caseId, LockModeType.PESSIMISTIC_READ);
    }

    /** Nobody is at that address: no more is sent there, the person is reached otherwise. */
    public void bounced(UUID caseId, Channel channel, String address) {
        Contact contact = contacts.locked(caseId);
        if (channels.bounced(caseId, channel, address, LocalDate.now(clock))) {
            contact.changed();
            bounced.fire(new AddressBounced(caseId));
        }
    }

    /** Where that channel leads, if and only if the client called it safe and has not withdrawn that. */
    public Optional<Mailbox> client(UUID caseId, Channel channel) {
        return contacts.findByIdOptional(caseId)
                .flatMap(contact -> channels.usable(caseId).stream()
                        .filter(safe -> safe.channel() == channel)
                        .findFirst()
                        .map(safe -> new Mailbox(safe.address().value(), Locale.forLanguageTag(contact.language()))));
    }

    /** The language in which the client of that case of the office is told, also after the case. */
    public Locale language(UUID caseId) {
        return Locale.forLanguageTag(contacts.known(caseId).language());
    }

    /** Whether the client once called a channel safe that is so no more. */
    public boolean withdrawn(UUID caseId) {
        return histories.of(caseId).stream().anyMatch(said -> said.word() == Word.WITHDRAWN);
    }

    public boolean caseClosed(UUID caseId) {
        return contacts.findByIdOptional(caseId).map(Contact::closed).orElse(false);
    }

    public boolean stopped(UUID caseId) {
        return contacts.findByIdOptional(caseId).map(Contact::silent).orElse(false);
    }

    /** Those of these cases that are closed or whose clients nothing goes to. */
    public Set<UUID> silentAmong(Collection<UUID> cases) {
        return contacts
                .list(
                        "id in ?1 and (closedOn is not null or stoppedOn is not null or restricted = true or objected = true)",
                        cases)
                .stream()
                .map(Contact::id)
                .collect(Collectors.toSet());
    }

    /** The mailbox of the office at work. */
    public Optional<Mailbox> office() {
        return offices.mail().map(mail -> new Mailbox(mail.value(), Locale.GERMAN));
    }

    /** Nobody is at that mailbox of the office. */
    public void officeBounced(String address) {
        offices.bounced(address, LocalDate.now(clock));
    }

    /** Whether the office has named a mailbox where nobody is. */
    public boolean officeIsBounced() {
        return offices.present().flatMap(OfficeContact::bouncedOn).isPresent();
    }

    /** 404 unless the case is one of the office at work. */
    public void requireKnown(UUID caseId) {
        if (contacts.findByIdOptional(caseId).isEmpty()) {
            throw new NotFound();
        }
    }
}
