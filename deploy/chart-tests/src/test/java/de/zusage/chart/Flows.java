package de.zusage.chart;

import de.zusage.chart.Rendered.Pod;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the NetworkPolicies of one rendering let through, as a cluster would. */
record Flows(List<NetworkPolicy> policies) {

    static Flows of(Rendered rendered) {
        return new Flows(rendered.of(NetworkPolicy.class));
    }

    /** The policies that bind a pod. */
    Stream<NetworkPolicy> binding(Pod pod) {
        return policies.stream().filter(policy -> fits(policy.getSpec().getPodSelector(), pod.labels()));
    }

    Stream<NetworkPolicyEgressRule> out(Pod pod) {
        return binding(pod).flatMap(policy -> policy.getSpec().getEgress().stream());
    }

    Stream<NetworkPolicyIngressRule> in(Pod pod) {
        return binding(pod).flatMap(policy -> policy.getSpec().getIngress().stream());
    }

    /** Whether what binds the one who calls lets it reach another pod of the release at that port. */
    boolean letsOut(Pod from, Pod to, String port) {
        return out(from).anyMatch(rule -> names(rule.getTo(), to) && opens(rule.getPorts(), port));
    }

    /** Whether what binds the one who is called lets a pod of the release in at that port. */
    boolean letsIn(Pod from, Pod to, String port) {
        return in(to).anyMatch(rule -> names(rule.getFrom(), from) && opens(rule.getPorts(), port));
    }

    /** The numbers of TCP ports that a pod may call outside of the release, and 53 over UDP. */
    Stream<Integer> portsOut(Pod pod) {
        return out(pod).flatMap(rule -> rule.getPorts().stream())
                .map(NetworkPolicyPort::getPort)
                .filter(port -> port.getIntVal() != null)
                .map(IntOrString::getIntVal)
                .distinct();
    }

    private static boolean opens(List<NetworkPolicyPort> ports, String name) {
        return ports.isEmpty()
                || ports.stream().anyMatch(port -> name.equals(port.getPort().getStrVal()));
    }

    /** No peers are everybody; another namespace is none of ours. */
    private static boolean names(List<NetworkPolicyPeer> peers, Pod pod) {
        return peers.isEmpty()
                || peers.stream()
                        .anyMatch(peer -> peer.getPodSelector() != null
                                && peer.getNamespaceSelector() == null
                                && fits(peer.getPodSelector(), pod.labels()));
    }

    private static boolean fits(@Nullable LabelSelector selector, Map<String, String> labels) {
        return selector == null
                || (selector.getMatchExpressions().isEmpty()
                        && (selector.getMatchLabels() == null
                                || labels.entrySet()
                                        .containsAll(selector.getMatchLabels().entrySet())));
    }
}
