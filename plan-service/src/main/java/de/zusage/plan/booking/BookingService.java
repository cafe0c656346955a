package de.zusage.plan.booking;

import de.zusage.kit.Ids;
import de.zusage.kit.event.EventLog;
import de.zusage.kit.event.EventStream;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.web.AccessLog;
import de.zusage.kit.web.Cursors;
import de.zusage.kit.web.Idempotency;
import de.zusage.kit.web.InvalidInput;
import de.zusage.kit.web.Page;
import de.zusage.kit.web.RuleViolation;
import de.zusage.kit.web.Versions;
import de.zusage.plan.booking.BookingApi.BookingRequest;
import de.zusage.plan.booking.BookingApi.BookingView;
import de.zusage.plan.casefile.KnownConsents;
import de.zusage.plan.casefile.Responsibility;
import de.zusage.plan.casefile.VisibleCases;
import de.zusage.plan.offer.Bookable;
import de.zusage.plan.offer.Directory;
import de.zusage.plan.plan.Plan;
import de.zusage.plan.plan.Plans;
import de.zusage.plan.plan.PromisedOffer;
import de.zusage.plan.plan.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Books places for the clients of the office. Whoever books or frees a place holds the offer's row. */
@ApplicationScoped
class BookingService {
    private final Bookings bookings;
    private final Places places;
    private final Directory directory;
    private final Plans plans;
    private final VisibleCases visible;
    private final KnownConsents consents;
    private final Responsibility responsibility;
    private final EventLog log;
    private final BookingFacts facts;
    private final ProviderNews news;
    private final Idempotency idempotency;
    private final AccessLog accessLog;
    private final Cursors cursors;
    private final Tenancy tenancy;
    private final Ids ids;
    private final Clock clock;

    BookingService(
            Bookings bookings,
            Places places,
            Directory directory,
            Plans plans,
            VisibleCases visible,
            KnownConsents consents,
            Responsibility responsibility,
            EventLog log,
            BookingFacts facts,
            ProviderNews news,
            Idempotency idempotency,
            AccessLog accessLog,
            Cursors cursors,
            Tenancy tenancy,
            Ids ids,
            Clock clock) {
        this.bookings = bookings;
        this.places = places;
        this.directory = directory;
        this.plans = plans;
        this.visible = visible;
        this.consents = consents;
        this.responsibility = responsibility;
        this.log = log;
        this.facts = facts;
        this.news = news;
        this.idempotency = idempotency;
        this.accessLog = accessLog;
        this.cursors = cursors;
        this.tenancy = tenancy;
        this.ids = ids;
        this.clock = clock;
    }

    /** A booking with the version of its place, the only thing of it that changes. */
    record Versioned(BookingView booking, long version) {}

    @Transactional
    Versioned book(@Nullable String key, BookingRequest request) {
        UUID id = idempotency.once(key, "booking.book", request, () -> add(request));
        return versioned(bookings.required(id));
    }

    private UUID add(BookingRequest request) {
        Plan plan = plans.required(request.agreementId());
        plan.requireNotTransferred();
        responsibility.require(plan.caseId());
        UUID stepId = request.stepId();
        if (stepId != null) {
            requireCarriedOutBy(request.offerId(), plan, stepId);
        }
        String provider = directory
                .providerOf(request.offerId())
                .orElseThrow(() -> new InvalidInput("unknown-offer", "This authority has no such offer."));
        UUID consent = consents.holdReferral(plan.caseId(), provider);
        Bookable offer = directory.toBook(request.offerId()).orElseThrow();
        if (bookings.holds(plan.caseId(), offer.id())) {
            throw new RuleViolation("already-booked", "The client has a place of this offer or waits for one.");
        }
        LocalDate today = LocalDate.now(clock);
        Place place = places.turn(ids.unordered(), plan.authority(), offer.id(), today);
        places.book(offer).ask(place, today);
        places.persist(place);
        Booking booking = new Booking(
                ids.next(), tenancy.required(), new Booking.Wanted(plan.caseId(), plan.id(), stepId, consent), place);
        bookings.persistAndFlush(booking);
        append(booking, booking.asked(today));
        facts.asked(booking, offer, today);
        accessLog.record("book", "booking", booking.id);
        return booking.id;
    }

