package de.zusage.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SecretProjection;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The owner's login is for migrations alone, and they come before whoever needs them. */
class MigrationTest {

    @Test
    void jobsRunBeforeAnUpgradeAndNeedNothingOfTheRelease() {
        Rendered rendered = Chart.of(Profile.NATIONWIDE);
        assertThat(rendered.of(Job.class)).hasSize(5).allSatisfy(job -> {
            assertThat(job.getMetadata().getAnnotations())
                    .containsEntry(Chart.SHOWN + "helm.sh/hook", "pre-install,pre-upgrade")
                    .containsEntry(Chart.SHOWN + "helm.sh/hook-delete-policy", "before-hook-creation,hook-succeeded");
            assertThat(job.getSpec().getActiveDeadlineSeconds()).isPositive();
            assertThat(job.getSpec().getTtlSecondsAfterFinished())
                    .as("a job that goes by itself is missed by whoever compares with the repository")
                    .isNull();
            PodSpec pod = job.getSpec().getTemplate().getSpec();
            assertThat(pod.getServiceAccountName()).isNull();
            assertThat(pod.getVolumes())
                    .noneMatch(volume -> volume.getConfigMap() != null
                            && rendered.has("ConfigMap", volume.getConfigMap().getName()));
            assertMigrates(pod.getContainers().get(0));
            assertThat(secrets(pod, "owner"))
                    .allMatch(secret -> secret.getName().endsWith("-db-owner"));
        });
        assertThat(rendered.of(Deployment.class)).allSatisfy(deployment -> {
            PodSpec pod = deployment.getSpec().getTemplate().getSpec();
            assertThat(pod.getInitContainers()).isEmpty();
            assertThat(pod.getVolumes()).noneMatch(volume -> volume.getName().equals("owner"));
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"SINGLE", "TRAINING", "JOINT"})
    void whereTheDatabaseComesWithTheChartEachPodMigratesFirst(Profile profile) {
        Rendered rendered = Chart.of(profile);
        assertThat(rendered.of("Job")).isEmpty();
        assertThat(rendered.of(Deployment.class)).hasSize(5).allSatisfy(deployment -> {
            PodSpec pod = deployment.getSpec().getTemplate().getSpec();
            assertMigrates(pod.getInitContainers().get(0));
            assertThat(pod.getContainers())
                    .singleElement()
                    .satisfies(main -> assertThat(mounts(main)).doesNotContain("owner"));
        });
    }

    @Test
    void theOwnersLoginIsThereBeforeTheJob() {
        Rendered rendered = Chart.of(Profile.NATIONWIDE);
        String weight = Chart.SHOWN + "helm.sh/hook-weight";
        int job = rendered.of(Job.class).stream()
                .mapToInt(each ->
                        Integer.parseInt(each.getMetadata().getAnnotations().get(weight)))
                .min()
                .orElseThrow();
        assertThat(rendered.of("ExternalSecret").stream()
                        .filter(secret -> secret.at("/metadata/name").asText().endsWith("-db-owner")))
                .hasSize(5)
                .allSatisfy(secret -> {
                    assertThat(secret.at("/metadata/annotations").path(weight).asInt())
                            .isLessThan(job);
                    assertThat(secret.at("/spec/target/creationPolicy").asText())
                            .as("made anew, it must not take the Secret away from a job that runs")
                            .isEqualTo("Orphan");
                });
    }

    @Test
    void aJobBeforeItsDatabaseIsRefused() {
        assertThatThrownBy(() -> Chart.of(Profile.JOINT, Map.of("migrations.mode", "job")))
                .hasMessageContaining("migrations.mode");
    }

    @ParameterizedTest
    @EnumSource
    void theApplicationsThemselvesMigrateNothing(Profile profile) {
        Rendered rendered = Chart.of(profile);
        assertThat(rendered.of(Deployment.class))
                .allSatisfy(deployment -> assertThat(
                                rendered.settings(deployment.getMetadata().getName()))
                        .containsEntry("quarkus.flyway.migrate-at-start", "false"));
    }

    private static void assertMigrates(Container container) {
        assertThat(container.getEnv()).anySatisfy(variable -> {
            assertThat(variable.getName()).isEqualTo("QUARKUS_INIT_AND_EXIT");
            assertThat(variable.getValue()).isEqualTo("true");
        });
        assertThat(mounts(container)).contains("owner").doesNotContain("secrets");
    }

    private static List<String> mounts(Container container) {
        return container.getVolumeMounts().stream().map(VolumeMount::getName).toList();
    }

    private static Stream<SecretProjection> secrets(PodSpec pod, String volume) {
        return pod.getVolumes().stream()
                .filter(each -> each.getName().equals(volume))
                .flatMap(each -> each.getProjected().getSources().stream())
                .map(source -> source.getSecret());
    }
}
