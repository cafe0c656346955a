package de.zusage.portal.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mounted Secret is taken, file by file, and before whatever the environment says. */
class SecretFilesTest {
    @TempDir
    Path mounted;

    private static SmallRyeConfig reading(String directory) {
        return new SmallRyeConfigBuilder()
                .withDefaultValues(
                        Map.of("zusage.secrets.directory", directory, "quarkus.datasource.password", "elsewhere"))
                .withSources(new SecretFiles())
                .build();
    }

    @Test
    void eachFileIsTheSettingOfItsName() throws IOException {
        Path data = Files.createDirectory(mounted.resolve("..2026_11_30"));
        Files.writeString(data.resolve("quarkus.datasource.password"), "a=b\\c\n");
        Files.createSymbolicLink(
                mounted.resolve("quarkus.datasource.password"), data.resolve("quarkus.datasource.password"));
        assertThat(reading(mounted.toString()).getValue("quarkus.datasource.password", String.class))
                .isEqualTo("a=b\\c");
    }

    @Test
    void whereNoneIsNamedNothingIsRead() {
        assertThat(reading("").getValue("quarkus.datasource.password", String.class))
                .isEqualTo("elsewhere");
    }

    @Test
    void oneThatIsNotThereStopsTheStart() {
        String away = mounted.resolve("away").toString();
        assertThatThrownBy(() -> reading(away)).hasMessageContaining("cannot be read");
    }
}
