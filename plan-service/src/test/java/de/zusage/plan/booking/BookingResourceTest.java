package de.zusage.plan.booking;

import static de.zusage.plan.AnOffice.STUTTGART_A;
import static de.zusage.plan.AnOffice.asAdviser;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.ServiceStack;
import de.zusage.local.testing.Tokens;
import de.zusage.plan.AnOffer;
import de.zusage.plan.AnOffice;
import de.zusage.plan.AnOffice.APlan;
import de.zusage.plan.FixedClock;
import de.zusage.plan.offer.OfferChanged;
import de.zusage.plan.offer.Taken;
import de.zusage.plan.plan.PlanService;
import de.zusage.plan.plan.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class BookingResourceTest {
    private static final Tenant STUTTGART_B = new Tenant("stuttgart", "stuttgart-b");

    @Inject
    AnOffice office;

    @Inject
    Tenancy tenancy;

    @Inject
    PlanService plans;

    @Inject
    Taken taken;

    @Inject
    BookingJob job;

    @Inject
    Event<OfferChanged> changed;

    @Test
    void placesAreGivenInTheOrderOfAskingOverAllOfficesAndEachOfficeIsTold() throws SQLException {
        AnOffer offer = AnOffer.withPlaces(1);
        APlan first = office.opensAPlanFor(STUTTGART_A, offer.provider());
        APlan second = office.opensAPlanFor(STUTTGART_B, offer.provider());
        APlan third = office.opensAPlanFor(STUTTGART_A, offer.provider());
        Response requested = book(first, offer);
        Response waiting = book(second, offer);
        Response last = book(third, offer);
        assertThat(requested.<String>path("state")).isEqualTo("REQUESTED");
        assertThat(requested.<Integer>path("waitingNumber")).isNull();
        assertThat(waiting.<Integer>path("waitingNumber")).isEqualTo(1);
        assertThat(last.<Integer>path("waitingNumber")).isEqualTo(2);

        assertThat(cancel(first, requested).<String>path("cancelReason")).isEqualTo("CLIENT_WISH");
        assertThat(read(second, waiting).<String>path("state")).isEqualTo("REQUESTED");
        assertThat(read(third, last).<Integer>path("waitingNumber")).isEqualTo(1);
        answer(offer, read(second, waiting), "confirmed");
        job.run();
        job.run();
        assertThat(first.told("booking.%"))
                .containsExactly("stuttgart-a booking.requested.v1", "stuttgart-a booking.cancelled.v1");
        assertThat(second.told("booking.%"))
                .containsExactly("stuttgart-b booking.waiting.v1", "stuttgart-b booking.confirmed.v1");

        offer.set("capacity = 2");
        tenancy.run(STUTTGART_B, () -> changed.fire(new OfferChanged(offer.id())));
        job.run();
        assertThat(third.told("booking.%"))
                .containsExactly("stuttgart-a booking.waiting.v1", "stuttgart-a booking.moved-up.v1");
        answer(offer, read(third, last), "declined");
        job.run();
        assertThat(third.told("booking.%")).last().isEqualTo("stuttgart-a booking.declined.v1");
        assertThat(tenancy.call(STUTTGART_B, () -> taken.taken(List.of(offer.id()))))
                .containsEntry(offer.id(), 1);
        assertThat(book(third, offer).statusCode())
                .as("once declined, asked again")
                .isEqualTo(201);
    }

    @Test
    void theFirstDayOfAnOfferAloneLetsItsListMoveUp() throws SQLException {
        AnOffer offer = AnOffer.withPlaces(1);
        APlan first = office.opensAPlanFor(STUTTGART_A, offer.provider());
        APlan second = office.opensAPlanFor(STUTTGART_B, offer.provider());
        Response requested = book(first, offer);
        Response waiting = book(second, offer);
        offer.set("valid_from = '" + FixedClock.TODAY.plusDays(1) + "'");
        cancel(first, requested);
        job.run();
        assertThat(read(second, waiting).<String>path("state")).isEqualTo("WAITING");
        offer.set("valid_from = '" + FixedClock.TODAY + "'");
        job.run();
        assertThat(read(second, waiting).<String>path("state")).isEqualTo("REQUESTED");
        assertThat(second.told("booking.%"))
                .containsExactly("stuttgart-b booking.waiting.v1", "stuttgart-b booking.moved-up.v1");
    }

    @Test
    void theLastPlacesAreNotSoldTwiceToWhoAskAtOnce() throws Exception {
        AnOffer offer = AnOffer.withPlaces(2);
        List<APlan> clients = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            clients.add(office.opensAPlanFor(i % 2 == 0 ? STUTTGART_A : STUTTGART_B, offer.provider()));
        }
        List<String> states = new ArrayList<>();
        var threads = Executors.newFixedThreadPool(clients.size());
        try {
            List<Future<String>> answers = new ArrayList<>();
            for (APlan client : clients) {
                answers.add(threads.submit(() -> book(client, offer).path("state")));
            }
            for (Future<String> answer : answers) {
                states.add(answer.get());
            }
        } finally {
            threads.shutdown();
        }
        assertThat(Collections.frequency(states, "REQUESTED")).isEqualTo(2);
        assertThat(Collections.frequency(states, "WAITING")).isEqualTo(4);
    }

    @Test
    void nothingIsBookedWithoutALiveConsentForThatProvider() {
        AnOffer offer = AnOffer.withPlaces(5);
        APlan plan = office.opensAPlanFor(STUTTGART_A, "another-school");
        refused(book(plan, offer), 409, "consent-needed");
        UUID consent = office.consents(plan, offer.provider());
        Response booked = book(plan, offer);
        assertThat(booked.statusCode()).isEqualTo(201);
        refused(book(plan, offer), 409, "already-booked");
        office.withdrawsConsent(plan, consent);
        assertThat(read(plan, booked).<String>path("state")).isEqualTo("REQUESTED");
        AnOffer other = new AnOffer("stuttgart", AnOffer.withPlaces(5).id(), offer.provider());
        other.set("provider = '" + offer.provider() + "'");
        refused(book(plan, other), 409, "consent-needed");
    }

    @Test
    void theEndOfAnAgreementCancelsNoBookingAndTakesNoRight() {
        AnOffer offer = AnOffer.withPlaces(5);
        APlan plan = office.opensAPlanFor(STUTTGART_A, offer.provider());
        Response booked = book(plan, offer);
        Told told = new Told(UUID.randomUUID(), 2, Instant.parse("2026-06-01T09:00:00Z"));
        tenancy.run(
                STUTTGART_A,
                () -> plans.follow(plan.agreement(), (at, day) -> List.of(at.close(FixedClock.TODAY)), told));
        assertThat(read(plan, booked).<String>path("state")).isEqualTo("REQUESTED");
        AnOffer other = AnOffer.withPlaces(1);
        office.consents(plan, other.provider());
        assertThat(book(plan, other).statusCode()).isEqualTo(201);

        APlan left = office.opensAPlanFor(STUTTGART_A, offer.provider());
        Response given = book(left, offer);
        office.transfers(left);
        assertThat(cancel(left, given).<String>path("state"))
                .as("nobody else can give the place back")
                .isEqualTo("CANCELLED");
        refused(book(left, offer), 409, "plan-is-closed");
    }

    @Test
    void aProviderSeesPlacesOfOwnOffersWithoutWhoseTheyAre() {
        AnOffer offer = AnOffer.withPlaces(1);
        APlan plan = office.opensAPlanFor(STUTTGART_A, offer.provider());
        String booking = book(plan, offer).path("id");
        book(office.opensAPlanFor(STUTTGART_B, offer.provider()), offer);
        String places = "/api/v1/offers/" + offer.id() + "/places";
        Response page = offer.asProvider().get(places + "?limit=1");
        assertThat(page.<List<String>>path("items.state")).containsExactly("REQUESTED");
        assertThat(page.asString())
                .doesNotContain(plan.casefile().toString(), plan.agreement().toString(), booking, "stuttgart-a");
        assertThat(offer.asProvider()
                        .get(places + "?limit=1&cursor=" + page.path("next"))
                        .<List<String>>path("items.state"))
                .containsExactly("WAITING");

        UUID place = UUID.fromString(page.path("items[0].id"));
        AnOffer stranger = AnOffer.withPlaces(1);
        String elsewhere = Tokens.of("provider")
                .authority("freiburg")
                .claim("provider", offer.provider())
                .sign();
        for (var caller : List.of(
                stranger.token(),
                elsewhere,
                Tokens.of("provider").authority("stuttgart").sign())) {
            assertThat(AnOffice.with(caller).get(places).statusCode()).isEqualTo(404);
            assertThat(AnOffice.with(caller).get("/api/v1/places/" + place).statusCode())
                    .isEqualTo(404);
            for (String answer : List.of("confirmed", "declined")) {
                assertThat(AnOffice.with(caller)
                                .header("If-Match", "\"0\"")
                                .post("/api/v1/places/" + place + "/" + answer)
                                .statusCode())
                        .isEqualTo(404);
            }
        }
        assertThat(offer.asProvider().get("/api/v1/places/" + place).<String>path("state"))
                .isEqualTo("REQUESTED");
    }

    @Test
    void anotherOfficeReachesNoBooking() {
        AnOffer offer = AnOffer.withPlaces(3);
        APlan plan = office.opensAPlanFor(STUTTGART_A, offer.provider());
        String booking = "/api/v1/bookings/" + book(plan, offer).path("id");
        for (Tenant other : List.of(STUTTGART_B, new Tenant("freiburg", "freiburg-a"))) {
            assertThat(asAdviser(other).get(booking).statusCode()).isEqualTo(404);
            assertThat(asAdviser(other)
                            .header("If-Match", "\"0\"")
                            .body("{\"reason\":\"OTHER\"}")
                            .post(booking + "/cancelled")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(asAdviser(other)
                            .get("/api/v1/bookings?caseId=" + plan.casefile())
                            .<List<Object>>path("items"))
                    .isEmpty();
            assertThat(book(other, plan.agreement(), offer).statusCode()).isEqualTo(404);
        }
        assertThat(asAdviser().get("/api/v1/bookings?caseId=" + plan.casefile()).<List<String>>path("items.state"))
                .containsExactly("REQUESTED");
        refused(
                book(STUTTGART_A, plan.agreement(), new AnOffer("stuttgart", UUID.randomUUID(), "x")),
                400,
                "unknown-offer");
    }

    private static Response book(APlan plan, AnOffer offer) {
        return book(plan.tenant(), plan.agreement(), offer);
    }

    private static Response book(Tenant tenant, UUID agreement, AnOffer offer) {
        return asAdviser(tenant)
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"agreementId\":\"" + agreement + "\",\"offerId\":\"" + offer.id() + "\"}")
                .post("/api/v1/bookings");
    }

    private static Response read(APlan plan, Response booked) {
        return asAdviser(plan.tenant()).get("/api/v1/bookings/" + booked.path("id"));
    }

    private static Response cancel(APlan plan, Response booked) {
        return asAdviser(plan.tenant())
                .header("If-Match", booked.header("ETag"))
                .body("{\"reason\":\"CLIENT_WISH\"}")
                .post("/api/v1/bookings/" + booked.path("id") + "/cancelled");
    }

    /** The provider answers to the first place that is asked for. */
    private static void answer(AnOffer offer, Response asked, String answer) {
        String place = offer.asProvider()
                .get("/api/v1/offers/" + offer.id() + "/places")
                .path("items.find { it.state == 'REQUESTED' }.id");
        assertThat(offer.asProvider()
                        .header("If-Match", asked.header("ETag"))
                        .post("/api/v1/places/" + place + "/" + answer)
                        .statusCode())
                .isEqualTo(200);
    }

    private static void refused(Response answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.<String>path("type")).isEqualTo("/problems/" + type);
    }
}
