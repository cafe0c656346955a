package de.zusage.notification;

import static de.zusage.notification.World.STUTTGART;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.tenancy.Tenant;
import de.zusage.local.testing.TransitStack;
import de.zusage.notification.World.Agreement;
import de.zusage.notification.reminder.Sending;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** While one carrier withholds its key, the clients of the other are reminded; its own are when the key is back. */
@QuarkusTest
@TestProfile(WithheldKeyTest.WithTransit.class)
@Tag("landing")
class WithheldKeyTest {

    private static final List<String> BOTH = List.of("carrier-a", "carrier-b");
    private static final Tenant OTHER = new Tenant("stuttgart", "stuttgart-b");
    private static final LocalDate DUE = LocalDate.of(2026, 6, 12);
    private static final String SENT = "CLIENT 2026-06-12 SENT";

    @Inject
    World world;

    @Inject
    TestClock clock;

    @Inject
    Sending sending;

    /** The same service, of which one setting says who keeps the keys. */
    public static final class WithTransit implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(
                    TransitStack.class, Map.of("service", "notification", "carriers", String.join(",", BOTH))));
        }
    }

    @Test
    void othersAreRemindedMeanwhileAndNobodyIsForgotten() {
        clock.set(LocalDate.of(2026, 5, 4), LocalTime.NOON);
        Agreement here = dueAt(STUTTGART);
        Agreement there = dueAt(OTHER);
        clock.set(DUE.minusDays(7), LocalTime.NOON);
        TransitStack.allow(List.of("carrier-b"));
        sending.sendDue();
        assertThat(Api.reminders(OTHER, there.caseId())).containsExactly(SENT);
        assertThat(Api.reminders(STUTTGART, here.caseId())).singleElement().isNotEqualTo(SENT);
        assertThat(Api.adviser(STUTTGART).get(Api.CONTACT, here.caseId()).statusCode())
                .isEqualTo(503);

        TransitStack.allow(BOTH);
        clock.pass(Duration.ofHours(1));
        sending.sendDue();
        assertThat(Api.reminders(STUTTGART, here.caseId())).containsExactly(SENT);
    }

    private Agreement dueAt(Tenant tenant) {
        Agreement agreement = world.anAgreement(tenant, "de");
        Api.callSafe(tenant, agreement.caseId(), "de", UUID.randomUUID() + "@example.org");
        world.aStep(agreement, "CLIENT", DUE);
        return agreement;
    }
}
