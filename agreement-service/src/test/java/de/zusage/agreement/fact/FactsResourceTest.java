package de.zusage.agreement.fact;

import static de.zusage.agreement.Api.ADVISER;
import static de.zusage.agreement.Api.aCase;
import static de.zusage.agreement.Api.aColleagueAt;
import static de.zusage.agreement.Api.adviser;
import static de.zusage.agreement.Api.agreeToTransfer;
import static de.zusage.agreement.Api.anActiveAgreement;
import static de.zusage.agreement.Api.as;
import static de.zusage.agreement.Api.changing;
import static de.zusage.agreement.Api.creating;
import static de.zusage.agreement.Api.employ;
import static de.zusage.agreement.Api.intake;
import static de.zusage.agreement.Api.ok;
import static de.zusage.agreement.Api.path;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.zusage.agreement.ServiceTest;
import de.zusage.kit.crypto.KeyService;
import de.zusage.kit.testing.ContractFiles;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.Tokens;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which facts the life of a case and its agreement leaves. */
@ServiceTest
class FactsResourceTest {
    @Inject
    KeyService keys;

    @BeforeEach
    void employed() {
        employ(ADVISER);
    }

    @Test
    void aCaseLeavesItsMilestonesAndAnAgreementWhatWasTrueAtTheSecondSignature() throws SQLException {
        String casefile = aCase();
        Response active = anActiveAgreement(casefile);
        assertThat(milestones(casefile)).containsExactly("FIRST_CONTACT", "ASSESSED", "AGREEMENT_SIGNED");
        assertThat(milestones(active.path("id"))).containsExactly("OFFERED", "SIGNED");
        assertThat(facts(casefile).get(0)).containsEntry("programme", "MBE").containsEntry("management", "INQUIRY");
        assertThat(now(casefile)).containsEntry("management", "WITH_AGREEMENT");
        assertThat(now(active.path("id")))
                .containsEntry("programme", "MBE")
                .containsEntry("ageBand", "35-49")
                .containsEntry("contactLanguage", "ar")
                .containsEntry("recognitionNeed", "NO")
                .containsEntry("contactToSignature", "D0_7")
                .containsEntry("promises", "2_3")
                .containsEntry("reviewInterval", "M3")
                .doesNotContainKeys("sex", "nationalityGroup", "cefr", "interpreter");
        ok(changing(active).body(Map.of("reason", "ENDED_BY_CLIENT")).post(path(active) + "/end"));
        assertThat(now(active.path("id")))
                .containsEntry("endReason", "ENDED_BY_CLIENT")
                .containsEntry("duration", "LT3");
        close(casefile);
        assertThat(now(casefile)).containsEntry("closure", "MOVED").containsEntry("management", "WITH_AGREEMENT");
    }

    @Test
    void nothingInAFactLeadsToTheCase() throws SQLException {
        String casefile = aCase();
        Response active = anActiveAgreement(casefile);
        try (var all = LocalDatabase.current().connectAsSuperuser();
                var query = all.createStatement();
                var row = query.executeQuery("select aggregateid || payload || coalesce(traceparent, '') || actor"
                        + " from event_log where aggregatetype = 'zusage.fact'")) {
            while (row.next()) {
                assertThat(row.getString(1))
                        .doesNotContain(casefile, active.path("id").toString(), "adviser", "\"1990", "2026-04-");
            }
        }
    }

    @Test
    void whatWasWrongOnTheDayOfTheSignatureIsToldOnceMoreAndWhatChangesLaterIsNot() throws SQLException {
        String casefile = aCase();
        Response active = anActiveAgreement(casefile);
        String agreement = active.path("id");
        observe(casefile, "2026-01-15", "WORK", "SEEKING");
        assertThat(milestones(agreement)).as("known too late").containsExactly("OFFERED", "SIGNED", "CORRECTED");
        assertThat(now(agreement)).containsEntry("work", "SEEKING");
        observe(casefile, "2026-01-15", "HOUSING", "RENTED");
        assertThat(milestones(agreement)).as("nothing that is counted").hasSize(3);

        Map<String, Object> right = new HashMap<>(intake());
        right.remove("clientLogin");
        right.put("birthDate", "2005-05");
        right.put("sex", "W");
        right.put("nationalities", List.of("SY"));
        Response read = as(adviser()).get("/api/v1/cases/" + casefile);
        ok(as(adviser())
                .header("If-Match", read.header("ETag"))
                .body(right)
                .put("/api/v1/cases/" + casefile + "/person"));
        assertThat(facts(agreement).get(3))
                .containsEntry("sex", "F")
                .containsEntry("nationalityGroup", "ASIA")
                .containsEntry("ageBand", "18-26")
                .doesNotContainKey("work");
    }

