package de.zusage.agreement.agreement;

import static de.zusage.agreement.Api.*;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import de.zusage.agreement.ServiceTest;
import de.zusage.agreement.TestClock;
import de.zusage.kit.testing.http.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who signs for a client whom somebody else speaks for, and when the agreement waits for that. */
@ServiceTest
class RepresentativeSigningTest {
    @Inject
    TestClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void aMinorsAgreementWaitsForARepresentativeOfTheRegister() {
        String casefile = aCase(born(today().minusYears(15)));
        Response draft = aDraft(casefile);
        warnings(draft, "de")
                .body("offerable", equalTo(true))
                .body("findings.rule", contains("representative-missing"))
                .body("findings[0].severity", equalTo("WARNS"))
                .body("findings[0].reason", containsString("vertretungsberechtigte Person"));
        warnings(draft, "en").body("findings[0].reason", containsString("a representative has to be recorded"));
        Response both = bothSign(offer(draft, 1));
        both.then().body("state", equalTo("PARTLY_SIGNED"));
        Map<String, Object> signature = signature(both, UUID.randomUUID().toString());
        refused(post(both, signature), "representative-not-current");
        String parent = recorded(casefile, "PARENT", Map.of("clientAgrees", true));
        String stranger = recorded(aCase(born(today().minusYears(15))), "PARENT", Map.of("clientAgrees", true));
        refused(post(both, signature(both, stranger)), "representative-not-current");
        String ended = recorded(casefile, "GUARDIAN", Map.of("clientAgrees", true, "validTo", today().minusDays(1)));
        refused(post(both, signature(both, ended)), "representative-not-current");
        String adults = recorded(casefile, "LEGAL_GUARDIAN", Map.of("documentSeenOn", today().toString()));
        refused(post(both, signature(both, adults)), "another-representative-needed");

        Map<String, Object> unwilling = signature(both, parent);
        unwilling.put("clientAgrees", false);
        refused(post(both, unwilling), "representative-needs-will");
        unwilling.remove("clientAgrees");
        refused(post(both, unwilling), "representative-needs-will");
        Map<String, Object> nameless = signature(both, parent);
        nameless.remove("representativeId");
        post(both, nameless).then().statusCode(400).body("type", endsWith("/representative-not-named"));
        as(client())
                .header("If-Match", both.header("ETag"))
                .body(signature(both, parent))
                .post(path(both) + "/versions/1/signatures")
                .then()
                .statusCode(409)
                .body("type", endsWith("/signature-of-another-party"));
        ok(post(both, signature(both, parent))).then().body("state", equalTo("ACTIVE"));
        ok(as(client()).get(path(both) + "/versions/1/verification")).then().body("unchanged", equalTo(true));
        ok(as(adviser()).get("/api/v1/cases/" + casefile + "/export"))
                .then()
                .body(
                        "agreements[0].versions[0].signatures.find { it.party == 'REPRESENTATIVE' }.otherName",
                        equalTo("PARENT Beispiel"));
    }

    @Test
    void whoSpokeForTheClientOnTheDayOnThePaperMaySignThatPaper() {
        String casefile = aCase(born(today().minusYears(15)));
        String parent = recorded(casefile, "PARENT", Map.of("clientAgrees", true, "validTo", today().plusDays(1)));
        Response both = bothSign(anOffer(casefile));
        String signedOn = today().toString();
        clock.moveBy(Duration.ofDays(2));
        refused(post(both, signature(both, parent)), "representative-not-current");
        Map<String, Object> paper = signature(both, parent);
        paper.put("signedOn", signedOn);
        ok(post(both, paper)).then().body("state", equalTo("ACTIVE"));
    }

    @Test
    void whoComesOfAgeBeforeTheLastSignatureNeedsNobodyAnyMore() {
        LocalDate eighteen = today().plusDays(3);
        String casefile = aCase(born(eighteen.minusYears(18)));
        String parent = recorded(casefile, "PARENT", Map.of("clientAgrees", true));
        Response offered = anOffer(casefile);
        Response byClient = ok(sign(client(), offered, 1, "CLIENT"));
        clock.moveBy(Duration.ofDays(3));
        refused(post(byClient, signature(byClient, parent)), "representative-not-needed");
        ok(sign(adviser().authTime(clock.instant()), byClient, 1, "ADVISER"))
                .then()
                .body("state", equalTo("ACTIVE"));
    }

