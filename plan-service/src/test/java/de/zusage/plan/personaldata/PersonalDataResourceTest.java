package de.zusage.plan.personaldata;

import static de.zusage.plan.AnOffice.STUTTGART_A;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.ServiceStack;
import de.zusage.local.testing.Tokens;
import de.zusage.plan.AnOffice;
import de.zusage.plan.AnOffice.APlan;
import de.zusage.plan.casefile.KnownCases;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What this service holds about a client, told to the client and to nobody of another office. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class PersonalDataResourceTest {
    private static final UUID ADVISER = UUID.randomUUID();
    private static final String NOTE = "أخت <b>mit</b> & \"ohne\"";

    private final UUID login = UUID.randomUUID();

    @Inject
    AnOffice office;

    @Inject
    Tenancy tenancy;

    @Inject
    KnownCases cases;

    @Test
    void theClientIsToldEverythingAndNobodyOfTheOfficeIsNamed() {
        APlan plan = aPlan();
        Response told = AnOffice.with(client()).get(path(plan));
        assertThat(told.statusCode()).isEqualTo(200);
        Map<String, List<Map<String, Object>>> holdings = told.path("holdings");
        for (String table : List.of(
                "knownCase",
                "knownConsent",
                "plan",
                "step",
                "planText",
                "evidence",
                "review",
                "reviewDraft",
                "contactEntry",
                "accessLog")) {
            assertThat(holdings.get(table)).as(table).isNotEmpty();
        }
        assertThat(told.<String>path("holdings.planText[0].content")).isEqualTo(NOTE);
        assertThat(told.<String>path("holdings.reviewDraft[0].content")).contains("was said so far");
        assertThat(told.<String>path("holdings.step.find { it.side == 'CLIENT' }.parameters.hours"))
                .isEqualTo("3");
        assertThat(told.asString()).doesNotContain(ADVISER.toString());
        String page =
                AnOffice.with(client()).accept("text/html").get(path(plan)).asString();
        assertThat(page)
                .contains("<html lang=\"de\">", "<bdi>أخت &lt;b&gt;mit&lt;/b&gt; &amp; &quot;ohne&quot;</bdi>")
                .doesNotContain("<b>", ADVISER.toString());
    }

    @Test
    void theClientSeesWhichRoleReadTheFileAndNotWho() {
        APlan plan = aPlan();
        Response seen = AnOffice.with(client()).get("/api/v1/cases/" + plan.casefile() + "/access");
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.<List<String>>path("items.kind")).contains("case", "step", "evidence", "plan");
        assertThat(seen.<List<List<String>>>path("items.roles")).contains(List.of("adviser"), List.of("client"));
        assertThat(seen.asString()).doesNotContain(ADVISER.toString());
    }

    @Test
    void forOthersThereIsNone() {
        APlan plan = aPlan();
        String none = AnOffice.asAdviser()
                .get("/api/v1/cases/" + UUID.randomUUID() + "/personal-data")
                .then()
                .statusCode(404)
                .extract()
                .asString();
        for (String token : List.of(
                Tokens.adviser("stuttgart", "stuttgart-b").sign(),
                Tokens.adviser("freiburg", "freiburg-a").sign(),
                Tokens.of("client")
                        .authority("stuttgart")
                        .office("stuttgart-a")
                        .subject(UUID.randomUUID())
                        .sign())) {
            Response answer = AnOffice.with(token).get(path(plan));
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.asString()).isEqualTo(none);
        }
    }

    private APlan aPlan() {
        APlan plan = office.opensAPlan();
        tenancy.run(STUTTGART_A, () -> {
            cases.assign(plan.casefile(), ADVISER);
            cases.bind(plan.casefile(), login);
        });
        office.consents(plan, "school-1");
        write(
                AnOffice.with(adviser()).header("If-Match", etag(plan)),
                "PUT",
                "/api/v1/steps/" + plan.clientStep() + "/note",
                Map.of("text", NOTE));
        write(
                AnOffice.with(adviser()).header("If-Match", "\"0\""),
                "PUT",
                "/api/v1/reviews/" + plan.firstReview() + "/draft",
                Map.of("note", "was said so far"));
        write(
                AnOffice.with(adviser()).header("Idempotency-Key", UUID.randomUUID()),
                "POST",
                "/api/v1/steps/" + plan.clientStep() + "/evidence",
                Map.of("kind", "LETTER", "datedOn", "2026-05-01"));
        write(
                AnOffice.with(adviser()).header("Idempotency-Key", UUID.randomUUID()),
                "POST",
                "/api/v1/contacts",
                Map.of("kind", "TALK", "minutes", 10, "topic", "HOUSING", "caseId", plan.casefile()));
        return plan;
    }

    private static void write(de.zusage.kit.testing.http.Request as, String method, String path, Object body) {
        assertThat(as.body(body).request(method, path).statusCode()).isIn(200, 201);
    }

    private static String etag(APlan plan) {
        return AnOffice.with(adviser()).get(plan.path()).header("ETag");
    }

    private static String adviser() {
        Tenant tenant = STUTTGART_A;
        return Tokens.adviser(tenant.authority(), tenant.office())
                .subject(ADVISER)
                .sign();
    }

    private String client() {
        return Tokens.of("client")
                .authority("stuttgart")
                .office("stuttgart-a")
                .subject(login)
                .sign();
    }

    private static String path(APlan plan) {
        return "/api/v1/cases/" + plan.casefile() + "/personal-data";
    }
}
