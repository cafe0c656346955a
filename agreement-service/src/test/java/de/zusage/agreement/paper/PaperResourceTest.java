package de.zusage.agreement.paper;

import static de.zusage.agreement.Api.adviser;
import static de.zusage.agreement.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import de.zusage.agreement.Api;
import de.zusage.agreement.HalfSent;
import de.zusage.agreement.ServiceTest;
import de.zusage.agreement.TestClock;
import de.zusage.kit.testing.ContractFiles;
import de.zusage.kit.testing.http.Checked;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.Tokens;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@ServiceTest
class PaperResourceTest {
    private static final String HEADING =
            "name;birthDate;contactLanguage;needs;clientSignedOn;adviserSignedOn;reviewIntervalMonths;reference;"
                    + "client1;client1Area;office1;office1Area";

    @Inject
    TestClock clock;

    @BeforeEach
    void employed() {
        Api.employ(Api.ADVISER);
    }

    @Test
    void aPaperBecomesACaseWithAnAgreementInForce() throws SQLException {
        String reference = aReference();

        Response taken = take(adviser(), table(row("Ðặng Thị Ánh", "1990-05", reference)), aReference());

        taken.then().statusCode(201).body("created", equalTo(1)).body("notCreated.size()", equalTo(0));
        Response rows = Api.ok(as(adviser()).get(taken.header("Location")));
        Response agreement = Api.ok(as(adviser()).get("/api/v1/agreements/" + rows.path("items[0].agreementId")));
        assertThat(agreement.<String>path("state")).isEqualTo("ACTIVE");
        assertThat(agreement.<String>path("versions[0].state")).isEqualTo("IN_FORCE");
        assertThat(agreement.<String>path("versions[0].inForceOn")).isEqualTo("2011-04-04");
        assertThat(agreement.<List<String>>path("versions[0].signatures.method"))
                .containsExactly("WET_INK", "WET_INK");
        String text =
                as(adviser()).get(Api.path(agreement) + "/versions/1/text").asString();
        assertThat(text).contains("Ich besuche den Kurs.").contains("Wir suchen einen Platz.");
        Api.ok(as(adviser()).get("/api/v1/cases/" + rows.path("items[0].caseId")))
                .then()
                .body("state", equalTo("IN_PROGRESS"));
        String activated = event(agreement.path("id"));
        assertThat(ContractFiles.faults("agreement.activated.v1", activated)).isEmpty();
        assertThat(LocalDate.parse(
                        ContractFiles.tree(activated).path("firstReviewOn").asText()))
                .isAfter(LocalDate.now(clock))
                .isBefore(LocalDate.now(clock).plusMonths(4));
        assertThat(activated).doesNotContain("Ich besuche");
    }

    @Test
    void whatWasTakenOverOnceIsNeverTakenAgain() {
        String reference = aReference();
        String file =
                table(row("Amina One", "1980", reference), row("Amina One", "1980", ""), row("Other", "", reference));
        String key = aReference();

        Response first = take(adviser(), file, key);
        first.then().statusCode(201).body("created", equalTo(1)).body("skipped", equalTo(2));

        assertThat(take(adviser(), file, key).asString()).isEqualTo(first.asString());
        take(adviser(), file, aReference()).then().body("created", equalTo(0)).body("skipped", equalTo(3));
        dryRun(file).statusCode(200).body("created", equalTo(0)).body("skipped", equalTo(3));
        take(Api.aColleagueElsewhere(), file, aReference()).then().body("created", equalTo(1));
    }

    @Test
    void oneBadRowKeepsNoOtherFromBeingTakenAndTheDryRunSaysTheSame() throws SQLException {
        String file = table(
                row("Good One", "1980", aReference()),
                row("=HYPERLINK(1)", "1980", aReference()),
                row("Bad Day", "1980", aReference()).replace("2011-04-04", "soon"),
                "",
                row("Good Two", "1981", aReference()));
        long before = cases();

        dryRun(file).statusCode(200).body("created", equalTo(2)).body("refused", equalTo(2));
        assertThat(cases()).as("a dry run writes nothing").isEqualTo(before);

        take(adviser(), file, aReference())
                .then()
                .body("created", equalTo(2))
                .body("notCreated[0].row", equalTo(3))
                .body("notCreated[0].reason", equalTo("FORMULA"))
                .body("notCreated[0].column", equalTo("name"))
                .body("notCreated[1].reason", equalTo("NOT_A_DAY"))
                .body("notCreated[1].column", equalTo("adviserSignedOn"));
        assertThat(cases()).isEqualTo(before + 2);
    }

