package de.zusage.kit;

import de.zusage.kit.testing.ArchitectureContract;

class ArchitectureTest extends ArchitectureContract {

    ArchitectureTest() {
        super("de.zusage.kit");
    }
}
