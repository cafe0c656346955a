package de.zusage.plan;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.testing.WritingContract;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.ServiceStack;
import de.zusage.local.testing.Tokens;
import de.zusage.plan.AnOffice.APlan;
import de.zusage.plan.casefile.KnownCases;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class WritingTest extends WritingContract {

    private static final String OFFER = """
            {"title":"A course","kind":"INTEGRATION_COURSE","provider":"school","goalAreas":["LANGUAGE"],
             "languages":["de"],"place":"West","accessible":true,"childCare":false,"startDates":[],"capacity":12,
             "validFrom":"2026-06-01"}""";

    @Inject
    AnOffice office;

    @Inject
    Tenancy tenancy;

    @Inject
    KnownCases cases;

    @Override
    protected Map<String, Supplier<Change>> changes() {
        Map<String, Supplier<Change>> all = new HashMap<>(aboutPlans());
        all.put("PUT /api/v1/contacts/{id}", contact("{\"kind\":\"PHONE\",\"minutes\":5,\"topic\":\"WORK\"}"));
        all.put("DELETE /api/v1/contacts/{id}", contact(null));
        all.put("POST /api/v1/me/steps/{id}/verdict", ownVerdict());
        all.put("PUT /api/v1/offers/{id}", offer("", OFFER.replace("12", "14")));
        all.put("POST /api/v1/offers/{id}/withdrawn", offer("/withdrawn", null));
        all.put("POST /api/v1/bookings/{id}/cancelled", () -> {
            AnOffer offer = AnOffer.withPlaces(1);
            String booking = booked(offer);
            return new Change(adviser(), booking, booking + "/cancelled", "{\"reason\":\"CLIENT_WISH\"}");
        });
        all.put("POST /api/v1/referrals/{id}/withdrawn", () -> {
            String referral = referred(ARecipient.any());
            return new Change(adviser(), referral, referral + "/withdrawn", "{\"reason\":\"CLIENT_WISH\"}");
        });
        all.put("POST /api/v1/received-referrals/{id}/taken", received("/taken"));
        all.put("POST /api/v1/received-referrals/{id}/declined", received("/declined"));
        all.put("POST /api/v1/places/{id}/confirmed", decision("/confirmed"));
        all.put("POST /api/v1/places/{id}/declined", decision("/declined"));
        return all;
    }

    private Supplier<Change> ownVerdict() {
        return () -> {
            APlan plan = office.opensAPlan();
            return new Change(
                    client(plan),
                    "/api/v1/me/plan",
                    "/api/v1/me/steps/" + plan.clientStep() + "/verdict",
                    "{\"outcome\":\"MET\"}");
        };
    }

    private String client(APlan plan) {
        UUID login = UUID.randomUUID();
        tenancy.run(AnOffice.STUTTGART_A, () -> cases.bind(plan.casefile(), login));
        return Tokens.of("client")
                .authority("stuttgart")
                .office("stuttgart-a")
                .subject(login)
                .sign();
    }

    private static Supplier<Change> offer(String operation, @Nullable String body) {
        return () -> {
            String token = coordinator();
            String path = AnOffice.with(token)
                    .header("Idempotency-Key", UUID.randomUUID())
                    .body(OFFER)
                    .post("/api/v1/offers")
                    .header("Location");
            return new Change(token, path, path + operation, body);
        };
    }

    private static String coordinator() {
        return Tokens.of("coordinator").authority("stuttgart").sign();
    }

    private Supplier<Change> decision(String answer) {
        return () -> {
            AnOffer offer = AnOffer.withPlaces(1);
            booked(offer);
            String place = "/api/v1/places/" + offer.lastPlace();
            return new Change(offer.token(), place, place + answer, null);
        };
    }

    private String booked(AnOffer offer) {
        APlan plan = office.opensAPlanFor(AnOffice.STUTTGART_A, offer.provider());
        return AnOffice.asAdviser()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(aBookingOf(plan, offer))
                .post("/api/v1/bookings")
                .header("Location");
    }

    private static String aBookingOf(APlan plan, AnOffer offer) {
        return "{\"agreementId\":\"" + plan.agreement() + "\",\"offerId\":\"" + offer.id() + "\"}";
    }

    private Supplier<Change> received(String answer) {
        return () -> {
            ARecipient recipient = ARecipient.any();
            referred(recipient);
            String received = "/api/v1/received-referrals/" + recipient.received();
            return new Change(recipient.token(), received, received + answer, null);
        };
    }

    private String referred(ARecipient recipient) {
        APlan plan = office.opensAPlanFor(AnOffice.STUTTGART_A, recipient.code());
        return recipient.isReferred(plan, "LANGUAGE").header("Location");
    }

    private static Supplier<Change> contact(@Nullable String body) {
        return () -> {
            String token = adviser();
            String path = AnOffice.with(token)
                    .header("Idempotency-Key", UUID.randomUUID())
                    .body(aContactOf(10))
                    .post("/api/v1/contacts")
                    .header("Location");
            return new Change(token, path, path, body);
        };
    }

    private static String aContactOf(int minutes) {
        return "{\"kind\":\"TALK\",\"minutes\":" + minutes + ",\"topic\":\"HOUSING\"}";
    }

    private Map<String, Supplier<Change>> aboutPlans() {
        Map<String, Supplier<Change>> all = new HashMap<>(aboutSteps());
        all.putAll(ofReviews());
        all.putAll(Map.of(
                "POST /api/v1/steps/{id}/start",
                change(plan -> "/api/v1/steps/" + plan.clientStep() + "/start", plan -> null),
                "POST /api/v1/steps/{id}/outcome",
                change(plan -> "/api/v1/steps/" + plan.clientStep() + "/outcome", plan -> "{\"outcome\":\"MET\"}")));
        return all;
    }

    private Map<String, Supplier<Change>> ofReviews() {
        return Map.of(
                "PUT /api/v1/reviews/{id}/draft",
                () -> {
                    String draft = "/api/v1/reviews/" + office.opensAPlan().firstReview() + "/draft";
                    return new Change(adviser(), draft, draft, "{\"note\":\"so far\"}");
                },
                "POST /api/v1/reviews/{id}/appointment",
                change(
                        plan -> "/api/v1/reviews/" + plan.firstReview() + "/appointment",
                        plan -> "{\"at\":\"14:30\",\"mode\":\"IN_PERSON\",\"place\":\"Marktplatz 1\"}"),
                "POST /api/v1/reviews/{id}/interpreter",
                change(
                        plan -> "/api/v1/reviews/" + plan.firstReview() + "/interpreter",
                        plan -> "{\"interpreter\":\"NEEDED\",\"language\":\"ar\"}"),
                "POST /api/v1/reviews/{id}/rescheduled",
                change(
                        plan -> "/api/v1/reviews/" + plan.firstReview() + "/rescheduled",
                        plan -> "{\"plannedOn\":\"2026-06-09\",\"mode\":\"PHONE\"}"),
                "POST /api/v1/reviews/{id}/held",
                change(plan -> "/api/v1/reviews/" + plan.firstReview() + "/held", plan ->
                        """
                        {"heldOn":"2026-06-02","nextReviewOn":"2026-09-01","outcomes":[
                         {"stepId":"%s","outcome":"MET"},{"stepId":"%s","outcome":"MET"}]}""".formatted(plan.clientStep(), plan.officeStep())),
                "POST /api/v1/reviews/{id}/not-held",
                change(
                        plan -> "/api/v1/reviews/" + plan.firstReview() + "/not-held",
                        plan -> "{\"cause\":\"OFFICE\",\"rescheduledTo\":\"2026-06-09\"}"));
    }

    private Map<String, Supplier<Change>> aboutSteps() {
        return Map.of(
                "POST /api/v1/steps/{id}/due",
                ofStep("/due", "{\"dueOn\":\"2026-07-01\"}"),
                "POST /api/v1/steps/{id}/client-verdict",
                ofStep("/client-verdict", "{\"outcome\":\"MET\",\"source\":\"PAPER\"}"),
                "POST /api/v1/steps/{id}/correction",
                () -> {
                    APlan plan = office.opensAPlan();
                    plan.closesTheClientsStep();
                    String path = "/api/v1/steps/" + plan.clientStep() + "/correction";
                    return new Change(
                            adviser(), plan.path(), path, "{\"outcome\":\"PARTLY_MET\",\"reason\":\"MISTYPED\"}");
                },
                "PUT /api/v1/steps/{id}/note",
                ofStep("/note", "{\"text\":\"a note\"}"),
                "PUT /api/v1/steps/{id}/criterion",
                ofStep("/criterion", "{\"text\":\"the certificate is there\"}"),
                "PUT /api/v1/steps/{id}/sub-steps",
                ofStep("/sub-steps", "{\"subSteps\":[{\"text\":\"ask\",\"side\":\"CLIENT\",\"done\":false}]}"),
                "DELETE /api/v1/steps/{id}/evidence/{evidenceId}",
                () -> {
                    APlan plan = office.opensAPlan();
                    String path = "/api/v1/steps/" + plan.clientStep() + "/evidence/" + plan.showsEvidence();
                    return new Change(adviser(), plan.path(), path, null);
                },
                "PUT /api/v1/plans/{agreementId}/note",
                change(plan -> plan.path() + "/note", plan -> "{\"text\":\"a note\"}"),
                "POST /api/v1/plans/{agreementId}/step-changes",
                change(
                        plan -> plan.path() + "/step-changes",
                        plan -> "{\"changes\":[{\"stepId\":\"" + plan.clientStep() + "\",\"started\":true}]}"));
    }

    private Supplier<Change> ofStep(String path, String body) {
        return change(plan -> "/api/v1/steps/" + plan.clientStep() + path, plan -> body);
    }

    @Override
    protected Map<String, Supplier<Creation>> creations() {
        return Map.of(
                "POST /api/v1/me/reviews",
                () -> new Creation(
                        client(office.opensAPlan()),
                        "/api/v1/me/reviews",
                        "{\"on\":\"2026-06-10\",\"mode\":\"PHONE\"}",
                        "{\"on\":\"2026-06-11\",\"mode\":\"PHONE\"}"),
                "POST /api/v1/offers",
                () -> new Creation(coordinator(), "/api/v1/offers", OFFER, OFFER.replace("12", "14")),
                "POST /api/v1/bookings",
                () -> {
                    AnOffer offer = AnOffer.withPlaces(1);
                    APlan plan = office.opensAPlanFor(AnOffice.STUTTGART_A, offer.provider());
                    return new Creation(
                            adviser(),
                            "/api/v1/bookings",
                            aBookingOf(plan, offer),
                            aBookingOf(plan, AnOffer.withPlaces(1)));
                },
                "POST /api/v1/referrals",
                () -> {
                    ARecipient recipient = ARecipient.any();
                    APlan plan = office.opensAPlanFor(AnOffice.STUTTGART_A, recipient.code());
                    return new Creation(
                            adviser(),
                            "/api/v1/referrals",
                            recipient.referralOf(plan, "LANGUAGE"),
                            recipient.referralOf(plan, "WORK"));
                },
                "POST /api/v1/contacts",
                () -> new Creation(adviser(), "/api/v1/contacts", aContactOf(10), aContactOf(11)),
                "POST /api/v1/steps/{id}/evidence",
                () -> new Creation(
                        adviser(),
                        "/api/v1/steps/" + office.opensAPlan().clientStep() + "/evidence",
                        anEvidenceOf("2026-05-01"),
                        anEvidenceOf("2026-05-02")),
                "POST /api/v1/plans/{agreementId}/reviews",
                () -> new Creation(
                        adviser(),
                        office.opensAPlan().path() + "/reviews",
                        aReviewOn("2026-06-10"),
                        aReviewOn("2026-06-11")));
    }

    @Override
    protected Map<String, String> withoutVersion() {
        return Map.of(
                "POST /api/v1/plans/{agreementId}/reviews",
                "adds a review whatever else changed; the key keeps it from being added twice",
                "POST /api/v1/steps/{id}/evidence",
                "adds a piece whatever else changed; the key keeps it from being added twice",
                "PUT /api/v1/calendar/days/{date}",
                "one yes or no of one day: whoever says it later means it",
                "DELETE /api/v1/calendar/days/{date}",
                "the same",
                "POST /api/v1/offers/imports",
                "a row means the offer of that provider, title and first day; sent again it changes nothing");
    }

    /** After its agreement a plan can be read and no more, by whatever operation. */
    @TestFactory
    Stream<DynamicTest> everyWriteOfAPlanThatIsOverIsRefused() {
        Stream<DynamicTest> changes = changes().entrySet().stream()
                .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> {
                    Change change = row.getValue().get();
                    refusedWhenOver(row.getKey(), change.path(), change.thing(), change.body());
                }));
        Stream<DynamicTest> creations = creations().entrySet().stream()
                .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> {
                    Creation creation = row.getValue().get();
                    refusedWhenOver(row.getKey(), creation.path(), creation.path(), creation.body());
                }));
        return Stream.concat(changes, creations);
    }

    private void refusedWhenOver(String operation, String path, String plan, @Nullable Object body) {
        Matcher id = Pattern.compile("/api/v1/plans/([0-9a-f-]{36}).*").matcher(plan);
        if (!id.matches()) {
            return;
        }
        office.transfers(AnOffice.STUTTGART_A, UUID.fromString(id.group(1)));
        String own = "/api/v1/plans/" + id.group(1);
        Response before = AnOffice.asAdviser().get(own);
        assertThat(before.statusCode()).isEqualTo(200);
        var request = AnOffice.asAdviser()
                .header("If-Match", before.header("ETag"))
                .header("Idempotency-Key", UUID.randomUUID().toString());
        Response answer = (body == null ? request : request.body(body))
                .request(operation.substring(0, operation.indexOf(' ')), path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(409);
        assertThat(AnOffice.asAdviser().get(own).asString()).isEqualTo(before.asString());
    }

    /** What is written although the client has the case restricted, each with the reason. */
    private static final Map<String, String> OF_A_RESTRICTED_CASE = Map.of(
            "POST /api/v1/me/steps/{id}/verdict", "the client's own word, who demanded the restriction",
            "POST /api/v1/me/reviews", "the same",
            "POST /api/v1/received-referrals/{id}/taken", "a partner answers, who knows of no case",
            "POST /api/v1/received-referrals/{id}/declined", "the same",
            "POST /api/v1/places/{id}/confirmed", "the same",
            "POST /api/v1/places/{id}/declined", "the same");

    /** What the client has restricted is kept and not worked with (Art. 18 DSGVO), by whatever operation. */
    @TestFactory
    Stream<DynamicTest> everyWriteInARestrictedCaseIsRefused() {
        Map<String, Supplier<Change>> all = new HashMap<>(changes());
        creations()
                .forEach((operation, made) -> all.put(operation, () -> {
                    Creation creation = made.get();
                    return new Change(creation.token(), "", creation.path(), creation.body());
                }));
        assertThat(all.keySet()).containsAll(OF_A_RESTRICTED_CASE.keySet());
        return all.entrySet().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.getKey(), () -> refusedWhenRestricted(row.getKey(), row.getValue())));
    }

    private void refusedWhenRestricted(String operation, Supplier<Change> write) throws SQLException {
        Set<UUID> cases = new HashSet<>(casesWithAPlan());
        Change change = write.get();
        Set<UUID> made = casesWithAPlan();
        made.removeAll(cases);
        if (made.isEmpty()) {
            assertThat(operation).as("of no case").matches(".* /api/v1/(offers|contacts)(/.*)?");
            return;
        }
        var request = AnOffice.with(change.token());
        if (change.thing().isEmpty()) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        } else {
            request.header(
                    "If-Match",
                    AnOffice.with(change.token()).get(change.thing()).header("ETag"));
        }
        made.forEach(id -> tenancy.run(AnOffice.STUTTGART_A, () -> this.cases.restrict(id, true)));
        Object body = change.body();
        Response answer = (body == null ? request : request.body(body))
                .request(operation.substring(0, operation.indexOf(' ')), change.path());
        if (OF_A_RESTRICTED_CASE.containsKey(operation)) {
            assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 299);
        } else {
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(409);
            assertThat(answer.<String>path("type")).isEqualTo("/problems/case-is-restricted");
        }
    }

    private static Set<UUID> casesWithAPlan() throws SQLException {
        Set<UUID> found = new HashSet<>();
        try (var owner = LocalDatabase.asOwner();
                var query = owner.createStatement();
                var row = query.executeQuery("select case_id from plan")) {
            while (row.next()) {
                found.add(row.getObject(1, UUID.class));
            }
        }
        return found;
    }

    private Supplier<Change> change(Function<APlan, String> path, Function<APlan, @Nullable String> body) {
        return () -> {
            APlan plan = office.opensAPlan();
            return new Change(adviser(), plan.path(), path.apply(plan), body.apply(plan));
        };
    }

    private static String anEvidenceOf(String day) {
        return "{\"kind\":\"LETTER\",\"datedOn\":\"" + day + "\"}";
    }

    private static String aReviewOn(String day) {
        return "{\"plannedOn\":\"" + day + "\",\"mode\":\"PHONE\",\"closing\":false}";
    }

    private static String adviser() {
        return Tokens.adviser("stuttgart", "stuttgart-a").sign();
    }

    @Override
    protected Set<String> shownElsewhere() {
        return Set.of("POST /api/v1/steps/{id}/evidence");
    }
}