    @Test
    void theExampleIsTakenAsCsvAndAsAWorkbook() {
        for (String suffix : List.of("csv", "xlsx")) {
            byte[] example = Api.ok(as(adviser()).get("/api/v1/imports/example." + suffix))
                    .asByteArray();
            String type = suffix.equals("csv") ? PaperTable.CSV : PaperTable.XLSX;
            as(Api.aColleagueElsewhere())
                    .contentType(type)
                    .queryParam("dryRun", true)
                    .body(example)
                    .post("/api/v1/imports")
                    .then()
                    .statusCode(200)
                    .body("created", equalTo(2));
        }
    }

    @Test
    void whatIsNoTableIsRefusedBeforeAnythingIsWritten() throws IOException {
        String latin = HEADING + "\nJürgen;;de;WORK;2011-04-01;2011-04-01;3;;a;WORK;b;WORK\n";
        refused(latin.getBytes(Charset.forName("ISO-8859-1")), PaperTable.CSV, "table-encoding");
        refused(bytes("name,Passnummer\n"), PaperTable.CSV, "table-column-unknown");
        refused(bytes(HEADING + "\n" + "x;".repeat(100)), PaperTable.CSV, "table-too-wide");
        refused(bytes("PK\u0003\u0004nothing"), PaperTable.XLSX, "table-unreadable");
        refused(bomb(), PaperTable.XLSX, "table-unpacks-too-large");
        refused(bytes(HEADING + "\n\"" + "x;\n".repeat(3_000_000)), PaperTable.CSV, "table-unreadable");
        refused(bytes(HEADING + "\n" + "x\n".repeat(1001)), PaperTable.CSV, "import-too-long", false);
        byte[] marked = bytes("\ufeff" + table(row("Marked", "1980", aReference())));
        as(adviser())
                .contentType(PaperTable.CSV)
                .queryParam("dryRun", true)
                .body(marked)
                .post("/api/v1/imports")
                .then()
                .body("created", equalTo(1));
    }

    @Test
    void whetherItIsADryRunIsSaidClearlyOrNotAtAll() throws SQLException {
        long before = cases();
        for (List<String> unclear : List.of(List.of(""), List.of("TRUE"), List.of("1"), List.of("false", "true"))) {
            as(adviser())
                    .contentType(PaperTable.CSV)
                    .header("Idempotency-Key", aReference())
                    .queryParam("dryRun", unclear)
                    .body(bytes(table(row("Unclear", "1980", aReference()))))
                    .post("/api/v1/imports")
                    .then()
                    .statusCode(400);
        }
        assertThat(cases()).isEqualTo(before);
    }

    @Test
    void oneTableIsWorkedOffAtATime() throws IOException {
        String row = table(row("One", "1980", aReference()));
        HalfSent.meanwhile(1, adviser(), "/api/v1/imports?dryRun=true", PaperTable.CSV, 100_000, () -> {
            await().until(() -> dryRun(row).extract().statusCode() == 503);
            take(adviser(), row, aReference()).then().statusCode(503).header("Retry-After", "5");
        });
        await().until(() -> dryRun(row).extract().statusCode() == 200);
    }

