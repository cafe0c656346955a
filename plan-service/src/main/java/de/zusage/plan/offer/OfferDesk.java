package de.zusage.plan.offer;

import de.zusage.kit.Ids;
import de.zusage.kit.event.EventLog;
import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.web.Cursors;
import de.zusage.kit.web.Idempotency;
import de.zusage.kit.web.NotFound;
import de.zusage.kit.web.Page;
import de.zusage.kit.web.Versions;
import de.zusage.plan.offer.OfferApi.OfferFilter;
import de.zusage.plan.offer.OfferApi.OfferRequest;
import de.zusage.plan.offer.OfferApi.OfferView;
import de.zusage.plan.offer.OfferImport.Became;
import de.zusage.plan.offer.OfferTerms.Meant;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads and keeps the directory: a coordinator all of it, a provider its own offers, whoever advises reads. */
@ApplicationScoped
class OfferDesk {

    /** How many offers are read at once in search of a free place: most may be full. */
    private static final int AT_ONCE = 200;

    /** How many rows of a table are worked off together: each statement looks through all that is loaded. */
    private static final int ROWS_AT_ONCE = 50;

    private static final List<String> READS_ALL = List.of("coordinator", "adviser", "office-lead");

    private final Offers offers;
    private final Taken taken;
    private final EventLog events;
    private final Event<OfferChanged> changed;
    private final Idempotency idempotency;
    private final Cursors cursors;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    OfferDesk(
            Offers offers,
            Taken taken,
            EventLog events,
            Event<OfferChanged> changed,
            Idempotency idempotency,
            Cursors cursors,
            Caller caller,
            Ids ids,
            Clock clock) {
        this.offers = offers;
        this.taken = taken;
        this.events = events;
        this.changed = changed;
        this.idempotency = idempotency;
        this.cursors = cursors;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /** An offer with its version. */
    record Versioned(OfferView offer, long version) {}

    @Transactional
    Page<OfferView> list(OfferFilter asked, @Nullable String cursor, int limit) {
        OfferFilter filter = READS_ALL.stream().anyMatch(caller::hasRole)
                ? asked
                : new OfferFilter(
                        asked.goalArea(), asked.language(), asked.kind(), asked.free(), Optional.of(ownProvider()));
        UUID after = cursors.after("offers", filter.toString(), cursor);
        return cursors.page(
                "offers",
                filter.toString(),
                page(filter, after, limit + 1),
                limit,
                last -> List.of(last.id().toString()));
    }

    /** Reads on until enough are found: whether a place is free is not the offer's own to know. */
    private List<OfferView> page(OfferFilter filter, UUID after, int wanted) {
        List<OfferView> found = new ArrayList<>();
        int rows = filter.free() ? Math.max(wanted, AT_ONCE) : wanted;
        UUID last = after;
        while (found.size() < wanted) {
            List<Offer> more = offers.current(filter, LocalDate.now(clock), last, rows);
            Map<UUID, Integer> booked = taken.taken(more.stream().map(Offer::id).toList());
            more.stream()
                    .map(offer -> OfferView.of(offer, booked.getOrDefault(offer.id(), 0)))
                    .filter(offer -> !filter.free() || offer.free() > 0)
                    .forEach(found::add);
            if (more.size() < rows) {
                break;
            }
            last = more.get(more.size() - 1).id();
        }
        return found.subList(0, Math.min(found.size(), wanted));
    }

    @Transactional
    Versioned read(UUID id) {
        return versioned(offers.findByIdOptional(id).filter(this::readable).orElseThrow(NotFound::new));
    }

    @Transactional
    Versioned publish(@Nullable String key, OfferRequest request) {
        requireKeeps(request.provider());
        UUID id = idempotency.once(key, "offer.publish", request, () -> publish(request.terms()));
        return versioned(offers.findById(id));
    }

    private UUID publish(OfferTerms terms) {
        Offer offer = Offer.publish(ids.next(), authority(), terms);
        offers.persist(offer);
        append(new OfferEvent.Published(offer.id(), OfferEvent.Terms.of(terms)));
        return offer.id();
    }

    @Transactional
    Versioned change(UUID id, @Nullable String ifMatch, OfferRequest request) {
        Offer offer = kept(id);
        Versions.require(ifMatch, offer.version());
        change(offer, request.terms());
        offers.flush();
        return versioned(offer);
    }

    @Transactional
    Versioned withdraw(UUID id, @Nullable String ifMatch) {
        Offer offer = kept(id);
        Versions.require(ifMatch, offer.version());
        LocalDate today = LocalDate.now(clock);
        offer.withdraw(today);
        offers.flush();
        append(new OfferEvent.Withdrawn(id, today));
        changed.fire(new OfferChanged(id));
        return versioned(offer);
    }

    /**
     * Takes rows of a table over, each under the lock of the offer that it means; a dry run holds and writes nothing.
     * One table at a time, or two of them could both publish what neither finds.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Became> take(List<OfferTerms> rows, boolean dryRun) {
        if (!dryRun) {
            offers.holdTables(authority());
        }
        Map<Meant, UUID> alike = offers.alike(rows);
        if (!dryRun) {
            offers.hold(alike.values());
        }
        List<Became> became = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            List<OfferTerms> some = rows.subList(from, Math.min(from + ROWS_AT_ONCE, rows.size()));
            Map<Meant, Offer> known = offers
                    .of(
                            some.stream()
                                    .map(row -> alike.get(row.meant()))
                                    .filter(Objects::nonNull)
                                    .toList(),
                            !dryRun)
                    .stream()
                    .filter(offer -> offer.withdrawnOn() == null)
                    .collect(Collectors.toMap(offer -> offer.terms().meant(), Function.identity()));
            some.forEach(row -> became.add(take(row, known.get(row.meant()), dryRun)));
            offers.letGo();
        }
        return became;
    }

    /** A new offer, new terms of the one that is meant, or nothing new. */
    private Became take(OfferTerms terms, @Nullable Offer known, boolean dryRun) {
        if (known == null) {
            if (!dryRun) {
                publish(terms);
            }
            return Became.CREATED;
        }
        if (known.terms().equals(terms)) {
            return Became.UNCHANGED;
        }
        if (!dryRun) {
            change(known, terms);
        }
        return Became.CHANGED;
    }

    /** The same terms again are no change and tell nothing. */
    private void change(Offer offer, OfferTerms terms) {
        boolean same = offer.terms().equals(terms);
        offer.change(terms);
        if (same) {
            return;
        }
        append(new OfferEvent.Changed(offer.id(), OfferEvent.Terms.of(terms)));
        changed.fire(new OfferChanged(offer.id()));
    }

    private Offer kept(UUID id) {
        return offers.toChange(id)
                .filter(offer -> keeps(offer.terms().provider()))
                .orElseThrow(NotFound::new);
    }

    private boolean readable(Offer offer) {
        return READS_ALL.stream().anyMatch(caller::hasRole)
                || keeps(offer.terms().provider());
    }

    private void requireKeeps(String provider) {
        if (!keeps(provider)) {
            throw new ForbiddenException("another provider's offer");
        }
    }

    private boolean keeps(String provider) {
        return caller.hasRole("coordinator") || ownProvider().equals(provider);
    }

    private String ownProvider() {
        return caller.provider().orElseThrow(ForbiddenException::new);
    }

    private String authority() {
        return caller.authority().orElseThrow(ForbiddenException::new);
    }

    private void append(OfferEvent event) {
        events.append(event.stream(), event);
    }

    private Versioned versioned(Offer offer) {
        int booked = taken.taken(List.of(offer.id())).getOrDefault(offer.id(), 0);
        return new Versioned(OfferView.of(offer, booked), offer.version());
    }
}
