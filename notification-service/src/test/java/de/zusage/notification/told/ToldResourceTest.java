package de.zusage.notification.told;

import static de.zusage.notification.World.STUTTGART;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.Mail;
import de.zusage.local.SmtpInbox;
import de.zusage.notification.Api;
import de.zusage.notification.TestClock;
import de.zusage.notification.World;
import de.zusage.notification.World.Agreement;
import de.zusage.notification.reminder.Sending;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was sent stays on record. */
@QuarkusTest
class ToldResourceTest {
    private static final LocalDate DUE = LocalDate.of(2026, 6, 12);

    @Inject
    World world;

    @Inject
    TestClock clock;

    @Inject
    Sending sending;

    private final String address = UUID.randomUUID() + "@example.org";
    private Agreement agreement;

    @BeforeEach
    void aCaseInMay() {
        clock.set(LocalDate.of(2026, 5, 4), LocalTime.NOON);
        agreement = world.anAgreement(STUTTGART, "ar-Arab");
        Api.callSafe(STUTTGART, agreement.caseId(), "ar-Arab", address);
        world.aStep(agreement, "CLIENT", DUE);
    }

    @Test
    void aMessageIsOnRecordWithWhatItSaidAndWithoutItsAddress() {
        sendOn(DUE.minusDays(7));
        Response list = page(Map.of());
        assertThat(list.<List<Map<String, Object>>>path("items"))
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .containsEntry("channel", "MAIL")
                        .containsEntry("state", "SENT")
                        .containsEntry("attempts", 1)
                        .containsEntry("language", "ar")
                        .containsEntry("madeAt", "2026-06-05T10:00:00Z")
                        .containsEntry("settledAt", "2026-06-05T10:00:00Z"));
        assertThat(list.<List<String>>path("items[0].things.kind")).containsExactly("STEP_DUE");
        assertThat(list.<List<String>>path("items[0].things.dueOn")).containsExactly("2026-06-12");
        assertThat(list.asString()).doesNotContain(address, "text");
    }

    @Test
    void itsWordsAreThoseOfTheDayOnWhichItWasSaid() {
        sendOn(DUE);
        clock.set(DUE.plusDays(30), LocalTime.NOON);
        Response full = one(STUTTGART, agreement.caseId(), page(Map.of()).path("items[0].id"));
        Mail sent = SmtpInbox.current().messages().stream()
                .filter(mail -> mail.to().contains(address))
                .findFirst()
                .orElseThrow();
        assertThat(full.<String>path("subject")).isEqualTo(sent.subject());
        assertThat(sent.text().replace("\r", ""))
                .as("up to the way out, which is a secret")
                .startsWith(full.<String>path("text").strip());
        assertThat(full.asString()).doesNotContain(address);
    }

    @Test
    void pagesShowTheNewestFirstAndEachOnce() {
        for (LocalDate day : List.of(DUE.minusDays(7), DUE, DUE.plusDays(3))) {
            sendOn(day);
        }
        List<String> read = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Response page = page(cursor == null ? Map.of("limit", 1) : Map.of("limit", 1, "cursor", cursor));
            read.addAll(page.path("items.madeAt"));
            cursor = page.path("next");
        } while (cursor != null);
        assertThat(read).containsExactly("2026-06-15T10:00:00Z", "2026-06-12T10:00:00Z", "2026-06-05T10:00:00Z");
    }

    @Test
    void isReadAtTheOwnCaseAlone() {
        sendOn(DUE);
        String id = page(Map.of()).path("items[0].id");
        assertThat(one(STUTTGART, world.anAgreement(STUTTGART, "de").caseId(), id)
                        .statusCode())
                .isEqualTo(404);
        assertThat(one(new Tenant("stuttgart", "stuttgart-b"), agreement.caseId(), id)
                        .statusCode())
                .isEqualTo(404);
    }

    private void sendOn(LocalDate day) {
        clock.set(day, LocalTime.NOON);
        sending.sendDue();
    }

    private Response page(Map<String, Object> query) {
        Response page = Api.adviser(STUTTGART).queryParams(query).get(Api.MESSAGES, agreement.caseId());
        assertThat(page.statusCode()).isEqualTo(200);
        return page;
    }

    private static Response one(Tenant tenant, UUID caseId, String id) {
        return Api.adviser(tenant).get(Api.MESSAGES + "/{id}", caseId, id);
    }
}