    @Test
    void aCaseOfShortAdviceIsOneAndSoIsOneWithoutAnAgreement() throws SQLException {
        String advised =
                creating(adviser()).body(intake()).post("/api/v1/cases").path("id");
        String etag = as(adviser()).get("/api/v1/cases/" + advised).header("ETag");
        as(adviser()).header("If-Match", etag).post("/api/v1/cases/" + advised + "/short-advice");
        assertThat(now(advised)).containsEntry("management", "SHORT_ADVICE");
        String managed = aCase();
        close(managed);
        assertThat(milestones(managed)).containsExactly("FIRST_CONTACT", "ASSESSED", "CLOSED");
        assertThat(now(managed)).containsEntry("management", "CASE_MANAGEMENT");
    }

    @Test
    void whoChangesOfficeIsCountedOnce() throws SQLException {
        Tokens receiver = aColleagueAt("leipzig", "leipzig-c").carrier("carrier-c");
        String casefile = aCase();
        Response active = anActiveAgreement(casefile);
        agreeToTransfer(casefile, "carrier-c/leipzig-c", List.of());
        Response proposed = ok(changing(active)
                .body(Map.of("carrier", "carrier-c", "office", "leipzig-c"))
                .post(path(active) + "/transfer"));
        Response accepted = ok(as(receiver)
                .header("If-Match", proposed.header("ETag"))
                .post("/api/v1/transfers/" + proposed.path("id") + "/acceptance"));
        creating(receiver)
                .body(Map.of("observedOn", "2026-01-15", "needs", List.of("WORK")))
                .post("/api/v1/cases/" + accepted.path("caseId") + "/assessments")
                .then()
                .statusCode(201);
        assertThat(facts(accepted.path("caseId"))).as("no case of its own").isEmpty();
        assertThat(milestones(casefile))
                .as("neither closed nor begun anew")
                .containsExactly("FIRST_CONTACT", "ASSESSED", "AGREEMENT_SIGNED");
        assertThat(facts(accepted.path("agreementId"))).isEmpty();
        assertThat(now(active.path("id"))).containsEntry("transferred", "YES");
    }

    private static void observe(String casefile, String on, String kind, String value) {
        creating(adviser())
                .body(Map.of(
                        "observedOn",
                        on,
                        "needs",
                        List.of(),
                        "observations",
                        List.of(Map.of("kind", kind, "value", value))))
                .post("/api/v1/cases/" + casefile + "/assessments")
                .then()
                .statusCode(201);
    }

    private static void close(String casefile) {
        String etag = as(adviser()).get("/api/v1/cases/" + casefile).header("ETag");
        ok(as(adviser())
                .header("If-Match", etag)
                .body(Map.of("reason", "MOVED_AWAY"))
                .post("/api/v1/cases/" + casefile + "/closure"));
    }

    private List<String> milestones(String counted) throws SQLException {
        return facts(counted).stream().map(fact -> fact.get("milestone")).toList();
    }

    /** What is known after all facts. */
    private Map<String, String> now(String counted) throws SQLException {
        Map<String, String> now = new HashMap<>();
        facts(counted).forEach(now::putAll);
        return now;
    }

    /** The facts of a case or an agreement in their order. */
    private List<Map<String, String>> facts(String counted) throws SQLException {
        byte[] mac = keys.mac("statistics", counted.getBytes(StandardCharsets.US_ASCII));
        List<Map<String, String>> facts = new ArrayList<>();
        try (var owner = LocalDatabase.asOwner();
                var query = owner.prepareStatement(
                        "select type, payload::text from event_log where aggregateid = ? order by sequence")) {
            query.setString(1, "fact:" + HexFormat.of().formatHex(mac, 0, 16));
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    assertThat(ContractFiles.faults(row.getString(1), row.getString(2)))
                            .isEmpty();
                    Map<String, String> fact = new HashMap<>();
                    JsonNode tree = ContractFiles.tree(row.getString(2));
                    tree.properties()
                            .forEach(field ->
                                    fact.put(field.getKey(), field.getValue().asText()));
                    facts.add(fact);
                }
            }
        }
        return facts;
    }
}
