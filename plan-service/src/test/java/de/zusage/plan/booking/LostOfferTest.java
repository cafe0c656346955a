package de.zusage.plan.booking;

import static de.zusage.plan.AnOffice.asAdviser;
import static de.zusage.plan.FixedClock.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.ServiceStack;
import de.zusage.plan.AnOffer;
import de.zusage.plan.AnOffice;
import de.zusage.plan.AnOffice.APlan;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class LostOfferTest {
    /** An office of its own, so that its worklist holds nothing else. */
    private final Tenant here =
            new Tenant("stuttgart", "stuttgart-" + UUID.randomUUID().toString().substring(0, 8));

    @Inject
    AnOffice office;

    @Inject
    LostOffers job;

    @Test
    void aStepThatPromisesAnOfferDoesNotLoseItSilently() throws SQLException {
        AnOffer withdrawn = AnOffer.withPlaces(3);
        AnOffer over = AnOffer.withPlaces(3);
        APlan one = promising(withdrawn.id().toString().toUpperCase(Locale.ROOT));
        APlan two = promising(over.id().toString());
        APlan three = promising("p-7");
        over.set("valid_to = '" + TODAY + "'");
        assertThat(lost(one, two, three)).containsExactly(false, false, false);

        withdrawn.set("withdrawn_on = '2026-06-01'");
        over.set("valid_to = '2026-06-01'");
        assertThat(lost(one, two, three)).containsExactly(true, true, false);
        assertThat(asAdviser(here).get("/api/v1/worklist?bucket=OFFER_LOST").<List<String>>path("items.agreementId"))
                .containsExactlyInAnyOrder(
                        one.agreement().toString(), two.agreement().toString());
        assertThat(asAdviser(here).get("/api/v1/worklist/counts").<Integer>path("offerLost"))
                .isEqualTo(2);
        job.run();
        job.run();
        assertThat(told(one)).isEqualTo("2026-06-01");
        assertThat(told(two)).isEqualTo("2026-06-02");
        assertThat(told(three)).isEmpty();
        over.set("withdrawn_on = '2026-06-02'");
        job.run();
        assertThat(told(two)).as("lost once").isEqualTo("2026-06-02");

        asAdviser(here)
                .header("If-Match", one.etag())
                .body("{\"outcome\":\"NOT_MET\",\"cause\":\"OFFER_MISSING\"}")
                .post("/api/v1/steps/" + one.officeStep() + "/outcome")
                .then()
                .statusCode(200);
        assertThat(lost(one)).containsExactly(false);
        assertThat(asAdviser(here).get("/api/v1/worklist/counts").<Integer>path("offerLost"))
                .isEqualTo(1);
    }

    @Test
    void aBookingLosesItsOfferNoMoreSilentlyThanAStep() throws SQLException {
        AnOffer offer = AnOffer.withPlaces(1);
        APlan asks = agreed(promising("p-7"), offer);
        APlan waits = agreed(promising("p-7"), offer);
        APlan promised = agreed(promising(offer.id().toString()), offer);
        Response asked = book(asks, offer);
        Response waiting = book(waits, offer);
        book(promised, offer);
        job.run();
        assertThat(shown(waiting).<Boolean>path("offerLost")).isFalse();
        assertThat(shown(waiting).<Integer>path("waitingNumber")).isEqualTo(1);

        offer.set("withdrawn_on = '2026-06-01'");
        job.run();
        job.run();
        for (Response booked : List.of(asked, waiting)) {
            assertThat(shown(booked).<Boolean>path("offerLost")).isTrue();
            assertThat(shown(booked).<Integer>path("waitingNumber")).isNull();
        }
        assertThat(asAdviser(here)
                        .get("/api/v1/bookings?caseId=" + waits.casefile())
                        .<List<Boolean>>path("items.offerLost"))
                .containsExactly(true);
        assertThat(told(asks, "booking")).isEqualTo("2026-06-01");
        assertThat(told(waits, "booking")).isEqualTo("2026-06-01");
        assertThat(told(promised, "booking")).as("its step says so").isEmpty();
        assertThat(told(promised)).isEqualTo("2026-06-01");
        Response bucket = asAdviser(here).get("/api/v1/worklist?bucket=OFFER_LOST");
        assertThat(bucket.<List<String>>path("items.id"))
                .containsExactlyInAnyOrder(
                        asked.path("id"),
                        waiting.path("id"),
                        promised.officeStep().toString());
        assertThat(bucket.<List<String>>path("items.caseId"))
                .containsExactlyInAnyOrder(
                        asks.casefile().toString(),
                        waits.casefile().toString(),
                        promised.casefile().toString());
        assertThat(bucket.<List<String>>path("items.on").get(0)).isEqualTo("2026-06-01");
        assertThat(asAdviser(here).get("/api/v1/worklist/counts").<Integer>path("offerLost"))
                .isEqualTo(3);

        asAdviser(here)
                .header("If-Match", asked.header("ETag"))
                .body("{\"reason\":\"OTHER\"}")
                .post("/api/v1/bookings/" + asked.path("id") + "/cancelled")
                .then()
                .statusCode(200);
        assertThat(shown(asked).<Boolean>path("offerLost")).isFalse();
        assertThat(asAdviser(here).get("/api/v1/worklist/counts").<Integer>path("offerLost"))
                .isEqualTo(2);
    }

    @Test
    void aStepIsCarriedOutByTheOfferItPromisesWhileItIsOpen() {
        AnOffer offer = AnOffer.withPlaces(5);
        AnOffer other = AnOffer.withPlaces(5);
        APlan plan = agreed(promising(other.id().toString().toUpperCase(Locale.ROOT)), offer);
        agreed(plan, other);
        refused(book(plan, offer, plan.officeStep()), "step-promises-another-offer");
        assertThat(book(plan, other, plan.officeStep()).statusCode()).isEqualTo(201);
        plan.closesTheClientsStep();
        refused(book(plan, offer, plan.clientStep()), "step-is-final");
        assertThat(book(plan, offer).statusCode()).isEqualTo(201);
    }

    private APlan agreed(APlan plan, AnOffer offer) {
        office.consents(plan, offer.provider());
        return plan;
    }

    private Response book(APlan plan, AnOffer offer) {
        return book(plan, offer, null);
    }

    private Response book(APlan plan, AnOffer offer, @Nullable UUID step) {
        return asAdviser(here)
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"agreementId\":\"" + plan.agreement() + "\",\"offerId\":\"" + offer.id() + "\""
                        + (step == null ? "" : ",\"stepId\":\"" + step + "\"") + "}")
                .post("/api/v1/bookings");
    }

    private Response shown(Response booked) {
        return asAdviser(here).get("/api/v1/bookings/" + booked.path("id"));
    }

    private static void refused(Response answer, String rule) {
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.<String>path("type")).isEqualTo("/problems/" + rule);
    }

    private APlan promising(String offer) {
        return office.opens(here, TODAY.plusDays(60), TODAY.plusDays(60), TODAY.plusDays(60), Map.of("offer", offer));
    }

    private List<Boolean> lost(APlan... plans) {
        return List.of(plans).stream()
                .map(plan -> asAdviser(here)
                        .get(plan.path())
                        .<Boolean>path("steps.find { it.id == '" + plan.officeStep() + "' }.offerLost"))
                .toList();
    }

    /** The days on which offers were lost, as the agreement's stream tells. */
    private static String told(APlan plan) throws SQLException {
        return told(plan, "step");
    }

    private static String told(APlan plan, String what) throws SQLException {
        try (var owner = LocalDatabase.asOwner();
                var query = owner.prepareStatement("select coalesce(string_agg(payload::json ->> 'lostOn', ' '), '')"
                        + " from event_log where aggregateid = ? and type = ?")) {
            query.setString(1, "agreement:" + plan.agreement());
            query.setString(2, what + ".offer-lost.v1");
            try (var row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
