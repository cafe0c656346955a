package de.zusage.notification.reminder;

import static de.zusage.notification.World.STUTTGART;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.testing.http.Response;
import de.zusage.notification.Api;
import de.zusage.notification.TestClock;
import de.zusage.notification.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReminderListTest {

    @Inject
    World world;

    @Inject
    TestClock clock;

    @Test
    void pagesShowEveryReminderOnceAndACursorServesItsCaseAlone() {
        clock.set(LocalDate.of(2026, 5, 4), LocalTime.NOON);
        UUID caseId = aCaseWithFiveSteps();
        List<String> all = page(caseId, Map.of()).path("items.id");
        List<String> read = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Response page = page(caseId, cursor.isEmpty() ? Map.of("limit", 2) : Map.of("limit", 2, "cursor", cursor));
            List<String> ids = page.path("items.id");
            assertThat(ids).hasSizeLessThanOrEqualTo(2);
            read.addAll(ids);
            cursor = page.path("next");
        }
        assertThat(read).hasSizeGreaterThan(4).containsExactlyElementsOf(all);
        String first = page(caseId, Map.of("limit", 2)).path("next");
        assertThat(page(aCaseWithFiveSteps(), Map.of("cursor", first)).statusCode())
                .isEqualTo(400);
    }

    private UUID aCaseWithFiveSteps() {
        World.Agreement agreement = world.anAgreement(STUTTGART, "de");
        for (int i = 1; i <= 5; i++) {
            world.aStep(agreement, "CLIENT", LocalDate.of(2026, 6, i));
        }
        return agreement.caseId();
    }

    private static Response page(UUID caseId, Map<String, Object> query) {
        return Api.adviser(STUTTGART).queryParams(query).get(Api.REMINDERS, caseId);
    }
}
