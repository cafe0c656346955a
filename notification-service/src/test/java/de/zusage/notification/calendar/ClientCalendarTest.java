package de.zusage.notification.calendar;

import static de.zusage.notification.World.STUTTGART;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.testing.http.Request;
import de.zusage.notification.Api;
import de.zusage.notification.TestClock;
import de.zusage.notification.World;
import de.zusage.notification.World.Agreement;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a client's own calendar program reads. */
@QuarkusTest
class ClientCalendarTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    @Inject
    World world;

    @Inject
    TestClock clock;

    private Agreement agreement;

    @BeforeEach
    void aCase() {
        clock.set(LocalDate.of(2026, 5, 4), LocalTime.NOON);
        agreement = world.anAgreement(STUTTGART, "ar-Arab");
    }

    private String address(Map<String, String> wish) {
        return Api.adviser(STUTTGART)
                .body(wish)
                .post(Api.CALENDAR_FEED, agreement.caseId())
                .then()
                .statusCode(201)
                .extract()
                .path("address");
    }

    private String address() {
        return address(Map.of());
    }

    @Test
    void showsTheClientsStepsAndReviewsUnderAWordThatBetraysNothing() {
        UUID step = world.aStep(agreement, "CLIENT", JUNE);
        world.aReview(agreement, JUNE.plusDays(9));
        world.aStep(agreement, "OFFICE", JUNE);
        world.aStep(agreement, "PARTNER", JUNE);
        world.offered(agreement, JUNE);
        Reading read = Reading.of(address());
        assertThat(read.lines()).containsExactly("20260601 CONFIRMED 0", "20260610 CONFIRMED 0");
        assertThat(read.entries())
                .allSatisfy(entry -> assertThat(entry.all())
                        .containsEntry("SUMMARY", "موعد")
                        .containsEntry("CLASS", "PRIVATE")
                        .containsEntry("TRANSP", "TRANSPARENT")
                        .containsEntry("DTSTAMP", "20260504T100000Z")
                        .doesNotContainKey("DESCRIPTION"));
        assertThat(read.answer().contentType()).isEqualToIgnoringCase("text/calendar;charset=utf-8");
        assertThat(read.answer().header("Cache-Control")).contains("private");
        String text = new String(read.answer().asByteArray(), UTF_8);
        assertThat(text)
                .contains(
                        "DTSTART;VALUE=DATE:20260601\r\n",
                        "METHOD:PUBLISH\r\n",
                        "REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n")
                .doesNotContainIgnoringCase("zusage")
                .doesNotContain(
                        step.toString(),
                        agreement.caseId().toString(),
                        agreement.id().toString());
    }

    @Test
    void countsUpWhenADateMovesAndIsTheSameWhenNothingDoes() {
        UUID step = world.aStep(agreement, "CLIENT", JUNE);
        String address = address();
        Reading before = Reading.of(address);
        clock.pass(Duration.ofDays(1));
        world.stepAdded(agreement, step, "CLIENT", JUNE);
        assertThat(Request.given()
                        .header("If-None-Match", "W/" + before.tag())
                        .get(URI.create(address).getPath())
                        .then()
                        .statusCode(304)
                        .extract()
                        .header("ETag"))
                .isEqualTo(before.tag());
        world.stepRescheduled(agreement, step, JUNE.plusDays(7));
        Reading after = Reading.of(address);
        assertThat(after.lines()).containsExactly("20260608 CONFIRMED 1");
        assertThat(after.entries().get(0).value("LAST-MODIFIED")).isEqualTo("20260505T100000Z");
        assertThat(after.uids()).isEqualTo(before.uids());
        assertThat(after.tag()).isNotEqualTo(before.tag());
    }

    @Test
    void callsOffWhileTheAgreementIsPausedAndNotAfter() {
        UUID step = world.aStep(agreement, "CLIENT", JUNE);
        String address = address();
        assertThat(Reading.of(address).lines()).containsExactly("20260601 CONFIRMED 0");
        clock.pass(Duration.ofDays(1));
        world.agreementIs(agreement, "paused");
        Reading paused = Reading.of(address);
        assertThat(paused.lines()).containsExactly("20260601 CANCELLED 1");
        assertThat(paused.entries().get(0).value("LAST-MODIFIED")).isEqualTo("20260505T100000Z");
        world.agreementIs(agreement, "resumed");
        assertThat(Reading.of(address).lines()).containsExactly("20260601 CONFIRMED 2");
        world.stepRescheduled(agreement, step, JUNE.plusDays(19));
        world.agreementIs(agreement, "paused");
        assertThat(Reading.of(address).lines()).containsExactly("20260620 CANCELLED 4");
    }

    @Test
    void forgetsWhatIsDoneOrOver() {
        UUID step = world.aStep(agreement, "CLIENT", JUNE);
        UUID review = world.aReview(agreement, JUNE);
        String address = address();
        assertThat(Reading.of(address).lines()).hasSize(2);
        world.stepClosed(agreement, step);
        assertThat(Reading.of(address).lines()).hasSize(1);
        world.reviewIs(agreement, review, "dropped");
        assertThat(Reading.of(address).lines()).isEmpty();
        world.aStep(agreement, "CLIENT", JUNE);
        assertThat(Reading.of(address).lines()).hasSize(1);
        world.agreementIs(agreement, "ended");
        assertThat(Reading.of(address).lines()).isEmpty();
    }

    @Test
    void isEmptyAtTheSameAddressWhileTheClientIsToldNothing() {
        world.aStep(agreement, "CLIENT", JUNE);
        String address = address();
        world.objects(agreement, "STATISTICS", true);
        Reading before = Reading.of(address);
        assertThat(before.lines()).hasSize(1);
        world.objects(agreement, "REMINDERS", true);
        Reading objected = Reading.of(address);
        assertThat(objected.lines()).isEmpty();
        assertThat(objected.tag()).as("programs read it anew").isNotEqualTo(before.tag());
        world.restricted(agreement, true);
        world.objects(agreement, "REMINDERS", false);
        assertThat(Reading.of(address).lines()).as("restricted").isEmpty();
        world.restricted(agreement, false);
        Reading after = Reading.of(address);
        assertThat(after.lines()).isEqualTo(before.lines());
        assertThat(after.uids()).isEqualTo(before.uids());
    }

    @Test
    void speaksGermanWhereThereIsNoWordAndFollowsTheLanguage() {
        world.aReview(agreement, JUNE);
        String address = address();
        world.speaks(agreement, "rmy-Latn");
        assertThat(Reading.of(address).entries().get(0).value("SUMMARY")).isEqualTo("Termin");
        world.speaks(agreement, "ckb-Arab-IQ");
        assertThat(Reading.of(address).entries().get(0).value("SUMMARY")).isEqualTo("چاوپێکەوتن");
    }

    @Test
    void saysTheClientsOwnWordFoldedSoThatNoCharacterIsCut() {
        world.aReview(agreement, JUNE);
        String own = "قهوة، شاي; مع ليلى ☕ وأصدقاء من المدرسة";
        assertThat(own).hasSizeBetween(39, 40);
        Reading read = Reading.of(address(Map.of("title", own)));
        assertThat(read.entries().get(0).value("SUMMARY")).isEqualTo(own);
        assertThat(read.calendar().<Property>getRequiredProperty("X-WR-CALNAME").getValue())
                .isEqualTo(own);
        String text = new String(read.answer().asByteArray(), UTF_8);
        assertThat(text.split("\r\n", -1)).allSatisfy(line -> {
            assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\r", "\n", "\uFFFD");
        });
        assertThat(text).contains("\r\n ").endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void aPersianWordKeepsWhatStandsBetweenItsLetters() {
        world.aReview(agreement, JUNE);
        String own = "کتاب\u200Cخانه";
        assertThat(Reading.of(address(Map.of("title", own))).entries().get(0).value("SUMMARY"))
                .isEqualTo(own);
    }

    @Test
    void aWordIsShortAndHidesNothing() {
        for (String wrong : new String[] {
            "",
            " ",
            "a\nb",
            "a\u202Eb",
            "x".repeat(41),
            "a\u200Bb",
            "a\u200Fb",
            "a\u2060b",
            "\uFEFFab",
            "a\u061Cb",
            "\u3164",
            "\u2800",
            "a\uFE0Fb",
            "a\u200C",
            "\u200Da"
        }) {
            Api.adviser(STUTTGART)
                    .body(Map.of("title", wrong))
                    .post(Api.CALENDAR_FEED, agreement.caseId())
                    .then()
                    .statusCode(400);
        }
    }
}
