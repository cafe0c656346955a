package de.zusage.reporting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import de.zusage.kit.testing.ArchitectureContract;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules of the house, and those of this service's own. */
class ArchitectureTest extends ArchitectureContract {
    ArchitectureTest() {
        super("de.zusage.reporting");
    }

    @Override
    protected Set<String> openToAll() {
        return Set.of(
                "SurveyResource.questionnaire",
                "SurveyResource.answer",
                "CalendarResource.calendar",
                "CalendarResource.plan");
    }

    @Test
    void protectingNeedsOnlyTheCatalogueAndASolver() {
        classes()
                .that()
                .resideInAPackage("de.zusage.reporting.protection")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "org.ojalgo..",
                        "de.zusage.reporting.catalogue",
                        "de.zusage.reporting.period",
                        "de.zusage.reporting.protection")
                .check(code());
    }

    @Test
    void theAttackerSharesNothingWithWhatItAttacks() {
        classes()
                .that()
                .resideInAPackage("de.zusage.reporting.attack")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.ojalgo..", "de.zusage.reporting.attack")
                .check(new ClassFileImporter().importPath(Path.of("target", "test-classes")));
    }

    @Test
    void writingNeedsNoDatabaseAndNoRelease() {
        noClasses()
                .that()
                .resideInAPackage("de.zusage.reporting.format")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta..",
                        "io.quarkus..",
                        "org.hibernate..",
                        "de.zusage.reporting.cube",
                        "de.zusage.reporting.fact",
                        "de.zusage.reporting.release")
                .check(code());
    }

    @Test
    void theDecisionSheetReadsReleasedFiguresOnly() {
        noClasses()
                .that()
                .resideInAPackage("de.zusage.reporting.sheet")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..",
                        "jakarta.persistence..",
                        "io.agroal..",
                        "io.quarkus.hibernate..",
                        "de.zusage.reporting.completeness",
                        "de.zusage.reporting.cube",
                        "de.zusage.reporting.fact",
                        "de.zusage.reporting.own",
                        "de.zusage.reporting.preparation")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .check(code());
    }

    @Test
    void factsKnowNothingOfReleases() {
        noClasses()
                .that()
                .resideInAnyPackage("de.zusage.reporting.fact", "de.zusage.reporting.authority")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("de.zusage.reporting.release", "de.zusage.reporting.protection")
                .check(code());
    }
}
