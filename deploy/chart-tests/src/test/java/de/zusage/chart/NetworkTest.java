package de.zusage.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.chart.Rendered.Pod;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may talk to whom: what settings name, and nothing else. */
class NetworkTest {
    private static final int DNS = 53;

    private static boolean isApplication(Pod pod) {
        return !pod.label("app.kubernetes.io/name").equals("migration");
    }

    @ParameterizedTest
    @EnumSource
    void everyPodIsBoundInBothDirections(Profile profile) {
        Rendered rendered = Chart.of(profile);
        Flows flows = Flows.of(rendered);
        assertThat(rendered.pods())
                .allSatisfy(pod -> assertThat(flows.binding(pod))
                        .isNotEmpty()
                        .allSatisfy(policy -> assertThat(policy.getSpec().getPolicyTypes())
                                .containsExactlyInAnyOrder("Ingress", "Egress")));
    }

    @ParameterizedTest
    @EnumSource
    void noRuleIsForEverybodyOrEveryPort(Profile profile) {
        Rendered rendered = Chart.of(profile);
        Flows flows = Flows.of(rendered);
        assertThat(rendered.pods()).allSatisfy(pod -> {
            assertThat(flows.out(pod))
                    .allMatch(rule -> areSome(rule.getTo()) && !rule.getPorts().isEmpty());
            assertThat(flows.in(pod))
                    .allMatch(
                            rule -> areSome(rule.getFrom()) && !rule.getPorts().isEmpty());
        });
    }

    private static boolean areSome(List<NetworkPolicyPeer> peers) {
        return !peers.isEmpty()
                && peers.stream()
                        .noneMatch(peer -> peer.getIpBlock() != null
                                && peer.getIpBlock().getCidr().endsWith("/0"));
    }

    @ParameterizedTest
    @EnumSource
    void insideOnlyThePortalCallsTheServices(Profile profile) {
        Rendered rendered = Chart.of(profile);
        Flows flows = Flows.of(rendered);
        Set<String> out = new TreeSet<>();
        Set<String> in = new TreeSet<>();
        for (Pod from : rendered.pods()) {
            for (Pod to : rendered.pods()) {
                for (String port : List.of("http", "management")) {
                    String flow = from.name() + " → " + to.name() + ':' + port;
                    if (flows.letsOut(from, to, port)) {
                        out.add(flow);
                    }
                    if (flows.letsIn(from, to, port)) {
                        in.add(flow);
                    }
                }
            }
        }
        assertThat(out)
                .isEqualTo(in)
                .containsExactlyInAnyOrder(
                        "zusage-portal → zusage-agreement-service:http",
                        "zusage-portal → zusage-notification-service:http",
                        "zusage-portal → zusage-plan-service:http",
                        "zusage-portal → zusage-reporting-service:http");
    }

    @ParameterizedTest
    @EnumSource
    void anApplicationCallsWhatItsSettingsName(Profile profile) {
        Rendered rendered = Chart.of(profile);
        Flows flows = Flows.of(rendered);
        assertThat(rendered.pods().stream().filter(NetworkTest::isApplication))
                .hasSize(5)
                .allSatisfy(pod -> {
                    Set<Integer> wanted = new TreeSet<>(Set.of(DNS));
                    calls(rendered.settings(pod.name()), Jvm.of(pod.main())).forEach(wanted::add);
                    if (profile == Profile.DEMO) {
                        // the realm of the demo answers behind its Service at the port of Keycloak itself
                        wanted.remove(443);
                        wanted.add(8443);
                    }
                    assertThat(flows.portsOut(pod)).containsExactlyInAnyOrderElementsOf(wanted);
                });
    }

