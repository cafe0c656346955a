package de.zusage.notification.contact;

import de.zusage.kit.Ids;
import de.zusage.kit.web.AccessLog;
import de.zusage.kit.web.RuleViolation;
import de.zusage.kit.web.Versions;
import de.zusage.notification.adviser.Responsibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a client answers when asked: still safe, and still your number? */
@ApplicationScoped
public class StillSafe {

    private final Contacts contacts;
    private final ContactService service;
    private final ContactChannels channels;
    private final ChannelHistories histories;
    private final Responsibility responsibility;
    private final AccessLog accessLog;
    private final Ids ids;
    private final Clock clock;

    StillSafe(
            Contacts contacts,
            ContactService service,
            ContactChannels channels,
            ChannelHistories histories,
            Responsibility responsibility,
            AccessLog accessLog,
            Ids ids,
            Clock clock) {
        this.contacts = contacts;
        this.service = service;
        this.channels = channels;
        this.histories = histories;
        this.responsibility = responsibility;
        this.accessLog = accessLog;
        this.ids = ids;
        this.clock = clock;
    }

    /** Every channel that was read is safe today; said twice on a day it is said once. */
    @Transactional
    Declared all(UUID caseId, @Nullable String ifMatch) {
        Contact contact = contacts.locked(caseId);
        Versions.require(ifMatch, contact.version());
        responsibility.require(caseId);
        contact.requireOpen();
        accessLog.record("WRITE", "contact", caseId);
        confirm(contact, any -> true);
        return service.declared(contact);
    }

    /** Said on the phone of the number that was called. */
    @Transactional(TxType.MANDATORY)
    public void number(UUID caseId) {
        Contact contact = contacts.locked(caseId);
        responsibility.require(caseId);
        contact.requireOpen();
        if (!channels.has(caseId, Channel.CALL)) {
            throw new RuleViolation("no-number", "The client has called no number safe.");
        }
        confirm(contact, Channel.CALL::equals);
    }

    /**
     * The number that was called is safe no more: nobody calls or texts it. Whoever of the office heard it may say so, and
     * as often as need be. Where the addresses cannot be read all of them are taken back: one of them is the number.
     */
    @Transactional
    public void noLonger(UUID caseId) {
        Contact contact = contacts.locked(caseId);
        accessLog.record("WRITE", "contact", caseId);
        if (channels.areIntact(caseId)) {
            service.takeBack(contact, number(channels.of(caseId)), Source.ADVISER);
        } else {
            service.forget(contact, Source.ADVISER);
        }
    }

    /** The number and every other channel that leads to it; who has named none to call was called where texts go. */
    private static Predicate<SafeChannel> number(List<SafeChannel> all) {
        Channel called = all.stream().anyMatch(safe -> safe.channel() == Channel.CALL) ? Channel.CALL : Channel.SMS;
        return safe -> all.stream()
                .filter(each -> each.channel() == called)
                .anyMatch(each -> each.address().equals(safe.address()));
    }

    private void confirm(Contact contact, Predicate<Channel> which) {
        LocalDate today = LocalDate.now(clock);
        Optional<SafeChannel> before = channels.inUse(contact.id());
        channels.confirm(contact.id(), which, today).forEach(channel -> {
            Said said = new Said(channel, Word.CONFIRMED, today);
            histories.persist(new ChannelHistory(ids.next(), contact.id(), said, clock.instant()));
        });
        contact.changed();
        service.reachedAnew(contact.id(), before);
    }
}
