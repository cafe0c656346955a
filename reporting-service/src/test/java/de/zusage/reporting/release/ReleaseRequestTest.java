package de.zusage.reporting.release;

import static de.zusage.reporting.release.ReleaseFixtures.FIGURES;
import static de.zusage.reporting.release.ReleaseFixtures.Q1;
import static de.zusage.reporting.release.ReleaseFixtures.RELEASES;
import static de.zusage.reporting.release.ReleaseFixtures.as;
import static de.zusage.reporting.release.ReleaseFixtures.coordinator;
import static de.zusage.reporting.release.ReleaseFixtures.ministry;
import static de.zusage.reporting.release.ReleaseFixtures.programme;
import static de.zusage.reporting.release.ReleaseFixtures.released;
import static de.zusage.reporting.release.ReleaseFixtures.signed;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.ServiceStack;
import de.zusage.reporting.fact.Told;
import de.zusage.reporting.fact.Told.Thing;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What readers ask for and how, what is noted of it, and what is said where there is nothing. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class ReleaseRequestTest {
    @Inject
    Told told;

    @BeforeEach
    void startFromNothing() {
        ReleaseFixtures.forgetEverything();
        told.tell(signed(12, "essen", "essen-a", "2026-05").toArray(Thing[]::new));
    }

    @Test
    void everyPullIsNotedForTheProgramme() {
        String path = RELEASES + "/" + released(Q1);
        as(ministry()).accept("text/csv").get(path + "/tables/signed");
        as(coordinator("essen")).get(path + "/tables/rates");
        as(ministry()).get(path + "/tables/people");
        Response pulls = as(programme()).get(path + "/pulls");
        assertThat(pulls.<List<String>>path("items.name")).containsExactly("rates", "signed");
        assertThat(pulls.<List<String>>path("items.format")).containsExactly("JSON", "CSV");
        assertThat(pulls.<List<String>>path("items.role")).containsExactly("coordinator", "ministry");
        assertThat(as(ministry()).get(path + "/pulls").statusCode()).isEqualTo(404);
    }

    @Test
    void whoeverHasItAlreadyIsNotedTooAndOfAllPullsThereIsAnotherPage() {
        String path = RELEASES + "/" + released(Q1);
        String tag = as(ministry()).get(path + "/tables/signed").header("ETag");
        assertThat(as(ministry())
                        .header("If-None-Match", tag)
                        .get(path + "/tables/signed")
                        .statusCode())
                .isEqualTo(304);
        Response other = as(ministry()).header("If-Match", "\"other\"").get(path + "/tables/signed");
        assertThat(other.statusCode()).isEqualTo(412);
        assertThat(other.contentType()).startsWith("application/problem+json");
        as(ministry()).accept("application/ld+json").get(path + "/metadata");
        Response first = as(programme()).queryParam("limit", "2").get(path + "/pulls");
        assertThat(first.<List<String>>path("items.name")).containsExactly("metadata", "signed");
        assertThat(first.<List<Boolean>>path("items.unchanged")).containsExactly(false, true);
        Response second = as(programme())
                .queryParam("limit", "2")
                .queryParam("cursor", first.<String>path("next"))
                .get(path + "/pulls");
        assertThat(second.<List<Boolean>>path("items.unchanged")).containsExactly(false);
        assertThat(second.<String>path("next")).isNull();
    }

    @Test
    void whatIsAskedForInWordsThatThereAreNotIsRefused() {
        String path = RELEASES + "/" + released(Q1) + "/tables/signed";
        Response misspelt = as(ministry()).queryParam("form", "2026-07").get(path);
        assertThat(misspelt.statusCode()).isEqualTo(400);
        assertThat(misspelt.<String>path("type")).endsWith("/problems/unknown-parameter");
        assertThat(misspelt.<String>path("detail")).contains("format, from, to");
        Response turned = as(ministry())
                .queryParam("from", "2026-09")
                .queryParam("to", "2026-04")
                .get(path);
        assertThat(turned.statusCode()).isEqualTo(400);
        assertThat(turned.<String>path("type")).endsWith("/problems/from-after-to");
        assertThat(as(ministry())
                        .queryParam("from", "2026-04")
                        .queryParam("to", "2026-04")
                        .get(path)
                        .statusCode())
                .as("one month")
                .isEqualTo(200);
    }

    @Test
    void aMonthIsAskedForByExample() {
        Response quarter =
                as(ministry()).queryParam("from", "Q1").get(RELEASES + "/" + released(Q1) + "/tables/signed");
        assertThat(quarter.statusCode()).isEqualTo(400);
        assertThat(quarter.asString()).contains("is a month such as 2026-07").doesNotContain("\\d");
    }

    @Test
    void aFileHasTheNameOfItsTableAndRelease() {
        String id = released(Q1);
        String path = RELEASES + "/" + id + "/tables/signed";
        assertThat(saved(path, "csv")).isEqualTo("attachment; filename=\"signed-1.csv\"");
        assertThat(saved(path, "sdmx.csv")).isEqualTo("attachment; filename=\"signed-1.sdmx.csv\"");
        assertThat(as(ministry())
                        .queryParam("format", "xlsx")
                        .queryParam("from", "2026-04")
                        .get(path)
                        .header("Content-Disposition"))
                .as("a part is not named like the whole")
                .isEqualTo("attachment; filename=\"signed-1-from-2026-04.xlsx\"");
        assertThat(saved(path, "json")).as("read where it is").isNull();
        assertThat(as(programme())
                        .queryParam("format", "csv")
                        .get(RELEASES + "/" + id + "/preparation/tables/signed")
                        .header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"signed-1-prepared.csv\"");
    }

    private static @Nullable String saved(String path, String format) {
        return as(ministry()).queryParam("format", format).get(path).header("Content-Disposition");
    }

    @Test
    void aNumberIsExplainedToItsAuthority() {
        told.tell(signed(9, "essen", "essen-b", "2026-08", "\"cefr\":\"A1\"").toArray(Thing[]::new));
        String id = released("2026-09-30");
        String path = FIGURES + "/language-level/explanation";
        Response shown = as(coordinator("essen"))
                .queryParam("period", "H1")
                .queryParam("group", "_T")
                .get(path);
        assertThat(shown.<String>path("state")).isEqualTo("SHOWN");
        assertThat(shown.<Integer>path("value")).isEqualTo(21);
        assertThat(shown.<String>path("releaseId")).isEqualTo(id);
        assertThat(shown.<String>path("months")).isEqualTo("2026-04/2026-09");
        assertThat(shown.<String>path("date.de")).isEqualTo("Tag der zweiten Unterschrift");
        Response group = as(coordinator("essen"))
                .queryParam("period", "H1")
                .queryParam("group", "A2_AND_ABOVE")
                .get(path);
        assertThat(group.<List<String>>path("groups[0].codes")).contains("B1", "NOT_RECORDED");
        Response empty = as(coordinator("hamm"))
                .queryParam("period", "H1")
                .queryParam("group", "A1")
                .get(path);
        assertThat(empty.<String>path("state")).isEqualTo("MISSING");
        assertThat(empty.<List<Object>>path("rules"))
                .as("the same for every cell")
                .isEqualTo(shown.<List<Object>>path("rules"));
    }

    @Test
    void whoAsksForANumberThatThereIsNotIsToldWhatThereIs() {
        told.tell(signed(9, "essen", "essen-b", "2026-08", "\"cefr\":\"A1\"").toArray(Thing[]::new));
        assertThat(explained("essen", "language-level").<String>path("type")).endsWith("/problems/nothing-released");
        released("2026-09-30");
        Response latest = explained("essen", "language-level");
        assertThat(latest.<String>path("period"))
                .as("the latest that there is, the sum")
                .isEqualTo("H1");
        assertThat(latest.<Integer>path("value")).isEqualTo(21);
        assertThat(explained("essen", "signed").<String>path("period"))
                .as("the longest that ends last")
                .isEqualTo("H1");
        Response table = explained("essen", "people");
        assertThat(table.statusCode()).isEqualTo(404);
        assertThat(table.<String>path("type")).endsWith("/problems/no-such-table");
        assertThat(table.<String>path("detail")).contains("language-level, ");
        Response period = explained("essen", "language-level", "period", "Q9");
        assertThat(period.<String>path("type")).endsWith("/problems/no-such-period");
        assertThat(period.<String>path("detail")).endsWith(": H1.");
        Response group = explained("essen", "language-level", "group", "C2");
        assertThat(group.<String>path("type")).endsWith("/problems/no-such-group");
        assertThat(group.<String>path("detail")).contains("A2_AND_ABOVE").contains("_T");
        assertThat(explained("hamm", "language-level", "group", "C2").asString())
                .as("the same where nothing is shown")
                .isEqualTo(group.asString());
    }

    private static Response explained(String authority, String table, String... parameter) {
        var request = as(coordinator(authority));
        if (parameter.length > 0) {
            request.queryParam(parameter[0], parameter[1]);
        }
        return request.get(FIGURES + "/" + table + "/explanation");
    }
}
