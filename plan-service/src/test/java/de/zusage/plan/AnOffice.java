package de.zusage.plan;

import static de.zusage.kit.testing.http.Request.given;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.testing.http.Request;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.Tokens;
import de.zusage.plan.casefile.KnownConsents;
import de.zusage.plan.plan.PlanService;
import de.zusage.plan.plan.Promised;
import de.zusage.plan.plan.Side;
import de.zusage.plan.plan.Terms;
import de.zusage.plan.plan.Told;
import de.zusage.plan.review.ReviewService;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An office with plans, for tests of the running service. */
@ApplicationScoped
public class AnOffice {

    public static final Tenant STUTTGART_A = new Tenant("stuttgart", "stuttgart-a");

    private final Tenancy tenancy;
    private final PlanService plans;
    private final ReviewService reviews;
    private final KnownConsents consents;

    AnOffice(Tenancy tenancy, PlanService plans, ReviewService reviews, KnownConsents consents) {
        this.tenancy = tenancy;
        this.plans = plans;
        this.reviews = reviews;
        this.consents = consents;
    }

    /** A plan opened on 2 March 2026 or as late as its first review needs, reviewed every three months, with a step of each side. */
    public APlan opens(Tenant tenant, LocalDate clientDueOn, LocalDate officeDueOn, LocalDate firstReviewOn) {
        return opens(tenant, clientDueOn, officeDueOn, firstReviewOn, Map.of());
    }

    /** The same, and what the office promises has those parameters. */
    public APlan opens(
            Tenant tenant,
            LocalDate clientDueOn,
            LocalDate officeDueOn,
            LocalDate firstReviewOn,
            Map<String, String> promised) {
        APlan plan = new APlan(tenant, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        Promised client = new Promised(
                plan.clientStep(), Side.CLIENT, "LANGUAGE", "LANGUAGE_PRACTICE", Map.of("hours", "3"), clientDueOn);
        Promised office = new Promised(
                plan.officeStep(), Side.OFFICE, "LANGUAGE", "LANGUAGE_COURSE_PLACE", promised, officeDueOn);
        tenancy.run(tenant, () -> {
            LocalDate spring = LocalDate.of(2026, 3, 2);
            LocalDate needed = firstReviewOn.minusMonths(3);
            LocalDate opened = needed.isAfter(spring) ? needed : spring;
            Told told = new Told(UUID.randomUUID(), 1, Instant.parse("2026-03-02T09:00:00Z"));
            plans.open(plan.agreement(), plan.casefile(), new Terms(1, 3, List.of(client, office)), opened, told);
            reviews.planFirst(plan.agreement(), firstReviewOn, told);
        });
        return plan;
    }

    /** A plan whose client agreed to a referral to that recipient. */
    public APlan opensAPlanFor(Tenant tenant, String recipient) {
        LocalDate due = FixedClock.TODAY.plusDays(30);
        APlan plan = opens(tenant, due, due, due);
        consents(plan, recipient);
        return plan;
    }

    /** The client agrees to a referral to that recipient. */
    public UUID consents(APlan plan, String recipient) {
        UUID consent = UUID.randomUUID();
        tenancy.run(plan.tenant(), () -> consents.give(consent, plan.casefile(), "REFERRAL", recipient));
        return consent;
    }

    /** The client takes the consent back. */
    public void withdrawsConsent(APlan plan, UUID consent) {
        tenancy.run(plan.tenant(), () -> consents.withdraw(consent));
    }

    /** The client goes on at another office. */
    public void transfers(APlan plan) {
        transfers(plan.tenant(), plan.agreement());
    }

    public void transfers(Tenant tenant, UUID agreement) {
        Told told = new Told(UUID.randomUUID(), 2, Instant.parse("2026-06-01T09:00:00Z"));
        tenancy.run(tenant, () -> {
            plans.follow(agreement, (left, workingDay) -> List.of(left.transfer(FixedClock.TODAY)), told);
            reviews.dropPlanned(agreement, FixedClock.TODAY);
        });
    }

    /** The agreement is paused from today on. */
    public void pauses(APlan plan) {
        Told told = new Told(UUID.randomUUID(), 2, Instant.parse("2026-06-02T09:00:00Z"));
        tenancy.run(plan.tenant(), () -> {
            plans.follow(plan.agreement(), (paused, workingDay) -> paused.pause(FixedClock.TODAY), told);
            reviews.halt(plan.agreement());
        });
    }

    /** Both steps due on 1 June, the first review on 2 June: today. */
    public APlan opensAPlan() {
        LocalDate due = FixedClock.TODAY.minusDays(1);
        return opens(STUTTGART_A, due, due, FixedClock.TODAY);
    }

    /** A request with the token of an adviser of that office. */
    public static Request asAdviser(Tenant tenant) {
        return with(Tokens.adviser(tenant.authority(), tenant.office()).sign());
    }

    public static Request asAdviser() {
        return asAdviser(STUTTGART_A);
    }

    public static Request with(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    /** The ids of a plan. */
    public record APlan(Tenant tenant, UUID agreement, UUID casefile, UUID clientStep, UUID officeStep) {

        public String path() {
            return "/api/v1/plans/" + agreement;
        }

        public String etag() {
            return asAdviser(tenant)
                    .get(path())
                    .then()
                    .statusCode(200)
                    .extract()
                    .header("ETag");
        }

        /** What was told of the agreement, in order: the office and the type, of types like that. */
        public List<String> told(String types) throws SQLException {
            List<String> told = new ArrayList<>();
            try (var owner = LocalDatabase.asOwner();
                    var query = owner.prepareStatement("select office || ' ' || type from event_log"
                            + " where aggregateid = ? and type like ? order by sequence")) {
                query.setString(1, "agreement:" + agreement);
                query.setString(2, types);
                try (var row = query.executeQuery()) {
                    while (row.next()) {
                        told.add(row.getString(1));
                    }
                }
            }
            return told;
        }

        public void closesTheClientsStep() {
            asAdviser(tenant)
                    .header("If-Match", etag())
                    .body("{\"outcome\":\"MET\"}")
                    .post("/api/v1/steps/" + clientStep + "/outcome")
                    .then()
                    .statusCode(200);
        }

        /** Notes a letter as evidence of the client's step. */
        public UUID showsEvidence() {
            return UUID.fromString(asAdviser(tenant)
                    .header("Idempotency-Key", UUID.randomUUID())
                    .body("{\"kind\":\"LETTER\",\"datedOn\":\"2026-05-01\"}")
                    .post("/api/v1/steps/" + clientStep + "/evidence")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("evidence[0].id"));
        }

        public UUID firstReview() {
            return UUID.fromString(asAdviser(tenant)
                    .get(path())
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("reviews[0].id"));
        }
    }
}
