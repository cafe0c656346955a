package de.zusage.notification.text;

import static de.zusage.notification.World.STUTTGART;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import de.zusage.kit.testing.http.Request;
import de.zusage.local.testing.Tokens;
import de.zusage.notification.Api;
import de.zusage.notification.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TextResourceTest {

    private static final String PREVIEW = "/api/v1/texts/preview";

    @Inject
    TestClock clock;

    @BeforeEach
    void aDayInMay() {
        clock.set(LocalDate.of(2026, 5, 4), LocalTime.NOON);
    }

    @Test
    void anAdviserReadsTheSmsBeforeItIsSent() {
        adviser()
                .queryParam("occasion", "REVIEW")
                .queryParam("medium", "SMS")
                .queryParam("language", "ar-Arab")
                .queryParam("date", "2026-06-12")
                .get(PREVIEW)
                .then()
                .statusCode(200)
                .body("text", containsString("12 يونيو"))
                .body("language", equalTo("ar-Arab"))
                .body("reviewed", equalTo(false))
                .body("direction", equalTo("rtl"))
                .body("segments", equalTo(1));
    }

    @Test
    void aMailOfTodayInGermanIsShownWithTheOwnAuthoritysLine() {
        adviser()
                .queryParam("occasion", "REVIEW")
                .get(PREVIEW)
                .then()
                .statusCode(200)
                .body("subject", equalTo("Erinnerung"))
                .body("text", containsString("Montag, 4. Mai 2026"))
                .body("text", containsString("Montags ist bis 18 Uhr jemand da."))
                .body("reviewed", equalTo(true))
                .body("segments", nullValue());
        preview(Tokens.of("coordinator").authority("leipzig").sign(), "REVIEW")
                .get(PREVIEW)
                .then()
                .statusCode(200)
                .body("text", not(containsString("Montags")));
    }

    @Test
    void whatIsForStaffIsShownAsAnOfficeGetsIt() {
        adviser()
                .queryParam("occasion", "HANDOVER")
                .queryParam("language", "ar")
                .get(PREVIEW)
                .then()
                .statusCode(200)
                .body("language", equalTo("de-Latn"))
                .body("text", containsString("Vorgang: …"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SMS", "LETTER", "INBOX"})
    void whatIsForStaffIsAMailAndNothingElse(String medium) {
        adviser()
                .queryParam("occasion", "HANDOVER")
                .queryParam("medium", medium)
                .get(PREVIEW)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/medium-not-offered"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"adviser", "office-lead", "coordinator", "office-admin"})
    void staffMayLook(String role) {
        String token =
                Tokens.of(role).authority("stuttgart").office("stuttgart-a").sign();
        preview(token, "OFFER").get(PREVIEW).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"client", "provider", "ministry", "operator"})
    void nobodyElseDoes(String role) {
        String token =
                Tokens.of(role).authority("stuttgart").office("stuttgart-a").sign();
        preview(token, "OFFER").get(PREVIEW).then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "occasion, BIRTHDAY",
        "medium, FAX",
        "language, arabic",
        "language, ar_Arab",
        "date, 2026-02-30",
        "date, 12.06.2026",
        "date, 9999-01-01"
    })
    void whatCannotBeMeantIsRefused(String parameter, String value) {
        Request request = adviser();
        if (!parameter.equals("occasion")) {
            request.queryParam("occasion", "STEP");
        }
        request.queryParam(parameter, value).get(PREVIEW).then().statusCode(400);
    }

    @Test
    void anOccasionIsNamed() {
        adviser().get(PREVIEW).then().statusCode(400);
    }

    @Test
    void everyOccasionAndMediumCanBeAskedFor() {
        assertThat(TextResource.OCCASIONS).isEqualTo(joined(Occasion.values()));
        assertThat(TextResource.MEDIA).isEqualTo(joined(Medium.values()));
    }

    private static String joined(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).collect(Collectors.joining("|"));
    }

    private static Request adviser() {
        return Api.adviser(STUTTGART);
    }

    private static Request preview(String token, String occasion) {
        return Api.as(token).queryParam("occasion", occasion);
    }
}
