package de.zusage.notification.reminder;

import static de.zusage.notification.World.STUTTGART;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.testing.http.Response;
import de.zusage.local.Mail;
import de.zusage.local.SmtpInbox;
import de.zusage.notification.Api;
import de.zusage.notification.TestClock;
import de.zusage.notification.World;
import de.zusage.notification.World.Agreement;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a client is going to be told: as it is then told. */
@QuarkusTest
class ReminderPreviewTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);
    private static final String PREVIEW = Api.REMINDERS + "/preview";

    private static final Map<String, String> LETTER =
            Map.of("channel", "LETTER", "address", "A\nHauptstraße 5\n70173 Stuttgart", "calledSafeOn", "2026-05-04");

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
        clock.set(TODAY, LocalTime.NOON);
        agreement = world.anAgreement(STUTTGART, "de");
    }

    @Test
    void everyMessageOfTheNextNinetyDaysIsThatOfThePreview() {
        Api.callSafe(STUTTGART, agreement.caseId(), "de", address);
        world.aStep(agreement, "CLIENT", LocalDate.of(2026, 5, 6));
        world.aStep(agreement, "CLIENT", LocalDate.of(2026, 5, 25));
        world.aStep(agreement, "CLIENT", LocalDate.of(2026, 6, 4));
        world.aStep(agreement, "CLIENT", LocalDate.of(2026, 6, 6));
        world.aStep(agreement, "OFFICE", LocalDate.of(2026, 6, 9));
        world.aStep(agreement, "CLIENT", LocalDate.of(2026, 7, 30));
        world.aReview(agreement, LocalDate.of(2026, 6, 12));
        for (int day = 22; day <= 26; day++) {
            world.aStep(agreement, "CLIENT", LocalDate.of(2026, 6, day));
        }
        List<String> foreseen = messages(preview());
        assertThat(foreseen).hasSizeGreaterThan(8);
        List<String> sent = new ArrayList<>();
        int before = 0;
        for (LocalDate day = TODAY; day.isBefore(TODAY.plusDays(90)); day = day.plusDays(1)) {
            clock.set(day, day.equals(TODAY) ? LocalTime.NOON : LocalTime.of(10, 0));
            sending.sendDue();
            List<Mail> mails = mails();
            if (mails.size() > before) {
                assertThat(mails).as("one message a day").hasSize(before + 1);
                sent.add(day.toString());
                before = mails.size();
            }
        }
        assertThat(sent).isEqualTo(foreseen);
    }

    @Test
    void whatIsDoneIsNotForeseenAndWhatIsPausedHasNoDay() {
        UUID step = world.aStep(agreement, "CLIENT", LocalDate.of(2026, 6, 12));
        assertThat(preview().<String>path("channel")).as("nothing called safe").isEqualTo("CALL");
        assertThat(messages(preview())).containsExactly("2026-06-05", "2026-06-12", "2026-06-15");
        assertThat(things(preview())).containsOnly("STEP_DUE 2026-06-12");
        world.agreementIs(agreement, "paused");
        assertThat(messages(preview())).isEmpty();
        assertThat(preview().<Integer>path("waiting")).isEqualTo(3);
        world.agreementIs(agreement, "resumed");
        world.stepClosed(agreement, step);
        assertThat(messages(preview())).isEmpty();
        assertThat(preview().<Integer>path("waiting")).isZero();
    }

    @Test
    void whatIsTooLateByTheTimeOneMayWriteIsNotForeseen() {
        LocalDate friday = LocalDate.of(2026, 5, 8);
        clock.set(friday, LocalTime.of(21, 0));
        world.aStep(agreement, "CLIENT", friday.plusDays(1));
        assertThat(messages(preview())).containsExactly("2026-05-12");
    }

    @Test
    void onlySoManyDaysAreLookedAhead() {
        world.aStep(agreement, "CLIENT", TODAY.plusDays(10));
        assertThat(messages(preview("?days=3"))).isEmpty();
        assertThat(messages(preview("?days=4"))).hasSize(1);
        for (String days : List.of("0", "91", "-1", "x")) {
            assertThat(preview("?days=" + days).statusCode()).as(days).isEqualTo(400);
        }
        assertThat(Api.adviser(STUTTGART).get(PREVIEW, UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aLetterIsReadDaysAfterItIsPosted() {
        Api.declare(STUTTGART, agreement.caseId(), "de", List.of(LETTER)).then().statusCode(200);
        world.aStep(agreement, "CLIENT", LocalDate.of(2026, 6, 12));
        Response foreseen = preview();
        assertThat(messages(foreseen)).startsWith("2026-06-05");
        assertThat(foreseen.<String>path("days[0].readOn"))
                .as("three working days after a Friday")
                .isEqualTo("2026-06-10");
        Api.withdraw(STUTTGART, agreement.caseId());
        assertThat(preview().<Map<String, Object>>path("days[0]")).doesNotContainKey("readOn");
    }

    @Test
    void whatALetterWouldSayTooLateIsSaidOtherwise() {
        Api.declare(STUTTGART, agreement.caseId(), "de", List.of(LETTER)).then().statusCode(200);
        world.aStep(agreement, "CLIENT", LocalDate.of(2026, 6, 12));
        assertThat(preview().<List<String>>path("days.channel"))
                .as("a week before, on the day, three days after it")
                .containsExactly("LETTER", "CALL", "LETTER");
        assertThat(preview().<Map<String, Object>>path("days[1]")).doesNotContainKey("readOn");
        Map<String, Object> mail = new HashMap<>(Api.mail(address));
        mail.put("fallback", true);
        Api.declare(STUTTGART, agreement.caseId(), "de", List.of(LETTER, mail))
                .then()
                .statusCode(200);
        assertThat(preview().<List<String>>path("days.channel")).containsExactly("LETTER", "MAIL", "LETTER");
    }

    private Response preview() {
        return preview("");
    }

    private Response preview(String query) {
        return Api.adviser(STUTTGART).get(PREVIEW + query, agreement.caseId());
    }

    private static List<String> messages(Response preview) {
        return preview.then().statusCode(200).extract().path("days.day");
    }

    private static List<String> things(Response preview) {
        List<Map<String, Object>> things = preview.path("days.things.flatten()");
        return things.stream()
                .map(thing -> thing.get("kind") + " " + thing.get("dueOn"))
                .toList();
    }

    private List<Mail> mails() {
        return SmtpInbox.current().messages().stream()
                .filter(mail -> mail.to().contains(address))
                .toList();
    }
}
