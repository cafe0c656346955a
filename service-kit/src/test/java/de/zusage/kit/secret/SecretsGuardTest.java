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
            "quarkus.oidc.credentials.client-secret.value",
            "quarkus.oidc.credentials.jwt.secret",
            "quarkus.oidc.token-state-manager.encryption-secret",
            "QUARKUS_DATASOURCE_PASSWORD",
            "QUARKUS_OIDC_CREDENTIALS_CLIENT_SECRET_VALUE",
            "QUARKUS_DATASOURCE__JOB__PASSWORD_",
            "quarkus.datasource.passwords.first",
            "zusage.sms.access-token",
            "zusage.sms.apikey.value",
            "zusage.keys.vault.token",
            "mp.messaging.connector.smallrye-kafka.sasl.jaas.config",
            "mp.messaging.incoming.plan.ssl.keystore.password",
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
    void aSecretInsideOfAnAddressIsOneWhateverTheSettingIsCalled() {
        for (String address : new String[] {
            "https://somebody:" + CANARY + "@sms.example.org/send",
            "https://:" + CANARY + "@sms.example.org",
            "https://sms.example.org/send?to=1&token=" + CANARY,
            "jdbc:postgresql://db/agreement?user=a&password=" + CANARY,
            "jdbc:postgresql://db/agreement?sslpassword=" + CANARY
        }) {
            assertThatThrownBy(() -> SecretsGuard.requireFiles(config(Map.of("zusage.sms.gateway", address))))
                    .as(address)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("zusage.sms.gateway")
                    .hasMessageNotContaining(CANARY);
        }
        SmallRyeConfig plain = config(Map.of(
                "zusage.sms.gateway", "https://sms.example.org:8443/send?from=a@example.org",
                "quarkus.datasource.jdbc.url", "jdbc:postgresql://db:5432/agreement?sslmode=verify-full"));
        assertThatCode(() -> SecretsGuard.requireFiles(plain)).doesNotThrowAnyException();
    }

    @Test
    void whatIsNoSecretAndWhatNamesAFileMayStandAnywhere() {
        SmallRyeConfig config = config(Map.of(
                "zusage.seal.password-file", "/run/secrets/seal",
                "ZUSAGE_SEAL_PASSWORD_FILE", "/run/secrets/seal",
                "zusage.keys.vault.token-file", "/run/secrets/token",
                "quarkus.datasource.username", "agreement_app",
                "quarkus.datasource.credentials-provider", "vault",
                "quarkus.oidc.token.audience", "zusage-api",
                "zusage.login.longest-token", "PT10M",
                "zusage.keys.file", "/run/secrets/keys",
                "FOO_PASSWORD_FILE", "not ours",
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
