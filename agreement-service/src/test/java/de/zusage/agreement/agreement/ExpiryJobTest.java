package de.zusage.agreement.agreement;

import static de.zusage.agreement.Api.*;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import de.zusage.agreement.ServiceTest;
import de.zusage.agreement.TestClock;
import de.zusage.kit.testing.http.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class ExpiryJobTest {
    @Inject
    ExpiryJob job;

    @Inject
    TestClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void anOfferExpiresOnceItsLastDayIsOver() throws Exception {
        employ(ADVISER);
        Response offer = anOffer(aCase());
        clock.moveBy(Duration.ofDays(14));
        job.run();
        as(adviser()).get(path(offer)).then().body("state", equalTo("OFFERED"));
        clock.moveBy(Duration.ofDays(1));
        job.run();
        as(adviser())
                .get(path(offer))
                .then()
                .body("state", equalTo("EXPIRED"))
                .body("versions.state", contains("EXPIRED"));
        as(adviser())
                .queryParam("filter", "writes")
                .get("/api/v1/cases/" + offer.path("caseId") + "/history")
                .then()
                .body("items[0].action", equalTo("automatic"))
                .body("items[0].roles", contains("system"))
                .body("items[0..1].changes.now", everyItem(contains("EXPIRED")));
    }
}
