package de.zusage.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import de.zusage.agreement.employment.ShowsNoCase;
import de.zusage.kit.testing.ArchitectureContract;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends ArchitectureContract {
    ArchitectureTest() {
        super("de.zusage.agreement");
    }

    @Test
    void whoIsNotEmployedReadsOnlyWhatShowsNoCase() {
        assertThat(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("de.zusage.agreement"))
                .filteredOn(each -> each.isAnnotatedWith(ShowsNoCase.class))
                .extracting(JavaClass::getSimpleName)
                .containsExactlyInAnyOrder(
                        "EmploymentResource",
                        "CarrierResource",
                        "OfficeResource",
                        "ReceivingOfficeResource",
                        "WordingResource",
                        "PictogramResource",
                        "TemplateResource",
                        "DueResource",
                        "HoldResource",
                        "ErasureResource",
                        "PublicVerificationResource");
    }

    @Override
    protected Map<String, String> outbound() {
        return Map.of("KeycloakLogins", "quarkus.keycloak.admin-client.server-url");
    }

    @Override
    protected Set<String> openToAll() {
        return Set.of("PublicVerificationResource.known");
    }
}
