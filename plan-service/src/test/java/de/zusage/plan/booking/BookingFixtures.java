package de.zusage.plan.booking;

import static de.zusage.plan.plan.PlanFixtures.AGREEMENT;
import static de.zusage.plan.plan.PlanFixtures.CASE;

import de.zusage.kit.event.OutgoingEvent;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.plan.offer.Bookable;
import de.zusage.plan.plan.PlanFixtures;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Places and bookings for tests, and their events with the values of the golden examples. */
public final class BookingFixtures {
    static final LocalDate TODAY = LocalDate.of(2026, 6, 2);
    static final UUID OFFER = UUID.fromString("0197b000-0000-7000-8000-00000000f001");
    static final UUID BOOKING = UUID.fromString("0197b000-0000-7000-8000-00000000b001");

    private BookingFixtures() {}

    public static List<OutgoingEvent> oneOfEachEvent() {
        return List.of(
                new BookingEvent.Requested(AGREEMENT, CASE, BOOKING, OFFER, TODAY),
                new BookingEvent.Waiting(AGREEMENT, CASE, BOOKING, OFFER, TODAY),
                new BookingEvent.MovedUp(AGREEMENT, CASE, BOOKING, OFFER, TODAY),
                new BookingEvent.Confirmed(AGREEMENT, CASE, BOOKING, OFFER, TODAY),
                new BookingEvent.Declined(AGREEMENT, CASE, BOOKING, OFFER, TODAY),
                new BookingEvent.Cancelled(AGREEMENT, CASE, BOOKING, OFFER, CancelReason.CLIENT_WISH, TODAY),
                new BookingEvent.BookingOfferLost(AGREEMENT, CASE, BOOKING, OFFER, TODAY),
                new BookingEvent.StepOfferLost(AGREEMENT, CASE, PlanFixtures.CLIENT_STEP, OFFER, TODAY));
    }

    public static List<Class<? extends OutgoingEvent>> kindsOfEvents() {
        return List.of(BookingEvent.class);
    }

    static Bookable anOffer(int capacity) {
        return new Bookable(OFFER, "COURSE", "school", capacity, TODAY.minusDays(30), null, null);
    }

    static Place aPlace(long number, PlaceState state) {
        Place place = new Place(new UUID(0, number), "stuttgart", OFFER, number, TODAY);
        place.state = state;
        place.decidedOn = state.isOver() || state == PlaceState.CONFIRMED ? TODAY : null;
        return place;
    }

    static Booking aBooking(Place place) {
        Booking.Wanted wanted = new Booking.Wanted(CASE, AGREEMENT, null, UUID.randomUUID());
        return new Booking(BOOKING, new Tenant("stuttgart", "stuttgart-a"), wanted, place);
    }
}
