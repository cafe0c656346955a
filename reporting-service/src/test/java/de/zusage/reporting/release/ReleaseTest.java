package de.zusage.reporting.release;

import static de.zusage.reporting.release.ReleaseFixtures.aSmallPilot;
import static de.zusage.reporting.release.ReleaseFixtures.deliver;
import static de.zusage.reporting.release.ReleaseFixtures.publish;
import static de.zusage.reporting.release.ReleaseFixtures.published;
import static de.zusage.reporting.release.ReleaseFixtures.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.zusage.kit.event.EventJson;
import de.zusage.kit.testing.ContractFiles;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.ServiceStack;
import de.zusage.local.testing.TopicReader;
import de.zusage.reporting.fact.FactSender;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From facts on Kafka to released figures. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class ReleaseTest {
    private static final String AS_OF = "2026-06-30";

    @BeforeEach
    void startFromNothing() {
        ReleaseFixtures.forgetEverything();
    }

    @Test
    void theTablesAreTheseVeryBytes() throws Exception {
        deliver(aSmallPilot());
        String release = published(AS_OF);
        assertThat(new String(table(release, "agreements", "text/csv").asByteArray(), StandardCharsets.UTF_8))
                .isEqualTo(golden("agreements.csv"));
        assertThat(new String(table(release, "steps", "text/csv").asByteArray(), StandardCharsets.UTF_8))
                .isEqualTo(golden("steps.csv"));
    }

    @Test
    void zeroSuppressedAndMissingStayDistinct() throws Exception {
        deliver(aSmallPilot());
        Response agreements = table(published(AS_OF), "agreements", "application/json");
        assertThat(cell(agreements, "freiburg", "signed")).isEqualTo("SHOWN 15");
        assertThat(cell(agreements, "stuttgart", "declined")).isEqualTo("SUPPRESSED null");
        assertThat(cell(agreements, "essen", "offered"))
                .as("has delivered steps only")
                .isEqualTo("SHOWN 0");
        assertThat(cell(agreements, "hamm", "offered"))
                .as("has delivered nothing")
                .isEqualTo("MISSING null");
        assertThat(agreements.<List<Object>>path("rows"))
                .as("all authorities and the total")
                .hasSize(20);
    }

    @Test
    void duplicatesChangeNothing() throws Exception {
        FactSender facts = new FactSender().agreements("stuttgart", "stuttgart-a", 9, "OFFERED", "SIGNED");
        deliver(facts);
        facts.send(2);
        deliver(new FactSender().agreements("freiburg", "freiburg-a", 7, "OFFERED"));
        Response agreements = table(published(AS_OF), "agreements", "application/json");
        assertThat(cell(agreements, "total", "offered")).isEqualTo("SHOWN 16");
        assertThat(cell(agreements, "total", "signed")).isEqualTo("SHOWN 9");
    }

    @Test
    void aVoidAgreementIsNotCounted() throws Exception {
        deliver(new FactSender()
                .agreements("stuttgart", "stuttgart-a", 9, "OFFERED", "SIGNED")
                .agreements("stuttgart", "stuttgart-a", 7, "OFFERED", "SIGNED", "VOIDED"));
        Response agreements = table(published(AS_OF), "agreements", "application/json");
        assertThat(cell(agreements, "total", "offered")).isEqualTo("SHOWN 9");
        assertThat(cell(agreements, "total", "signed")).isEqualTo("SHOWN 9");
    }

    @Test
    void aLaterMonthDoesNotCountYet() throws Exception {
        deliver(new FactSender()
                .in("2026-02")
                .agreements("stuttgart", "stuttgart-a", 8, "OFFERED")
                .steps("stuttgart", "stuttgart-a", 6, "CLIENT", "MET")
                .in("2026-03")
                .agreements("stuttgart", "stuttgart-a", 9, "OFFERED")
                .steps("stuttgart", "stuttgart-a", 7, "CLIENT", "MET")
                .agreements("essen", "essen-b", 9, "OFFERED"));
        String release = published("2026-02-15");
        Response agreements = table(release, "agreements", "application/json");
        assertThat(cell(agreements, "total", "offered")).isEqualTo("SHOWN 8");
        assertThat(cell(agreements, "essen", "offered")).isEqualTo("MISSING null");
        assertThat(cell(table(release, "steps", "application/json"), "total", "client"))
                .isEqualTo("SHOWN 6");
    }

    @Test
    void releasesAtOnceComeOneAfterTheOther() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> release =
                    () -> publish(UUID.randomUUID().toString(), AS_OF).path("number");
            List<Integer> numbers = new ArrayList<>();
            for (Future<Integer> number : threads.invokeAll(List.of(release, release, release, release))) {
                numbers.add(number.get());
            }
            assertThat(numbers).containsExactlyInAnyOrder(1, 2, 3, 4);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aTableThatChangedByAFewIsRepeatedByteForByte() throws Exception {
        deliver(aSmallPilot());
        String first = published("2026-05-31");
        deliver(new FactSender()
                .agreements("freiburg", "freiburg-a", 2, "OFFERED", "SIGNED")
                .steps("essen", "essen-b", 20, "CLIENT", "MET"));
        String second = published(AS_OF);
        Response repeated = table(second, "agreements", "application/json");
        assertThat(repeated.asByteArray())
                .isEqualTo(table(first, "agreements", "application/json").asByteArray());
        assertThat(repeated.<String>path("asOf")).isEqualTo("2026-05-31");
        Response renewed = table(second, "steps", "application/json");
        assertThat(renewed.<String>path("asOf")).isEqualTo(AS_OF);
        assertThat(cell(renewed, "essen", "client")).isEqualTo("SHOWN 27");
    }

    @Test
    void theDigestsAreThoseOfTheBytes() throws Exception {
        deliver(aSmallPilot());
        Response release = publish(UUID.randomUUID().toString(), AS_OF);
        String id = release.path("id");
        assertThat(release.header("ETag")).isEqualTo("\"" + sha256(release.asByteArray()) + "\"");
        Response csv = table(id, "agreements", "text/csv");
        assertThat(csv.header("ETag")).isEqualTo("\"" + sha256(csv.asByteArray()) + "\"");
        assertThat(release.<String>path("tables.find { it.table == 'agreements' }.csvSha256"))
                .isEqualTo(sha256(csv.asByteArray()));
        assertThat(release.<String>path("tables.find { it.table == 'agreements' }.jsonSha256"))
                .isEqualTo(sha256(table(id, "agreements", "application/json").asByteArray()));
    }

    @Test
    void othersAreTold() throws Exception {
        Response release = publish(UUID.randomUUID().toString(), AS_OF);
        String stream = "release:" + release.path("id");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !TopicReader.read("zusage.release", stream).isEmpty());
        ConsumerRecord<String, byte[]> event =
                TopicReader.read("zusage.release", stream).get(0);
        String payload = new String(event.value(), StandardCharsets.UTF_8);
        assertThat(ContractFiles.faults("release.published.v1", payload)).isEmpty();
        assertThat(EventJson.mapper().readTree(payload).get("sha256").asText())
                .isEqualTo(sha256(release.asByteArray()));
        assertThat(new String(event.headers().lastHeader("ce_actor").value(), StandardCharsets.UTF_8))
                .isEqualTo("programme");
    }

    @Test
    void theSameKeyIsTheSameRelease() throws Exception {
        String key = UUID.randomUUID().toString();
        String first = publish(key, AS_OF).path("id");
        assertThat(publish(key, AS_OF).<String>path("id")).isEqualTo(first);
        assertThat(publish(key, "2026-06-29").statusCode()).isEqualTo(422);
        assertThat(published(AS_OF)).isNotEqualTo(first);
    }

    @Test
    void aFactOfAnUnknownAuthorityIsParkedAndOthersGoOn() throws Exception {
        FactSender odd = new FactSender()
                .raw(
                        "fact.agreement-recorded.v1",
                        "atlantis",
                        "atlantis-a",
                        "{\"milestone\":\"OFFERED\",\"month\":\"2026-03\"}")
                .raw("fact.agreement-recorded.v1", "stuttgart", "stuttgart-a", "{\"milestone\":7}");
        odd.send(1);
        deliver(new FactSender().agreements("stuttgart", "stuttgart-a", 8, "OFFERED"));
        await().atMost(Duration.ofSeconds(30)).until(() -> parked("unknown-authority") == 1);
        assertThat(cell(table(published(AS_OF), "agreements", "application/json"), "total", "offered"))
                .isEqualTo("SHOWN 8");
    }

    private static String golden(String file) throws IOException {
        return Files.readString(Path.of("src/test/resources", file));
    }

    private static int parked(String reason) throws Exception {
        try (Connection connection = LocalDatabase.of("reporting").connect("owner");
                var query = connection.prepareStatement("select count(*) from inbox_stream where reason like ?")) {
            query.setString(1, "%" + reason + "%");
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static String cell(Response table, String authority, String column) {
        String path = "rows.find { it.authority == '" + authority + "' }.cells.find { it.column == '" + column + "' }.";
        return table.path(path + "state") + " " + table.path(path + "value");
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
