package de.zusage.print;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import de.zusage.kit.testing.ArchitectureContract;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends ArchitectureContract {

    ArchitectureTest() {
        super("de.zusage.print");
    }

    @Test
    void printingKnowsNobodyElse() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("de.zusage.kit..", "io.quarkus..", "jakarta..")
                .check(code());
    }
}
