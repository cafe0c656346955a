package de.zusage.agreement;

import static de.zusage.agreement.Api.adviser;
import static de.zusage.agreement.Api.as;
import static de.zusage.agreement.Api.creating;
import static de.zusage.agreement.Api.write;

import de.zusage.kit.testing.Canaries;
import de.zusage.kit.testing.SealedDumpContract;
import de.zusage.kit.testing.http.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;

@ServiceTest
@Tag("landing")
class SealedDumpTest extends SealedDumpContract {

    @Override
    protected int usually() {
        return 480;
    }

    @Override
    protected void plant(Canaries canaries, int atLeast) {
        while (canaries.all().size() < atLeast) {
            plantACase(canaries);
        }
    }

    /** Name, other names, birth date, a representative with a number, a recipient, and own words in a draft. */
    private static void plantACase(Canaries canaries) {
        String name = canaries.name();
        String caseId = Api.aCase(Map.of(
                "name", name,
                "otherNames", Stream.generate(canaries::name).limit(10).toList(),
                "birthDate", canaries.birthDate(),
                "contactLanguage", "de",
                "readingLanguages", List.of("de")));
        Map<String, Object> guardian = Map.of(
                "kind", "LEGAL_GUARDIAN",
                "name", canaries.name(),
                "contact", canaries.phone(),
                "documentSeenOn", "2026-01-15",
                "validFrom", "2026-01-15");
        creating(adviser())
                .body(guardian)
                .post("/api/v1/cases/" + caseId + "/representatives")
                .then()
                .statusCode(201);
        Map<String, Object> consent = Map.of(
                "purpose",
                "EXCHANGE",
                "recipientName",
                canaries.name(),
                "wording",
                1,
                "language",
                "de",
                "how",
                "SPOKEN");
        creating(adviser())
                .body(consent)
                .post("/api/v1/cases/" + caseId + "/consents")
                .then()
                .statusCode(201);
        Response draft = creating(adviser()).post("/api/v1/cases/" + caseId + "/agreements");
        draft.then().statusCode(201);
        Map<String, Object> own = Map.of("side", "CLIENT", "goalArea", "WORK", "text", Map.of("de", canaries.text()));
        write(draft, 1, Map.of("reviewIntervalMonths", 3, "commitments", List.of(Map.of("own", own))));
        as(adviser())
                .body(Map.of("name", name))
                .post("/api/v1/cases/search")
                .then()
                .statusCode(200);
    }
}
