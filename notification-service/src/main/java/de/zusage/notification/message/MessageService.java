package de.zusage.notification.message;

import de.zusage.kit.Ids;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.notification.contact.Channel;
import de.zusage.notification.contact.Mailbox;
import de.zusage.notification.contact.Reach;
import de.zusage.notification.delivery.Parcel;
import de.zusage.notification.leave.LeaveLinks;
import de.zusage.notification.staff.Colleagues;
import de.zusage.notification.text.Additions;
import de.zusage.notification.text.Matter;
import de.zusage.notification.text.Medium;
import de.zusage.notification.text.Texts;
import de.zusage.notification.text.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes messages, and the two transactions around the sending of one: claim it, and say what became of it. */
@ApplicationScoped
public class MessageService {

    private final Messages messages;
    private final Contents contents;
    private final Channels channels;
    private final Reach reach;
    private final Colleagues colleagues;
    private final Texts texts;
    private final LeaveLinks leaveLinks;
    private final Tenancy tenancy;
    private final MessageConfig config;
    private final Ids ids;
    private final Clock clock;

    MessageService(
            Messages messages,
            Contents contents,
            Channels channels,
            Reach reach,
            Colleagues colleagues,
            Texts texts,
            LeaveLinks leaveLinks,
            Tenancy tenancy,
            MessageConfig config,
            Ids ids,
            Clock clock) {
        this.messages = messages;
        this.contents = contents;
        this.channels = channels;
        this.reach = reach;
        this.colleagues = colleagues;
        this.texts = texts;
        this.leaveLinks = leaveLinks;
        this.tenancy = tenancy;
        this.config = config;
        this.ids = ids;
        this.clock = clock;
    }

    /** A message that waits to be sent; to the client of that case, or without one to the office. */
    @Transactional(TxType.MANDATORY)
    public UUID make(@Nullable UUID caseId, Channel channel) {
        Message message = new Message(ids.next(), caseId, channel, clock.instant());
        messages.persist(message);
        return message.id();
    }

    /** The same to somebody of the staff. */
    @Transactional(TxType.MANDATORY)
    public UUID makeFor(UUID person) {
        Message message = Message.toColleague(ids.next(), person, Channel.MAIL, clock.instant());
        messages.persist(message);
        return message.id();
    }

    /** What is known of messages, by id. */
    @Transactional
    public Map<UUID, MessageFacts> facts(Collection<UUID> wanted) {
        return messages.list("id in ?1", wanted).stream().collect(Collectors.toMap(Message::id, MessageFacts::of));
    }

    /** What to send now; empty if somebody else has the message, or it is not to be sent now or at all. */
    @Transactional(TxType.MANDATORY)
    Optional<Outbound> claim(UUID id) {
        Instant now = clock.instant();
        Optional<Message> due = messages.claimable(id, now);
        if (due.isEmpty()) {
            return Optional.empty();
        }
        Message message = due.get();
        message.caseId().ifPresent(reach::hold); // a way out must not be made for an address that is being given up
        boolean late = !now.isBefore(givenUpAt(message));
        Instant allowed = contents.allowedFrom(now);
        if (!late && allowed.isAfter(now)) {
            message.postpone(allowed);
            return Optional.empty();
        }
        List<Matter> said = contents.check(id, message.channel(), LocalDate.now(clock));
        if (said.isEmpty()) {
            message.cancel(now);
            return Optional.empty();
        }
        if (late) {
            giveUp(message, Failure.NOT_ACCEPTED);
            return Optional.empty();
        }
        Optional<Mailbox> mailbox = mailbox(message);
        if (mailbox.isEmpty()) {
            contents.release(id);
            message.cancel(now);
            return Optional.empty();
        }
        return Optional.of(outbound(message, mailbox.get(), said));
    }