    /** The ports of all that is called, but for the services, which are called by the names of their ports. */
    private static Stream<Integer> calls(Properties settings, Jvm jvm) {
        return settings.stringPropertyNames().stream().flatMap(name -> {
            String value = settings.getProperty(name);
            return switch (name) {
                case "quarkus.datasource.jdbc.url", "quarkus.datasource.job.jdbc.url" ->
                    Stream.of(URI.create(value.substring("jdbc:".length())).getPort());
                case "kafka.bootstrap.servers" ->
                    Stream.of(Integer.valueOf(value.substring(value.lastIndexOf(':') + 1)));
                case "quarkus.oidc.auth-server-url",
                        "zusage.keys.vault.address",
                        "quarkus.otel.exporter.otlp.endpoint" -> Stream.of(port(URI.create(value)));
                case "zusage.sms.gateway" -> Stream.of(jvm.proxy().orElseGet(() -> port(URI.create(value))));
                case "zusage.upload-scan.port", "zusage.mail.port" -> Stream.of(Integer.valueOf(value));
                default -> Stream.<Integer>empty();
            };
        });
    }

    private static int port(URI address) {
        return address.getPort() < 0 ? 443 : address.getPort();
    }

    @Test
    void aMigrationCallsTheDatabaseAlone() {
        Rendered rendered = Chart.of(Profile.NATIONWIDE);
        List<Pod> migrations =
                rendered.pods().stream().filter(pod -> !isApplication(pod)).toList();
        assertThat(migrations).hasSize(5).allSatisfy(pod -> {
            assertThat(Flows.of(rendered).portsOut(pod)).containsExactlyInAnyOrder(DNS, 5432);
            assertThat(Flows.of(rendered).in(pod)).isEmpty();
        });
    }

    @Test
    void whoIsNotExposedIsNotReachedFromOutside() {
        Rendered hidden = Chart.of(Profile.SINGLE);
        assertThat(hidden.pods().stream()
                        .filter(pod -> Flows.of(hidden)
                                .in(pod)
                                .flatMap(rule -> rule.getFrom().stream())
                                .anyMatch(peer -> peer.getNamespaceSelector() != null))
                        .map(Pod::name))
                .containsExactlyInAnyOrder("zusage-agreement-service", "zusage-notification-service", "zusage-portal");
        assertThat(hidden.of("Ingress").stream()
                        .map(ingress -> ingress.at("/metadata/name").asText()))
                .containsExactlyInAnyOrder("zusage-agreement-service", "zusage-notification-service", "zusage-portal");
    }

    @Test
    void theOtherSideOfAFlowIsAskedFor() {
        assertThatThrownBy(() -> Chart.of(Profile.SINGLE, Map.of("clamd.host", "clamd.example.org")))
                .hasMessageContaining("networkPolicy.peers.clamd");
    }

    /** The operator brings the realm in by a pod that it does not call keycloak, so that no Service takes it for one. */
    @Test
    void theRealmReachesItsDatabase() {
        Rendered rendered = Chart.of(Profile.JOINT);
        for (String name : List.of("keycloak", "keycloak-realm-import")) {
            assertThat(rendered.of("NetworkPolicy").stream()
                            .filter(policy ->
                                    policy.at("/metadata/name").asText().endsWith("-postgres"))
                            .map(policy -> policy.at("/spec/ingress/0").toString()))
                    .singleElement()
                    .asString()
                    .contains("\"" + name + "\"");
        }
    }

    @Test
    void lettersOfAccessReachTheRealmsAdministration() {
        Map<String, Object> letters = Map.of("letters.keycloak", "https://admin.example.org");
        assertThatThrownBy(() -> Chart.of(Profile.SINGLE, letters))
                .hasMessageContaining("networkPolicy.peers.keycloakAdmin");
    }

    @Test
    void whoMeasuresIsLetIn() {
        assertThatThrownBy(() -> Chart.of(Profile.SINGLE, Map.of("monitoring.enabled", "true")))
                .hasMessageContaining("networkPolicy.peers.monitoring");
    }

    @Test
    void keycloakAndTheServersKeepTheirOwnRules() {
        Rendered rendered = Chart.of(Profile.JOINT);
        Pod keycloak = new Pod(
                "keycloak",
                Map.of("app", "keycloak", "app.kubernetes.io/instance", "zusage"),
                rendered.pods().get(0).spec());
        assertThat(Flows.of(rendered).binding(keycloak)).isEmpty();
    }
}
