package de.zusage.reporting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import de.zusage.kit.testing.ArchitectureContract;
import org.junit.jupiter.api.Test;

/** The rules of the house, and two of this service's own. */
class ArchitectureTest extends ArchitectureContract {
    ArchitectureTest() {
        super("de.zusage.reporting");
    }

    @Test
    void countingAndProtectingNeedNothingButJava() {
        classes()
                .that()
                .resideInAPackage("de.zusage.reporting.figure")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "de.zusage.reporting.figure")
                .check(code());
    }

    @Test
    void factsKnowNothingOfReleases() {
        noClasses()
                .that()
                .resideInAnyPackage("de.zusage.reporting.fact", "de.zusage.reporting.authority")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("de.zusage.reporting.release", "de.zusage.reporting.figure")
                .check(code());
    }
}
