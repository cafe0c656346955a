package de.zusage.agreement.dossier;

import static de.zusage.agreement.Api.aCase;
import static de.zusage.agreement.Api.adviser;
import static de.zusage.agreement.Api.anActiveAgreement;
import static de.zusage.agreement.Api.as;
import static de.zusage.agreement.Api.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.zusage.agreement.Api;
import de.zusage.agreement.ServiceTest;
import de.zusage.kit.testing.ContractFiles;
import de.zusage.kit.testing.http.Checked;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.Tokens;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@ServiceTest
class DossierResourceTest {
    private static final Path CONTRACT = ContractFiles.directory().resolve("case");

    @BeforeEach
    void employed() {
        Api.employ(Api.ADVISER);
    }

    @Test
    void whatWasExportedComesOutAgainWhereItWasImported() throws Exception {
        String casefile = aCase();
        anActiveAgreement(casefile);
        ObjectNode first = exported(adviser(), casefile);
        Tokens elsewhere = Api.aColleagueElsewhere();

        String taken = taken(elsewhere, first.toString(), UUID.randomUUID().toString());
        ObjectNode second = exported(elsewhere, taken);

        assertThat(faults(first)).isEmpty();
        assertThat(faults(second)).isEmpty();
        assertThat(first.at("/agreements/0/versions/0/text").asText()).contains("Ðặng Thị Ánh");
        JsonNode step = second.at("/takenOver/0");
        assertThat(step.get("source")).isEqualTo(first.get("source"));
        assertThat(step.at("/source/caseId").asText()).isEqualTo(casefile).isNotEqualTo(taken);
        List<String> provenance = List.of("source", "exportedAt", "takenOver");
        assertThat(second.deepCopy().remove(provenance))
                .isEqualTo(first.deepCopy().remove(provenance));
    }

    @Test
    void whatWasSignedElsewhereIsReadHereAndBindsNobody() throws Exception {
        String casefile = aCase();
        anActiveAgreement(casefile);

        String taken = taken(
                adviser(),
                exported(adviser(), casefile).toString(),
                UUID.randomUUID().toString());

        Api.ok(as(adviser()).get("/api/v1/cases/" + taken + "/agreements"))
                .then()
                .body("items.size()", equalTo(0));
        Api.ok(as(adviser()).get("/api/v1/cases/" + taken + "/earlier-agreements"))
                .then()
                .body("agreements[0].versions[0].state", equalTo("IN_FORCE"))
                .body("takenOver[0].takenOverBy", equalTo(Api.ADVISER.toString()));
        as(client())
                .get("/api/v1/cases/" + taken + "/earlier-agreements")
                .then()
                .statusCode(404);
    }

    @Test
    void theExampleKeepsToTheSchemaAndIsTakenOnceForOneKey() throws Exception {
        String example = Files.readString(CONTRACT.resolve("zusage-case-1.example.json"));
        String key = UUID.randomUUID().toString();

        assertThat(faults(ContractFiles.tree(example))).isEmpty();
        String taken = taken(adviser(), example, key);

        assertThat(taken(adviser(), example, key)).isEqualTo(taken);
        take(adviser(), example + " ", key).statusCode(422);
        assertThat(exported(adviser(), taken).at("/takenOver").size()).isEqualTo(2);
    }

    @Test
    void whoTheClientIsAndWhatWasObservedGoesAlong() throws Exception {
        ObjectNode example = example();

        ObjectNode exported = exported(
                adviser(),
                taken(adviser(), example.toString(), UUID.randomUUID().toString()));

        assertThat(faults(exported)).isEmpty();
        assertThat(exported.get("person")).isEqualTo(example.get("person"));
        assertThat(exported.get("agreements")).isEqualTo(example.get("agreements"));
        JsonNode wrong = exported.at("/assessments/0/observations/0");
        ObjectNode right = (ObjectNode) exported.at("/assessments/1/observations/0");
        assertThat(right.get("corrects")).isEqualTo(wrong.get("id"));
        assertThat(wrong.get("id")).isNotEqualTo(example.at("/assessments/0/observations/0/id"));
        List<String> ids = List.of("id", "corrects");
        assertThat(right.remove(ids)).isEqualTo(((ObjectNode) example.at("/assessments/1/observations/0")).remove(ids));
    }

    @Test
    void aCaseIsTakenOverAsOftenAsItsOwnFileSays() throws IOException {
        ObjectNode file = example();
        JsonNode step = file.at("/takenOver/0");
        file.withArray("takenOver").addAll(Collections.nCopies(60, step));

        ObjectNode exported = exported(
                adviser(), taken(adviser(), file.toString(), UUID.randomUUID().toString()));
        String again = taken(adviser(), exported.toString(), UUID.randomUUID().toString());

        assertThat(faults(exported)).isEmpty();
        assertThat(exported(adviser(), again).at("/takenOver").size()).isEqualTo(63);
    }

    /** Where each observation asked all the others it took longer than a request may. */
    @Test
    @EnabledIfSystemProperty(named = "zusage.all", matches = "true")
    void aFileAsLargeAsItMayBeIsTaken() throws Exception {
        ObjectNode file = example();
        ArrayNode assessments = file.withArray("assessments").removeAll();
        for (int day = 0; day < 600; day++) {
            ArrayNode observations = assessments
                    .addObject()
                    .put("observedOn", "2026-02-02")
                    .<ObjectNode>set("needs", file.arrayNode())
                    .putArray("observations");
            for (int i = 0; i < 40; i++) {
                observations
                        .addObject()
                        .put("id", UUID.randomUUID().toString())
                        .put("kind", "WORK")
                        .put("value", "SEEKING")
                        .put("observedOn", "2026-02-02");
            }
        }

        String taken = taken(adviser(), file.toString(), UUID.randomUUID().toString());

        assertThat(exported(adviser(), taken)
                        .at("/assessments/599/observations")
                        .size())
                .isEqualTo(40);
    }

