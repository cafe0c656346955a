package de.zusage.plan;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.testing.AccessContract;
import de.zusage.kit.testing.Thing;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.ServiceStack;
import de.zusage.local.testing.Tokens;
import de.zusage.plan.AnOffice.APlan;
import de.zusage.plan.casefile.KnownCases;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;

@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "plan"))
@Tag("landing")
class AccessTest extends AccessContract {

    private static final String OFFERS = """
            title;kind;provider;goalAreas;languages;place;accessible;childCare;startDates;capacity;validFrom
            Speaking together;LANGUAGE_PRACTICE;library;LANGUAGE;de;Library;yes;no;;12;01.06.2026;
            """;

    @Inject
    AnOffice office;

    @Inject
    Tenancy tenancy;

    @Inject
    KnownCases cases;

    @Override
    protected String consumer() {
        return "zusage.agreement";
    }

    @Override
    protected Map<String, String> fixed() {
        return Map.of("date", "2026-06-05", "period", "2025-H2");
    }

    @Override
    protected void prepare(String operation) {
        if (operation.equals("DELETE /api/v1/calendar/days/{date}")) {
            AnOffice.with(Tokens.of("coordinator").authority("stuttgart").sign())
                    .body("{\"holiday\":true}")
                    .put("/api/v1/calendar/days/" + fixed().get("date"))
                    .then()
                    .statusCode(204);
        }
    }

    @Override
    protected byte[] file(String operation) {
        return OFFERS.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected Map<String, String> bodies() {
        return Map.of(
                "POST /api/v1/plans/{agreementId}/step-changes", "{\"changes\":[{\"stepId\":\"\",\"started\":true}]}");
    }

    @Override
    protected Map<String, Function<Tenant, Thing>> things() {
        Map<String, Function<Tenant, Thing>> all = new HashMap<>();
        all.put("plan", tenant -> new OwnPlan(tenant).thing(Map.of()));
        all.put("step", tenant -> step(new OwnPlan(tenant)));
        all.put("review", tenant -> review(new OwnPlan(tenant)));
        all.put("contact", AccessTest::contact);
        all.put("offer", AccessTest::offer);
        all.put("bookable", tenant -> bookable(tenant).thing());
        all.put("booking", this::booking);
        all.put("place", this::place);
        all.put("referable", tenant -> referable(tenant).thing());
        all.put("referral", this::referral);
        all.put("received", this::received);
        return all;
    }

    @Override
    protected Map<String, BiConsumer<Thing, String>> words() {
        return Map.of("plan", (thing, word) -> {
            String adviser =
                    Objects.requireNonNull(thing.holders().get("adviser")).get().sign();
            AnOffice.with(adviser)
                    .header(
                            "If-Match",
                            AnOffice.with(adviser).get(thing.readAt()).header("ETag"))
                    .body(Map.of("text", word))
                    .put(thing.readAt() + "/note")
                    .then()
                    .statusCode(200);
        });
    }

    @Override
    protected Set<String> idsOfOthers() {
        return Set.of("offerId");
    }

    @Override
    protected Map<String, String> idsTold() {
        return Map.of(
                "auditor: GET /api/v1/access-log", ACCESSED,
                "operator: GET /api/v1/operations/parked-streams", PARKED);
    }

    /** A partner is told only of who agrees to it. */
    @Override
    protected Set<String> needingConsent() {
        return Set.of("POST /api/v1/bookings", "POST /api/v1/referrals");
    }

    @Override
    protected Map<String, Function<Tenant, Thing>> thingsWithoutConsent() {
        Map<String, Function<Tenant, Thing>> all = new HashMap<>();
        all.put("plan", tenant -> new OwnPlan(tenant, null).thing(Map.of()));
        all.put("step", tenant -> step(new OwnPlan(tenant, null)));
        all.put("review", tenant -> review(new OwnPlan(tenant, null)));
        all.put("bookable", tenant -> new Bookable(new OwnPlan(tenant, null), offerIn(tenant)).thing());
        all.put(
                "referable",
                tenant -> new Referable(new OwnPlan(tenant, null), ARecipient.in(tenant.authority())).thing());
        return all;
    }

    /** A plan with an adviser who answers for its case, a deputy, and a client with a login. */
    private final class OwnPlan {
        private final Tenant tenant;
        private final APlan plan;
        private final UUID adviser = UUID.randomUUID();
        private final UUID deputy = UUID.randomUUID();
        private final UUID client = UUID.randomUUID();

        OwnPlan(Tenant tenant) {
            this(tenant, "nobody");
        }

        OwnPlan(Tenant tenant, @Nullable String recipient) {
            this.tenant = tenant;
            this.plan = office.opens(
                    tenant, FixedClock.TODAY.minusDays(1), FixedClock.TODAY.minusDays(1), FixedClock.TODAY);
            if (recipient != null) {
                office.consents(plan, recipient);
            }
            tenancy.run(tenant, () -> {
                cases.assign(plan.casefile(), adviser);
                cases.deputise(
                        plan.casefile(),
                        UUID.randomUUID(),
                        deputy,
                        FixedClock.TODAY.minusDays(1),
                        FixedClock.TODAY.plusDays(1));
                cases.bind(plan.casefile(), client);
            });
        }

        Thing thing(Map<String, String> ids) {
            Map<String, String> all = new LinkedHashMap<>(ids);
            all.put("agreementId", plan.agreement().toString());
            all.put("caseId", plan.casefile().toString());
            all.putIfAbsent("stepId", plan.clientStep().toString());
            return new Thing(tenant, all, holders(), plan.path());
        }

        private Map<String, Supplier<Tokens>> holders() {
            Map<String, Supplier<Tokens>> holders = new LinkedHashMap<>();
            holders.put("adviser", this::adviser);
            holders.put(
                    "adviser as deputy",
                    () -> Tokens.adviser(tenant.authority(), tenant.office()).subject(deputy));
            holders.put(
                    "client",
                    () -> Tokens.of("client")
                            .authority(tenant.authority())
                            .office(tenant.office())
                            .subject(client));
            return holders;
        }

        private Tokens adviser() {
            return Tokens.adviser(tenant.authority(), tenant.office()).subject(adviser);
        }

        /** What is created in its adviser's name. */
        Response creates(String path, String body) {
            Response created = AnOffice.with(adviser().sign())
                    .header("Idempotency-Key", UUID.randomUUID())
                    .body(body)
                    .post(path);
            created.then().statusCode(201);
            return created;
        }
    }

    private static Thing step(OwnPlan own) {
        String step = own.plan.clientStep().toString();
        String evidence = own.creates(
                        "/api/v1/steps/" + step + "/evidence", "{\"kind\":\"LETTER\",\"datedOn\":\"2026-05-01\"}")
                .path("evidence[0].id");
        return own.thing(Map.of("id", step, "evidenceId", evidence));
    }

    private static Thing review(OwnPlan own) {
        return own.thing(Map.of("id", own.plan.firstReview().toString()));
    }

    private static Thing contact(Tenant tenant) {
        UUID author = UUID.randomUUID();
        Supplier<Tokens> adviser =
                () -> Tokens.adviser(tenant.authority(), tenant.office()).subject(author);
        String id = AnOffice.with(adviser.get().sign())
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"kind\":\"TALK\",\"minutes\":10,\"topic\":\"HOUSING\"}")
                .post("/api/v1/contacts")
                .path("id");
        return new Thing(tenant, Map.of("id", id), Map.of("adviser", adviser), "/api/v1/contacts/" + id);
    }