    @Test
    void aFormulaInAWorkbookIsRefusedInItsRow() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("a");
            String[] names = HEADING.split(";", -1);
            String[] cells = row("Formula", "1980", aReference()).split(";", -1);
            for (int i = 0; i < names.length; i++) {
                sheet.value(0, i, names[i]);
                sheet.value(1, i, cells[i]);
                sheet.value(2, i, cells[i]);
            }
            sheet.formula(1, 0, "1+1");
            sheet.value(3, 0, new BigDecimal("1e99999999"));
            sheet.value(3, 2, "vi");
            sheet.value(2, 4, LocalDate.of(2011, 4, 1));
        }
        as(adviser())
                .contentType(PaperTable.XLSX)
                .queryParam("dryRun", true)
                .body(out.toByteArray())
                .post("/api/v1/imports")
                .then()
                .statusCode(200)
                .body("notCreated[0].reason", equalTo("FORMULA"))
                .body("refused", equalTo(2))
                .body("notCreated[1].reason", equalTo("MISSING"))
                .body("created", equalTo(1));
    }

    @Test
    void whoMayNotOpenCasesLearnsItBeforeTheFirstRow() {
        for (boolean dryRun : List.of(true, false)) {
            as(adviser().subject(UUID.randomUUID()))
                    .contentType(PaperTable.CSV)
                    .header("Idempotency-Key", aReference())
                    .queryParam("dryRun", dryRun)
                    .body(table(row("Anna", "1980", aReference())))
                    .post("/api/v1/imports")
                    .then()
                    .statusCode(409)
                    .body("type", endsWith("/not-employed-here"));
        }
    }

    /** The report names rows by their number: of two of one number one would be lost. */
    @Test
    void twoRowsOfOneNumberAreNoTable() throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(written, "test", "1.0")) {
            var sheet = workbook.newWorksheet("a");
            String[] names = HEADING.split(";", -1);
            for (int row = 1; row <= 2; row++) {
                String[] cells = row("Anna", "1980", aReference()).split(";", -1);
                for (int i = 0; i < names.length; i++) {
                    sheet.value(0, i, names[i]);
                    sheet.value(row, i, cells[i]);
                }
            }
        }
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        try (ZipFile parts = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(written.toByteArray()))
                        .get();
                ZipOutputStream zip = new ZipOutputStream(changed)) {
            for (ZipArchiveEntry part : Collections.list(parts.getEntries())) {
                String text = new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                zip.putNextEntry(new ZipEntry(part.getName()));
                zip.write(bytes(text.replaceAll("r=\"(?<column>[A-Z]*)3\"", "r=\"${column}2\"")));
            }
        }
        refused(changed.toByteArray(), PaperTable.XLSX, "table-unreadable");
    }

    @Test
    void fiveHundredRowsAreLookedAtInOneGo() {
        dryRun(table(IntStream.range(0, 500)
                        .mapToObj(i -> row("Person " + name(i), "1980", aReference()))
                        .toArray(String[]::new)))
                .statusCode(200)
                .body("created", equalTo(500));
    }

    @Test
    @EnabledIfSystemProperty(named = "zusage.all", matches = "true")
    void fiftyThousandRowsAreLookedAtInOneGo() {
        dryRun(table(IntStream.range(0, 50_000)
                        .mapToObj(i -> row("Person " + name(i), "1980", "r" + i))
                        .toArray(String[]::new)))
                .statusCode(200)
                .body("created", equalTo(50_000));
    }

    private static String name(int number) {
        StringBuilder name = new StringBuilder();
        for (int rest = number + 26; rest > 0; rest /= 26) {
            name.append((char) ('a' + rest % 26));
        }
        return name.toString();
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] blanks = new byte[1_000_000];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 50; i++) {
                zip.write(blanks);
            }
        }
        return out.toByteArray();
    }

    private static void refused(byte[] file, String type, String problem) {
        refused(file, type, problem, true);
    }

    private static void refused(byte[] file, String type, String problem, boolean dryRun) {
        as(adviser())
                .contentType(type)
                .header("Idempotency-Key", aReference())
                .queryParam("dryRun", dryRun)
                .body(file)
                .post("/api/v1/imports")
                .then()
                .statusCode(400)
                .body("type", endsWith("/problems/" + problem));
    }

    private static String row(String name, String birthDate, String reference) {
        return String.join(
                ";",
                name,
                birthDate,
                "vi",
                "LANGUAGE",
                "2011-04-01",
                "2011-04-04",
                "3",
                reference,
                "Ich besuche den Kurs.",
                "LANGUAGE",
                "Wir suchen einen Platz.",
                "LANGUAGE");
    }

    private static String table(String... rows) {
        return HEADING + "\n" + String.join("\n", rows) + "\n";
    }

    private static String aReference() {
        return "r-" + UUID.randomUUID();
    }

    private static Checked dryRun(String file) {
        return as(adviser())
                .contentType(PaperTable.CSV)
                .queryParam("dryRun", true)
                .body(bytes(file))
                .post("/api/v1/imports")
                .then();
    }

    private static Response take(Tokens who, String file, String key) {
        return as(who).contentType(PaperTable.CSV)
                .header("Idempotency-Key", key)
                .body(bytes(file))
                .post("/api/v1/imports");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static long cases() throws SQLException {
        try (var all = LocalDatabase.current().connectAsSuperuser();
                var statement = all.createStatement();
                var row = statement.executeQuery("select count(*) from casefile")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String event(String agreement) throws SQLException {
        try (var all = LocalDatabase.current().connectAsSuperuser();
                var query = all.prepareStatement("select payload from event_log where aggregateid = ? and type ="
                        + " 'agreement.activated.v1'")) {
            query.setString(1, "agreement:" + agreement);
            try (var row = query.executeQuery()) {
                assertThat(row.next()).isTrue();
                return row.getString(1);
            }
        }
    }
}
