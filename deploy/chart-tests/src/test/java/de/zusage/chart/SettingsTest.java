package de.zusage.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.EnvVar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The chart tells the applications only what they read, by the names under which they read it. */
class SettingsTest {
    private static final List<String> APPLICATIONS =
            List.of("agreement-service", "plan-service", "notification-service", "reporting-service", "portal");

    /** Of the framework; each was seen to be taken by a running application, which warns of those that it does not know. */
    private static final Set<String> OF_THE_FRAMEWORK = Set.of(
            "config_ordinal",
            "kafka.security.protocol",
            "kafka.ssl.keystore.certificate.chain",
            "kafka.ssl.keystore.key",
            "kafka.ssl.keystore.type",
            "kafka.ssl.truststore.certificates",
            "kafka.ssl.truststore.type",
            "quarkus.config.locations",
            "quarkus.datasource.jdbc.url",
            "quarkus.datasource.job.jdbc.url",
            "quarkus.datasource.job.password",
            "quarkus.datasource.job.username",
            "quarkus.datasource.password",
            "quarkus.datasource.username",
            "quarkus.flyway.password",
            "quarkus.flyway.username",
            "quarkus.http.port",
            "quarkus.http.proxy.enable-forwarded-host",
            "quarkus.http.proxy.proxy-address-forwarding",
            "quarkus.http.proxy.trusted-proxies",
            "quarkus.init-and-exit",
            "quarkus.management.port",
            "quarkus.oidc.auth-server-url",
            "quarkus.oidc.authentication.state-secret",
            "quarkus.oidc.proxy.host",
            "quarkus.oidc.proxy.port",
            "quarkus.otel.exporter.otlp.endpoint",
            "quarkus.rest-client.agreement.url",
            "quarkus.rest-client.notification.url",
            "quarkus.rest-client.plan.url",
            "quarkus.rest-client.reporting.url");

    private static void assertKnown(String application, Stream<String> settings) {
        KnownSettings known = KnownSettings.of(application);
        assertThat(settings)
                .isNotEmpty()
                .allSatisfy(setting -> assertThat(OF_THE_FRAMEWORK.contains(setting) || known.has(setting))
                        .as(application + " reads no " + setting)
                        .isTrue());
    }

    @ParameterizedTest
    @EnumSource
    void everySettingIsRead(Profile profile) {
        APPLICATIONS.forEach(application -> assertKnown(
                application, Chart.of(profile).settings("zusage-" + application).stringPropertyNames().stream()));
    }

    @ParameterizedTest
    @EnumSource
    void everyMountedSecretIsASettingThatIsRead(Profile profile) {
        Rendered rendered = Chart.of(profile);
        APPLICATIONS.forEach(application -> assertKnown(
                application,
                rendered.pods().stream()
                        .filter(pod -> pod.name().contains(application))
                        .flatMap(pod -> pod.spec().getVolumes().stream())
                        .filter(volume -> volume.getProjected() != null)
                        .flatMap(volume -> volume.getProjected().getSources().stream())
                        .flatMap(source -> source.getSecret().getItems().stream())
                        .map(item -> item.getPath())));
    }

    @ParameterizedTest
    @EnumSource
    void everyVariableIsASettingThatIsRead(Profile profile) {
        Rendered rendered = Chart.of(profile);
        APPLICATIONS.forEach(application -> assertKnown(
                application,
                rendered.pods().stream()
                        .filter(pod -> pod.name().contains(application))
                        .flatMap(pod -> pod.containers())
                        .flatMap(container -> container.getEnv().stream())
                        .map(EnvVar::getName)
                        .filter(name -> !name.startsWith("JAVA_") && !name.startsWith("MALLOC_"))
                        .map(SettingsTest::setting)));
    }

    /** What the applications make of a variable: none of these has a dash in a map's key. */
    private static String setting(String variable) {
        return Map.of(
                        "QUARKUS_FLYWAY_MIGRATE_AT_START", "quarkus.flyway.migrate-at-start",
                        "QUARKUS_INIT_AND_EXIT", "quarkus.init-and-exit",
                        "QUARKUS_OIDC_AUTH_SERVER_URL", "quarkus.oidc.auth-server-url")
                .getOrDefault(variable, variable.toLowerCase(Locale.ROOT).replace('_', '.'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zusage.reminder.days-of.stuttgart.step",
                "zusage.escalation.after-of.adviser",
                "zusage.letter.sender-of.stuttgart.stuttgart-a",
                "zusage.sms.authorization",
                "zusage.message.every",
                "zusage.keys.vault.token-file",
                "zusage.secrets.directory",
                "zusage.rations.per-minute.searches"
            })
    void settingsThatAreReadAreKnown(String setting) {
        assertThat(KnownSettings.of("notification-service").has(setting)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zusage.reminder.not-befor",
                "zusage.escalation.after-of",
                "zusage.keys.vault.token",
                "zusage.letter.senders",
                "quarkus.datasource.jdbc.urls",
                "zusage.agreement.time-to-respond-days"
            })
    void othersAreNot(String setting) {
        assertThat(KnownSettings.of("notification-service").has(setting)).isFalse();
    }

    @Test
    void aLargeNumberIsWrittenOut() {
        Rendered rendered =
                Chart.of(Profile.SINGLE, Map.of("applications.agreement.settings.zusage\\.file-limit", 20_971_520));
        assertThat(rendered.of("ConfigMap").stream()
                        .map(map -> map.at("/data/application.properties").asText()))
                .anyMatch(settings -> settings.contains("zusage.file-limit=20971520\n"));
    }

    @Test
    void everybodyComesBehindItsOwnProxyOnly() {
        assertThat(Chart.of(Profile.JOINT).settings("zusage-portal"))
                .containsEntry("quarkus.http.proxy.trusted-proxies", "10.0.0.0/8");
    }
}
