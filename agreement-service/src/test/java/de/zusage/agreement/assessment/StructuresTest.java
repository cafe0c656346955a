package de.zusage.agreement.assessment;

import static de.zusage.agreement.Api.ADVISER;
import static de.zusage.agreement.Api.aCase;
import static de.zusage.agreement.Api.adviser;
import static de.zusage.agreement.Api.anOffer;
import static de.zusage.agreement.Api.changing;
import static de.zusage.agreement.Api.client;
import static de.zusage.agreement.Api.creating;
import static de.zusage.agreement.Api.employ;
import static de.zusage.agreement.Api.offer;
import static de.zusage.agreement.Api.ok;
import static de.zusage.agreement.Api.path;
import static de.zusage.agreement.Api.sign;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.agreement.ServiceTest;
import de.zusage.agreement.template.GoalArea;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.testing.http.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class StructuresTest {
    @Inject
    Structures structures;

    @Inject
    Tenancy tenancy;

    @BeforeEach
    void employed() {
        employ(ADVISER);
    }

    @Test
    void whatIsValidAtTheSecondSignatureIsFrozenAndNothingLaterChangesIt() {
        String casefile = aCase();
        observe(casefile, "A1", List.of());
        Response partly = ok(sign(client(), anOffer(casefile), 1, "CLIENT"));
        assertThat(frozen(partly)).isEmpty();
        observe(casefile, "A2", List.of());
        Response active = ok(sign(adviser(), partly, 1, "ADVISER"));
        Structure atSigning = frozen(active).orElseThrow();
        assertThat(atSigning.level()).isEqualTo("A2");
        assertThat(atSigning.levelSource()).isEqualTo(Source.PLACEMENT_TEST);
        assertThat(atSigning.values()).isEqualTo(Map.of(Kind.RESIDENCE_GROUP, "EU"));
        assertThat(atSigning.needs()).containsExactly(GoalArea.LANGUAGE, GoalArea.WORK);
        assertThat(atSigning.ageBand()).isEqualTo("35_49");

        observe(casefile, "B2", List.of("HOUSING"));
        assertThat(frozen(active)).contains(atSigning);

        Response opened =
                ok(changing(active).body(Map.of("requestedBy", "CLIENT")).post(path(active) + "/versions"));
        Response amended = ok(sign(client(), offer(opened, 2), 2, "CLIENT"));
        assertThat(frozen(ok(sign(adviser(), amended, 2, "ADVISER")))).contains(atSigning);
    }

    private static void observe(String casefile, String level, List<String> needs) {
        creating(adviser())
                .body(Map.of(
                        "observedOn",
                        "2026-02-01",
                        "needs",
                        needs,
                        "observations",
                        List.of(
                                Map.of("kind", "CEFR_OVERALL", "value", level, "source", "PLACEMENT_TEST"),
                                Map.of("kind", "RESIDENCE_GROUP", "value", "EU"))))
                .post("/api/v1/cases/" + casefile + "/assessments")
                .then()
                .statusCode(201);
    }

    private Optional<Structure> frozen(Response agreement) {
        List<Structure> found = new ArrayList<>();
        tenancy.run(
                new Tenant("stuttgart", "stuttgart-a"),
                () -> structures
                        .of(UUID.fromString(agreement.path("id")), UUID.fromString(agreement.path("caseId")))
                        .ifPresent(found::add));
        return found.stream().findFirst();
    }
}
