package de.zusage.reporting.release;

import de.zusage.kit.Ids;
import de.zusage.kit.event.EventLog;
import de.zusage.kit.event.EventStream;
import de.zusage.kit.web.Idempotency;
import de.zusage.kit.web.InvalidInput;
import de.zusage.kit.web.NotFound;
import de.zusage.kit.web.RuleViolation;
import de.zusage.kit.web.Versions;
import de.zusage.reporting.delivery.Frozen;
import de.zusage.reporting.period.Period;
import de.zusage.reporting.period.PilotCalendar;
import de.zusage.reporting.preparation.Preparation;
import de.zusage.reporting.preparation.Reopening;
import de.zusage.reporting.preparation.Wish;
import de.zusage.reporting.release.ReleaseApi.Again;
import de.zusage.reporting.release.ReleaseApi.Answer;
import de.zusage.reporting.release.ReleaseApi.AuthoritysWord;
import de.zusage.reporting.release.ReleaseApi.Decision;
import de.zusage.reporting.release.ReleaseApi.NewCorrection;
import de.zusage.reporting.release.ReleaseApi.NewRelease;
import de.zusage.reporting.release.StoredRelease.State;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Releases on their way: prepared, answered by the coordinators, then released or discarded by the programme. */
@ApplicationScoped
class ReleaseService {
    /** Seconds. */
    private static final int LONGEST_PREPARATION = 900;

    private final Idempotency idempotency;
    private final Preparation preparation;
    private final Reopening reopening;
    private final RequestIds requests;
    private final PilotCalendar pilot;
    private final StoredReleases releases;
    private final Confirmations confirmations;
    private final ReleaseWords words;
    private final EmbargoConfig config;
    private final EventLog events;
    private final Ids ids;
    private final Clock clock;

    ReleaseService(
            Idempotency idempotency,
            Preparation preparation,
            Reopening reopening,
            RequestIds requests,
            PilotCalendar pilot,
            StoredReleases releases,
            Confirmations confirmations,
            ReleaseWords words,
            EmbargoConfig config,
            EventLog events,
            Ids ids,
            Clock clock) {
        this.idempotency = idempotency;
        this.preparation = preparation;
        this.reopening = reopening;
        this.requests = requests;
        this.pilot = pilot;
        this.releases = releases;
        this.confirmations = confirmations;
        this.words = words;
        this.config = config;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** Prepares a release of all quarters up to a day, once per key; a large one takes minutes. */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_PREPARATION)
    UUID prepare(@Nullable String key, NewRelease wish) {
        int quarter = quarter(wish.asOf());
        return idempotency.once(
                key,
                "release",
                wish,
                () -> preparation.prepare(requests.id("release", key, wish), Wish.release(quarter)));
    }

