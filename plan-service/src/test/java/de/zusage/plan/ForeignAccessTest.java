package de.zusage.plan;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.ServiceStack;
import de.zusage.local.testing.Tokens;
import de.zusage.plan.AnOffice.APlan;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class ForeignAccessTest {

    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("POST /start", ""),
            Map.entry("POST /outcome", "{\"outcome\":\"MET\"}"),
            Map.entry("POST /due", "{\"dueOn\":\"2026-07-01\"}"),
            Map.entry("POST /client-verdict", "{\"outcome\":\"MET\",\"source\":\"PAPER\"}"),
            Map.entry("POST /correction", "{\"outcome\":\"MET\",\"reason\":\"MISTYPED\"}"),
            Map.entry("POST /evidence", "{\"kind\":\"LETTER\",\"datedOn\":\"2026-05-01\"}"),
            Map.entry("PUT /draft", "{\"note\":\"a note\"}"),
            Map.entry("PUT /note", "{\"text\":\"a note\"}"),
            Map.entry("PUT /criterion", "{\"text\":\"a criterion\"}"),
            Map.entry("PUT /sub-steps", "{\"subSteps\":[]}"),
            Map.entry("POST /step-changes", "{\"changes\":[{\"stepId\":\"" + new UUID(0, 1) + "\",\"started\":true}]}"),
            Map.entry("POST /reviews", "{\"plannedOn\":\"2026-06-10\",\"mode\":\"PHONE\",\"closing\":false}"),
            Map.entry("POST /appointment", "{\"at\":\"14:30\",\"mode\":\"PHONE\"}"),
            Map.entry("POST /interpreter", "{\"interpreter\":\"NEEDED\",\"language\":\"ar\"}"),
            Map.entry("POST /rescheduled", "{\"plannedOn\":\"2026-06-09\",\"mode\":\"PHONE\"}"),
            Map.entry("POST /withdrawn", "{\"reason\":\"CLIENT_WISH\"}"),
            Map.entry("POST /cancelled", "{\"reason\":\"CLIENT_WISH\"}"),
            Map.entry("POST /held", "{\"heldOn\":\"2026-06-02\",\"outcomes\":[],\"nextReviewOn\":\"2026-09-01\"}"),
            Map.entry("POST /not-held", "{\"cause\":\"OFFICE\",\"rescheduledTo\":\"2026-06-09\"}"));

    @Inject
    AnOffice office;

    @Test
    void whatIsNotOnesOwnAnswersAsWhatDoesNotExist() {
        APlan plan = office.opensAPlan();
        List<String> own = paths(plan.agreement(), plan.clientStep(), plan.firstReview(), plan.showsEvidence());
        String version = plan.etag();
        UUID none = UUID.randomUUID();
        existForNobodyElse(
                adviser(), own, paths(none, none, none, none), strangers().values());
        assertThat(plan.etag()).isEqualTo(version);
        existFor(adviser(), own);
    }

    @Test
    void aBookingIsItsOfficesAloneAndAPlaceItsProvidersAlone() {
        AnOffer offer = AnOffer.withPlaces(1);
        APlan plan = office.opensAPlanFor(AnOffice.STUTTGART_A, offer.provider());
        assertThat(answer(adviser(), aBookingOf(plan.agreement(), offer))).startsWith("201 ");
        String booking = AnOffice.asAdviser()
                .get("/api/v1/bookings?caseId=" + plan.casefile())
                .path("items[0].id");
        UUID place = offer.lastPlace();
        UUID none = UUID.randomUUID();
        List<String> everybody = new ArrayList<>(strangers().values());
        everybody.addAll(List.of(
                AnOffer.withPlaces(1).token(),
                Tokens.of("provider").authority("stuttgart").sign(),
                Tokens.of("provider")
                        .authority("freiburg")
                        .claim("provider", offer.provider())
                        .sign()));
        List<String> butTheProvider = new ArrayList<>(everybody);
        butTheProvider.add(adviser());
        everybody.add(offer.token());
        String before = AnOffice.asAdviser().get("/api/v1/bookings/" + booking).asString();

        List<String> ownBookings = bookings(UUID.fromString(booking));
        List<String> ownPlaces = places(offer.id(), place);
        existForNobodyElse(adviser(), ownBookings, bookings(none), everybody);
        existForNobodyElse(offer.token(), ownPlaces, places(none, none), butTheProvider);
        for (String token : List.of(
                token("adviser", "freiburg", "freiburg-a"),
                token("adviser", "stuttgart", "stuttgart-b"),
                token("adviser", "freiburg", "stuttgart-a"))) {
            assertThat(answer(token, aBookingOf(plan.agreement(), offer)))
                    .startsWith("404 ")
                    .isEqualTo(answer(token, aBookingOf(none, offer)));
            assertThat(answer(token, "GET /api/v1/bookings?caseId=" + plan.casefile()))
                    .startsWith("200 ")
                    .isEqualTo(answer(token, "GET /api/v1/bookings?caseId=" + none));
        }
        assertThat(AnOffice.asAdviser().get("/api/v1/bookings/" + booking).asString())
                .isEqualTo(before);
        existFor(adviser(), ownBookings);
        existFor(offer.token(), ownPlaces);
    }

    @Test
    void aReferralIsItsOfficesAloneAndWhatWasReceivedItsRecipientsAlone() {
        ARecipient recipient = ARecipient.any();
        APlan plan = office.opensAPlanFor(AnOffice.STUTTGART_A, recipient.code());
        UUID referral = UUID.fromString(recipient.isReferred(plan, "LANGUAGE").path("id"));
        UUID outward = recipient.received();
        UUID none = UUID.randomUUID();
        List<String> everybody = new ArrayList<>(strangers().values());
        everybody.addAll(List.of(
                ARecipient.any().token(),
                Tokens.of("provider").authority("stuttgart").sign(),
                Tokens.of("provider")
                        .authority("freiburg")
                        .claim("provider", recipient.code())
                        .sign()));
        List<String> butTheRecipient = new ArrayList<>(everybody);
        butTheRecipient.add(adviser());
        everybody.add(recipient.token());

        List<String> sent = referrals(referral);
        List<String> received = received(outward);
        existForNobodyElse(adviser(), sent, referrals(none), everybody);
        existForNobodyElse(recipient.token(), received, received(none), butTheRecipient);
        for (String token :
                List.of(token("adviser", "freiburg", "freiburg-a"), token("adviser", "stuttgart", "stuttgart-b"))) {
            assertThat(answer(token, "POST /api/v1/referrals " + recipient.referralOf(plan, "WORK")))
                    .startsWith("404 ")
                    .isEqualTo(answer(token, "POST /api/v1/referrals " + recipient.referralOf(none, "WORK")));
            assertThat(answer(token, "GET /api/v1/referrals?caseId=" + plan.casefile()))
                    .startsWith("200 ")
                    .isEqualTo(answer(token, "GET /api/v1/referrals?caseId=" + none));
        }
        existFor(adviser(), sent);
        existFor(recipient.token(), received);
    }

    /** Every answer to a stranger is that to the owner about what is not there. */
    private static void existForNobodyElse(
            String owner, List<String> own, List<String> unknown, Collection<String> strangers) {
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            answers.add(answer(owner, unknown.get(i)));
            for (String token : strangers) {
                answers.add(answer(token, own.get(i)));
            }
        }
        assertThat(answers).hasSize(own.size() * (1 + strangers.size()));
        assertThat(answers.stream().distinct()).hasSize(1);
        assertThat(answers.get(0))
                .startsWith("404 ")
                .contains("application/problem+json")
                .contains("no ETag");
    }

    private static void existFor(String owner, List<String> own) {
        assertThat(own).noneMatch(path -> answer(owner, path).startsWith("404 "));
    }

    @Test
    void theWorklistShowsNothingOfAnotherOffice() {
        APlan plan = office.opensAPlan();
        for (Tenant other : List.of(new Tenant("stuttgart", "stuttgart-b"), new Tenant("freiburg", "freiburg-a"))) {
            String list =
                    AnOffice.asAdviser(other).get("/api/v1/worklist?limit=100").asString();
            assertThat(list).contains("items").doesNotContain(plan.agreement().toString());
        }
        assertThat(AnOffice.with(Tokens.of("coordinator").authority("stuttgart").sign())
                        .get("/api/v1/worklist")
                        .statusCode())
                .isEqualTo(403);
    }

    private static Map<String, String> strangers() {
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("another authority", token("adviser", "freiburg", "freiburg-a"));
        tokens.put("another office of the city", token("adviser", "stuttgart", "stuttgart-b"));
        tokens.put("the office's name elsewhere", token("adviser", "freiburg", "stuttgart-a"));
        tokens.put(
                "the coordinator",
                Tokens.of("coordinator").authority("stuttgart").sign());
        for (String role : List.of("coordinator", "office-admin", "ministry", "operator", "client")) {
            tokens.put(role, token(role, "stuttgart", "stuttgart-a"));
        }
        return tokens;
    }

    private static String adviser() {
        return token("adviser", "stuttgart", "stuttgart-a");
    }

    private static String token(String role, String authority, String office) {
        return Tokens.of(role)
                .authority(authority)
                .office(office)
                .carrier("carrier-a")
                .sign();
    }

    private static List<String> paths(UUID plan, UUID step, UUID review, UUID evidence) {
        return List.of(
                "GET /api/v1/plans/" + plan,
                "GET /api/v1/plans/" + plan + "/balance",
                "POST /api/v1/plans/" + plan + "/reviews",
                "PUT /api/v1/plans/" + plan + "/note",
                "POST /api/v1/plans/" + plan + "/step-changes",
                "POST /api/v1/steps/" + step + "/start",
                "POST /api/v1/steps/" + step + "/outcome",
                "POST /api/v1/steps/" + step + "/due",
                "POST /api/v1/steps/" + step + "/client-verdict",
                "POST /api/v1/steps/" + step + "/correction",
                "POST /api/v1/steps/" + step + "/evidence",
                "DELETE /api/v1/steps/" + step + "/evidence/" + evidence,
                "PUT /api/v1/steps/" + step + "/note",
                "PUT /api/v1/steps/" + step + "/criterion",
                "PUT /api/v1/steps/" + step + "/sub-steps",
                "GET /api/v1/reviews/" + review,
                "GET /api/v1/reviews/" + review + "/draft",
                "PUT /api/v1/reviews/" + review + "/draft",
                "POST /api/v1/reviews/" + review + "/appointment",
                "POST /api/v1/reviews/" + review + "/interpreter",
                "POST /api/v1/reviews/" + review + "/rescheduled",
                "POST /api/v1/reviews/" + review + "/held",
                "POST /api/v1/reviews/" + review + "/not-held");
    }

    private static List<String> bookings(UUID booking) {
        return List.of("GET /api/v1/bookings/" + booking, "POST /api/v1/bookings/" + booking + "/cancelled");
    }

    private static List<String> referrals(UUID referral) {
        return List.of("GET /api/v1/referrals/" + referral, "POST /api/v1/referrals/" + referral + "/withdrawn");
    }

    private static List<String> received(UUID outward) {
        String path = "/api/v1/received-referrals/" + outward;
        return List.of("GET " + path, "POST " + path + "/taken", "POST " + path + "/declined");
    }

    private static List<String> places(UUID offer, UUID place) {
        return List.of(
                "GET /api/v1/offers/" + offer + "/places",
                "GET /api/v1/places/" + place,
                "POST /api/v1/places/" + place + "/confirmed",
                "POST /api/v1/places/" + place + "/declined");
    }

    private static String aBookingOf(UUID agreement, AnOffer offer) {
        return "POST /api/v1/bookings {\"agreementId\":\"" + agreement + "\",\"offerId\":\"" + offer.id() + "\"}";
    }

    /** To an operation: its method, its path and, where it is no usual one, its body. */
    private static String answer(String token, String operation) {
        String[] parts = operation.split(" ", 3);
        String body = parts.length > 2
                ? parts[2]
                : BODIES.get(parts[0] + " " + parts[1].substring(parts[1].lastIndexOf('/')));
        var request = AnOffice.with(token).header("If-Match", "\"0\"").header("Idempotency-Key", UUID.randomUUID());
        Response response = (body == null || body.isEmpty() ? request : request.body(body)).request(parts[0], parts[1]);
        return response.statusCode() + " " + response.contentType() + " "
                + (response.header("ETag") == null ? "no ETag" : "ETag") + " "
                + response.asString();
    }
}
