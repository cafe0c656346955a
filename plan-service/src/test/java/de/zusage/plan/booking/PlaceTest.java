package de.zusage.plan.booking;

import static de.zusage.plan.booking.BookingFixtures.TODAY;
import static de.zusage.plan.booking.BookingFixtures.aBooking;
import static de.zusage.plan.booking.BookingFixtures.aPlace;
import static de.zusage.plan.booking.BookingFixtures.anOffer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.kit.web.RuleViolation;
import de.zusage.plan.offer.Bookable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlaceTest {
    private static final LocalDate TOMORROW = TODAY.plusDays(1);

    @ParameterizedTest
    @CsvSource({
        "MOVE_UP, WAITING, REQUESTED", "MOVE_UP, REQUESTED, place-is-not-waiting",
        "MOVE_UP, CONFIRMED, place-is-not-waiting", "MOVE_UP, DECLINED, place-is-not-waiting",
        "MOVE_UP, CANCELLED, place-is-not-waiting", "CONFIRM, WAITING, place-is-waited-for",
        "CONFIRM, REQUESTED, CONFIRMED", "CONFIRM, CONFIRMED, place-is-confirmed",
        "CONFIRM, DECLINED, place-is-over", "CONFIRM, CANCELLED, place-is-over",
        "DECLINE, WAITING, DECLINED", "DECLINE, REQUESTED, DECLINED",
        "DECLINE, CONFIRMED, place-is-confirmed", "DECLINE, DECLINED, place-is-over",
        "DECLINE, CANCELLED, place-is-over", "CANCEL, WAITING, CANCELLED",
        "CANCEL, REQUESTED, CANCELLED", "CANCEL, CONFIRMED, CANCELLED",
        "CANCEL, DECLINED, place-is-over", "CANCEL, CANCELLED, place-is-over"
    })
    void goesFromEachStateWhereItMay(String operation, PlaceState state, String expected) {
        Place place = aPlace(1, state);
        LocalDate decided = place.decidedOn;
        if (Arrays.stream(PlaceState.values()).anyMatch(known -> known.name().equals(expected))) {
            operate(place, operation);
            assertThat(place.state).hasToString(expected);
            assertThat(place.decidedOn).isEqualTo(operation.equals("MOVE_UP") ? null : TOMORROW);
        } else {
            assertThatThrownBy(() -> operate(place, operation))
                    .isInstanceOfSatisfying(
                            RuleViolation.class,
                            refused -> assertThat(refused.rule()).isEqualTo(expected));
            assertThat(place.state).isEqualTo(state);
            assertThat(place.decidedOn).isEqualTo(decided);
        }
    }

    private static void operate(Place place, String operation) {
        switch (operation) {
            case "MOVE_UP" -> place.moveUp();
            case "CONFIRM" -> place.confirm(TOMORROW);
            case "DECLINE" -> place.decline(TOMORROW);
            default -> place.cancel(TOMORROW);
        }
    }

    @Test
    void isGivenInTheOrderOfAskingAndNeverTwice() {
        List<Place> asked = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            Place place = aPlace(i, PlaceState.WAITING);
            new PlaceBook(anOffer(2), asked).ask(place, TODAY);
            asked.add(place);
        }
        assertThat(states(asked)).containsExactly("REQUESTED", "REQUESTED", "WAITING", "WAITING");
    }

    @Test
    void whoWaitsLongestMovesUpAsFarAsPlacesAreFree() {
        List<Place> places = new ArrayList<>(List.of(
                aPlace(9, PlaceState.WAITING),
                aPlace(3, PlaceState.WAITING),
                aPlace(5, PlaceState.WAITING),
                aPlace(1, PlaceState.CONFIRMED)));
        Collections.shuffle(places, new java.util.Random(7));
        new PlaceBook(anOffer(3), places).moveUp(TODAY);
        assertThat(places.stream().filter(place -> place.state == PlaceState.REQUESTED))
                .extracting(place -> place.number)
                .containsExactlyInAnyOrder(3L, 5L);
    }

    @Test
    void whoIsHeldBackKeepsTheTurnAndLetsOthersPass() {
        List<Place> places = List.of(aPlace(1, PlaceState.WAITING), aPlace(2, PlaceState.WAITING));
        places.get(0).holdBack(true);
        new PlaceBook(anOffer(1), places).moveUp(TODAY);
        assertThat(states(places)).containsExactly("WAITING", "REQUESTED");
        assertThatThrownBy(places.get(0)::moveUp).isInstanceOf(RuleViolation.class);
        places.get(0).holdBack(false);
        new PlaceBook(anOffer(2), places).moveUp(TODAY);
        assertThat(states(places)).containsExactly("REQUESTED", "REQUESTED");
    }

    @ParameterizedTest
    @EnumSource(PlaceState.class)
    void onlyATurnIsHeldBackAndOnlyAsLongAsItIsOne(PlaceState state) {
        Place place = aPlace(1, state);
        place.holdBack(true);
        assertThat(place.heldBack).isEqualTo(state == PlaceState.WAITING);
        assertThat(place.state).isEqualTo(state);
        if (place.heldBack) {
            place.cancel(TODAY);
            assertThat(place.heldBack).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "WAITING, , 0, true", "WAITING, -1, , true", "WAITING, 0, , false", "REQUESTED, -1, , true",
        "CONFIRMED, , 0, true", "CONFIRMED, 0, 0, true", "CONFIRMED, -1, , false", "CONFIRMED, -1, 0, false",
        "DECLINED, , 0, false", "CANCELLED, -1, , false"
    })
    void isLostWithItsOfferButNotWhenAnOfferThatWasGivenIsOver(
            PlaceState state, @Nullable Integer to, @Nullable Integer withdrawn, boolean lost) {
        Bookable offer = lost(
                TODAY.minusDays(9),
                to == null ? null : TODAY.plusDays(to),
                withdrawn == null ? null : TODAY.plusDays(withdrawn));
        assertThat(aPlace(1, state).lost(offer, TODAY)).isEqualTo(lost);
    }

    @Test
    void whoAsksComesAfterThoseForWhomThereIsRoomSinceThen() {
        List<Place> places = List.of(aPlace(1, PlaceState.CONFIRMED), aPlace(2, PlaceState.WAITING));
        Place asked = aPlace(3, PlaceState.WAITING);
        new PlaceBook(anOffer(2), places).ask(asked, TODAY);
        assertThat(places.get(1).state).isEqualTo(PlaceState.REQUESTED);
        assertThat(asked.state).isEqualTo(PlaceState.WAITING);
    }

    @Test
    void anOfferWithFewerPlacesThanWereGivenTakesNoneBack() {
        List<Place> places = List.of(
                aPlace(1, PlaceState.CONFIRMED), aPlace(2, PlaceState.REQUESTED), aPlace(3, PlaceState.WAITING));
        PlaceBook book = new PlaceBook(anOffer(1), places);
        book.moveUp(TODAY);
        assertThat(states(places)).containsExactly("CONFIRMED", "REQUESTED", "WAITING");
        assertThat(book.free()).isEqualTo(-1);
    }

    @Test
    void nobodyGetsAnythingOfAnOfferThatCannotBeBooked() {
        for (Bookable lost : List.of(
                lost(TODAY.minusDays(9), null, TODAY),
                lost(TODAY.minusDays(9), TODAY.minusDays(1), null),
                lost(TODAY.plusDays(1), null, null))) {
            Place waiting = aPlace(1, PlaceState.WAITING);
            PlaceBook book = new PlaceBook(lost, List.of(waiting));
            book.moveUp(TODAY);
            assertThat(waiting.state).isEqualTo(PlaceState.WAITING);
            assertThatThrownBy(() -> book.ask(aPlace(2, PlaceState.WAITING), TODAY))
                    .isInstanceOfSatisfying(
                            RuleViolation.class,
                            refused -> assertThat(refused.rule()).isEqualTo("offer-not-bookable"));
        }
    }

    private static Bookable lost(LocalDate from, @Nullable LocalDate to, @Nullable LocalDate withdrawn) {
        return new Bookable(BookingFixtures.OFFER, "COURSE", "school", 5, from, to, withdrawn);
    }

    @Test
    void aBookingSaysWhetherItsClientWaits() {
        assertThat(aBooking(aPlace(1, PlaceState.WAITING)).asked(TODAY)).isInstanceOf(BookingEvent.Waiting.class);
        assertThat(aBooking(aPlace(1, PlaceState.REQUESTED)).asked(TODAY)).isInstanceOf(BookingEvent.Requested.class);
    }

    @ParameterizedTest
    @EnumSource(PlaceState.class)
    void aBookingTellsOnceHowItsPlaceStandsNow(PlaceState now) {
        Booking booking = aBooking(aPlace(1, PlaceState.WAITING));
        Place place = aPlace(1, now);
        assertThat(booking.tell(place, TOMORROW).map(BookingEvent::type))
                .isEqualTo(Stream.of(now)
                        .filter(state -> state != PlaceState.WAITING)
                        .map(state -> state == PlaceState.REQUESTED
                                ? "booking.moved-up.v1"
                                : "booking." + state.name().toLowerCase(java.util.Locale.ROOT) + ".v1")
                        .findAny());
        assertThat(booking.tell(place, TOMORROW)).isEmpty();
    }

    @Test
    void aCancellationKeepsItsReason() {
        Place place = aPlace(1, PlaceState.CONFIRMED);
        Booking booking = aBooking(place);
        booking.cancel(place, CancelReason.OFFICE, TOMORROW);
        assertThat(booking.tell(place, TOMORROW).orElseThrow())
                .isInstanceOfSatisfying(BookingEvent.Cancelled.class, told -> {
                    assertThat(told.reason()).isEqualTo(CancelReason.OFFICE);
                    assertThat(told.cancelledOn()).isEqualTo(TOMORROW);
                });
    }

    private static List<String> states(List<Place> places) {
        return places.stream().map(place -> place.state.name()).toList();
    }
}
