package de.zusage.plan;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.testing.http.Request;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.Tokens;
import de.zusage.plan.AnOffice.APlan;
import java.util.List;
import java.util.UUID;

/** A partner of an authority to whom clients are referred, and its requests. */
public record ARecipient(String authority, String code) {

    public static ARecipient any() {
        return in("stuttgart");
    }

    public static ARecipient in(String authority) {
        return new ARecipient(
                authority, "advice-" + UUID.randomUUID().toString().substring(24));
    }

    /** Staff of the recipient belongs to no office. */
    public String token() {
        return Tokens.of("provider")
                .authority(authority)
                .claim("provider", code)
                .sign();
    }

    public Request asRecipient() {
        return AnOffice.with(token());
    }

    public String referralOf(APlan plan, String goalArea) {
        return referralOf(plan.agreement(), goalArea);
    }

    public String referralOf(UUID agreement, String goalArea) {
        return "{\"agreementId\":\"%s\",\"recipient\":\"%s\",\"goalArea\":\"%s\"}".formatted(agreement, code, goalArea);
    }

    /** The adviser of the plan's office refers its client here. */
    public Response refer(APlan plan, String goalArea) {
        return AnOffice.asAdviser(plan.tenant())
                .header("Idempotency-Key", UUID.randomUUID())
                .body(referralOf(plan, goalArea))
                .post("/api/v1/referrals");
    }

    /** The same, which is expected to succeed. */
    public Response isReferred(APlan plan, String goalArea) {
        Response sent = refer(plan, goalArea);
        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(201);
        return sent;
    }

    /** The only referral that was received. */
    public UUID received() {
        return UUID.fromString(asRecipient().get("/api/v1/received-referrals").path("items[0].id"));
    }

    /** Answers to a referral as it is now. */
    public Response answers(UUID outward, String answer) {
        String path = "/api/v1/received-referrals/" + outward;
        return asRecipient()
                .header("If-Match", asRecipient().get(path).header("ETag"))
                .post(path + "/" + answer);
    }

    public List<String> receivedStates() {
        return asRecipient().get("/api/v1/received-referrals?limit=100").path("items.state");
    }
}
