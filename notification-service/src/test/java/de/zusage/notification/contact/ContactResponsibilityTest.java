package de.zusage.notification.contact;

import static de.zusage.notification.World.STUTTGART;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.testing.http.Request;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.Tokens;
import de.zusage.notification.Api;
import de.zusage.notification.TestClock;
import de.zusage.notification.World;
import de.zusage.notification.World.Agreement;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may say what a client has called safe. */
@QuarkusTest
class ContactResponsibilityTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);

    private final UUID colleague = UUID.randomUUID();
    private final UUID deputyship = UUID.randomUUID();

    @Inject
    World world;

    @Inject
    TestClock clock;

    private Agreement agreement;

    @BeforeEach
    void aCaseOfAnAdviser() {
        clock.set(TODAY, LocalTime.NOON);
        agreement = world.anAgreement(STUTTGART, "en");
        declare(colleague).then().statusCode(200);
        world.assign(agreement, Api.ADVISER, 1);
    }

    private Request as(UUID person) {
        return Api.as(Tokens.adviser("stuttgart", "stuttgart-a").subject(person).sign())
                .header("If-Match", Api.tag(STUTTGART, agreement.caseId()));
    }

    private Response declare(UUID person) {
        return as(person)
                .body(Map.of("language", "en", "channels", List.of(Api.mail("a@example.org"))))
                .put(Api.CONTACT, agreement.caseId());
    }

    private Response withdraw(UUID person) {
        return as(person).delete(Api.CONTACT, agreement.caseId());
    }

    private static void assertRefused(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(409);
        assertThat(answer.<String>path("type")).isEqualTo("/problems/case-of-another-adviser");
    }

    @Test
    void anotherAdviserOfTheOfficeNeitherDeclaresNorWithdraws() {
        assertRefused(declare(colleague));
        assertRefused(withdraw(colleague));
        declare(Api.ADVISER).then().statusCode(200);
        withdraw(Api.ADVISER).then().statusCode(204);
    }

    @Test
    void aDeputyDoesInHisDaysUntilTheDeputyshipEnds() {
        world.deputise(agreement, UUID.randomUUID(), colleague, TODAY.plusDays(1), TODAY.plusDays(2));
        assertRefused(declare(colleague));
        world.deputise(agreement, deputyship, colleague, TODAY, TODAY);
        declare(colleague).then().statusCode(200);
        world.endDeputyship(agreement, deputyship);
        assertRefused(declare(colleague));
    }
}
