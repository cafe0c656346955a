package de.zusage.plan.agreement;

import static de.zusage.plan.AnOffice.STUTTGART_A;
import static de.zusage.plan.AnOffice.asAdviser;
import static java.util.concurrent.CompletableFuture.runAsync;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.zusage.kit.inbox.IncomingEvent;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.ServiceStack;
import de.zusage.plan.AnOffer;
import de.zusage.plan.AnOffice;
import de.zusage.plan.AnOffice.APlan;
import de.zusage.plan.FixedClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A turn in a waiting list when the client takes the consent to the referral back. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class HeldBackTest {
    private static final Tenant STUTTGART_B = new Tenant("stuttgart", "stuttgart-b");

    @Inject
    AnOffice office;

    @Inject
    Tenancy tenancy;

    @Inject
    AgreementListener listener;

    @Test
    void aTurnWithoutConsentKeepsItsNumberAndWaitsForANewOne() {
        AnOffer offer = AnOffer.withPlaces(1);
        APlan first = opens(STUTTGART_A);
        APlan second = opens(STUTTGART_B);
        APlan third = opens(STUTTGART_A);
        UUID ofFirst = office.consents(first, offer.provider());
        UUID ofSecond = office.consents(second, offer.provider());
        UUID other = office.consents(second, offer.provider());
        office.consents(third, offer.provider());
        Response asked = book(first, offer);
        Response waiting = book(second, offer);
        Response last = book(third, offer);

        receive(second, withdrawn(second, ofSecond));
        shows(read(second, waiting), "WAITING", 1, false);
        receive(second, withdrawn(second, other));
        shows(read(second, waiting), "WAITING", 1, true);
        assertThat(read(second, waiting).header("ETag")).isEqualTo(waiting.header("ETag"));
        receive(first, withdrawn(first, ofFirst));
        shows(read(first, asked), "REQUESTED", null, false);

        cancel(first, asked);
        shows(read(third, last), "REQUESTED", null, false);
        shows(read(second, waiting), "WAITING", 1, true);
        offer.set("capacity = 2");
        receive(second, given(second, UUID.randomUUID(), "another-school"));
        shows(read(second, waiting), "WAITING", 1, true);
        receive(second, given(second, UUID.randomUUID(), offer.provider()));
        shows(read(second, waiting), "REQUESTED", null, false);
    }

    @Test
    void aRebuildHeedsTheLastWordOnly() {
        AnOffer offer = AnOffer.withPlaces(1);
        APlan first = opens(STUTTGART_A);
        APlan second = opens(STUTTGART_A);
        office.consents(first, offer.provider());
        UUID consent = office.consents(second, offer.provider());
        book(first, offer);
        Response waiting = book(second, offer);
        offer.set("capacity = 2");
        List<IncomingEvent> history = List.of(given(second, consent, offer.provider()), withdrawn(second, consent));
        rebuild(second, history);
        shows(read(second, waiting), "WAITING", 1, true);
        rebuild(second, history.subList(0, 1));
        shows(read(second, waiting), "REQUESTED", null, false);
    }

    @Test
    void aConsentTakenBackWhileItIsUsedFindsWhatWasBookedByIt() throws SQLException {
        AnOffer offer = AnOffer.withPlaces(0);
        APlan plan = opens(STUTTGART_A);
        UUID consent = office.consents(plan, offer.provider());
        CompletableFuture<Response> booked;
        CompletableFuture<Void> withdrawn;
        try (var owner = LocalDatabase.asOwner()) {
            owner.setAutoCommit(false);
            owner.createStatement().execute("select 1 from offer where id = '" + offer.id() + "' for update");
            booked = supplyAsync(() -> book(plan, offer));
            awaits(() -> blocked() == 1);
            withdrawn = runAsync(() -> receive(plan, withdrawn(plan, consent)));
            awaits(() -> withdrawn.isDone() || blocked() == 2);
            owner.rollback();
        }
        withdrawn.join();
        shows(read(plan, booked.join()), "WAITING", 1, true);
    }

    private APlan opens(Tenant tenant) {
        LocalDate due = FixedClock.TODAY.plusDays(30);
        return office.opens(tenant, due, due, due);
    }

    private static IncomingEvent given(APlan plan, UUID consent, String recipient) {
        return event(plan, "given", """
                {"consentId":"%s","caseId":"%s","purpose":"REFERRAL","recipient":"%s"}
                """.formatted(consent, plan.casefile(), recipient));
    }

    private static IncomingEvent withdrawn(APlan plan, UUID consent) {
        return event(plan, "withdrawn", "{\"consentId\":\"" + consent + "\"}");
    }

    private static IncomingEvent event(APlan plan, String what, String data) {
        return new IncomingEvent(
                UUID.randomUUID(),
                "/zusage/agreement-service",
                "consent." + what + ".v1",
                "case:" + plan.casefile(),
                1,
                Instant.parse("2026-06-02T09:00:00Z"),
                plan.tenant().authority(),
                plan.tenant().office(),
                data);
    }

    private void receive(APlan plan, IncomingEvent event) {
        tenancy.run(
                plan.tenant(),
                () -> Objects.requireNonNull(listener.handlers().get(event.type()))
                        .accept(event));
    }

    private void rebuild(APlan plan, List<IncomingEvent> history) {
        tenancy.run(plan.tenant(), () -> listener.rebuild("case:" + plan.casefile(), history));
    }

    private static Response book(APlan plan, AnOffer offer) {
        return asAdviser(plan.tenant())
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"agreementId\":\"" + plan.agreement() + "\",\"offerId\":\"" + offer.id() + "\"}")
                .post("/api/v1/bookings");
    }

    private static Response read(APlan plan, Response booked) {
        return asAdviser(plan.tenant()).get("/api/v1/bookings/" + booked.path("id"));
    }

    private static void cancel(APlan plan, Response booked) {
        asAdviser(plan.tenant())
                .header("If-Match", booked.header("ETag"))
                .body("{\"reason\":\"CLIENT_WISH\"}")
                .post("/api/v1/bookings/" + booked.path("id") + "/cancelled")
                .then()
                .statusCode(200);
    }

    private static void shows(Response booking, String state, @Nullable Integer waitingNumber, boolean heldBack) {
        assertThat(booking.<String>path("state")).isEqualTo(state);
        assertThat(booking.<Integer>path("waitingNumber")).isEqualTo(waitingNumber);
        assertThat(booking.<Boolean>path("heldBack")).isEqualTo(heldBack);
    }

    private static void awaits(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(20)).until(condition);
    }

    /** How many statements wait for a row that another transaction holds. */
    private static int blocked() throws SQLException {
        try (var owner = LocalDatabase.asOwner();
                var row = owner.createStatement()
                        .executeQuery("select count(*) from pg_locks where not granted and locktype <> 'advisory'")) {
            row.next();
            return row.getInt(1);
        }
    }
}
