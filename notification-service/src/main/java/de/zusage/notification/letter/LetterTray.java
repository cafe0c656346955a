package de.zusage.notification.letter;

import de.zusage.kit.Ids;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.web.AccessLog;
import de.zusage.kit.web.Cursors;
import de.zusage.kit.web.Idempotency;
import de.zusage.kit.web.InvalidInput;
import de.zusage.kit.web.Page;
import de.zusage.kit.web.RuleViolation;
import de.zusage.kit.web.Versions;
import de.zusage.notification.letter.LetterApi.LetterBatchRequest;
import de.zusage.notification.letter.LetterApi.LetterBatchView;
import de.zusage.notification.letter.LetterApi.LetterView;
import de.zusage.notification.message.Letter;
import de.zusage.notification.message.Letters;
import de.zusage.notification.message.WrittenLetter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The letters of the office at work, from the tray to the post box; whoever of the office goes there takes them all. */
@ApplicationScoped
class LetterTray {

    private static final String LIST = "letters";
    private static final String OPEN_BATCHES = "letter-batches";
    private static final List<String> BEGINNING = List.of(Instant.EPOCH.toString(), new UUID(0, 0).toString());

    private final Letters letters;
    private final LetterBatches batches;
    private final Idempotency idempotency;
    private final AccessLog accessLog;
    private final Cursors cursors;
    private final Tenancy tenancy;
    private final Ids ids;
    private final Clock clock;

    LetterTray(
            Letters letters,
            LetterBatches batches,
            Idempotency idempotency,
            AccessLog accessLog,
            Cursors cursors,
            Tenancy tenancy,
            Ids ids,
            Clock clock) {
        this.letters = letters;
        this.batches = batches;
        this.idempotency = idempotency;
        this.accessLog = accessLog;
        this.cursors = cursors;
        this.tenancy = tenancy;
        this.ids = ids;
        this.clock = clock;
    }

    /** A batch at one version. */
    record Batch(long version, LetterBatchView view) {}

    @Transactional
    Page<LetterView> waiting(@Nullable String cursor, int limit) {
        tenancy.required();
        List<String> position = cursors.read(LIST, "", cursor);
        List<String> after = position.isEmpty() ? BEGINNING : position;
        List<Letter> found = letters.waiting(Instant.parse(after.get(0)), UUID.fromString(after.get(1)), limit + 1);
        Page<Letter> page = cursors.page(
                LIST,
                "",
                found,
                limit,
                last -> List.of(last.madeAt().toString(), last.messageId().toString()));
        log("READ", page.items());
        return page.map(letter -> LetterView.of(letter, clock));
    }

    /** Refused where nothing is left that is still to be sent. */
    @Transactional
    Batch make(@Nullable String key, LetterBatchRequest request) {
        tenancy.required();
        UUID id = idempotency.once(key, "letter-batch.make", request, () -> take(request.orAll()));
        return batch(batches.known(id));
    }

    private UUID take(int most) {
        LetterBatch batch = new LetterBatch(ids.next(), clock.instant());
        batches.persistAndFlush(batch);
        List<Letter> taken = letters.take(batch.id(), most);
        if (taken.isEmpty()) {
            throw nothingToPrint();
        }
        log("WRITE", taken);
        return batch.id();
    }

    /** The batches of the office that nobody has posted or cancelled: whoever goes there next may finish them. */
    @Transactional
    Page<LetterBatchView> open(@Nullable String cursor, int limit) {
        tenancy.required();
        List<LetterBatch> found = batches.open(cursors.after(OPEN_BATCHES, "", cursor), limit + 1);
        return cursors.page(
                        OPEN_BATCHES,
                        "",
                        found,
                        limit,
                        last -> List.of(last.id().toString()))
                .map(batch -> batch(batch).view());
    }

    @Transactional
    Batch read(UUID id) {
        return batch(batches.known(id));
    }

    /** What to put on paper, and the version of its batch. */
    record Written(long version, List<WrittenLetter> letters) {}

    /** What to put on paper, looked at again; a batch of which nothing is left is none any more. */
    @Transactional
    Written write(UUID id) {
        LetterBatch batch = batches.locked(id);
        batch.requireOpen();
        List<WrittenLetter> written = letters.write(id);
        if (written.isEmpty()) {
            batch.cancel(clock.instant());
        } else {
            batch.written();
        }
        log("READ", written.stream().map(WrittenLetter::letter).toList());
        return new Written(batch.version(), written);
    }

    /** The press has put on paper what was written at that version: only now it may be posted. */
    @Transactional
    void printed(UUID id, long writtenAs) {
        batches.locked(id).printed(writtenAs, clock.instant());
    }

    /** Whoever posts says which letters were taken out; without those that must not go out nobody posts the others. */
    @Transactional
    Batch posted(UUID id, @Nullable String ifMatch, Set<Integer> without) {
        LetterBatch batch = locked(id, ifMatch);
        batch.posted(clock.instant());
        if (!letters.places(id).containsAll(without)) {
            throw new InvalidInput("no-such-letter", "The file has no letter at one of these places.");
        }
        requireTakenOut(letters.recalled(id), without);
        List<Letter> posted = letters.posted(id, without);
        if (posted.isEmpty()) {
            throw new RuleViolation("nothing-to-post", "No letter of this batch is left to be posted. Cancel it.");
        }
        log("WRITE", posted);
        return batch(batch);
    }

    @Transactional
    Batch cancelled(UUID id, @Nullable String ifMatch) {
        LetterBatch batch = locked(id, ifMatch);
        batch.cancel(clock.instant());
        log("WRITE", letters.putBack(id));
        return batch(batch);
    }

    private static void requireTakenOut(List<Integer> recalled, Set<Integer> without) {
        if (!without.containsAll(recalled)) {
            throw new RuleViolation(
                    "letters-recalled",
                    "Take out these letters, by their places in the file: their addresses are not safe any more.",
                    Map.of("letters", recalled));
        }
    }

    static RuleViolation nothingToPrint() {
        return new RuleViolation("nothing-to-print", "No letter waits here.");
    }

    private LetterBatch locked(UUID id, @Nullable String ifMatch) {
        LetterBatch batch = batches.locked(id);
        Versions.require(ifMatch, batch.version());
        return batch;
    }

    private Batch batch(LetterBatch batch) {
        boolean open = batch.state() == BatchState.OPEN;
        return new Batch(
                batch.version(),
                LetterBatchView.of(
                        batch, letters.of(batch.id()).size(), open ? letters.recalled(batch.id()) : List.of()));
    }

    private void log(String action, List<Letter> which) {
        accessLog.record(action, "letter", which.stream().map(Letter::caseId).toList());
    }
}
