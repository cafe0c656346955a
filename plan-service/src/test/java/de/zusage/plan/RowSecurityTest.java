package de.zusage.plan;

import de.zusage.kit.testing.RowSecurityContract;
import de.zusage.local.testing.ServiceStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;

@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class RowSecurityTest extends RowSecurityContract {

    @Override
    protected Set<String> withoutTenant() {
        return Set.of(
                "erased",
                "erasure_rule",
                "ended_fact",
                "calendar_day",
                "known_template",
                "offer",
                "place",
                "received_referral",
                "told_capacity");
    }
}
