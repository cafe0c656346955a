package de.zusage.notification.contact;

import static de.zusage.notification.World.STUTTGART;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.notification.Api;
import de.zusage.notification.TestClock;
import de.zusage.notification.World;
import de.zusage.notification.World.Agreement;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A client whose case is restricted, or who objects, is reminded of nothing; what was called safe stays. */
@QuarkusTest
class SilentContactTest {
    @Inject
    World world;

    @Inject
    TestClock clock;

    @Test
    void nothingGoesToTheClientUntilNeitherStandsAnyMore() {
        clock.set(LocalDate.of(2026, 5, 4), LocalTime.NOON);
        Agreement agreement = world.anAgreement(STUTTGART, "de");
        Api.callSafe(STUTTGART, agreement.caseId(), "de", "somebody@example.org");
        world.aStep(agreement, "CLIENT", LocalDate.of(2026, 6, 12));
        assertThat(clients(agreement)).isNotEmpty().allMatch(one -> one.endsWith("PLANNED"));
        world.objects(agreement, "STATISTICS", true);
        assertThat(clients(agreement)).allMatch(one -> one.endsWith("PLANNED"));
        world.restricted(agreement, true);
        assertThat(clients(agreement)).allMatch(one -> one.endsWith("DROPPED STOPPED"));
        world.objects(agreement, "REMINDERS", true);
        world.restricted(agreement, false);
        assertThat(clients(agreement)).allMatch(one -> one.endsWith("DROPPED STOPPED"));
        world.aStep(agreement, "CLIENT", LocalDate.of(2026, 6, 19));
        world.objects(agreement, "REMINDERS", false);
        assertThat(clients(agreement)).isNotEmpty().allMatch(one -> one.endsWith("PLANNED"));
        assertThat(Api.adviser(STUTTGART).get(Api.CONTACT, agreement.caseId()).<List<String>>path("channels.channel"))
                .containsExactly("MAIL");
    }

    private static List<String> clients(Agreement agreement) {
        return Api.reminders(STUTTGART, agreement.caseId()).stream()
                .filter(one -> one.startsWith("CLIENT"))
                .toList();
    }
}