    /** A step is carried out by the offer that it promises, if it promises one, and only as long as it is open. */
    private static void requireCarriedOutBy(UUID offer, Plan plan, UUID stepId) {
        plan.requireOwn(List.of(stepId));
        Step named = plan.step(stepId);
        named.requireNotFinal();
        if (PromisedOffer.of(named).filter(promised -> !promised.equals(offer)).isPresent()) {
            throw new RuleViolation("step-promises-another-offer", "Step " + stepId + " promises another offer.");
        }
    }

    @Transactional
    Versioned read(UUID id) {
        Booking booking = bookings.required(id);
        visible.requireToRead(booking.caseId);
        accessLog.record("read", "booking", id);
        return versioned(booking);
    }

    @Transactional
    Page<BookingView> page(UUID caseId, @Nullable String cursor, int limit) {
        tenancy.required();
        visible.requireToRead(caseId);
        String filter = caseId.toString();
        Page<Booking> page = cursors.page(
                "bookings",
                filter,
                bookings.after(caseId, cursors.after("bookings", filter, cursor), limit + 1),
                limit,
                last -> List.of(last.id.toString()));
        accessLog.record(
                "read", "booking", page.items().stream().map(item -> item.id).toList());
        Map<UUID, Place> held = places
                .of(page.items().stream().map(item -> item.placeId).toList())
                .stream()
                .collect(Collectors.toMap(place -> place.id, Function.identity()));
        Map<UUID, Integer> positions = places.positions(held.values());
        Map<UUID, Bookable> offers =
                directory.find(page.items().stream().map(item -> item.offerId).toList());
        LocalDate today = LocalDate.now(clock);
        return page.map(item -> {
            Place place = Objects.requireNonNull(held.get(item.placeId));
            boolean lost = place.lost(Objects.requireNonNull(offers.get(item.offerId)), today);
            return BookingView.of(item, place, lost, positions.get(place.id));
        });
    }

    @Transactional
    Versioned cancel(UUID id, @Nullable String ifMatch, CancelReason reason) {
        Booking booking = bookings.toChange(id);
        responsibility.require(booking.caseId);
        Bookable offer = directory.toBook(booking.offerId).orElseThrow();
        Place place = places.required(booking.placeId);
        Versions.require(ifMatch, place.version);
        LocalDate today = LocalDate.now(clock);
        booking.cancel(place, reason, today);
        places.book(offer).moveUp(today);
        bookings.flush();
        booking.tell(place, today).ifPresent(event -> append(booking, place, event));
        accessLog.record("cancel", "booking", id);
        return versioned(booking);
    }

    /** Tells what a provider, or a place that another office freed, changed about the booking. */
    @Transactional
    void tell(UUID id) {
        Booking booking = bookings.toChange(id);
        Place place = places.required(booking.placeId);
        booking.tell(place, LocalDate.now(clock)).ifPresent(event -> append(booking, place, event));
    }

    private Versioned versioned(Booking booking) {
        Place place = places.required(booking.placeId);
        boolean lost = place.lost(directory.find(booking.offerId).orElseThrow(), LocalDate.now(clock));
        return new Versioned(
                BookingView.of(
                        booking, place, lost, places.positions(List.of(place)).get(place.id)),
                place.version);
    }

    private void append(Booking booking, Place place, BookingEvent event) {
        append(booking, event);
        facts.heard(booking, place, event);
    }

    private void append(Booking booking, BookingEvent event) {
        log.append(new EventStream("zusage.plan", "agreement:" + booking.agreementId), event);
        news.tell(booking, event);
    }
}
