package de.zusage.plan.casefile;

import static de.zusage.plan.AnOffice.STUTTGART_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.ServiceStack;
import de.zusage.plan.AnOffice;
import de.zusage.plan.AnOffice.APlan;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What clients demand holds here as soon as it is known. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class DemandedTest {
    @Inject
    AnOffice office;

    @Inject
    Tenancy tenancy;

    @Inject
    KnownCases cases;

    @Test
    void inARestrictedCaseNobodyWrites() {
        APlan plan = office.opensAPlan();
        tenancy.run(STUTTGART_A, () -> cases.restrict(plan.casefile(), true));
        AnOffice.asAdviser()
                .header("If-Match", plan.etag())
                .body("{\"outcome\":\"MET\"}")
                .post("/api/v1/steps/" + plan.clientStep() + "/outcome")
                .then()
                .statusCode(409)
                .body("type", containsString("case-is-restricted"));
        tenancy.run(STUTTGART_A, () -> cases.restrict(plan.casefile(), false));
        plan.closesTheClientsStep();
    }

    @Test
    void whoObjectsIsCountedNoMoreAndWhatWasCountedStays() throws SQLException {
        APlan plan = office.opensAPlan();
        long before = facts();
        tenancy.run(STUTTGART_A, () -> cases.leaveOut(plan.casefile(), true));
        plan.closesTheClientsStep();
        assertThat(facts()).isEqualTo(before);
        tenancy.run(STUTTGART_A, () -> cases.leaveOut(plan.casefile(), false));
        APlan other = office.opensAPlan();
        other.closesTheClientsStep();
        assertThat(facts()).isGreaterThan(before);
    }

    /** How many facts there are: no other test of the service runs beside this one. */
    private static long facts() throws SQLException {
        try (var owner = LocalDatabase.asOwner();
                var statement = owner.createStatement();
                var row = statement.executeQuery("select count(*) from event_log where type like 'fact.%'")) {
            row.next();
            return row.getLong(1);
        }
    }
}
