package de.zusage.reporting.sheet;

import static de.zusage.kit.testing.http.Request.given;
import static de.zusage.reporting.release.ReleaseFixtures.Q1;
import static de.zusage.reporting.release.ReleaseFixtures.RELEASES;
import static de.zusage.reporting.release.ReleaseFixtures.prepare;
import static de.zusage.reporting.release.ReleaseFixtures.released;
import static de.zusage.reporting.release.ReleaseFixtures.signed;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.ServiceStack;
import de.zusage.local.testing.Tokens;
import de.zusage.print.testing.PdfChecks;
import de.zusage.reporting.TestClock;
import de.zusage.reporting.fact.Told;
import de.zusage.reporting.fact.Told.Thing;
import de.zusage.reporting.release.ReleaseFixtures;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who gets which decision sheet, and as what. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class SheetAccessTest {
    private static final Tokens MINISTRY = Tokens.of("ministry");
    private static final Tokens COORDINATOR = Tokens.of("coordinator").authority("essen");

    @Inject
    Told told;

    @BeforeEach
    void startFromNothing() {
        ReleaseFixtures.forgetEverything();
        told.tell(signed(12, "essen", "essen-a", "2026-05").toArray(Thing[]::new));
    }

    @Test
    void threeRolesReadTheWholeAndACoordinatorNoOtherAuthority() {
        String id = released(Q1);
        for (Tokens reader : List.of(MINISTRY, Tokens.of("programme"), COORDINATOR)) {
            assertThat(ask(reader, id, null, "text/html").statusCode()).isEqualTo(200);
            assertThat(ask(reader, id, "essen", "text/html").statusCode()).isEqualTo(200);
            assertThat(ask(reader, id, "atlantis", "text/html").statusCode()).isEqualTo(404);
        }
        assertThat(ask(MINISTRY, id, "hamm", "text/html").statusCode()).isEqualTo(200);
        assertThat(ask(COORDINATOR, id, "hamm", "text/html").statusCode()).isEqualTo(404);
        assertThat(ask(COORDINATOR, id, "hamm", "text/html").<String>path("type"))
                .isEqualTo(ask(COORDINATOR, id, "atlantis", "text/html").<String>path("type"));
        assertThat(ask(Tokens.of("coordinator"), id, "essen", "text/html").statusCode())
                .isEqualTo(404);
    }

    @Test
    void forEverybodyElseAndBeforeItIsPublicThereIsNone() {
        String id = released(Q1);
        for (String role : List.of("adviser", "carrier-lead", "client", "provider", "operator", "subscriber")) {
            Tokens outsider =
                    Tokens.of(role).authority("essen").office("essen-a").carrier("carrier-a");
            assertThat(ask(outsider, id, null, "text/html").statusCode())
                    .as(role)
                    .isEqualTo(404);
        }
        assertThat(given().get(path(id)).statusCode()).isEqualTo(401);
        String prepared = prepare("2026-09-30").path("id");
        assertThat(prepared).isNotNull();
        assertThat(ask(MINISTRY, prepared, null, "text/html").statusCode()).isEqualTo(404);
        assertThat(ask(MINISTRY, UUID.randomUUID().toString(), null, "text/html")
                        .statusCode())
                .isEqualTo(404);
        assertThat(ask(MINISTRY, id, "Essen\u0000", "text/html").statusCode()).isEqualTo(400);
    }

    @Test
    void acceptDecidesBetweenPageAndPaper() throws Exception {
        String id = released(Q1);
        Response page = ask(MINISTRY, id, null, "text/html");
        assertThat(page.contentType()).isEqualTo("text/html; charset=UTF-8");
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(page.asString()).contains("<html lang=\"de\">", "Veröffentlichung", ">12<");
        Response paper = ask(MINISTRY, id, null, "application/pdf");
        assertThat(paper.contentType()).isEqualTo("application/pdf");
        PdfChecks.requireValid(paper.asByteArray());
        assertThat(ask(MINISTRY, id, null, "*/*").contentType()).startsWith("text/html");
        assertThat(ask(MINISTRY, id, null, "text/csv").statusCode()).isEqualTo(406);
        assertThat(inFormat(id, "pdf").asByteArray())
                .as("a table is asked for in the same way")
                .isEqualTo(paper.asByteArray());
        assertThat(inFormat(id, "html").asByteArray()).isEqualTo(page.asByteArray());
        assertThat(inFormat(id, "docx").statusCode()).isEqualTo(400);
        assertThat(inFormat(id, "docx").asString()).contains("is html or pdf");
    }

    @Test
    void theSameReleaseIsTheSameBytesWhateverIsToldLater() {
        String id = released(Q1);
        Response page = ask(MINISTRY, id, "essen", "text/html");
        Response paper = ask(MINISTRY, id, "essen", "application/pdf");
        told.tell(signed(20, "essen", "essen-b", "2026-05").toArray(Thing[]::new));
        released("2026-09-30");
        TestClock.ahead(Duration.ofDays(400));
        assertThat(ask(MINISTRY, id, "essen", "text/html").asByteArray()).isEqualTo(page.asByteArray());
        assertThat(ask(MINISTRY, id, "essen", "application/pdf").asByteArray()).isEqualTo(paper.asByteArray());
        TestClock.ahead(Duration.ZERO);
        assertThat(given().auth()
                        .oauth2(MINISTRY.sign())
                        .header("If-None-Match", page.header("ETag"))
                        .queryParam("authority", "essen")
                        .get(path(id))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void theProgrammeSeesThatItWasPulled() {
        String id = released(Q1);
        ask(COORDINATOR, id, null, "application/pdf");
        Response pulls = given().auth().oauth2(Tokens.of("programme").sign()).get(RELEASES + "/" + id + "/pulls");
        assertThat(pulls.<List<String>>path("items.name")).containsExactly("decision-sheet");
        assertThat(pulls.<List<String>>path("items.format")).containsExactly("PDF");
    }

    private static Response ask(Tokens reader, String id, @Nullable String authority, String accept) {
        var request = given().auth().oauth2(reader.sign()).accept(accept);
        return (authority == null ? request : request.queryParam("authority", authority)).get(path(id));
    }

    private static Response inFormat(String id, String format) {
        return given().auth()
                .oauth2(MINISTRY.sign())
                .queryParam("format", format)
                .get(path(id));
    }

    private static String path(String id) {
        return RELEASES + "/" + id + "/decision-sheet";
    }
}
