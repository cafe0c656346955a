package de.zusage.notification.letter;

import static de.zusage.notification.World.STUTTGART;
import static de.zusage.notification.letter.LetterClients.DUE;
import static de.zusage.notification.letter.LetterClients.WEEK_BEFORE;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.notification.Api;
import de.zusage.notification.TestClock;
import de.zusage.notification.World;
import de.zusage.notification.World.Agreement;
import de.zusage.notification.message.LetterJob;
import de.zusage.notification.message.TestLog;
import de.zusage.notification.reminder.Sending;
import de.zusage.print.testing.PdfChecks;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who prints which letters, and where they may go. */
@QuarkusTest
class LetterBatchTest {

    @Inject
    World world;

    @Inject
    TestClock clock;

    @Inject
    Sending sending;

    @Inject
    LetterJob job;

    @Inject
    LetterClients clients;

    private final Tray tray = new Tray(STUTTGART);
    private final List<Agreement> spoilt = new ArrayList<>();
    private Agreement agreement;

    @BeforeEach
    void aCaseInMayAndAnEmptyTray() {
        clock.set(LocalDate.of(2026, 5, 4), LocalTime.NOON);
        tray.empty();
        agreement = world.anAgreement(STUTTGART, "ar-Arab");
    }

    @Test
    void saysNothingThatGivesAwayNeitherInTheFileNorAroundIt() throws Exception {
        clients.declare(agreement, clients.letter("Ana Muster"));
        clients.due(agreement);
        Response pdf = tray.pdf(tray.batch());
        String around = pdf.headers().toString().toLowerCase(Locale.ROOT);
        String inside = new String(pdf.asByteArray(), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        String text = PdfChecks.text(pdf.asByteArray()).toLowerCase(Locale.ROOT);
        assertThat(pdf.header("Cache-Control")).contains("no-store");
        assertThat(pdf.header("Content-Disposition")).contains("briefe.pdf");
        for (String word : List.of("zusage", "beratung", "integration", "migra", "vereinbarung")) {
            assertThat(around).doesNotContain(word);
            assertThat(inside).doesNotContain(word);
            assertThat(text).doesNotContain(word);
        }
    }

    /** What nobody has seen must not count as printed, whatever fetches addresses ahead. */
    @Test
    void isNotPrintedByAReading() {
        clients.declare(agreement, clients.letter("Ana Muster"));
        clients.due(agreement);
        String batch = tray.batch();
        String before = tray.read(batch).header("ETag");
        assertThat(Api.adviser(STUTTGART).get(batch + "/printed").statusCode()).isEqualTo(405);
        assertThat(tray.read(batch).header("ETag")).isEqualTo(before);
        assertThat(tray.posted(batch).statusCode()).isEqualTo(409);
    }

    @Test
    void isInOneBatchOnlyThoughTwoGoToThePrinter() {
        List<String> cases = Stream.generate(() -> world.anAgreement(STUTTGART, "de"))
                .limit(12)
                .map(each -> {
                    clients.declare(each, clients.letter("Ana Muster"));
                    world.aStep(each, "CLIENT", DUE);
                    return each.caseId().toString();
                })
                .toList();
        clock.set(WEEK_BEFORE, LocalTime.NOON);
        sending.sendDue();
        assertThat(tray.waiting().stream().map(letter -> letter.get("caseId")))
                .containsExactlyInAnyOrderElementsOf(cases);
        CompletableFuture<Response> one = CompletableFuture.supplyAsync(tray::make);
        CompletableFuture<Response> other = CompletableFuture.supplyAsync(tray::make);
        int letters = Stream.of(one.join(), other.join())
                .filter(made -> made.statusCode() == 201)
                .mapToInt(made -> made.path("letters"))
                .sum();
        assertThat(letters).isEqualTo(12);
        assertThat(tray.waiting()).isEmpty();
    }

    /** Whoever goes to the printer next finds what somebody else left open. */
    @Test
    void isOnTheListOfItsOfficeUntilItIsPostedOrCancelled() {
        clients.declare(agreement, clients.letter("Ana Muster"));
        clients.due(agreement);
        String batch = tray.batch();
        String id = batch.substring(batch.lastIndexOf('/') + 1);
        assertThat(tray.open()).contains(id);
        assertThat(new Tray(new Tenant("stuttgart", "stuttgart-b")).open()).doesNotContain(id);
        assertThat(new Tray(new Tenant("freiburg", "stuttgart-a")).open()).doesNotContain(id);
        tray.cancelled(batch);
        assertThat(tray.open()).doesNotContain(id);

        String next = tray.batch();
        assertThat(tray.open()).contains(next.substring(next.lastIndexOf('/') + 1));
        tray.pdf(next);
        tray.posted(next).then().statusCode(200);
        assertThat(tray.open()).doesNotContain(next.substring(next.lastIndexOf('/') + 1));
    }

    @Test
    void isNobodysOfAnotherOffice() {
        clients.declare(agreement, clients.letter("Ana Muster"));
        clients.due(agreement);
        String batch = tray.batch();
        for (Tenant foreign : List.of(new Tenant("stuttgart", "stuttgart-b"), new Tenant("freiburg", "stuttgart-a"))) {
            Tray strangers = new Tray(foreign);
            assertThat(strangers.waiting()).isEmpty();
            Tray.refused(strangers.make(), 409, "nothing-to-print");
            assertThat(Api.adviser(foreign).get(batch).statusCode()).isEqualTo(404);
            assertThat(Api.adviser(foreign).post(batch + "/printed").statusCode())
                    .isEqualTo(404);
            for (String word : List.of("/posted", "/cancelled")) {
                assertThat(Api.adviser(foreign)
                                .header("If-Match", "\"0\"")
                                .post(batch + word)
                                .statusCode())
                        .isEqualTo(404);
            }
        }
        assertThat(tray.read(batch).<Integer>path("letters")).isEqualTo(1);
    }

    @Test
    void isReadOnRecordForItsCase() throws SQLException {
        clients.declare(agreement, clients.letter("Ana Muster"));
        clients.due(agreement);
        String batch = tray.batch();
        tray.pdf(batch);
        tray.posted(batch);
        try (var owner = LocalDatabase.asOwner();
                var query = owner.prepareStatement(
                        "select string_agg(action, ' ' order by id) from access_log where kind = 'letter' and object_id = ?")) {
            query.setObject(1, agreement.caseId());
            try (var row = query.executeQuery()) {
                row.next();
                assertThat(row.getString(1)).isEqualTo("WRITE READ WRITE");
            }
        }
    }

    @Test
    void leavesNoNameAddressOrWordInTheLog() throws SQLException {
        Agreement spoilt = world.anAgreement(STUTTGART, "de");
        clients.declare(spoilt, clients.letter("Olga Beispiel"));
        clients.declare(agreement, clients.letter("Ana Muster"));
        clients.due(spoilt);
        clients.due(agreement);
        spoil(spoilt);
        List<String> logged = TestLog.during(() -> {
            String batch = tray.batch();
            assertThat(tray.pdf(batch).statusCode()).isEqualTo(200);
            tray.posted(batch).then().statusCode(200);
        });
        List<String> secrets = Stream.concat(Stream.of("Muster", "Beispiel", "Hauptstraße", "70173"), words(agreement))
                .toList();
        assertThat(secrets).hasSizeGreaterThan(6);
        assertThat(logged)
                .anyMatch(line -> line.contains("is not what was stored"))
                .noneMatch(line -> secrets.stream().anyMatch(line::contains));
    }

    /** The lines of what the client of that case was told. */
    private static Stream<String> words(Agreement of) {
        String id = Api.adviser(of.tenant()).get(Api.MESSAGES, of.caseId()).path("items[0].id");
        String text = Api.adviser(of.tenant())
                .get(Api.MESSAGES + "/{id}", of.caseId(), id)
                .path("text");
        return text.lines().map(String::strip).filter(line -> line.length() > 5);
    }

    /** So that no letter that cannot be read stays behind at this office. */
    @AfterEach
    void whatWasSpoiltIsClosed() {
        spoilt.forEach(world::closeCase);
    }

    private void spoil(Agreement of) throws SQLException {
        spoilt.add(of);
        try (var owner = LocalDatabase.asOwner();
                var update =
                        owner.prepareStatement("update contact_channel set address = '\\x00' where contact_id = ?")) {
            update.setObject(1, of.caseId());
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void isOfferedOnlyWhereThePostFindsTheWayBack() {
        Tenant without = new Tenant("stuttgart", "stuttgart-b");
        Agreement there = world.anAgreement(without, "de");
        Tray.refused(clients.put(there, List.of(clients.letter("Ana Muster"))), 400, "channel-not-offered");
    }

    @Test
    void goesToNoAddressThatCannotBePrinted() {
        Map<String, Object> unprintable = clients.letter("Ana \uD837\uDF00");
        Response answer = clients.put(agreement, List.of(unprintable));
        Tray.refused(answer, 400, "invalid-address");
        assertThat(answer.<String>path("detail")).contains("U+1DF00").doesNotContain("Ana");
    }

    @Test
    void thatCannotBeReadStopsNoOther() throws SQLException {
        Agreement spoilt = world.anAgreement(STUTTGART, "de");
        clients.declare(spoilt, clients.letter("Olga Beispiel"));
        clients.declare(agreement, clients.letter("Ana Muster"));
        clients.due(spoilt);
        clients.due(agreement);
        spoil(spoilt);
        assertThat(tray.read(tray.batch()).<Integer>path("letters")).isEqualTo(1);
        clock.pass(Duration.ofDays(5));
        job.look();
        assertThat(clients.states(spoilt)).containsExactly("CLIENT 2026-06-12 FAILED NOT_ACCEPTED");
    }
}
