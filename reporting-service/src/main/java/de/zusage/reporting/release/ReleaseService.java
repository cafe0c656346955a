package de.zusage.reporting.release;

import de.zusage.kit.Ids;
import de.zusage.kit.event.EventLog;
import de.zusage.kit.event.EventStream;
import de.zusage.kit.web.Idempotency;
import de.zusage.kit.web.InvalidInput;
import de.zusage.kit.web.RuleViolation;
import de.zusage.reporting.fact.FactCounts;
import de.zusage.reporting.figure.Layout;
import de.zusage.reporting.release.ReleaseApi.NewRelease;
import de.zusage.reporting.release.ReleaseApi.Release;
import de.zusage.reporting.release.ReleaseApi.ReleasedTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Publishes releases: compute, protect, freeze, tell. */
@ApplicationScoped
class ReleaseService {
    /** Which rules of counting and protection a release was made under; see docs/adr/0006. */
    static final String RULES = "2026-1";

    private static final int ONE_AT_A_TIME = 0x7265_6c65;
    private final Idempotency idempotency;
    private final FactCounts facts;
    private final TableMaker tables;
    private final StoredReleases releases;
    private final EventLog events;
    private final Ids ids;
    private final Clock clock;

    ReleaseService(
            Idempotency idempotency,
            FactCounts facts,
            TableMaker tables,
            StoredReleases releases,
            EventLog events,
            Ids ids,
            Clock clock) {
        this.idempotency = idempotency;
        this.facts = facts;
        this.tables = tables;
        this.releases = releases;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** Publishes all facts up to the month of the date, once per key. */
    UUID publish(@Nullable String key, NewRelease wish) {
        if (wish.asOf().isAfter(LocalDate.now(clock))) {
            throw new InvalidInput("as-of-in-the-future", "A release cannot count what has not happened yet.");
        }
        return idempotency.once(key, "release", wish, () -> publish(wish.asOf()));
    }

    /** Two releases at a time would not know of each other, and their difference would go unchecked. */
    private UUID publish(LocalDate asOf) {
        releases.getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(" + ONE_AT_A_TIME + ")")
                .getSingleResult();
        Optional<StoredRelease> latest = releases.latest();
        if (latest.isPresent() && asOf.isBefore(latest.get().asOf)) {
            throw new RuleViolation(
                    "as-of-before-last-release", "The last release counts up to " + latest.get().asOf + ".");
        }
        UUID id = ids.next();
        FactCounts.Counts counts = facts.asOf(asOf);
        List<TableMaker.Made> made = Layout.ALL.stream()
                .map(layout -> tables.make(layout, counts, asOf, id, latest.map(r -> r.id)))
                .toList();
        List<ReleasedTable> named = made.stream()
                .map(TableMaker.Made::table)
                .map(t -> new ReleasedTable(t.name, t.asOf, t.jsonSha256, t.csvSha256))
                .toList();
        int number = latest.map(r -> r.number).orElse(0) + 1;
        Release release = new Release(id, number, asOf, LocalDate.now(clock), tables.threshold(), RULES, named);
        Frozen document = Frozen.json(release);
        releases.persistAndFlush(new StoredRelease(release, document));
        made.forEach(tables::keep);
        events.append(
                new EventStream("zusage.release", "release:" + id),
                new ReleaseEvent.Published(id, document.sha256(), release.publishedOn()));
        return id;
    }
}
