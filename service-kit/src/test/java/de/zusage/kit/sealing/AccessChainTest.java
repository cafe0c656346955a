package de.zusage.kit.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.kit.app.Http;
import de.zusage.kit.app.KitTest;
import de.zusage.kit.sealing.Anchor.Kind;
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
import java.sql.SQLException;
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
        log.write(4, LONG_AGO);
        log.write(3, Instant.now());
        log.seal();
        log.anchor();
        prune(4);
        ChainVerdict verdict = log.verdict();
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.from()).isEqualTo(5);
        assertThat(verdict.to()).isEqualTo(7);
        log.write(1, Instant.now());
        log.seal();
        assertThat(log.verdict().to()).as("the numbers go on").isEqualTo(8);
    }

    @Test
    void noLineOfTheLastThirtyDaysIsPruned() throws SQLException {
        log.write(2, Instant.now().minusSeconds(29 * 86_400L));
        log.seal();
        assertThatThrownBy(() -> prune(1)).hasMessageContaining("thirty days");
    }

    private void prune(long upTo) throws SQLException, IOException {
        try (var job = LocalDatabase.of("kit").connect("job")) {
            AccessChains chains = new AccessChains(job);
            if (upTo > 1) {
                assertThat(chains.prunable(log.carrier, LONG_AGO.plusSeconds(3600)))
                        .isEqualTo(upTo);
            }
            log.anchors.write(
                    List.of(new Anchor("kit", Kind.BASE, log.carrier, chains.at(log.carrier, upTo), Instant.now())));
            chains.prune(log.carrier, upTo);
        }
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
        Files.writeString(file, line + "not an anchor\n");
        assertThat(log.verdict().findings()).containsExactly(new Finding(Fault.ANCHORS_DAMAGED, null));
        Files.writeString(file, line);
        assertThat(log.verdict().intact()).isTrue();
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
