package de.zusage.notification.leave;

import static de.zusage.kit.testing.http.Request.given;
import static de.zusage.notification.World.STUTTGART;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.Mail;
import de.zusage.local.SmtpInbox;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.notification.Api;
import de.zusage.notification.TestClock;
import de.zusage.notification.World;
import de.zusage.notification.World.Agreement;
import de.zusage.notification.reminder.Sending;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever wants no more mail follows the way out in it, without a login. */
@QuarkusTest
class LeaveResourceTest {
    private static final LocalDate DUE = LocalDate.of(2026, 6, 12);
    private static final String NEVER = "/leave/" + "A".repeat(43);
    private static final Pattern HEADER = Pattern.compile("(?mi)^List-Unsubscribe:\\s*<([^>]+)>");

    @Inject
    World world;

    @Inject
    TestClock clock;

    @Inject
    Sending sending;

    @Inject
    Tenancy tenancy;

    @TestHTTPResource(value = "/metrics", management = true)
    @Nullable URL metrics;

    private final String address = UUID.randomUUID() + "@example.org";
    private Agreement agreement;

    @BeforeEach
    void aCaseInMay() {
        clock.set(LocalDate.of(2026, 5, 4), LocalTime.NOON);
        agreement = world.anAgreement(STUTTGART, "ar-Arab");
        Api.callSafe(STUTTGART, agreement.caseId(), "ar-Arab", address);
        world.aStep(agreement, "CLIENT", DUE);
        clock.set(DUE.minusDays(7), LocalTime.NOON);
    }

    @Test
    void everyMailCarriesTheSameWayOutAndSaysWhyItCame() {
        sending.sendDue();
        clock.set(DUE, LocalTime.NOON);
        sending.sendDue();
        assertThat(mails()).hasSize(2).allSatisfy(mail -> {
            assertThat(mail.raw().lines()).contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
            assertThat(mail.text()).contains(link(mail), "تصلكم هذه الرسالة");
        });
        assertThat(mails().stream().map(LeaveResourceTest::link).distinct()).hasSize(1);
    }

    @Test
    void onePostWithdrawsTheChannelAtOnceAndForgetsTheAddress() throws SQLException {
        String link = sent();
        assertEmpty(post(link));
        assertThat(contact().<List<?>>path("channels")).isEmpty();
        assertThat(contact().<List<String>>path("history.word")).containsExactly("CALLED_SAFE", "WITHDRAWN");
        assertThat(contact().<List<String>>path("history.source")).containsExactly("ADVISER", "LINK");
        assertThat(rows("person_key where id = ?")).isZero();
        clock.set(DUE, LocalTime.NOON);
        sending.sendDue();
        assertThat(mails()).hasSize(1);
        assertThat(Api.reminders(STUTTGART, agreement.caseId(), 0))
                .containsExactly("CLIENT 2026-06-12 NO_CHANNEL WITHDRAWN");
    }

    @Test
    void twiceIsAsOnceAndWhatNeverWasIsAnsweredLikewise() {
        String link = sent();
        Response first = post(link);
        Response second = post(link);
        Response never = post(NEVER);
        for (Response answer : List.of(first, second, never)) {
            assertEmpty(answer);
            assertThat(headers(answer)).isEqualTo(headers(first));
        }
        assertThat(contact().<List<?>>path("history")).hasSize(2);
    }

    @Test
    void twoAtOnceAreOne() throws SQLException {
        String link = sent();
        List<CompletableFuture<Response>> both;
        try (var owner = LocalDatabase.asOwner();
                var hold = owner.prepareStatement("select 1 from contact where id = ? for update")) {
            owner.setAutoCommit(false);
            hold.setObject(1, agreement.caseId());
            hold.execute();
            both = Stream.of(1, 2)
                    .map(each ->
                            CompletableFuture.supplyAsync(() -> post(link), command -> new Thread(command).start()))
                    .toList();
            await().until(() -> waiting(owner) >= 2);
            owner.rollback();
        }
        both.forEach(answer -> assertEmpty(answer.join()));
        assertThat(contact().<List<?>>path("history")).hasSize(2);
    }

