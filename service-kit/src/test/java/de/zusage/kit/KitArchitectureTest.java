package de.zusage.kit;

import de.zusage.kit.testing.ArchitectureContract;

class KitArchitectureTest extends ArchitectureContract {

    KitArchitectureTest() {
        super("de.zusage.kit");
    }
}
