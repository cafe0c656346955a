package de.zusage.plan;

import de.zusage.kit.testing.RowSecurityContract;
import de.zusage.local.testing.ServiceStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.junit.jupiter.api.Tag;

@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "plan"))
@Tag("landing")
class RowSecurityTest extends RowSecurityContract {

    @Override
    protected Set<String> withoutTenant() {
        return Set.of(
                "ended_fact", "calendar_day", "known_template", "offer", "place", "received_referral", "told_capacity");
    }

    @Override
    protected boolean erases() {
        return true;
    }

    @Override
    protected Set<String> forJobs() {
        return Set.of(
                "booking",
                "lost_offer",
                "offer",
                "place",
                "plan",
                "received_referral",
                "referral",
                "step",
                "told_capacity");
    }

    /** Sums of a carrier over its offices, the step that goes on after a transfer (ADR 15), and what is counted of it over all of them. */
    @Override
    protected Set<String> definers() {
        return Set.of(
                "zusage_continue_steps", "zusage_effort", "zusage_first_step", "zusage_counted_of", "zusage_end_facts");
    }
}
