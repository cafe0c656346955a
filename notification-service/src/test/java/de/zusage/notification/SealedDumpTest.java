package de.zusage.notification;

import static de.zusage.notification.World.STUTTGART;

import de.zusage.kit.testing.Canaries;
import de.zusage.kit.testing.SealedDumpContract;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@QuarkusTest
class SealedDumpTest extends SealedDumpContract {

    @Inject
    World world;

    @Inject
    TestClock clock;

    @Override
    protected int usually() {
        return 300;
    }

    @Override
    protected void plant(Canaries canaries, int atLeast) {
        clock.set(LocalDate.of(2026, 5, 4), LocalTime.NOON);
        while (canaries.all().size() < atLeast) {
            plantAContact(canaries);
        }
    }

    /** The addresses of a client, and name and address of a member of staff. */
    private void plantAContact(Canaries canaries) {
        UUID caseId = world.anAgreement(STUTTGART, "de").caseId();
        Map<String, String> letter = Map.of(
                "channel",
                "LETTER",
                "address",
                canaries.name() + "\nWeg 5\n70173 Stuttgart",
                "calledSafeOn",
                "2026-05-04");
        List<Map<String, String>> channels = List.of(Api.mail(canaries.mail()), Api.number(canaries.phone()), letter);
        Api.declare(STUTTGART, caseId, "de", channels).then().statusCode(200);
        Api.enter(STUTTGART, UUID.randomUUID(), "ADVISER", canaries.name(), canaries.mail())
                .then()
                .statusCode(201);
    }
}