    /** A time at which nobody may be written to is no time for giving up: after it the message is tried again first. */
    private Instant givenUpAt(Message message) {
        Instant end = message.madeAt().plus(config.giveUpAfter());
        Instant allowed = contents.allowedFrom(end);
        return allowed.isAfter(end) ? allowed.plus(config.longestWait()) : end;
    }

    @Transactional(TxType.MANDATORY)
    void taken(UUID id) {
        messages.locked(id)
                .filter(message -> message.sent(clock.instant()))
                .ifPresent(message -> contents.sent(id, message.channel()));
    }

    @Transactional(TxType.MANDATORY)
    void refused(UUID id, int attempt) {
        RetryRule rule = new RetryRule(config.retryAfter(), config.longestWait());
        messages.locked(id).ifPresent(message -> message.refused(attempt, rule, clock.instant()));
    }

    /** There is nobody at the address: no further attempt. */
    @Transactional(TxType.MANDATORY)
    void bounced(UUID id, Outbound outbound) {
        messages.locked(id)
                .filter(message -> message.state() == MessageState.SENDING && message.attempts() == outbound.attempt())
                .ifPresent(message -> bounced(message, outbound));
    }

    private void bounced(Message message, Outbound outbound) {
        String address = outbound.parcel().address();
        message.caseId().ifPresent(caseId -> reach.bounced(caseId, message.channel(), address));
        message.person().ifPresent(person -> colleagues.bounced(person, address));
        if (message.isForMailbox()) {
            reach.officeBounced(address);
        }
        giveUp(message, Failure.BOUNCED);
    }

    /** Puts a message that cannot even be claimed out of the way of the others. */
    @Transactional(TxType.MANDATORY)
    void postpone(UUID id) {
        Instant now = clock.instant();
        messages.claimable(id, now).ifPresent(message -> message.postpone(now.plus(config.lease())));
    }

    /** What a colleague's address did not take is told at another one, at the latest in the mailbox of the office. */
    void giveUp(Message message, Failure why) {
        message.fail(clock.instant());
        if (why == Failure.BOUNCED && message.person().isPresent()) {
            contents.release(message.id());
            return;
        }
        Optional<Channel> next = message.caseId()
                .flatMap(caseId -> reach.fallback(caseId, message.channel()))
                .filter(Channel::isSent);
        if (next.isPresent()) {
            contents.goOn(message.id(), make(message.caseId().get(), next.get()));
        } else {
            contents.failed(message.id(), message.channel(), why);
        }
    }

    Optional<Mailbox> mailbox(Message message) {
        Optional<UUID> client = message.caseId();
        if (client.isPresent()) {
            return reach.client(client.get(), message.channel());
        }
        return message.person().isPresent()
                ? colleagues.mailbox(message.person().get())
                : reach.office();
    }

    /** Only a mail to a client carries one. */
    private Optional<URI> leave(Message message) {
        return message.caseId()
                .filter(any -> message.channel() == Channel.MAIL)
                .map(caseId -> leaveLinks.of(caseId, Channel.MAIL));
    }

    Wording wording(Message message, Mailbox mailbox, List<Matter> said, Optional<URI> leave) {
        if (message.recipient() == Recipient.OFFICE) {
            return texts.forStaff(said, message.person().flatMap(colleagues::name));
        }
        Additions additions = new Additions(tenancy.authority(), true, leave);
        return texts.forClient(
                said.stream().map(Matter::item).toList(),
                Medium.valueOf(message.channel().name()),
                mailbox.language(),
                additions);
    }

    private Outbound outbound(Message message, Mailbox mailbox, List<Matter> said) {
        Optional<URI> leave = leave(message);
        Wording wording = wording(message, mailbox, said, leave);
        int attempt =
                message.claim(wording.language().getLanguage(), clock.instant().plus(config.lease()));
        String messageId = channels.of(message.channel()).messageId(message.id().toString());
        return new Outbound(attempt, new Parcel(messageId, mailbox.address(), wording, leave));
    }
}
