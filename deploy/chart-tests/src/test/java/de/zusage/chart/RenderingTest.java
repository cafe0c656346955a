package de.zusage.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import io.fabric8.kubernetes.api.model.Quantity;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the chart makes is what servers take, in every profile; what nobody meant is refused. */
class RenderingTest {
    private static final BigDecimal GIBIBYTE = BigDecimal.valueOf(1L << 30);

    @Test
    void theChartIsClean() {
        LintResult lint = new Helm(Repository.CHART).lint().strict().call();
        assertThat(lint.isFailed()).as(String.valueOf(lint.getMessages())).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void everyDocumentIsKnownToWhoTakesIt(Profile profile) {
        assertThat(Chart.of(profile).documents())
                .hasSizeGreaterThan(25)
                .allSatisfy(document -> assertThat(Models.complaints(document)).isEmpty());
    }

    @Test
    void aFieldThatNobodyKnowsIsNoticed() {
        for (JsonNode document : Chart.of(Profile.JOINT).documents()) {
            ObjectNode odd = document.deepCopy();
            (odd.has("spec") ? (ObjectNode) odd.get("spec") : odd).put("replicsa", 2);
            assertThat(Models.complaints(odd)).as(odd.path("kind").asText()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyNameIsThereOnce(Profile profile) {
        List<String> names = Chart.of(profile).documents().stream()
                .map(document -> document.path("kind").asText()
                        + ' '
                        + document.at("/metadata/name").asText())
                .toList();
        assertThat(names)
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name.length()).isLessThanOrEqualTo(63));
    }

    @Test
    void aSingleInstallationNeedsSixGibibytesWithEverything() {
        Rendered single = Chart.of(Profile.SINGLE);
        Stream<JsonNode> applications = single.of("Deployment").stream()
                .map(deployment -> deployment.at("/spec/template/spec/containers/0/resources/limits/memory"));
        JsonNode kafka = single.of("Kafka").get(0);
        Stream<JsonNode> servers = Stream.of(
                single.of("Cluster").get(0).at("/spec/resources/limits/memory"),
                single.of("KafkaNodePool").get(0).at("/spec/resources/limits/memory"),
                kafka.at("/spec/entityOperator/topicOperator/resources/limits/memory"),
                kafka.at("/spec/entityOperator/userOperator/resources/limits/memory"),
                single.of("Keycloak").get(0).at("/spec/resources/limits/memory"));
        List<BigDecimal> limits = Stream.concat(applications, servers)
                .map(limit -> Quantity.getAmountInBytes(Quantity.parse(limit.asText())))
                .toList();
        assertThat(limits).hasSize(10);
        assertThat(limits.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isLessThanOrEqualTo(GIBIBYTE.multiply(BigDecimal.valueOf(6)));
    }

    @ParameterizedTest
    @CsvSource({
        "application.replicsa, 2",
        "applications.plans.host, a.example.org",
        "applications.plan.resources.limits.memroy, 1Gi",
        "issuer, http://login.example.org/realms/zusage",
        "keys.kind, file",
        "database.sslmode, disable",
        "sms.gateway, http://sms.example.org",
        "migrations.mode, start",
        "application.digest, sha256:abc",
        "networkPolicy.peers.databse, x",
        "applications.notification.settings.zusage\\.mail\\.password, x",
        "applications.notification.settings.mail, x"
    })
    void aValueThatNobodyMeantIsRefused(String name, String value) {
        assertThatThrownBy(() -> Chart.of(Profile.NATIONWIDE, Map.of(name, value)))
                .hasMessageContaining("values don't meet the specifications of the schema");
    }

    @ParameterizedTest
    @CsvSource({
        "issuer, the realm that issues tokens",
        "database.host, where PostgreSQL answers",
        "kafka.bootstrap, where brokers answer",
        "kafka.caSecret, the brokers' authority",
        "keys.vault.address, Transit engine",
        "caBundle.configMap, certificate is verified against it",
        "mail.from, the address mail comes from",
        "global.imageRegistry, which the images were pushed to"
    })
    void whatIsMissingIsAskedForByName(String name, String words) {
        assertThatThrownBy(() -> Chart.of(Profile.NATIONWIDE, Map.of(name, "")))
                .hasMessageContaining(name)
                .hasMessageContaining(words);
    }

    @Test
    void onlyADemoBringsItsPeopleAlong(@TempDir Path directory) throws IOException {
        Path people = Files.writeString(directory.resolve("people.json"), """
                {"realm": "zusage", "sslRequired": "none", "users": [{"username": "a"}]}""");
        assertThat(Chart.of(Profile.TRAINING, Map.of("keycloak.realm", people)).of("KeycloakRealmImport"))
                .singleElement()
                .satisfies(made ->
                        assertThat(made.at("/spec/realm/sslRequired").asText()).isEqualTo("all"));
        assertThatThrownBy(() -> Chart.of(Profile.JOINT, Map.of("keycloak.realm", people)))
                .hasMessageContaining("keycloak.realm has users");
        Path secret = Files.writeString(directory.resolve("secret.json"), """
                {"realm": "zusage", "bruteForceProtected": true, "clients": [{"clientId": "portal", "secret": "demo"}]}""");
        assertThatThrownBy(() -> Chart.of(Profile.JOINT, Map.of("keycloak.realm", secret)))
                .hasMessageContaining("has the secret of portal in it");
        Path guessed = Files.writeString(directory.resolve("guessed.json"), """
                {"realm": "zusage", "clients": [{"clientId": "portal", "secret": "${portal}"}]}""");
        assertThatThrownBy(() -> Chart.of(Profile.JOINT, Map.of("keycloak.realm", guessed)))
                .hasMessageContaining("bruteForceProtected");
        Path password = Files.writeString(directory.resolve("password.json"), """
                {"realm": "zusage", "bruteForceProtected": true}""");
        assertThatThrownBy(() -> Chart.of(Profile.JOINT, Map.of("keycloak.realm", password)))
                .hasMessageContaining("browserFlow");
        Path broken = Files.writeString(directory.resolve("broken.json"), "{");
        assertThatThrownBy(() -> Chart.of(Profile.JOINT, Map.of("keycloak.realm", broken)))
                .hasMessageContaining("the realm as JSON");
    }

    @Test
    void theRealmForRealPeopleIsTakenAndThatOfTheDemoIsNot() {
        Path real = Repository.path("deploy/keycloak/zusage-realm-production.json");
        assertThat(Chart.of(Profile.JOINT, Map.of("keycloak.realm", real)).of("KeycloakRealmImport"))
                .singleElement()
                .satisfies(made ->
                        assertThat(made.at("/spec/realm/browserFlow").asText()).isEqualTo("zusage login"));
        Path demo = Repository.path("deploy/keycloak/zusage-realm.json");
        assertThatThrownBy(() -> Chart.of(Profile.JOINT, Map.of("keycloak.realm", demo)))
                .hasMessageContaining("keycloak.realm has users");
    }

    @Test
    void theRealmOfTheDemoIsTaken() {
        Path realm = Repository.path("deploy/keycloak/zusage-realm.json");
        assertThat(Chart.of(Profile.TRAINING, Map.of("keycloak.realm", realm)).of("KeycloakRealmImport"))
                .singleElement()
                .satisfies(made ->
                        assertThat(made.at("/spec/realm/realm").asText()).isEqualTo("zusage"));
    }

    @Test
    void everyHostHasACertificateThatItsIngressUses() {
        Rendered rendered = Chart.of(Profile.JOINT);
        assertThat(rendered.of("Certificate").stream()
                        .flatMap(made -> made.at("/spec/dnsNames").valueStream().map(JsonNode::asText)))
                .contains("login.zusage.example.org", "zusage.example.org");
        JsonNode keycloak = rendered.of("Keycloak").get(0);
        assertThat(rendered.of("Certificate").stream()
                        .map(made -> made.at("/spec/secretName").asText()))
                .contains(keycloak.at("/spec/ingress/tlsSecret").asText());
        assertThatThrownBy(() -> Chart.of(Profile.JOINT, Map.of("exposure.kind", "gateway")))
                .hasMessageContaining("keycloak.enabled needs exposure.kind ingress");
    }

    @Test
    void aSecretOfSeveralApplicationsIsAskedForOnce() {
        Rendered rendered = Chart.of(Profile.JOINT, Map.of("application.secretSettings[0]", "shared"));
        assertThat(rendered.of("ExternalSecret").stream()
                        .map(made -> made.at("/metadata/name").asText()))
                .containsOnlyOnce("shared");
    }

    @Test
    void aLostServerIsMadeAnewFromItsBackupAndNeverOverIt() {
        JsonNode cluster = Chart.of(
                        Profile.JOINT,
                        Map.of(
                                "postgres.recovery.objectStore",
                                "zusage-backups",
                                "postgres.recovery.serverName",
                                "zusage-postgres",
                                "postgres.recovery.targetTime",
                                "2027-03-04 05:06:07+01",
                                "postgres.backup.serverName",
                                "zusage-postgres-2"))
                .of("Cluster")
                .get(0);
        assertThat(Models.complaints(cluster)).isEmpty();
        JsonNode spec = cluster.path("spec");
        assertThat(spec.path("bootstrap").properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("recovery");
        assertThat(spec.at("/bootstrap/recovery/recoveryTarget/targetTime").asText())
                .isEqualTo("2027-03-04 05:06:07+01");
        assertThat(spec.at("/externalClusters/0/name")).isEqualTo(spec.at("/bootstrap/recovery/source"));
        assertThat(spec.at("/externalClusters/0/plugin/parameters/serverName").asText())
                .isEqualTo("zusage-postgres");
        assertThat(spec.at("/plugins/0/parameters/serverName").asText()).isEqualTo("zusage-postgres-2");
        assertThatThrownBy(() -> Chart.of(
                        Profile.JOINT,
                        Map.of(
                                "postgres.recovery.objectStore",
                                "zusage-backups",
                                "postgres.recovery.serverName",
                                "zusage-postgres")))
                .hasMessageContaining("postgres.backup.serverName");
        assertThatThrownBy(() -> Chart.of(Profile.JOINT, Map.of("postgres.recovery.objectStore", "zusage-backups")))
                .hasMessageContaining("postgres.recovery.serverName");
    }

    @Test
    void oneInstanceDoesNotKeepItsNode() {
        assertThat(Chart.of(Profile.SINGLE).of("Cluster").get(0).at("/spec/enablePDB"))
                .isEqualTo(BooleanNode.FALSE);
        assertThat(Chart.of(Profile.JOINT).of("Cluster").get(0).at("/spec/enablePDB"))
                .isEqualTo(BooleanNode.TRUE);
    }

    @Test
    void whatHoldsDataStaysWhenTheReleaseGoes() {
        Rendered rendered = Chart.of(Profile.JOINT);
        assertThat(Stream.of("Cluster", "Database", "KafkaTopic").flatMap(kind -> rendered.of(kind).stream()))
                .hasSize(1 + 6 + 8)
                .allSatisfy(kept -> assertThat(kept.at("/metadata/annotations/helm.sh~1resource-policy")
                                .asText())
                        .isEqualTo("keep"));
        assertThat(rendered.of("KafkaNodePool").get(0).at("/spec/storage/volumes/0/deleteClaim"))
                .isEqualTo(BooleanNode.FALSE);
    }

    @Test
    void aMirrorServesEveryImageOfTheChart() {
        Rendered mirrored = Chart.of(Profile.JOINT, Map.of("global.imageRegistry", "mirror.example.org"));
        assertThat(mirrored.pods().stream().flatMap(Rendered.Pod::containers).map(container -> container.getImage()))
                .isNotEmpty()
                .allMatch(image -> image.startsWith("mirror.example.org/zusage/"));
        assertThat(mirrored.of("Cluster").get(0).at("/spec/imageName").asText())
                .startsWith("mirror.example.org/cloudnative-pg/");
    }
}
