package de.zusage.agreement.agreement;

import static de.zusage.agreement.Api.*;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import de.zusage.agreement.Pages;
import de.zusage.agreement.Pictures;
import de.zusage.agreement.ServiceTest;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.Tokens;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page that was printed, signed with a pen and photographed finds its case. */
@ServiceTest
class ScannedPageResourceTest {

    @BeforeEach
    void employed() {
        employ(ADVISER);
    }

    @Test
    void aPrintedPageIsFiledToItsVersionAndSigned() {
        String caseId = aCase();
        anOffer(aCase());
        Response offer = anOffer(caseId);
        byte[] photo = printedAndTaken(offer);
        for (int i = 0; i < 2; i++) {
            Response filed = file(adviser(), photo);
            filed.then()
                    .statusCode(201)
                    .body("caseId", equalTo(caseId))
                    .body("agreementId", equalTo(offer.<String>path("id")))
                    .body("version", equalTo(1))
                    .header("Location", endsWith(path(offer) + "/versions/1/scans/" + filed.<String>path("sha256")));
            as(adviser())
                    .get(path(offer) + "/versions/1/scans/" + filed.<String>path("sha256"))
                    .then()
                    .statusCode(200);
        }
        String scan = file(adviser(), photo).path("sha256");
        ok(changing(offer)
                        .body(Map.of(
                                "party", "CLIENT", "method", "WET_INK", "textHash", hash(offer, 1), "scanHash", scan))
                        .post(path(offer) + "/versions/1/signatures"))
                .then()
                .body("versions[0].signatures[0].scanHash", equalTo(scan));
    }

    @Test
    void aPageOfAnotherOfficeIsOfNoVersionHere() {
        byte[] photo = printedAndTaken(anOffer(aCase()));
        for (Tokens stranger : new Tokens[] {aColleagueAt("freiburg", "freiburg-a"), aColleagueElsewhere()}) {
            file(stranger, photo).then().statusCode(409).body("type", endsWith("scan-of-no-version"));
        }
        UUID colleague = UUID.randomUUID();
        file(adviser().subject(colleague), photo).then().statusCode(409).body("type", endsWith("not-employed-here"));
        employ(colleague);
        file(adviser().subject(colleague), photo)
                .then()
                .statusCode(409)
                .body("type", containsString("case-of-another-adviser"));
    }

    @Test
    void aPageWithoutACodeIsNotGuessed() {
        file(adviser(), Pictures.png(40, 30)).then().statusCode(400).body("type", endsWith("scan-without-code"));
        file(adviser(), new byte[] {1, 2, 3}).then().statusCode(400).body("type", endsWith("scan-of-unknown-kind"));
    }

    @Test
    void whatIsInForceTakesNoFurtherPage() {
        Response offer = anOffer(aCase());
        byte[] photo = printedAndTaken(offer);
        ok(sign(adviser(), ok(sign(client(), offer, 1, "CLIENT")), 1, "ADVISER"));
        file(adviser(), photo).then().statusCode(409).body("type", endsWith("version-not-offered"));
    }

    private static byte[] printedAndTaken(Response offer) {
        byte[] pdf = as(adviser()).get(path(offer) + "/versions/1/document").asByteArray();
        return Pages.picture(Pages.lastOf(pdf, 3), "jpg");
    }

    private static Response file(Tokens who, byte[] scan) {
        return as(who).contentType(scan.length > 3 && scan[1] == 'P' ? "image/png" : "image/jpeg")
                .body(scan)
                .post("/api/v1/scans");
    }
}
