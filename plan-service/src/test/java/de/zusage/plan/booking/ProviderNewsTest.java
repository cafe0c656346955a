package de.zusage.plan.booking;

import static de.zusage.plan.AnOffice.STUTTGART_A;
import static de.zusage.plan.AnOffice.asAdviser;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.ServiceStack;
import de.zusage.plan.ARecipient;
import de.zusage.plan.AnOffer;
import de.zusage.plan.AnOffice;
import de.zusage.plan.AnOffice.APlan;
import de.zusage.plan.OutwardEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a provider that subscribes reads on its own topic of the places of its offers. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class ProviderNewsTest {
    private static final String SUBSCRIBER = "language-school-neckar";

    @Inject
    AnOffice office;

    @Inject
    BookingJob job;

    @Test
    void aSubscriberIsToldOfItsPlacesAndNotWhoseTheyAre() throws SQLException {
        APlan plan = office.opensAPlanFor(STUTTGART_A, SUBSCRIBER);
        AnOffer offer = AnOffer.of(SUBSCRIBER, 1);
        Response booked = book(plan, offer);
        cancel(plan, booked);
        assertThat(told(offer)).containsExactly("place.requested.v1", "place.cancelled.v1");
        assertThat(offer.lastPlace().version())
                .as("random, neither a time nor a number")
                .isEqualTo(4);
        for (OutwardEvent event : OutwardEvent.of("place:" + offer.lastPlace())) {
            event.saysNothingOf(
                    "stuttgart",
                    "zusage.referral." + SUBSCRIBER,
                    plan.casefile(),
                    plan.agreement(),
                    booked.path("id"),
                    "CLIENT_WISH");
        }
    }

    @Test
    void anAnswerOfItsOwnComesBack() throws SQLException {
        for (String answer : List.of("confirmed", "declined")) {
            APlan plan = office.opensAPlanFor(STUTTGART_A, SUBSCRIBER);
            AnOffer offer = AnOffer.of(SUBSCRIBER, 1);
            answer(offer, book(plan, offer), answer);
            job.run();
            assertThat(told(offer)).containsExactly("place.requested.v1", "place." + answer + ".v1");
        }
    }

    @Test
    void aTurnInTheListIsNoRequestUntilItMovesUp() throws SQLException {
        AnOffer offer = AnOffer.of(SUBSCRIBER, 1);
        APlan first = office.opensAPlanFor(STUTTGART_A, SUBSCRIBER);
        Response requested = book(first, offer);
        book(office.opensAPlanFor(STUTTGART_A, SUBSCRIBER), offer);
        assertThat(told(offer)).isEmpty();
        cancel(first, requested);
        job.run();
        assertThat(told(offer)).containsExactly("place.requested.v1");
    }

    @Test
    void withoutConsentOnlyTheEndOfWhatWasToldIsTold() throws SQLException {
        APlan plan = office.opensAPlanFor(STUTTGART_A, ARecipient.any().code());
        UUID consent = office.consents(plan, SUBSCRIBER);
        AnOffer offer = AnOffer.of(SUBSCRIBER, 1);
        Response booked = book(plan, offer);
        office.withdrawsConsent(plan, consent);
        answer(offer, booked, "confirmed");
        job.run();
        assertThat(told(offer)).containsExactly("place.requested.v1");
        cancel(plan, booked);
        assertThat(told(offer)).containsExactly("place.requested.v1", "place.cancelled.v1");
    }

    @Test
    void theEndOfATurnThatWasNeverARequestIsNotTold() throws SQLException {
        AnOffer offer = AnOffer.of(SUBSCRIBER, 0);
        APlan plan = office.opensAPlanFor(STUTTGART_A, SUBSCRIBER);
        cancel(plan, book(plan, offer));
        assertThat(told(offer)).isEmpty();
    }

    @Test
    void whoDoesNotSubscribeHasNoTopic() throws SQLException {
        AnOffer offer = AnOffer.withPlaces(1);
        APlan plan = office.opensAPlanFor(STUTTGART_A, offer.provider());
        cancel(plan, book(plan, offer));
        assertThat(told(offer)).isEmpty();
    }

    private static List<String> told(AnOffer offer) throws SQLException {
        return OutwardEvent.types("place:" + offer.lastPlace());
    }

    private static Response book(APlan plan, AnOffer offer) {
        Response booked = asAdviser(plan.tenant())
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"agreementId\":\"" + plan.agreement() + "\",\"offerId\":\"" + offer.id() + "\"}")
                .post("/api/v1/bookings");
        assertThat(booked.statusCode()).as(booked.asString()).isEqualTo(201);
        return booked;
    }

    private static void answer(AnOffer offer, Response booked, String answer) {
        assertThat(offer.asProvider()
                        .header("If-Match", booked.header("ETag"))
                        .post("/api/v1/places/" + offer.lastPlace() + "/" + answer)
                        .statusCode())
                .isEqualTo(200);
    }

    private static void cancel(APlan plan, Response booked) {
        String path = "/api/v1/bookings/" + booked.path("id");
        assertThat(asAdviser(plan.tenant())
                        .header("If-Match", asAdviser(plan.tenant()).get(path).header("ETag"))
                        .body("{\"reason\":\"CLIENT_WISH\"}")
                        .post(path + "/cancelled")
                        .statusCode())
                .isEqualTo(200);
    }
}
