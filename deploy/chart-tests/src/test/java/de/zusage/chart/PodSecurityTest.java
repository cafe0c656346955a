package de.zusage.chart;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.chart.Rendered.Pod;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every pod keeps to the Pod Security Standard "restricted", under whatever uid the platform gives it. */
class PodSecurityTest {

    private static void eachPod(Profile profile, Consumer<Pod> rule) {
        assertThat(Chart.of(profile).pods()).hasSizeGreaterThanOrEqualTo(5).allSatisfy(rule);
    }

    private static void eachContainer(Profile profile, Consumer<Container> rule) {
        eachPod(profile, pod -> assertThat(pod.containers()).isNotEmpty().allSatisfy(rule));
    }

    @ParameterizedTest
    @EnumSource
    void nothingRunsAsRootOrUnderAFixedUid(Profile profile) {
        eachPod(profile, pod -> {
            assertThat(pod.spec().getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.spec().getSecurityContext().getRunAsUser()).isNull();
            assertThat(pod.spec().getSecurityContext().getRunAsGroup()).isNull();
            assertThat(pod.spec().getSecurityContext().getSeccompProfile().getType())
                    .isEqualTo("RuntimeDefault");
        });
    }

    @ParameterizedTest
    @EnumSource
    void containersMayNothing(Profile profile) {
        eachContainer(profile, container -> {
            SecurityContext security = container.getSecurityContext();
            assertThat(security.getRunAsUser()).isNull();
            assertThat(security.getRunAsNonRoot()).isTrue();
            assertThat(security.getPrivileged()).isNull();
            assertThat(security.getAllowPrivilegeEscalation()).isFalse();
            assertThat(security.getReadOnlyRootFilesystem()).isTrue();
            assertThat(security.getCapabilities().getDrop()).containsExactly("ALL");
            assertThat(security.getCapabilities().getAdd()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void onlyTemporaryFilesAndAnchorsAreWritten(Profile profile) {
        eachContainer(
                profile,
                container -> assertThat(container.getVolumeMounts().stream()
                                .filter(mount -> !Boolean.TRUE.equals(mount.getReadOnly()))
                                .map(VolumeMount::getMountPath))
                        .contains("/tmp")
                        .isSubsetOf("/tmp", "/var/lib/zusage/anchors"));
    }

    @ParameterizedTest
    @EnumSource
    void volumesAreOfTheRestrictedKinds(Profile profile) {
        eachPod(profile, pod -> {
            assertThat(pod.spec().getVolumes()).allMatch(PodSecurityTest::isRestricted);
            assertThat(pod.spec().getHostNetwork()).isNull();
            assertThat(pod.spec().getHostPID()).isNull();
            assertThat(pod.spec().getHostIPC()).isNull();
        });
    }

    private static boolean isRestricted(Volume volume) {
        return volume.getEmptyDir() != null
                || volume.getConfigMap() != null
                || volume.getSecret() != null
                || volume.getProjected() != null
                || volume.getPersistentVolumeClaim() != null;
    }

    @ParameterizedTest
    @EnumSource
    void nobodyHasATokenOfTheCluster(Profile profile) {
        eachPod(profile, pod -> {
            assertThat(pod.spec().getAutomountServiceAccountToken()).isFalse();
            assertThat(pod.spec().getEnableServiceLinks()).isFalse();
        });
        assertThat(Chart.of(profile).of(ServiceAccount.class))
                .hasSize(5)
                .allSatisfy(account ->
                        assertThat(account.getAutomountServiceAccountToken()).isFalse());
    }

    @ParameterizedTest
    @EnumSource
    void everybodySaysWhatItNeeds(Profile profile) {
        eachContainer(profile, container -> {
            assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
            assertThat(container.getResources().getLimits()).containsKey("memory");
            long limit = bytes(container.getResources().getLimits().get("memory"));
            assertThat(limit)
                    .isGreaterThanOrEqualTo(
                            bytes(container.getResources().getRequests().get("memory")));
            assertThat(Jvm.of(container).most()).as("of the JVM").isLessThanOrEqualTo(limit);
        });
    }

    private static long bytes(@Nullable Quantity quantity) {
        return Quantity.getAmountInBytes(Objects.requireNonNull(quantity)).longValueExact();
    }

    @ParameterizedTest
    @EnumSource
    void imagesAreOfOneVersion(Profile profile) {
        eachContainer(
                profile,
                container -> assertThat(container.getImage())
                        .matches(".+(:[^:/]+|@sha256:[0-9a-f]{64})")
                        .doesNotEndWith(":latest"));
    }
}
