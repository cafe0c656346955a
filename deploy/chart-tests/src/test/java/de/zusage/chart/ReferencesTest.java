package de.zusage.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.zusage.chart.Rendered.Pod;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever one object names is there, or is a Secret that the chart's README tells whoever installs it to bring. */
class ReferencesTest {
    private static final String README = Repository.read(Repository.CHART.resolve("README.md"));

    @ParameterizedTest
    @EnumSource
    void everyMountIsOfAVolumeAndEveryVolumeIsMounted(Profile profile) {
        assertThat(Chart.of(profile).pods()).allSatisfy(pod -> {
            Set<String> mounted = pod.containers()
                    .flatMap(container -> container.getVolumeMounts().stream())
                    .map(VolumeMount::getName)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(pod.spec().getVolumes().stream().map(Volume::getName))
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(mounted);
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyFileThatASettingNamesIsMounted(Profile profile) {
        Rendered rendered = Chart.of(profile);
        rendered.pods().stream()
                .filter(pod -> rendered.has("ConfigMap", pod.name()))
                .forEach(pod -> {
                    List<String> places = pod.main().getVolumeMounts().stream()
                            .map(VolumeMount::getMountPath)
                            .toList();
                    rendered.settings(pod.name()).values().stream()
                            .map(String::valueOf)
                            .flatMap(value -> Stream.of(value.split("[=?&]")))
                            .filter(value -> value.startsWith("/etc/zusage/") || value.startsWith("/var/"))
                            .forEach(file -> assertThat(places)
                                    .as(pod.name() + " is told of " + file)
                                    .anyMatch(place -> file.equals(place) || file.startsWith(place + '/')));
                });
    }

    @ParameterizedTest
    @EnumSource
    void servicesReachTheirPodsAtPortsThatThereAre(Profile profile) {
        Rendered rendered = Chart.of(profile);
        assertThat(rendered.of(Service.class)).hasSize(5).allSatisfy(service -> {
            List<Pod> pods = rendered.pods().stream()
                    .filter(pod -> pod.labels()
                            .entrySet()
                            .containsAll(service.getSpec().getSelector().entrySet()))
                    .toList();
            assertThat(pods)
                    .singleElement()
                    .satisfies(pod -> assertThat(pod.main().getPorts().stream().map(port -> port.getName()))
                            .containsExactlyInAnyOrderElementsOf(service.getSpec().getPorts().stream()
                                    .map(port -> port.getTargetPort().getStrVal())
                                    .toList()));
        });
        assertThat(rendered.of(PodDisruptionBudget.class))
                .allSatisfy(budget -> assertThat(rendered.pods())
                        .filteredOn(pod -> pod.labels()
                                .entrySet()
                                .containsAll(budget.getSpec()
                                        .getSelector()
                                        .getMatchLabels()
                                        .entrySet()))
                        .hasSize(1));
    }

    @ParameterizedTest
    @EnumSource
    void whatComesFromOutsideEndsAtAService(Profile profile) {
        Rendered rendered = Chart.of(profile);
        List<String> backends = Stream.concat(
                        rendered.of("Ingress").stream()
                                .map(ingress -> ingress.at("/spec/rules/0/http/paths/0/backend/service/name")),
                        rendered.of("HTTPRoute").stream().map(route -> route.at("/spec/rules/0/backendRefs/0/name")))
                .map(JsonNode::asText)
                .toList();
        assertThat(backends).isNotEmpty().allMatch(name -> rendered.has("Service", name));
    }

    @ParameterizedTest
    @EnumSource
    void thePortalFindsTheServices(Profile profile) {
        Rendered rendered = Chart.of(profile);
        var settings = rendered.settings("zusage-portal");
        assertThat(List.of("agreement", "plan", "notification", "reporting")).allSatisfy(name -> {
            URI address = URI.create(settings.getProperty("quarkus.rest-client." + name + ".url"));
            Service service = rendered.one(Service.class, address.getHost());
            assertThat(service.getSpec().getPorts())
                    .anyMatch(port -> port.getName().equals("http") && port.getPort() == address.getPort());
        });
    }

    @ParameterizedTest
    @EnumSource
    void everySecretIsMadeOrAskedFor(Profile profile) {
        Rendered rendered = Chart.of(profile);
        Set<String> made = new TreeSet<>();
        rendered.of("KafkaUser")
                .forEach(user -> made.add(user.at("/metadata/name").asText()));
        rendered.of("Kafka")
                .forEach(kafka -> made.add(kafka.at("/metadata/name").asText() + "-cluster-ca-cert"));
        rendered.of("Cluster")
                .forEach(cluster -> made.add(cluster.at("/metadata/name").asText() + "-ca"));
        rendered.of("Certificate")
                .forEach(certificate ->
                        made.add(certificate.at("/spec/secretName").asText()));
        rendered.of("ExternalSecret")
                .forEach(secret -> made.add(secret.at("/metadata/name").asText()));
        assertThat(secrets(rendered))
                .hasSizeGreaterThan(10)
                .allSatisfy(name -> assertThat(made.contains(name) || isTold(name))
                        .as(name + " comes from nowhere")
                        .isTrue());
        if (!rendered.of("ExternalSecret").isEmpty()) {
            assertThat(secrets(rendered).filter(name -> name.contains("-db-"))).allMatch(made::contains);
        }
    }

    /** As the table of the README has it: with {@code <application>} in the place of its name. */
    private static boolean isTold(String secret) {
        String pattern = secret.replaceFirst(
                "^zusage-(agreement|plan|notification|reporting|portal|keycloak)-(?!service)", "<name>-<application>-");
        pattern = pattern.replaceFirst(
                "^zusage-(agreement|plan|notification|reporting)-service$", "<name>-<application>-service");
        return README.contains("`" + pattern + "`") || README.contains("`" + secret + "`");
    }

    /** Every Secret that anything names. */
    private static Stream<String> secrets(Rendered rendered) {
        Stream<String> mounted = rendered.pods().stream()
                .flatMap(pod -> pod.spec().getVolumes().stream())
                .flatMap(volume -> Stream.concat(
                        Stream.ofNullable(volume.getSecret()).map(secret -> secret.getSecretName()),
                        Stream.ofNullable(volume.getProjected())
                                .flatMap(projected -> projected.getSources().stream())
                                .map(source -> source.getSecret().getName())));
        Stream<String> named = rendered.documents().stream()
                .flatMap(document -> Stream.of("passwordSecret", "usernameSecret", "secretName", "tlsSecret")
                        .flatMap(field -> document.findValues(field).stream()))
                .map(found ->
                        found.isTextual() ? found.asText() : found.path("name").asText());
        return Stream.concat(mounted, named).filter(Objects::nonNull).distinct();
    }

    @ParameterizedTest
    @EnumSource
    void noSecretIsInTheChart(Profile profile) {
        Rendered rendered = Chart.of(profile);
        assertThat(rendered.of("Secret")).isEmpty();
        assertThat(rendered.pods().stream().flatMap(Pod::containers)).allSatisfy(container -> {
            assertThat(container.getEnvFrom()).isEmpty();
            assertThat(container.getEnv()).allSatisfy(variable -> {
                assertThat(variable.getValueFrom()).as(variable.getName()).isNull();
                assertThat(variable.getName()).doesNotMatch(".*(PASSWORD|TOKEN|SECRET)");
            });
        });
    }

    @Test
    void theAuthoritysOwnKeyStaysWhereItIs() {
        assertThat(Chart.of(Profile.JOINT).pods().stream()
                        .flatMap(pod -> pod.spec().getVolumes().stream())
                        .filter(volume -> volume.getName().equals("database-ca"))
                        .flatMap(volume -> volume.getSecret().getItems().stream())
                        .map(item -> item.getKey()))
                .isNotEmpty()
                .containsOnly("ca.crt");
    }
}
