package de.zusage.plan.referral;

import static de.zusage.plan.AnOffice.STUTTGART_A;
import static de.zusage.plan.AnOffice.asAdviser;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.ServiceStack;
import de.zusage.plan.ARecipient;
import de.zusage.plan.AnOffice;
import de.zusage.plan.AnOffice.APlan;
import de.zusage.plan.OutwardEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a recipient that subscribes reads on its own topic of the clients who are referred to it. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class RecipientNewsTest {
    private static final ARecipient SUBSCRIBER = new ARecipient("stuttgart", "language-school-neckar");

    @Inject
    AnOffice office;

    @Test
    void aReferralAndItsEndAreToldUnderAnIdMadeForTheRecipientAlsoOnceTheConsentIsGone() throws SQLException {
        APlan plan = office.opensAPlanFor(STUTTGART_A, ARecipient.any().code());
        UUID consent = office.consents(plan, SUBSCRIBER.code());
        Response sent = SUBSCRIBER.isReferred(plan, "LANGUAGE");
        office.withdrawsConsent(plan, consent);
        withdraw(plan, sent);
        String stream = "received-referral:" + sent.<String>path("outwardId");
        assertThat(OutwardEvent.types(stream)).containsExactly("referral.received.v1", "referral.recalled.v1");
        for (OutwardEvent event : OutwardEvent.of(stream)) {
            event.saysNothingOf(
                    "stuttgart",
                    "zusage.referral." + SUBSCRIBER.code(),
                    plan.casefile(),
                    plan.agreement(),
                    sent.path("id"),
                    "CLIENT_WISH");
        }
    }

    @Test
    void whoDoesNotSubscribeHasNoTopic() throws SQLException {
        ARecipient other = ARecipient.any();
        APlan plan = office.opensAPlanFor(STUTTGART_A, other.code());
        Response sent = other.isReferred(plan, "LANGUAGE");
        withdraw(plan, sent);
        assertThat(OutwardEvent.types("received-referral:" + sent.<String>path("outwardId")))
                .isEmpty();
    }

    private static void withdraw(APlan plan, Response sent) {
        String path = "/api/v1/referrals/" + sent.path("id");
        assertThat(asAdviser(plan.tenant())
                        .header("If-Match", asAdviser(plan.tenant()).get(path).header("ETag"))
                        .body("{\"reason\":\"CLIENT_WISH\"}")
                        .post(path + "/withdrawn")
                        .statusCode())
                .isEqualTo(200);
    }
}
