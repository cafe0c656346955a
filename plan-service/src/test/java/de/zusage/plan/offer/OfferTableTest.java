package de.zusage.plan.offer;

import static de.zusage.plan.AnOffice.STUTTGART_A;
import static de.zusage.plan.AnOffice.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.ServiceStack;
import de.zusage.local.testing.Tokens;
import de.zusage.plan.FixedClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Offers that are taken over from a table. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class OfferTableTest {

    private static final String OFFERS = "/api/v1/offers";
    private static final String HEADING =
            "title;kind;provider;goalAreas;languages;place;accessible;childCare;startDates;capacity;waitingDays;validFrom;validTo\n";

    private final String provider = "p-" + UUID.randomUUID().toString().substring(0, 8);
    private final String coordinator =
            Tokens.of("coordinator").authority("stuttgart").sign();
    private final String ownProvider = Tokens.of("provider")
            .authority("stuttgart")
            .claim("provider", provider)
            .sign();

    @Inject
    Tenancy tenancy;

    @Inject
    Offers offers;

    @Test
    void aTableIsTakenRowByRowAndTwiceChangesNothing() {
        String good = "A;MENTORING;" + provider + ";WORK|LANGUAGE;ar uk;West;ja;nein;01.09.2026;5;;2026-06-01;\n";
        String table = HEADING + good
                + "=HYPERLINK(1);MENTORING;" + provider + ";WORK;;West;;;;5;;2026-06-01;\n"
                + "C;MENTORING;" + provider + ";FLYING;;West;;;;5;;2026-06-01;\n"
                + "D;MENTORING;" + provider + ";WORK;;West;;;;-5;;2026-06-01;\n"
                + "E;MENTORING;" + provider + ";WORK;;;;;;5;;2026-06-01;\n"
                + "\n"
                + "F;MENTORING;Big School;WORK;;West;;;;5;;2026-06-01;\n";
        for (boolean dryRun : List.of(true, false)) {
            take(table, dryRun)
                    .then()
                    .statusCode(200)
                    .body("rows.became", contains("CREATED", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "REFUSED"))
                    .body("rows.row", contains(2, 3, 4, 5, 6, 8))
                    .body(
                            "rows.reason",
                            contains(null, "FORMULA", "NOT_UNDERSTOOD", "FORMULA", "MISSING", "provider-code"))
                    .body("counts.REFUSED", equalTo(5));
            with(ownProvider).get(OFFERS).then().body("items.title", dryRun ? empty() : contains("A"));
        }
        take(table, false).then().body("rows[0].became", equalTo("UNCHANGED"));
        take(table.replace(";5;", ";7;"), false).then().body("rows[0].became", equalTo("CHANGED"));
        with(ownProvider)
                .get(OFFERS)
                .then()
                .body("items.capacity", contains(7))
                .body("items.startDates[0]", contains("2026-09-01"));
    }

    @Test
    void aTableThatIsNoneIsRefusedWhole() {
        take("title;colour\nA;red\n", true).then().statusCode(400).body("type", endsWith("/table-column-unknown"));
        take("title\nA\n", true).then().statusCode(400).body("type", endsWith("/table-column-missing"));
        take("title;title\n", true).then().statusCode(400).body("type", endsWith("/table-column-twice"));
        take("title;kind\n\"A;", true).then().statusCode(400);
        String long_ = OfferTable.EXAMPLE + "A;OTHER;p;WORK;;x;;;;1;;2026-06-01;\n".repeat(2001);
        take(long_, true).then().statusCode(400).body("type", endsWith("/table-too-long"));
        take(OfferTable.EXAMPLE, true).then().statusCode(200).body("rows.became", contains("CREATED", "CREATED"));
        with(ownProvider)
                .contentType("text/csv")
                .body("x")
                .post(OFFERS + "/imports")
                .then()
                .statusCode(403);
    }

    @Test
    void aDayThatNobodyMeansOrATableThatSaysTwoThingsKeepsNoOtherRowOut() {
        String table = HEADING
                + row("A", 5, "2026-06-01")
                + row("B", 5, "9999-12-31")
                + row("C", 10_001, "2026-06-01")
                + row("A", 5, "2026-06-01")
                + row("A", 6, "2026-06-01")
                + row("D", 5, "2026-06-01").replace("\n", ";one cell too many\n");
        for (boolean dryRun : List.of(true, false)) {
            take(table, dryRun)
                    .then()
                    .statusCode(200)
                    .body("rows.became", contains("CREATED", "REFUSED", "REFUSED", "UNCHANGED", "REFUSED", "REFUSED"))
                    .body(
                            "rows.reason",
                            contains(
                                    null,
                                    "NOT_UNDERSTOOD",
                                    "NOT_UNDERSTOOD",
                                    null,
                                    "MEANT_TWICE",
                                    "MORE_CELLS_THAN_COLUMNS"));
        }
        with(ownProvider).get(OFFERS).then().body("items.capacity", contains(5));
    }

    @Test
    void whatIsNoTextOrNotClearlyNoDryRunIsNotTaken() {
        String table = HEADING + row("A", 5, "2026-06-01").replace("West", "W\u00fcst");
        send(table.getBytes(StandardCharsets.ISO_8859_1), "").then().body("type", endsWith("/table-encoding"));
        for (String unclear : List.of("?dryRun=", "?dryRun=false&dryRun=true")) {
            send(table.getBytes(StandardCharsets.UTF_8), unclear)
                    .then()
                    .statusCode(400)
                    .body("type", endsWith("/dry-run-unclear"));
        }
        with(ownProvider).get(OFFERS).then().body("items", empty());
    }

    @Test
    void aFreePlaceIsFoundBehindMoreFullOffersThanAreReadAtOnce() {
        StringBuilder table = new StringBuilder(HEADING);
        for (int i = 0; i < 500; i++) {
            table.append(row(i + "x".repeat(110), 0, "2026-06-01")
                    .replace("West;;;;", "w".repeat(200) + ";;;" + "2026-06-01 ".repeat(OfferApi.MOST_STARTS) + ";"));
        }
        table.append(row("Free", 1, "2026-06-01"));
        assertThat(table.length()).as("longer than JSON may be").isGreaterThan(262_144);
        take(table.toString(), false).then().statusCode(200).body("counts.CREATED", equalTo(501));
        with(ownProvider)
                .get(OFFERS + "?free=true&limit=1")
                .then()
                .body("items.title", contains("Free"), "next", nullValue());
    }

    @Test
    void whatSomebodyElseIsChangingIsWaitedForAndKeepsNoOtherRowOut() {
        String table = HEADING + row("A", 5, "2026-06-01") + row("B", 5, "2026-06-01") + row("C", 5, "2026-06-01");
        take(table, false).then().body("counts.CREATED", equalTo(3));
        String changed = table.replace(";5;", ";7;");
        CompletableFuture<Response> waiting = tenancy.call(STUTTGART_A, () -> {
            held("A").change(terms("A", 6));
            held("B").withdraw(FixedClock.TODAY);
            offers.flush();
            meanwhile(() -> take(changed, true)).join().then().body("counts.CHANGED", equalTo(3));
            CompletableFuture<Response> taken = meanwhile(() -> take(changed, false));
            await().until(OfferTableTest::somebodyWaits);
            return taken;
        });
        waiting.join().then().statusCode(200).body("rows.became", contains("CHANGED", "CREATED", "CHANGED"));
        with(ownProvider)
                .get(OFFERS)
                .then()
                .body("items.title", contains("A", "C", "B"), "items.capacity", contains(7, 7, 7));
    }

    @Test
    void ofTwoThatAreAlikeTheOlderIsMeant() {
        long any = UUID.randomUUID().getMostSignificantBits();
        tenancy.run(STUTTGART_A, () -> {
            offers.persist(Offer.publish(new UUID(any, 2), "stuttgart", terms("A", 8)));
            offers.persist(Offer.publish(new UUID(any, 1), "stuttgart", terms("A", 5)));
        });
        take(HEADING + row("A", 5, "2026-06-01"), false).then().body("rows.became", contains("UNCHANGED"));
    }

    private OfferTerms terms(String title, int capacity) {
        return new OfferTerms(
                title,
                "MENTORING",
                provider,
                List.of("WORK"),
                List.of("ar"),
                "West",
                false,
                false,
                List.of(),
                capacity,
                null,
                LocalDate.of(2026, 6, 1),
                null);
    }

    private Offer held(String title) {
        return offers.find("provider = ?1 and title = ?2", provider, title)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResult();
    }

    private static <T> CompletableFuture<T> meanwhile(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, each -> new Thread(each).start())
                .orTimeout(50, TimeUnit.SECONDS);
    }

    private static boolean somebodyWaits() throws SQLException {
        try (var app = LocalDatabase.asApp();
                var statement = app.createStatement();
                var waits = statement.executeQuery("select exists (select from pg_locks where not granted)")) {
            return waits.next() && waits.getBoolean(1);
        }
    }

    private String row(String title, int capacity, String from) {
        return title + ";MENTORING;" + provider + ";WORK;ar;West;;;;" + capacity + ";;" + from + ";\n";
    }

    private Response send(byte[] table, String query) {
        return with(coordinator).contentType("text/csv").body(table).post(OFFERS + "/imports" + query);
    }

    private Response take(String table, boolean dryRun) {
        return with(coordinator)
                .contentType("text/csv; charset=utf-8")
                .body(table.getBytes(StandardCharsets.UTF_8))
                .post(OFFERS + "/imports?dryRun=" + dryRun);
    }
}
