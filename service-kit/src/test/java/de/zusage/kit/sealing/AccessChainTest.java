package de.zusage.kit.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.kit.app.Http;
import de.zusage.kit.app.KitTest;
import de.zusage.kit.app.Rows;
import de.zusage.kit.sealing.ChainVerdict.Fault;
import de.zusage.kit.sealing.ChainVerdict.Finding;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The log of each carrier is a chain that begins, grows, is read, and is pruned. */
@QuarkusTest
@TestProfile(KitTest.class)
class AccessChainTest {

    private static final Instant LONG_AGO = Instant.parse("2001-02-03T04:05:06Z");

    @Inject
    Sealer sealer;

    private SealedLog log;

    @BeforeEach
    void aLog() throws IOException {
        log = new SealedLog();
    }

    @Test
    void eachLineIsTakenInOnceAndInItsOrder() throws SQLException, IOException {
        log.write(3, SealedLog.WRITTEN);
        assertThat(log.verdict().waiting()).isEqualTo(3);
        sealer.seal();
        sealer.seal();
        log.write(2, SealedLog.WRITTEN);
        sealer.seal();
        ChainVerdict verdict = log.verdict();
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.to()).isEqualTo(5);
        assertThat(verdict.waiting()).isZero();
    }

    @Test
    void anAuditorReadsAndChecksTheOwnCarriersChainAlone() {
        UUID mine = read(log.carrier);
        UUID foreign = read("carrier-" + UUID.randomUUID());
        sealer.seal();
        Tokens auditor = Tokens.of("auditor").carrier(log.carrier);
        Response lines = Http.as(auditor).get("/api/v1/access-log");
        assertThat(lines.<List<String>>path("items.object"))
                .contains(mine.toString())
                .doesNotContain(foreign.toString());
        assertThat(lines.<List<String>>path("items.roles")).containsOnly("adviser");
        assertThat(Http.as(auditor).get("/api/v1/access-log?object=" + foreign).<List<?>>path("items"))
                .isEmpty();
        Response verdict = Http.as(auditor).get("/api/v1/access-log/verification");
        assertThat(verdict.<List<String>>path("chains.carrier")).containsExactly(log.carrier);
        assertThat(verdict.<Boolean>path("intact")).isTrue();
        assertThat(Http.as(Tokens.of("operator"))
                        .get("/api/v1/access-log/verification")
                        .<List<String>>path("chains.carrier"))
                .contains(log.carrier)
                .hasSizeGreaterThan(1);
        assertThat(Http.as(Tokens.of("operator")).get("/api/v1/access-log").statusCode())
                .as("an operator sees whether, not who")
                .isEqualTo(403);
        assertThat(Http.as(Tokens.of("auditor")).get("/api/v1/access-log").statusCode())
                .as("of no carrier")
                .isEqualTo(403);
    }

    /** Whoever pages on comes to an end: a line about such a line there is not. */
    @Test
    void whatAnAuditorReadsIsALineOfItsOwn() {
        UUID note = read(log.carrier);
        sealer.seal();
        assertThat(ofAuditor("")).containsExactly("adviser read");
        sealer.seal();
        assertThat(ofAuditor("?object=" + note))
                .as("once of each thing on a page")
                .containsExactly("adviser read", "auditor read-access-log");
        sealer.seal();
        assertThat(ofAuditor("?from=2")).containsExactly("auditor read-access-log", "auditor read-access-log");
        sealer.seal();
        Response verification =
                Http.as(Tokens.of("auditor").carrier(log.carrier)).get("/api/v1/access-log/verification");
        assertThat(verification.<Boolean>path("intact"))
                .as(verification.asString())
                .isTrue();
        assertThat(verification.<Integer>path("chains[0].to"))
                .as("neither what was read of these nor the verification")
                .isEqualTo(3);
        assertThat(verification.<Integer>path("chains[0].waiting")).isZero();
    }

    private List<String> ofAuditor(String query) {
        return Http.as(Tokens.of("auditor").carrier(log.carrier))
                .get("/api/v1/access-log" + query)
                .path("items.collect { it.roles + ' ' + it.action }");
    }

    @Test
    void theLogIsReadPageByPage() throws SQLException {
        log.write(5, SealedLog.WRITTEN);
        sealer.seal();
        Tokens auditor = Tokens.of("auditor").carrier(log.carrier);
        Response first = Http.as(auditor).get("/api/v1/access-log?limit=3");
        assertThat(first.<List<Integer>>path("items.number")).containsExactly(1, 2, 3);
        Response second = Http.as(auditor).get("/api/v1/access-log?limit=3&cursor=" + first.path("next"));
        assertThat(second.<List<Integer>>path("items.number")).containsExactly(4, 5);
        assertThat(Http.as(Tokens.of("auditor").carrier("carrier-" + UUID.randomUUID()))
                        .get("/api/v1/access-log?limit=3&cursor=" + first.path("next"))
                        .statusCode())
                .as("a cursor is of one carrier")
                .isEqualTo(400);
    }

    /** A client's token knows no carrier: the line is of that of whoever worked at the office last. */
    @Test
    void aLineWithoutACarrierIsOfTheOfficesOwn() throws SQLException {
        String office = "s-" + UUID.randomUUID();
        Tokens adviser = Tokens.adviser("stuttgart", office).carrier(log.carrier);
        UUID note = Http.written(adviser, "a");
        Tokens client = Tokens.adviser("stuttgart", office).without("carrier");
        Http.as(client).get("/api/v1/notes/" + note);
        Http.as(adviser).get("/api/v1/notes/" + note);
        Http.as(client).get("/api/v1/notes/" + note);
        sealer.seal();
        assertThat(Http.as(Tokens.of("auditor").carrier(log.carrier))
                        .get("/api/v1/access-log")
                        .<List<String>>path("items.object"))
                .as("the first one was read before any carrier was known")
                .hasSize(2);
    }

    @Test
    void nobodyChangesALineByTheWay() throws SQLException {
        log.write(1, SealedLog.WRITTEN);
        try (var owner = LocalDatabase.of("kit").connect("owner");
                var statement = owner.createStatement()) {
            for (String change : List.of(
                    "update access_log set action = 'x'",
                    "delete from access_log",
                    "truncate access_log",
                    "update access_seal set hash = hash",
                    "delete from access_seal",
                    "truncate access_seal")) {
                assertThatThrownBy(() -> statement.executeUpdate(change))
                        .as(change)
                        .hasMessageContaining("is not changed");
            }
        }
    }

    @Test
    void whatIsPrunedLeavesAnAnchoredBeginning() throws SQLException, IOException {
        keepFor(40);
        log.write(4, LONG_AGO);
        log.write(3, Instant.now());
        log.seal();
        log.anchor();
        sealer.prune();
        ChainVerdict verdict = log.verdict();
        assertThat(verdict.from()).isEqualTo(5);
        assertThat(verdict.to()).isEqualTo(7);
        assertThat(verdict.findings())
                .as("this file of anchors knows nothing of it")
                .containsExactly(new Finding(Fault.OTHER_BEGINNING, 4L));
        log.write(1, Instant.now());
        log.seal();
        assertThat(log.verdict().to()).as("the numbers go on").isEqualTo(8);
        Response verification =
                Http.as(Tokens.of("auditor").carrier(log.carrier)).get("/api/v1/access-log/verification");
        assertThat(verification.<Boolean>path("intact"))
                .as(verification.asString())
                .isTrue();
    }

    /** Neither a setting of the service nor its job's login shortens what the owner of the database said. */
    @Test
    void noLineIsPrunedBeforeItsTime() throws SQLException {
        keepFor(40);
        log.write(2, Instant.now().minus(Duration.ofDays(39)));
        log.seal();
        sealer.prune();
        assertThat(count()).isEqualTo(2);
        try (var job = LocalDatabase.of("kit").connect("job")) {
            AccessChains chains = new AccessChains(job);
            assertThatThrownBy(() -> chains.prune(log.carrier, 1)).hasMessageContaining("are to be kept");
            assertThatThrownBy(() -> chains.prune(log.carrier, 3)).hasMessageContaining("no such link");
            assertThatThrownBy(() -> execute(job, "update access_retention set days = 31"))
                    .hasMessageContaining("permission denied");
        }
    }

    private static void keepFor(int days) throws SQLException {
        try (var owner = LocalDatabase.of("kit").connect("owner")) {
            execute(owner, "insert into access_retention values (" + days + ") on conflict do nothing");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count() {
        return Rows.count("access_log where carrier = ?", log.carrier);
    }

    /** Only the files outside know that there was one. */
    @Test
    void aChainThatIsGoneAsAWholeIsMissed() throws SQLException {
        log.write(3, Instant.now());
        sealer.seal();
        sealer.anchor();
        assertThat(ofOperator()).isEmpty();
        try (var owner = LocalDatabase.of("kit").connect("owner")) {
            for (String table : List.of("access_log", "access_seal", "access_chain")) {
                boolean guarded = !table.equals("access_chain");
                if (guarded) {
                    execute(owner, "alter table " + table + " disable trigger user");
                }
                execute(owner, "delete from " + table + " where carrier = '" + log.carrier + "'");
                if (guarded) {
                    execute(owner, "alter table " + table + " enable trigger user");
                }
            }
        }
        assertThat(ofOperator()).containsExactly("CUT_OFF");
    }

    private List<String> ofOperator() {
        return Http.as(Tokens.of("operator"))
                .get("/api/v1/access-log/verification")
                .path("chains.find { it.carrier == '" + log.carrier + "' }.findings.fault");
    }

    @Test
    void anAnchorOfAnotherKeyOrWithAnotherHashIsFound() throws SQLException, IOException {
        log.write(2, SealedLog.WRITTEN);
        log.seal();
        log.anchor();
        Path file = onlyFile();
        String line = Files.readString(file);
        Files.writeString(file, line.replaceFirst(" 2 ", " 1 "));
        assertThat(log.verdict().findings()).containsExactly(new Finding(Fault.ANCHORS_DAMAGED, 1L));
        Files.writeString(file, line);
        assertThat(log.verdict().intact()).isTrue();
    }

    @Test
    void aLineThatWasTornByACrashCostsItselfAlone() throws SQLException, IOException {
        log.write(2, SealedLog.WRITTEN);
        log.seal();
        log.anchor();
        String line = Files.readString(onlyFile());
        Files.writeString(onlyFile(), line + line.substring(0, 40));
        log.anchor();
        assertThat(Files.readAllLines(onlyFile())).hasSize(3);
        assertThat(log.anchors.read().unreadable()).hasValue(1);
        assertThat(log.verdict().findings()).isEmpty();
    }

    @Test
    void whatAnEarlierKeySignedStaysOurs() throws SQLException, IOException {
        log.write(1, SealedLog.WRITTEN);
        log.seal();
        log.anchor();
        Path next = log.directory.resolve("next");
        AnchorKey.make(next);
        Anchors without = new Anchors(log.directory.resolve("days"), AnchorKey.read(next), "kit");
        assertThat(without.read().of(log.carrier).get(0).signed()).isFalse();
        String open = Files.readAllLines(log.directory.resolve("key")).get(1);
        Files.writeString(next, open + "\n", StandardOpenOption.APPEND);
        Anchors with = new Anchors(log.directory.resolve("days"), AnchorKey.read(next), "kit");
        assertThat(with.read().of(log.carrier).get(0).signed()).isTrue();
    }

    @Test
    void whatWasNeverAnchoredOrIsBackdatedIsSaid() throws SQLException, IOException {
        log.write(2, SealedLog.WRITTEN);
        log.seal();
        try (var job = LocalDatabase.of("kit").connect("job")) {
            assertThat(log.verdict(job, SealedLog.WRITTEN.plusSeconds(60)).findings())
                    .containsExactly(new Finding(Fault.NOT_ANCHORED, 1L));
        }
        log.anchor();
        log.write(1, SealedLog.WRITTEN.minus(Duration.ofDays(2)));
        log.seal();
        assertThat(log.verdict().findings()).containsExactly(new Finding(Fault.BACKDATED, 3L));
    }

    private Path onlyFile() throws IOException {
        try (Stream<Path> files = Files.list(log.directory.resolve("days"))) {
            return files.findFirst().orElseThrow();
        }
    }

    /** A note that was written and read at an office of that carrier. */
    private static UUID read(String carrier) {
        Tokens adviser = Tokens.adviser("stuttgart", "s-" + UUID.randomUUID()).carrier(carrier);
        UUID note = Http.written(adviser, "a");
        Http.as(adviser).get("/api/v1/notes/" + note).then().statusCode(200);
        return note;
    }
}
