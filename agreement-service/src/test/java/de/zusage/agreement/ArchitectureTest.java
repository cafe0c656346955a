package de.zusage.agreement;

import de.zusage.kit.testing.ArchitectureContract;

class ArchitectureTest extends ArchitectureContract {
    ArchitectureTest() {
        super("de.zusage.agreement");
    }
}
