package de.zusage.notification;

import de.zusage.kit.testing.RowSecurityContract;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;

@QuarkusTest
class RowSecurityTest extends RowSecurityContract {

    @Override
    protected Set<String> withoutTenant() {
        return Set.of("erased", "erasure_rule");
    }
}
