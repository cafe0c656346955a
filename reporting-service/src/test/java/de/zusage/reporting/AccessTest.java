package de.zusage.reporting;

import static de.zusage.reporting.release.ReleaseFixtures.RELEASES;
import static de.zusage.reporting.release.ReleaseFixtures.signed;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.testing.AccessContract;
import de.zusage.kit.testing.Thing;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.ServiceStack;
import de.zusage.local.testing.Tokens;
import de.zusage.reporting.fact.Told;
import de.zusage.reporting.release.ReleaseFixtures;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;

/** Every operation, as every role at every place is answered. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
@Tag("landing")
class AccessTest extends AccessContract {
    private static final String TABLE = "signed";
    private static final Instant AFTER_THE_THIRD_QUARTER = Instant.parse("2027-02-01T10:00:00Z");
    private static final Map<String, Object> QUESTION = Map.of(
            "words", "Wie viele?",
            "reference", "Drucksache 17/1",
            "population", "agreements-signed",
            "attributes", List.of("interpreter"),
            "place", "FEDERAL",
            "span", "HALF_YEAR");

    @Inject
    Told told;

    /** There is one programme: what it publishes is made once and belongs to no office. */
    private final Map<String, Thing> published = new HashMap<>();

    @AfterAll
    static void putTheClockRight() {
        TestClock.ahead(Duration.ZERO);
    }

    @Override
    protected String consumer() {
        return "zusage.fact";
    }

    @Override
    protected Map<String, String> fixed() {
        return Map.of(
                "population", "agreements-signed",
                "span", "TOTAL",
                "audience", "CLIENT",
                "table", TABLE);
    }

    @Override
    protected Map<String, Function<Tenant, Thing>> things() {
        Map<String, Function<Tenant, Thing>> all = new HashMap<>();
        List.of("release", "prepared-release", "planned-release", "question", "comparison")
                .forEach(kind -> all.put(kind, tenant -> published(kind, tenant)));
        all.put("indicator", tenant -> thing(tenant, Map.of("id", "A1"), null, "programme"));
        return all;
    }

    /** There is one programme for all tests: what it publishes stays. */
    @Override
    protected Set<String> spared() {
        return Set.of(
                "POST /api/v1/calendar",
                "PUT /api/v1/calendar/{id}",
                "POST /api/v1/calendar/{id}/withdrawn",
                "POST /api/v1/operations/fact-comparisons",
                "POST /api/v1/operations/fact-comparisons/{id}/repair",
                "POST /api/v1/questions",
                "POST /api/v1/releases",
                "POST /api/v1/releases/again",
                "POST /api/v1/releases/corrections",
                "POST /api/v1/releases/{id}/answer",
                "POST /api/v1/releases/{id}/discarded",
                "POST /api/v1/releases/{id}/released");
    }

    /** Nobody is advised here. */
    @Override
    protected Map<String, Function<Tenant, Thing>> thingsWithoutConsent() {
        return Map.of();
    }

    @Override
    protected Map<String, String> idsTold() {
        return Map.of("operator: GET /api/v1/operations/parked-streams", PARKED);
    }

    @Override
    protected String pseudonyms() {
        return "select distinct subject from recorded_fact";
    }

    private Thing published(String kind, Tenant tenant) {
        if (published.isEmpty()) {
            publish(tenant);
        }
        Thing thing = published.get(kind);
        if (thing == null) {
            throw new AssertionError("Nothing makes a " + kind);
        }
        return thing;
    }

    private void publish(Tenant tenant) {
        ReleaseFixtures.forgetEverything();
        List<Told.Thing> agreements = new ArrayList<>();
        for (String office : List.of("essen-a", "essen-b", "hamm-a", "hamm-b")) {
            String authority = office.substring(0, office.length() - 2);
            for (String month : List.of("2026-05", "2026-08")) {
                agreements.addAll(signed(20, authority, office, month, "\"interpreter\":\"YES\"", "\"cefr\":\"A1\""));
                agreements.addAll(signed(10, authority, office, month, "\"interpreter\":\"NO\"", "\"cefr\":\"A1\""));
            }
        }
        told.tell(agreements.toArray(Told.Thing[]::new));
        String release = ReleaseFixtures.released(ReleaseFixtures.Q2);
        published.put("release", thing(tenant, Map.of("id", release, "table", TABLE), null, "programme"));
        Response asked = ReleaseFixtures.prepare("questions", QUESTION);
        assertThat(asked.<String>path("state")).as(asked.asString()).isEqualTo("GRANTED");
        published.put("question", thing(tenant, Map.of("id", asked.path("id")), null, "programme"));
        TestClock.ahead(Duration.between(Instant.now(), AFTER_THE_THIRD_QUARTER));
        Response prepared = ReleaseFixtures.prepare("2026-12-31");
        TestClock.ahead(Duration.ZERO);
        assertThat(prepared.statusCode()).as(prepared.asString()).isEqualTo(201);
        String id = prepared.path("id");
        published.put(
                "prepared-release",
                thing(tenant, Map.of("id", id, "table", TABLE), RELEASES + "/" + id + "/preparation", "programme"));
        Response planned =
                ReleaseFixtures.prepare("calendar", Map.of("asOf", "2027-06-30", "plannedFor", "2027-08-03"));
        String plan = planned.path("id");
        published.put("planned-release", thing(tenant, Map.of("id", plan), "/api/v1/calendar/" + plan, "programme"));
        String comparison = ReleaseFixtures.as(Tokens.of("operator"))
                .post("/api/v1/operations/fact-comparisons")
                .header("Location")
                .replaceFirst(".*/", "");
        published.put("comparison", thing(tenant, Map.of("id", comparison), null, "operator"));
    }

    private static Thing thing(Tenant tenant, Map<String, String> ids, @Nullable String readAt, String role) {
        Supplier<Tokens> holder = () -> Tokens.of(role).subject(UUID.randomUUID());
        return new Thing(tenant, ids, Map.of(role, holder), readAt);
    }
}