    @Test
    void whatBothSignedBeforeTheClientCameOfAgeStaysWithoutForceUntilTheAdultSignsAnew() {
        String casefile = aCase(born(today().plusDays(3).minusYears(18)));
        Response byAdviser = ok(sign(adviser(), anOffer(casefile), 1, "ADVISER"));
        Map<String, Object> paper = new HashMap<>(Map.of(
                "party",
                "CLIENT",
                "method",
                "WET_INK",
                "textHash",
                hash(byAdviser, 1),
                "scanHash",
                scanned(byAdviser, 1),
                "signedOn",
                today().toString()));
        clock.moveBy(Duration.ofDays(3));
        Response asAMinor = ok(post(byAdviser, paper));
        asAMinor.then().body("state", equalTo("PARTLY_SIGNED"));
        Response withdrawn = ok(changing(asAMinor).post(path(asAMinor) + "/versions/1/withdrawal"));
        Response again = ok(changing(withdrawn).body(Map.of()).post(path(withdrawn) + "/versions"));
        Response signed =
                ok(sign(client().authTime(clock.instant()), offer(write(again, 2, content()), 2), 2, "CLIENT"));
        ok(sign(adviser().authTime(clock.instant()), signed, 2, "ADVISER"))
                .then()
                .body("state", equalTo("ACTIVE"));
    }

    @Test
    void anAdultsGuardianSignsBesideTheClientAndHasToOnlyWhereTheConsentIsReserved() {
        String free = aCase(born(LocalDate.of(1990, 5, 17)));
        Map<String, Object> paper = Map.of("documentSeenOn", today().toString());
        String guardian = recorded(free, "LEGAL_GUARDIAN", paper);
        Response offered = anOffer(free);
        Response beside = ok(post(offered, signature(offered, guardian)));
        Response byAdviser = ok(sign(adviser(), beside, 1, "ADVISER"));
        byAdviser.then().body("state", equalTo("PARTLY_SIGNED"));
        ok(sign(client(), byAdviser, 1, "CLIENT")).then().body("state", equalTo("ACTIVE"));
        bothSign(anOffer(aCaseWith("LEGAL_GUARDIAN", paper))).then().body("state", equalTo("ACTIVE"));

        String reserved = aCase(born(LocalDate.of(1990, 5, 17)));
        String other = recorded(reserved, "LEGAL_GUARDIAN", paper);
        String consenting = recorded(
                reserved, "LEGAL_GUARDIAN", Map.of("documentSeenOn", today().toString(), "consentRequired", true));
        Response draft = aDraft(reserved);
        warnings(draft, "en").body("findings", empty());
        Response both = bothSign(offer(draft, 1));
        both.then().body("state", equalTo("PARTLY_SIGNED"));
        refused(post(both, signature(both, other)), "another-representative-needed");
        ok(post(both, signature(both, consenting))).then().body("state", equalTo("ACTIVE"));
    }

    private static de.zusage.kit.testing.http.Checked warnings(Response draft, String language) {
        return ok(as(adviser()).header("Accept-Language", language).get(path(draft) + "/versions/1/checks"))
                .then();
    }

    private String aCaseWith(String kind, Map<String, Object> more) {
        String casefile = aCase(born(LocalDate.of(1990, 5, 17)));
        recorded(casefile, kind, more);
        return casefile;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Map<String, Object> born(LocalDate day) {
        return Map.of(
                "name",
                "Amina",
                "contactLanguage",
                "de",
                "readingLanguages",
                List.of("de"),
                "birthDate",
                day.toString(),
                "clientLogin",
                CLIENT);
    }

    private String recorded(String casefile, String kind, Map<String, Object> more) {
        Map<String, Object> wanted = new HashMap<>(more);
        wanted.put("kind", kind);
        wanted.put("name", kind + " Beispiel");
        wanted.put("validFrom", today().minusDays(30).toString());
        wanted.computeIfPresent("validTo", (field, day) -> day.toString());
        String location = creating(adviser())
                .body(wanted)
                .post("/api/v1/cases/" + casefile + "/representatives")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static Response bothSign(Response offered) {
        return ok(sign(adviser(), ok(sign(client(), offered, 1, "CLIENT")), 1, "ADVISER"));
    }

    private static Map<String, Object> signature(Response agreement, String representative) {
        return new HashMap<>(Map.of(
                "party",
                "REPRESENTATIVE",
                "method",
                "WET_INK",
                "textHash",
                hash(agreement, 1),
                "scanHash",
                scanned(agreement, 1),
                "clientAgrees",
                true,
                "representativeId",
                representative));
    }

    private static Response post(Response before, Map<String, Object> signature) {
        return changing(before).body(signature).post(path(before) + "/versions/1/signatures");
    }

    private static void refused(Response answer, String rule) {
        answer.then().statusCode(409).body("type", endsWith("/problems/" + rule));
    }
}
