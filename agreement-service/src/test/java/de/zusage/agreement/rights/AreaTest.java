package de.zusage.agreement.rights;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.agreement.rights.RightsApi.Area;
import de.zusage.kit.testing.ContractFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AreaTest {
    private static final List<Path> ANSWERS = List.of(
            Path.of("openapi/agreement-service.yaml"),
            Path.of("openapi/notification-service.yaml"),
            Path.of("openapi/plan-service.yaml"));

    @ParameterizedTest
    @EnumSource
    void everyFieldIsOneThatTheServicesAnswerWith(Area area) throws IOException {
        StringBuilder answers = new StringBuilder();
        for (Path file : ANSWERS) {
            answers.append(Files.readString(ContractFiles.directory().resolve(file)));
        }
        assertThat(area.fields())
                .doesNotHaveDuplicates()
                .allSatisfy(field -> assertThat(answers).contains("\n        " + field + ":\n"));
    }
}