    private static Thing offer(Tenant tenant) {
        AnOffer offer = offerIn(tenant);
        return new Thing(
                tenant,
                Map.of("id", offer.id().toString(), "provider", offer.provider()),
                Map.of("provider", () -> provider(tenant, offer.provider())),
                "/api/v1/offers/" + offer.id());
    }

    private static AnOffer offerIn(Tenant tenant) {
        return AnOffer.in(
                tenant.authority(), "school-" + UUID.randomUUID().toString().substring(24), 5);
    }

    /** Staff of a provider belongs to no office. */
    private static Tokens provider(Tenant tenant, String code) {
        return Tokens.of("provider").authority(tenant.authority()).provider(code);
    }

    /** An offer, and a plan whose client may be booked there. */
    private record Bookable(OwnPlan own, AnOffer offer) {

        Thing thing() {
            return own.thing(Map.of("offerId", offer.id().toString()));
        }

        String books() {
            return own.creates(
                            "/api/v1/bookings",
                            "{\"agreementId\":\"%s\",\"offerId\":\"%s\"}".formatted(own.plan.agreement(), offer.id()))
                    .path("id");
        }
    }

    private Bookable bookable(Tenant tenant) {
        AnOffer offer = offerIn(tenant);
        return new Bookable(new OwnPlan(tenant, offer.provider()), offer);
    }

    private Thing booking(Tenant tenant) {
        Bookable bookable = bookable(tenant);
        String id = bookable.books();
        Thing plan = bookable.own.thing(Map.of("id", id));
        return new Thing(tenant, plan.ids(), plan.holders(), "/api/v1/bookings/" + id);
    }

    private Thing place(Tenant tenant) {
        Bookable bookable = bookable(tenant);
        bookable.books();
        AnOffer offer = bookable.offer;
        String id = offer.lastPlace().toString();
        return new Thing(
                tenant,
                Map.of("id", id, "offerId", offer.id().toString()),
                Map.of("provider", () -> provider(tenant, offer.provider())),
                "/api/v1/places/" + id);
    }

    /** A recipient, and a plan whose client may be referred to it. */
    private record Referable(OwnPlan own, ARecipient recipient) {

        Thing thing() {
            return own.thing(Map.of("recipient", recipient.code()));
        }

        String refers() {
            return own.creates("/api/v1/referrals", recipient.referralOf(own.plan, "LANGUAGE"))
                    .path("id");
        }
    }

    private Referable referable(Tenant tenant) {
        ARecipient recipient = ARecipient.in(tenant.authority());
        return new Referable(new OwnPlan(tenant, recipient.code()), recipient);
    }

    private Thing referral(Tenant tenant) {
        Referable referable = referable(tenant);
        String id = referable.refers();
        Thing plan = referable.own.thing(Map.of("id", id));
        return new Thing(tenant, plan.ids(), plan.holders(), "/api/v1/referrals/" + id);
    }

    private Thing received(Tenant tenant) {
        Referable referable = referable(tenant);
        referable.refers();
        String id = referable.recipient.received().toString();
        return new Thing(
                tenant,
                Map.of("id", id),
                Map.of("provider", () -> provider(tenant, referable.recipient.code())),
                "/api/v1/received-referrals/" + id);
    }
}