    /** How many wait for a row that somebody else holds. */
    private static int waiting(Connection owner) throws SQLException {
        try (var query = owner.prepareStatement("select count(distinct pid) from pg_locks where not granted");
                var row = query.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    void toLookChangesNothing() {
        String link = sent();
        for (int i = 0; i < 3; i++) {
            assertThat(given().get(path(link)).statusCode()).isEqualTo(200);
        }
        given().head(path(link));
        assertThat(contact().<List<?>>path("channels")).hasSize(1);
        assertThat(contact().<List<?>>path("history")).hasSize(1);
    }

    @Test
    void thePageIsInTheLanguageAndDirectionOfTheClientAndLoadsNothing() {
        Response page = given().get(path(sent()));
        assertThat(page.contentType()).isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(page.asString())
                .contains("<html lang=\"ar-Arab\" dir=\"rtl\">", "ألا تريدون", "<form method=\"post\">")
                .doesNotContain("<script", "http", address, "example")
                .doesNotContainIgnoringCase("zusage");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'", "form-action 'self'");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void whatNeverWasShowsTheSamePageInGerman() {
        Response never = given().get(NEVER);
        assertThat(never.statusCode()).isEqualTo(200);
        assertThat(never.asString()).contains("<html lang=\"de-Latn\" dir=\"ltr\">", "Keine Nachrichten mehr");
        Response cutByAMailProgram = given().get("/leave/short");
        assertThat(cutByAMailProgram.statusCode()).isEqualTo(200);
        assertThat(cutByAMailProgram.asString()).isEqualTo(never.asString().replace(NEVER, "/leave/short"));
    }

    /** Anybody can send these, and none of it may fill the log with faults. */
    @Test
    void aFormThatNobodyCanReadIsRefused() {
        Response broken = given().contentType("multipart/form-data; boundary=b")
                .body("garbage".getBytes(StandardCharsets.UTF_8))
                .post(NEVER);
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(broken.contentType()).startsWith("application/problem+json");
        Response endless = given().contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=x&".repeat(5_000))
                .post(NEVER);
        assertThat(endless.statusCode()).isEqualTo(400);
        assertThat(endless.contentType()).startsWith("application/problem+json");
    }

    @Test
    void whoComesFromThePageReadsThatItIsDone() {
        String link = sent();
        Response done = given().formParam("List-Unsubscribe", "One-Click")
                .formParam("language", "ar-Arab")
                .post(path(link));
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.asString()).contains("dir=\"rtl\"", "لن تصلكم").doesNotContain("<form");
        assertThat(contact().<List<?>>path("channels")).isEmpty();
    }

    @Test
    void aMailProgramMayPostEitherKindOfForm() {
        String link = sent();
        assertEmpty(given().multiPart("List-Unsubscribe", "One-Click").post(path(link)));
        assertThat(contact().<List<?>>path("channels")).isEmpty();
    }

    @Test
    void withoutTheWordNothingIsWithdrawn() {
        String link = sent();
        Response refused = given().formParam("List-Unsubscribe", "yes").post(path(link));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(contact().<List<?>>path("channels")).hasSize(1);
    }

    @Test
    void theWayOutOfAnEarlierAddressLeadsNowhere() {
        String old = sent();
        String other = UUID.randomUUID() + "@example.org";
        Api.callSafe(STUTTGART, agreement.caseId(), "ar-Arab", other);
        assertEmpty(post(old));
        assertThat(contact().<List<String>>path("channels.address")).containsExactly(other);
    }

    @Test
    void theWayOutStaysWhereOnlyAnotherChannelChanges() {
        String link = sent();
        Api.declare(STUTTGART, agreement.caseId(), "ar-Arab", List.of(Api.mail(address), Api.number("0711 216330")))
                .then()
                .statusCode(200);
        assertEmpty(post(link));
        assertThat(contact().<List<String>>path("channels.channel")).containsExactly("CALL");
        assertThat(contact().<List<String>>path("channels.address")).containsExactly("+49711216330");
    }

    @Test
    void ofTheSecretOnlyTheHashAndASealAreKept() throws SQLException {
        String secret = path(sent()).replaceFirst(".*/", "");
        assertThat(secret).hasSize(43);
        try (var owner = LocalDatabase.asOwner();
                var query = owner.prepareStatement("select l::text from leave_link l where case_id = ?")) {
            query.setObject(1, agreement.caseId());
            try (var row = query.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1))
                        .contains(agreement.caseId().toString())
                        .doesNotContain(secret, hex(secret));
            }
        }
        assertThat(given().get(Objects.requireNonNull(metrics)).asString()).doesNotContain(secret);
    }

    private static String hex(String text) {
        StringBuilder hex = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            hex.append(String.format(Locale.ROOT, "%02x", each));
        }
        return hex.toString();
    }

    private String sent() {
        sending.sendDue();
        return link(mails().get(0));
    }

    private static String link(Mail mail) {
        Matcher header = HEADER.matcher(mail.raw());
        assertThat(header.find()).as(mail.raw()).isTrue();
        return header.group(1);
    }

    private static String path(String link) {
        return URI.create(link).getPath();
    }

    private static Response post(String link) {
        return given().formParam("List-Unsubscribe", "One-Click").post(path(link));
    }

    private static void assertEmpty(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.asString()).isEmpty();
    }

    private static List<String> headers(Response answer) {
        return answer.headers().stream()
                .filter(header -> !header.getName().toLowerCase(Locale.ROOT).equals("x-request-id"))
                .map(Object::toString)
                .sorted()
                .toList();
    }

    private Response contact() {
        return Api.adviser(STUTTGART).get(Api.CONTACT, agreement.caseId());
    }

    private List<Mail> mails() {
        return SmtpInbox.current().messages().stream()
                .filter(mail -> mail.to().contains(address))
                .toList();
    }

    private int rows(String from) throws SQLException {
        try (var owner = LocalDatabase.asOwner();
                var query = owner.prepareStatement("select count(*) from " + from)) {
            query.setObject(1, agreement.caseId());
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