    @Test
    void onlyTheAdviserInChargeExportsAndItIsLogged() throws Exception {
        String casefile = aCase();

        exported(adviser(), casefile);

        as(Api.aColleagueAt("stuttgart", "stuttgart-a"))
                .get("/api/v1/cases/" + casefile + "/export")
                .then()
                .statusCode(409);
        UUID former = UUID.randomUUID();
        String employment = Api.creating(Api.officeAdmin())
                .body(Map.of("person", former, "validFrom", "2020-01-01"))
                .post("/api/v1/employments")
                .header("Location");
        Tokens formerAdviser = adviser().subject(former);
        String own = Api.creating(formerAdviser)
                .body(Api.intake())
                .post("/api/v1/cases")
                .path("id");
        exported(formerAdviser, own);
        Api.ok(as(Api.officeAdmin())
                .header("If-Match", "\"1\"")
                .body(Map.of("validTo", "2020-12-31"))
                .post(employment + "/end"));
        as(formerAdviser).get("/api/v1/cases/" + own + "/export").then().statusCode(404);
        Api.ok(as(client()).get("/api/v1/cases/" + casefile + "/history"))
                .then()
                .body("items[0].action", equalTo("export"))
                .body("items[0].read", equalTo(true));
    }

    @Test
    void aFileThatCannotBeMeantIsRefusedAtItsPlaceWithoutItsContent() throws Exception {
        long cases = cases();
        refused(file -> file.put("format", "zusage-case/2"), "case-file-format", "/format");
        refused(file -> file.put("Ðặng", 1), "case-file-invalid", "At /:");
        refused(
                file -> ((ObjectNode) file.at("/person")).put("contactLanguage", "Ðặng"),
                "case-file-invalid",
                "/person/contactLanguage");
        refused(
                file -> ((ObjectNode) file.at("/person")).put("name", "\u202eÐặng"),
                "case-file-invalid",
                "/person/name");
        refused(
                file -> ((ObjectNode) file.at("/assessments/0")).put("observedOn", "Ðặng"),
                "case-file-invalid",
                "/assessments/0/observedOn");
        refused(
                file -> ((ObjectNode) file.at("/assessments/0/observations/0")).put("value", "Ðặng"),
                "observation-value",
                "/assessments/0:");
        refused(
                file -> ((ObjectNode) file.at("/assessments/1/observations/0"))
                        .put("corrects", UUID.randomUUID().toString()),
                "observation-unknown",
                "/assessments/1:");
        refused(
                file -> ((ObjectNode) file.at("/agreements/0/versions/0")).put("text", "{\"Ðặng\":1}"),
                "text-hash-mismatch",
                "/agreements/0/versions/0/text");
        refused(
                file -> ((ObjectNode) file.at("/agreements/0/versions/0/signatures/1")).put("textHash", "0".repeat(64)),
                "text-hash-mismatch",
                "/agreements/0/versions/0/text");
        refused(
                file -> file.withArray("/assessments/0/observations")
                        .add(file.at("/assessments/0/observations/0").deepCopy()),
                "observation-id-twice",
                "/assessments/0:");
        refused(
                file -> file.withArray("/agreements/0/versions/0/commitments")
                        .addAll(Collections.nCopies(120_000, file.objectNode())),
                "case-file-too-large",
                "more parts");
        take(adviser(), "[Ðặng", UUID.randomUUID().toString()).statusCode(400);
        take(
                        adviser(),
                        "{\"format\": \"" + "x".repeat(6_000_000) + "\"}",
                        UUID.randomUUID().toString())
                .statusCode(413);
        assertThat(cases()).as("nothing written").isEqualTo(cases);
    }

    private interface Fault {
        void in(ObjectNode file);
    }

    private static void refused(Fault fault, String problem, String pointer) throws IOException {
        ObjectNode file = example();
        fault.in(file);
        take(adviser(), file.toString(), UUID.randomUUID().toString())
                .statusCode(400)
                .body("type", endsWith("/problems/" + problem))
                .body("detail", containsString(pointer))
                .body("detail", not(containsString("Ðặng")));
    }

    private static ObjectNode example() throws IOException {
        return (ObjectNode) ContractFiles.tree(Files.readString(CONTRACT.resolve("zusage-case-1.example.json")));
    }

    private static ObjectNode exported(Tokens who, String casefile) {
        Response answer = Api.ok(as(who).get("/api/v1/cases/" + casefile + "/export"));
        assertThat(answer.contentType()).startsWith(CaseFile.MEDIA_TYPE);
        return (ObjectNode) ContractFiles.tree(new String(answer.asByteArray(), StandardCharsets.UTF_8));
    }

    private static String taken(Tokens who, String file, String key) {
        String location = take(who, file, key).statusCode(201).extract().header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static Checked take(Tokens who, String file, String key) {
        return as(who).contentType(CaseFile.MEDIA_TYPE)
                .header("Idempotency-Key", key)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/cases/import")
                .then();
    }

    private static List<?> faults(JsonNode file) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(CONTRACT.resolve("zusage-case-1.schema.json")))
                .validate(
                        file.toString(),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static long cases() throws SQLException {
        try (var all = LocalDatabase.current().connectAsSuperuser();
                var statement = all.createStatement();
                var row = statement.executeQuery("select count(*) from casefile")) {
            row.next();
            return row.getLong(1);
        }
    }
}
