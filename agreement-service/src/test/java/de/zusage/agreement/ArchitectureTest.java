package de.zusage.agreement;

import de.zusage.kit.testing.ArchitectureContract;
import java.util.Set;

class ArchitectureTest extends ArchitectureContract {
    ArchitectureTest() {
        super("de.zusage.agreement");
    }

    @Override
    protected Set<String> openToAll() {
        return Set.of("PublicVerificationResource.known");
    }
}
