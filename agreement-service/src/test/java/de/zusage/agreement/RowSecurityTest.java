package de.zusage.agreement;

import de.zusage.kit.testing.RowSecurityContract;
import java.util.Set;

@ServiceTest
class RowSecurityTest extends RowSecurityContract {

    /** Which carriers and offices there are is public. */
    @Override
    protected Set<String> withoutTenant() {
        return Set.of("carrier", "office");
    }
}
