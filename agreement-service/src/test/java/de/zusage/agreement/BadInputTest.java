package de.zusage.agreement;

import de.zusage.kit.testing.BadInputContract;
import java.util.Set;

@ServiceTest
class BadInputTest extends BadInputContract {
    @Override
    protected Set<String> openToAll() {
        return Set.of("/api/v1/verification/{sha256}");
    }
}
