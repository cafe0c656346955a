package de.zusage.agreement.representative;

import static de.zusage.agreement.Api.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import de.zusage.agreement.ServiceTest;
import de.zusage.agreement.casefile.Casefiles;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.Tokens;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class RepresentativeResourceTest {
    private static final LocalDate TODAY = LocalDate.now(java.time.ZoneId.of("Europe/Berlin"));

    @Inject
    Representatives representatives;

    @Inject
    Casefiles casefiles;

    @Inject
    Tenancy tenancy;

    @Test
    void aGuardianSpeaksForAYoungPersonUntilTheDayOfAge() throws SQLException {
        LocalDate born = TODAY.minusYears(15);
        String id = aCase(Map.of("name", "Ömer", "contactLanguage", "tr", "birthDate", born.toString()));
        Map<String, Object> guardian = Map.of(
                "kind", "GUARDIAN", "name", "Мустафа Єрмак", "contact", "0711 123", "validFrom", TODAY.toString());
        creating(adviser())
                .body(guardian)
                .post("/api/v1/cases/" + id + "/representatives")
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/representative-needs-will"));
        String location = recorded(id, with(guardian, "clientAgrees", true));
        as(adviser())
                .get("/api/v1/cases/" + id + "/representatives")
                .then()
                .body("items[0].name", equalTo("Мустафа Єрмак"))
                .body("items[0].contact", equalTo("0711 123"))
                .body("items[0].current", equalTo(true));
        assertThat(current(id, born.plusYears(18).minusDays(1))).hasSize(1);
        assertThat(current(id, born.plusYears(18))).isEmpty();
        assertThat(current(id, TODAY.minusDays(1))).isEmpty();
        assertThat(row(id))
                .doesNotContain(
                        "GUARDIAN",
                        HexFormat.of().formatHex("0711".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        String seen = as(adviser()).get("/api/v1/cases/" + id).header("ETag");
        as(Tokens.adviser("stuttgart", "stuttgart-a"))
                .header("If-Match", seen)
                .delete(location)
                .then()
                .statusCode(409);
        as(adviser()).header("If-Match", seen).delete(location).then().statusCode(204);
        assertThat(current(id, TODAY)).isEmpty();
    }

    @Test
    void onlyALegalGuardiansConsentMayBeReserved() {
        String id = aCase(Map.of("name", "Ömer", "contactLanguage", "tr"));
        Map<String, Object> guardian = Map.of(
                "name",
                "Frau Beispiel",
                "clientAgrees",
                true,
                "documentSeenOn",
                TODAY.toString(),
                "consentRequired",
                true,
                "validFrom",
                TODAY.toString());
        creating(adviser())
                .body(with(guardian, "kind", "PARENT"))
                .post("/api/v1/cases/" + id + "/representatives")
                .then()
                .statusCode(400);
        recorded(id, with(guardian, "kind", "LEGAL_GUARDIAN"));
        as(adviser())
                .get("/api/v1/cases/" + id + "/representatives")
                .then()
                .body("items.consentRequired", equalTo(List.of(true)));
    }

    private static Map<String, Object> with(Map<String, Object> all, String field, Object value) {
        Map<String, Object> more = new java.util.HashMap<>(all);
        more.put(field, value);
        return more;
    }

    private static String recorded(String id, Map<String, Object> representative) {
        return creating(adviser())
                .body(representative)
                .post("/api/v1/cases/" + id + "/representatives")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private List<Speakers.Speaker> current(String id, LocalDate day) {
        return tenancy.call(
                new Tenant("stuttgart", "stuttgart-a"),
                () -> representatives
                        .speakers(casefiles.required(UUID.fromString(id)), day)
                        .all());
    }

    private static String row(String id) throws SQLException {
        try (var all = LocalDatabase.current().connectAsSuperuser();
                var statement = all.createStatement();
                var row = statement.executeQuery(
                        "select representative::text from representative where casefile_id = '" + id + "'")) {
            row.next();
            return row.getString(1);
        }
    }
}
