package de.zusage.chart;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.chart.Rendered.Pod;
import de.zusage.local.Topics;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How pods come, go and are counted. */
class LifecycleTest {
    private static final Duration MARGIN = Duration.ofSeconds(10);
    private static final int FOR_ITSELF = 10;

    private static Stream<Pod> applications(Rendered rendered) {
        return rendered.pods().stream()
                .filter(pod -> !pod.label("app.kubernetes.io/name").equals("migration"));
    }

    @ParameterizedTest
    @EnumSource
    void everyApplicationIsAskedHowItIs(Profile profile) {
        Rendered rendered = Chart.of(profile);
        assertThat(applications(rendered)).hasSize(5).allSatisfy(pod -> {
            Map<String, Integer> ports = pod.main().getPorts().stream()
                    .collect(Collectors.toMap(ContainerPort::getName, ContainerPort::getContainerPort));
            Properties settings = rendered.settings(pod.name());
            assertThat(settings)
                    .containsEntry("quarkus.http.port", String.valueOf(ports.get("http")))
                    .containsEntry("quarkus.management.port", String.valueOf(ports.get("management")));
            Map<String, Probe> probes = Map.of(
                    "/q/health/started", pod.main().getStartupProbe(),
                    "/q/health/live", pod.main().getLivenessProbe(),
                    "/q/health/ready", pod.main().getReadinessProbe());
            probes.forEach((path, probe) -> {
                assertThat(probe.getHttpGet().getPath()).isEqualTo(path);
                assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo("management");
            });
        });
    }

    @ParameterizedTest
    @EnumSource
    void whatIsUnderWayComesToItsEnd(Profile profile) {
        Rendered rendered = Chart.of(profile);
        assertThat(applications(rendered)).allSatisfy(pod -> {
            long drain = pod.main().getLifecycle().getPreStop().getSleep().getSeconds();
            String timeout = rendered.settings(pod.name()).getProperty("quarkus.shutdown.timeout");
            assertThat(drain).isPositive();
            assertThat(Duration.ofSeconds(pod.spec().getTerminationGracePeriodSeconds()))
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(drain)
                            .plus(Duration.parse("PT" + timeout))
                            .plus(MARGIN));
        });
    }

    @ParameterizedTest
    @EnumSource
    void podsSpreadAndNeverGoAllAtOnce(Profile profile) {
        Rendered rendered = Chart.of(profile);
        assertThat(rendered.of(Deployment.class)).allSatisfy(deployment -> {
            var spec = deployment.getSpec();
            assertThat(spec.getStrategy().getRollingUpdate().getMaxUnavailable().getIntVal())
                    .isZero();
            assertThat(spec.getTemplate().getSpec().getTopologySpreadConstraints())
                    .hasSize(2)
                    .allSatisfy(constraint -> assertThat(
                                    constraint.getLabelSelector().getMatchLabels())
                            .isEqualTo(spec.getSelector().getMatchLabels()));
            assertThat(spec.getTemplate().getMetadata().getLabels())
                    .containsAllEntriesOf(spec.getSelector().getMatchLabels());
        });
        List<String> several = profile == Profile.JOINT || profile == Profile.NATIONWIDE
                ? applications(rendered).map(Pod::name).toList()
                : List.of();
        assertThat(rendered.of(PodDisruptionBudget.class).stream()
                        .map(budget -> budget.getMetadata().getName()))
                .containsExactlyInAnyOrderElementsOf(several);
    }

    /** A pool of each kind in every pod and in one more that an upgrade brings; the database keeps some for itself. */
    @ParameterizedTest
    @EnumSource(names = {"SINGLE", "TRAINING", "JOINT"})
    void theDatabaseHasConnectionsForEveryPool(Profile profile) {
        Rendered rendered = Chart.of(profile);
        int service = pool("service-kit/src/main/resources/META-INF/microprofile-config.properties");
        int portal = pool("portal/src/main/resources/application.properties");
        int applications = rendered.of(Deployment.class).stream()
                .mapToInt(deployment -> (deployment.getSpec().getReplicas() + 1)
                        * (deployment.getMetadata().getName().endsWith("-portal") ? portal : service))
                .sum();
        int realm = rendered.of("Keycloak").stream()
                .mapToInt(keycloak -> keycloak.at("/spec/instances").asInt()
                        * keycloak.at("/spec/db/poolMaxSize").asInt())
                .sum();
        assertThat(rendered.of("Cluster")
                        .get(0)
                        .at("/spec/postgresql/parameters/max_connections")
                        .asInt())
                .isGreaterThanOrEqualTo(applications + realm + FOR_ITSELF);
    }

    private static int pool(String properties) {
        return Pattern.compile("(?m)^quarkus\\.datasource\\.(?:job\\.)?jdbc\\.max-size=(\\d+)$")
                .matcher(Repository.read(properties))
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .sum();
    }

    @Test
    void whereAnAutoscalerCountsNobodyElseDoes() {
        Rendered rendered = Chart.of(Profile.NATIONWIDE);
        assertThat(rendered.of(HorizontalPodAutoscaler.class)).hasSize(5).allSatisfy(scaler -> {
            Deployment deployment = rendered.one(
                    Deployment.class, scaler.getSpec().getScaleTargetRef().getName());
            assertThat(deployment.getSpec().getReplicas()).isNull();
            assertThat(scaler.getSpec().getMaxReplicas())
                    .as("partitions of a topic")
                    .isLessThanOrEqualTo(Topics.PARTITIONS);
        });
    }

    @Test
    void aChangedSettingStartsPodsAnew() {
        String name = "zusage-plan-service";
        Rendered changed = Chart.of(
                Profile.NATIONWIDE, Map.of("applications.plan.settings.zusage\\.plan\\.worklist\\.ahead", "P7D"));
        assertThat(changed.settings(name)).containsEntry("zusage.plan.worklist.ahead", "P7D");
        assertThat(checksum(changed, name)).isNotEqualTo(checksum(Chart.of(Profile.NATIONWIDE), name));
    }

    private static String checksum(Rendered rendered, String name) {
        return rendered.of("Deployment").stream()
                .filter(deployment -> deployment.at("/metadata/name").asText().equals(name))
                .map(deployment -> deployment
                        .at("/spec/template/metadata/annotations/checksum~1settings")
                        .asText())
                .collect(Collectors.joining());
    }
}
