package de.zusage.notification.message;

import de.zusage.notification.contact.AddressGone;
import de.zusage.notification.contact.Channel;
import de.zusage.notification.contact.Mailbox;
import de.zusage.notification.contact.Reach;
import de.zusage.notification.text.Matter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Messages that people print and post: what a sender's claim is to a mail, a batch is to a letter. */
@ApplicationScoped
public class Letters {

    private static final Logger LOG = Logger.getLogger(Letters.class);

    /** What is said of a case is held until the end of the transaction: in one order for everybody. */
    private static final Comparator<Message> BY_CASE =
            Comparator.comparing(message -> message.caseId().orElseThrow().toString());

    private final Messages messages;
    private final Contents contents;
    private final Reach reach;
    private final MessageService service;
    private final LetterDays days;
    private final MessageConfig messageConfig;
    private final Clock clock;

    Letters(
            Messages messages,
            Contents contents,
            Reach reach,
            MessageService service,
            LetterDays days,
            MessageConfig messageConfig,
            Clock clock) {
        this.messages = messages;
        this.contents = contents;
        this.reach = reach;
        this.service = service;
        this.days = days;
        this.messageConfig = messageConfig;
        this.clock = clock;
    }

    /** When a letter of the office at work is read that is posted on that day. */
    public LocalDate arrival(LocalDate posted) {
        return days.arrival(posted);
    }

    /** What waits in the office at work, the oldest first, after that one. */
    @Transactional(TxType.MANDATORY)
    public List<Letter> waiting(Instant afterMadeAt, UUID afterId, int limit) {
        return messages.waitingLetters(afterMadeAt, afterId, limit).stream()
                .map(Letter::of)
                .toList();
    }

    /** Puts what waits into that batch, the oldest first; what is not to be said any more stays behind and is none. */
    @Transactional(TxType.MANDATORY)
    public List<Letter> take(UUID batch, int most) {
        List<Letter> taken = new ArrayList<>();
        List<Message> found = messages.lettersToTake(Instant.EPOCH, batch, most);
        while (!found.isEmpty()) {
            found.stream()
                    .filter(message -> canBeRead(message)
                            && mailbox(message, said(message)).isPresent())
                    .forEach(message -> {
                        message.printedWith(batch, days.givenUpAt(message.madeAt()));
                        taken.add(Letter.of(message));
                    });
            Message last = found.get(found.size() - 1);
            int left = most - taken.size();
            found = left == 0 ? List.of() : messages.lettersToTake(last.madeAt(), last.id(), left);
        }
        return taken;
    }

    /** What to put on paper now; a client who has withdrawn since, or has done it all, is not among them any more. */
    @Transactional(TxType.MANDATORY)
    public List<WrittenLetter> write(UUID batch) {
        messages.onPaper(batch).forEach(Message::leavePaper);
        List<WrittenLetter> written = new ArrayList<>();
        messages.openLetters(batch)
                .forEach(message -> written(message, written.size() + 1).ifPresent(written::add));
        return written;
    }

    /** The places in what that batch has put on paper last. */
    @Transactional(TxType.MANDATORY)
    public List<Integer> places(UUID batch) {
        return messages.onPaper(batch).stream()
                .flatMap(message -> message.printedAs().stream())
                .toList();
    }

    /** Of them those whose addresses have become unsafe since, which must not go out. */
    @Transactional(TxType.MANDATORY)
    public List<Integer> recalled(UUID batch) {
        return messages.onPaper(batch).stream()
                .filter(Message::recalled)
                .flatMap(message -> message.printedAs().stream())
                .toList();
    }

    /** The client was stopped, has withdrawn the address or given another one: what leads there must not go out. */
    void on(@Observes AddressGone gone) {
        if (gone.channel() == Channel.LETTER) {
            messages.onPaperTo(gone.caseId()).forEach(Message::recall);
        }
    }

    /** The letters of that batch, without those that left it. */
    @Transactional(TxType.MANDATORY)
    public List<Letter> of(UUID batch) {
        return messages.lettersOf(batch).stream().map(Letter::of).toList();
    }

    /** They are in the post, without those at these places: what of these is still to be sent waits again. */
    @Transactional(TxType.MANDATORY)
    public List<Letter> posted(UUID batch, Set<Integer> without) {
        messages.onPaper(batch).stream()
                .filter(message -> message.printedAs().filter(without::contains).isPresent())
                .forEach(this::takeOut);
        List<Message> open = messages.openLetters(batch);
        open.stream().sorted(BY_CASE).forEach(message -> {
            message.sent(clock.instant());
            contents.sent(message.id(), Channel.LETTER);
        });
        return open.stream().map(Letter::of).toList();
    }

    private void takeOut(Message message) {
        if (message.state() == MessageState.SENDING) {
            message.putBack(clock.instant());
        } else {
            message.leavePaper();
        }
    }

    /** They wait again. */
    @Transactional(TxType.MANDATORY)
    public List<Letter> putBack(UUID batch) {
        List<Message> open = messages.openLetters(batch);
        open.forEach(message -> message.putBack(clock.instant()));
        return open.stream().map(Letter::of).toList();
    }

    /** Lets go of a letter that is not to be sent any more, and gives up aloud what nobody posted in time. */
    @Transactional(TxType.MANDATORY)
    void look(UUID id) {
        Instant now = clock.instant();
        messages.claimable(id, now).ifPresent(message -> {
            List<Matter> said = said(message);
            if (!said.isEmpty() && !now.isBefore(days.givenUpAt(message.madeAt()))) {
                service.giveUp(message, Failure.NOT_ACCEPTED);
            } else if (!canBeRead(message) || mailbox(message, said).isPresent()) {
                message.postpone(now.plus(messageConfig.lease()));
            }
        });
    }

    private Optional<WrittenLetter> written(Message message, int place) {
        if (!canBeRead(message)) {
            message.putBack(clock.instant());
            return Optional.empty();
        }
        List<Matter> said = said(message);
        return mailbox(message, said).map(mailbox -> {
            var wording = service.wording(message, mailbox, said, Optional.empty());
            message.writtenAs(place, wording.language().getLanguage());
            return new WrittenLetter(Letter.of(message), mailbox.address(), wording);
        });
    }

    /** One that cannot be read must not stop the others: it waits until it is given up. */
    private boolean canBeRead(Message message) {
        boolean intact = message.caseId().filter(reach::canBeRead).isPresent();
        if (!intact) {
            LOG.errorf("The address of letter %s is not what was stored.", message.id());
        }
        return intact;
    }

    private List<Matter> said(Message message) {
        return contents.check(message.id(), Channel.LETTER, days.arrival());
    }

    /** Where it goes; without anything to say or a place to go to it is none any more. */
    private Optional<Mailbox> mailbox(Message message, List<Matter> said) {
        Optional<Mailbox> mailbox = said.isEmpty() ? Optional.empty() : service.mailbox(message);
        if (mailbox.isEmpty()) {
            contents.release(message.id());
            message.cancel(clock.instant());
        }
        return mailbox;
    }
}
