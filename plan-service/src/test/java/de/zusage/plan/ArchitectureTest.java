package de.zusage.plan;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import de.zusage.kit.testing.ArchitectureContract;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends ArchitectureContract {

    ArchitectureTest() {
        super("de.zusage.plan");
    }

    @Test
    void featuresDependInOneDirection() {
        slices().matching("de.zusage.plan.(*)..").should().beFreeOfCycles().check(code());
    }
}
