package de.zusage.kit.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsGuardTest {

    private static final String CANARY = "canary-7f3a";

    @Test
    void aFileIsTheSettingOfItsNameBeforeEveryOtherSource(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("quarkus.datasource.password"), CANARY + "\n");
        Files.createDirectory(directory.resolve("..2026_11_29"));
        SmallRyeConfig config = config(Map.of(
                SecretFiles.DIRECTORY, directory.toString(), "quarkus.datasource.password", "from the environment"));
        assertThat(config.getValue("quarkus.datasource.password", String.class)).isEqualTo(CANARY);
        assertThatCode(() -> SecretsGuard.requireFiles(config)).doesNotThrowAnyException();
    }

    @Test
    void aSecretFromElsewhereKeepsTheServiceFromStartingAndIsNotSaid() {
        for (String secret : new String[] {
            "quarkus.datasource.password",
            "quarkus.datasource.job.password",
            "quarkus.flyway.password",
            "zusage.mail.password",
            "zusage.sms.authorization",
            "quarkus.oidc.credentials.secret",
            "kafka.sasl.jaas.config",
            "quarkus.http.ssl.certificate.key-store-password"
        }) {
            assertThatThrownBy(() -> SecretsGuard.requireFiles(config(Map.of(secret, CANARY))))
                    .as(secret)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(secret)
                    .hasMessageNotContaining(CANARY);
        }
    }

    @Test
    void whatIsNoSecretAndWhatNamesAFileMayStandAnywhere() {
        SmallRyeConfig config = config(Map.of(
                "zusage.seal.password-file", "/run/secrets/seal",
                "quarkus.datasource.username", "agreement_app",
                "zusage.keys.file", "/run/secrets/keys",
                "something.else.password", "not ours"));
        assertThatCode(() -> SecretsGuard.requireFiles(config)).doesNotThrowAnyException();
    }

    @Test
    void aDemoSaysThatItsSecretsAreElsewhere() {
        SmallRyeConfig config =
                config(Map.of("zusage.secrets.elsewhere", "true", "quarkus.datasource.password", CANARY));
        assertThatCode(() -> SecretsGuard.requireFiles(config)).doesNotThrowAnyException();
    }

    private static SmallRyeConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "environment", 300))
                .withSources(new SecretFiles())
                .build();
    }
}