    /** Prepares a correction of a half-year, once per key. */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_PREPARATION)
    UUID prepare(@Nullable String key, NewCorrection wish) {
        if (wish.halfYear() > pilot.halfYears()) {
            throw new InvalidInput("no-such-half-year", "The pilot has " + pilot.halfYears() + " half-years.");
        }
        return idempotency.once(
                key,
                "correction",
                wish,
                () -> preparation.prepare(
                        requests.id("correction", key, wish), Wish.correction(wish.halfYear(), wish.reason())));
    }

    /** Takes the last discarded release up again, once per key. */
    @Transactional
    UUID prepare(@Nullable String key, Again wish) {
        return idempotency.once(
                key, "again", wish, () -> reopening.again(requests.id("again", key, wish), wish.discarded()));
    }

    private int quarter(LocalDate asOf) {
        if (!asOf.isBefore(LocalDate.now(clock))) {
            throw new InvalidInput("as-of-in-the-future", "A release cannot count a day that is not over yet.");
        }
        int quarter = pilot.quartersOver(asOf.plusDays(1));
        if (quarter == 0
                || !pilot.months(Period.quarter(quarter)).last().atEndOfMonth().equals(asOf)) {
            throw new InvalidInput(
                    "not-the-end-of-a-quarter",
                    "A release ends with a quarter of the pilot, whose first month is "
                            + pilot.whole().first() + ".");
        }
        return quarter;
    }

    /** Notes a coordinator's word; there is one, and only while nothing is decided. */
    @Transactional
    void answer(UUID id, String authority, ReleaseApi.Word word) {
        StoredRelease release = releases.toBeAnswered(id).orElseThrow(NotFound::new);
        release.requireUndecided();
        if (confirmations.has(id, authority)) {
            throw new RuleViolation("already-answered", "The authority has answered already.");
        }
        if (!word.agrees() && (word.remark() == null || word.remark().isBlank())) {
            throw new InvalidInput("remark-missing", "Say in a remark what is wrong.");
        }
        confirmations.persistAndFlush(new Confirmation(ids.next(), id, authority, word, LocalDate.now(clock)));
    }

    /** Releases what was prepared, at once or after an embargo. */
    @Transactional
    void release(UUID id, @Nullable String ifMatch, Decision decision) {
        StoredRelease release = releases.findByIdOptional(id).orElseThrow(NotFound::new);
        Versions.require(ifMatch, release.version);
        release.requireUndecided();
        if (decision.embargoUntil() != null && !decision.embargoUntil().isAfter(clock.instant())) {
            throw new InvalidInput(
                    "embargo-in-the-past", "An embargo ends in the future; leave it out to release now.");
        }
        requireNotTooLong(decision.embargoUntil());
        requireAfterEarlier(release, decision.embargoUntil());
        LocalDate today = LocalDate.now(clock);
        requireAnswers(confirmations.of(release, today), release);
        requireNamed(release, decision.without());
        LocalDate out = decision.embargoUntil() == null
                ? today
                : decision.embargoUntil().atZone(clock.getZone()).toLocalDate();
        release.release(out, decision.embargoUntil(), Frozen.json(words.document(release, today, out)));
        announce();
    }

    private void requireNotTooLong(@Nullable Instant embargo) {
        if (embargo != null && embargo.isAfter(clock.instant().plus(config.longest()))) {
            throw new InvalidInput(
                    "embargo-too-long",
                    "An embargo lasts at most " + config.longest().toDays() + " days.");
        }
    }

    /** A release tells everything that earlier ones tell, so it cannot come out before them. */
    private void requireAfterEarlier(StoredRelease release, @Nullable Instant embargo) {
        Instant out = embargo == null ? clock.instant() : embargo;
        boolean earlier = releases.find(
                        "state = ?1 and number < ?2 and embargoUntil > ?3", State.RELEASED, release.number, out)
                .firstResultOptional()
                .isPresent();
        if (earlier) {
            throw new RuleViolation(
                    "earlier-embargo", "An earlier release is under an embargo that ends later than this one's.");
        }
    }

    private static void requireAnswers(List<AuthoritysWord> all, StoredRelease release) {
        List<String> open = all.stream()
                .filter(word -> word.answer() == Answer.OPEN)
                .map(AuthoritysWord::authority)
                .toList();
        if (!open.isEmpty()) {
            throw new RuleViolation(
                    "answers-open",
                    "Not answered yet, and lapsed after " + release.lapsesOn + " only: " + String.join(", ", open)
                            + ".");
        }
    }

    private void requireNamed(StoredRelease release, @Nullable List<String> without) {
        Set<String> withheld = words.withheld(release).stream()
                .map(ReleaseApi.Withheld::table)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!withheld.equals(new TreeSet<>(without == null ? List.of() : without))) {
            throw new RuleViolation(
                    "withheld-by-the-auditor",
                    "Name what the release comes out without, exactly: " + String.join(", ", withheld) + ".");
        }
    }

    /** Takes a prepared release back. */
    @Transactional
    void discard(UUID id, @Nullable String ifMatch, ReleaseApi.Discarding why) {
        StoredRelease release = releases.findByIdOptional(id).orElseThrow(NotFound::new);
        Versions.require(ifMatch, release.version);
        release.discard(why.reason());
    }

    /** Tells others of releases whose embargo is over. */
    @Transactional
    @Scheduled(every = "${zusage.jobs.every:1m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void announce() {
        releases.flush();
        for (StoredRelease release : releases.toAnnounce(clock.instant())) {
            events.append(
                    new EventStream("zusage.release", "release:" + release.id),
                    new ReleaseEvent.Published(
                            release.id,
                            Objects.requireNonNull(release.sha256),
                            Objects.requireNonNull(release.releasedOn)));
            release.announced = true;
        }
    }
}
