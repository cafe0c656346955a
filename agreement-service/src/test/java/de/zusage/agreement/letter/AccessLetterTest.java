package de.zusage.agreement.letter;

import static de.zusage.agreement.Api.aCase;
import static de.zusage.agreement.Api.adviser;
import static de.zusage.agreement.Api.as;
import static de.zusage.agreement.Api.client;
import static de.zusage.agreement.Api.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import de.zusage.agreement.Api;
import de.zusage.agreement.ServiceTest;
import de.zusage.agreement.TestClock;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.testing.http.Request;
import de.zusage.kit.testing.http.Response;
import de.zusage.print.testing.PdfChecks;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A client without an account gets in by a letter, and by no letter that was taken back. */
@ServiceTest
class AccessLetterTest {
    @Inject
    LoginsOfTests logins;

    @Inject
    UnboundLoginJob job;

    @Inject
    TestClock clock;

    @AfterEach
    void asBefore() {
        logins.away(false);
        clock.reset();
    }

    @Test
    void theLetterSaysInTheClientsLanguageAndInGermanHowToGetIn() throws Exception {
        String id = aCase();
        Response letter = give(id);
        letter.then().statusCode(200);
        assertThat(letter.header("Cache-Control")).isEqualTo("private, no-store");
        PdfChecks.requireValid(letter.asByteArray());
        String text = PdfChecks.text(letter.asByteArray());
        OwnLogin login = logins.last();
        assertThat(text)
                .contains(
                        "https://portal.example/", login.name(), login.password(), "Ihr Zugang zu Ihrer Vereinbarung");
        assertThat(PdfChecks.letters(text)).contains(PdfChecks.letters("كلمة المرور"));
        assertThat(text).as("nobody's name").doesNotContain("Ánh", "Thị");
        ok(as(adviser()).get("/api/v1/cases/" + id))
                .then()
                .body("clientLogin", equalTo(login.subject().toString()));
        as(client().subject(login.subject())).get("/api/v1/cases/" + id).then().statusCode(200);
        as(client()).get("/api/v1/cases/" + id).then().statusCode(404);
    }

    @Test
    void anotherLetterTakesThePlaceOfTheFirst() {
        String id = aCase();
        give(id).then().statusCode(200);
        UUID first = logins.last().subject();
        give(id).then().statusCode(200);
        assertThat(logins.open(first)).isFalse();
        assertThat(logins.open(logins.last().subject())).isTrue();
        as(client().subject(first)).get("/api/v1/cases/" + id).then().statusCode(404);
    }

    @Test
    void aLoginThatIsTakenAwayOpensNothingAndEnds() {
        String id = aCase();
        give(id).then().statusCode(200);
        UUID login = logins.last().subject();
        changing(id).delete("/api/v1/cases/" + id + "/client-login").then().statusCode(204);
        as(client().subject(login)).get("/api/v1/cases/" + id).then().statusCode(404);
        clock.moveBy(Duration.ofMinutes(11));
        job.run();
        assertThat(logins.open(login)).isFalse();
    }

    @Test
    void aLoginInUseAndOneThatIsJustBeingMadeStay() {
        String used = aCase();
        give(used).then().statusCode(200);
        UUID bound = logins.last().subject();
        clock.moveBy(Duration.ofMinutes(11));
        UUID fresh =
                logins.make(new Tenant("stuttgart", "stuttgart-a"), "carrier-a").subject();
        job.run();
        assertThat(logins.open(bound)).isTrue();
        assertThat(logins.open(fresh)).isTrue();
        clock.moveBy(Duration.ofMinutes(11));
        job.run();
        assertThat(logins.open(bound)).isTrue();
        assertThat(logins.open(fresh)).as("made and never bound").isFalse();
    }

    /** As with a database that was restored, or that is another's. */
    @Test
    void manyLoginsThatNoCaseNamesAreRatherALostDatabase() {
        List<UUID> many = Stream.generate(() -> logins.make(new Tenant("stuttgart", "stuttgart-a"), "carrier-a"))
                .limit(40)
                .map(OwnLogin::subject)
                .toList();
        clock.moveBy(Duration.ofMinutes(11));
        job.run();
        assertThat(many).allMatch(logins::open);
        many.subList(15, many.size()).forEach(logins::end);
        job.run();
        assertThat(many).noneMatch(logins::open);
    }

    /** Whoever lost the answer sees another version and gives another letter. */
    @Test
    void aLetterOnAnOutdatedCaseMakesNoLogin() {
        String id = aCase();
        String seen = as(adviser()).get("/api/v1/cases/" + id).header("ETag");
        give(id).then().statusCode(200);
        int before = logins.count();
        as(adviser()).header("If-Match", seen).post(letters(id)).then().statusCode(412);
        assertThat(logins.count()).isEqualTo(before);
    }

    @Test
    void whereNobodyMakesLoginsNothingChanges() {
        String id = aCase();
        logins.away(true);
        Response refused = give(id);
        refused.then().statusCode(503);
        assertThat(refused.header("Retry-After")).isNotNull();
        ok(as(adviser()).get("/api/v1/cases/" + id)).then().body("clientLogin", equalTo(Api.CLIENT.toString()));
        job.run();
    }

    @Test
    void aClosedCaseGetsNoLetter() {
        String id = aCase();
        ok(changing(id).body(Map.of("reason", "OTHER")).post("/api/v1/cases/" + id + "/closure"));
        int before = logins.count();
        give(id).then().statusCode(409).body("type", endsWith("/case-is-closed"));
        assertThat(logins.count()).isEqualTo(before);
    }

    private static Response give(String id) {
        return changing(id).post(letters(id));
    }

    private static Request changing(String id) {
        return as(adviser())
                .header("If-Match", as(adviser()).get("/api/v1/cases/" + id).header("ETag"));
    }

    private static String letters(String id) {
        return "/api/v1/cases/" + id + "/access-letters";
    }
}
