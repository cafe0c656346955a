package de.zusage.notification.contact;

import de.zusage.kit.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Where somebody may be written to at this moment. */
@ApplicationScoped
public class Reach {

    private final Contacts contacts;
    private final ContactChannels channels;
    private final ChannelHistories histories;
    private final OfficeContacts offices;

    Reach(Contacts contacts, ContactChannels channels, ChannelHistories histories, OfficeContacts offices) {
        this.contacts = contacts;
        this.channels = channels;
        this.histories = histories;
        this.offices = offices;
    }

    /** The channel to use, none where the client has called none safe. */
    public Optional<Channel> preferred(UUID caseId) {
        return channels.of(caseId).stream().map(SafeChannel::channel).findFirst();
    }

    /** Where that channel leads, if and only if the client called it safe and has not withdrawn that. */
    public Optional<Mailbox> client(UUID caseId, Channel channel) {
        return contacts.findByIdOptional(caseId)
                .flatMap(contact -> channels.of(caseId).stream()
                        .filter(safe -> safe.channel() == channel)
                        .findFirst()
                        .map(safe -> new Mailbox(safe.address().value(), Locale.forLanguageTag(contact.language()))));
    }

    /** Whether the client once called a channel safe that is so no more. */
    public boolean withdrawn(UUID caseId) {
        return histories.of(caseId).stream().anyMatch(said -> said.word() == Word.WITHDRAWN);
    }

    public boolean caseClosed(UUID caseId) {
        return contacts.findByIdOptional(caseId).map(Contact::closed).orElse(false);
    }

    /** The mailbox of the office at work. */
    public Optional<Mailbox> office() {
        return offices.mail().map(mail -> new Mailbox(mail.value(), Locale.GERMAN));
    }

    /** 404 unless the case is one of the office at work. */
    public void requireKnown(UUID caseId) {
        if (contacts.findByIdOptional(caseId).isEmpty()) {
            throw new NotFound();
        }
    }
}
