package de.zusage.chart;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says of a document what the server that takes it would refuse: a field, a kind or a version that it does not know. */
final class Models {
    private static final Path FIELDS = Repository.path("deploy/chart-tests/src/test/resources/fields");

    private static final Map<String, Class<? extends HasMetadata>> TYPED = Stream.of(
                    ConfigMap.class,
                    Deployment.class,
                    HorizontalPodAutoscaler.class,
                    HTTPRoute.class,
                    Ingress.class,
                    Job.class,
                    Kafka.class,
                    KafkaNodePool.class,
                    KafkaTopic.class,
                    KafkaUser.class,
                    NetworkPolicy.class,
                    PodDisruptionBudget.class,
                    PrometheusRule.class,
                    Service.class,
                    ServiceAccount.class,
                    ServiceMonitor.class)
            .collect(Collectors.toMap(model -> HasMetadata.getKind(model), Function.identity()));

    /** Strimzi's classes are of all its versions: the chart uses the one that stays. */
    private static final String STRIMZI = "kafka.strimzi.io/v1";

    private Models() {}

    /** What is wrong with it; nothing where all is known. */
    static List<String> complaints(JsonNode document) {
        String kind = document.path("kind").asText();
        String version = document.path("apiVersion").asText();
        Class<? extends HasMetadata> model = TYPED.get(kind);
        if (model == null) {
            return unlisted(document, kind + "." + version.replace('/', '_') + ".txt");
        }
        List<String> complaints = new ArrayList<>();
        String known = version.startsWith("kafka.strimzi.io") ? STRIMZI : HasMetadata.getApiVersion(model);
        if (!version.equals(known)) {
            complaints.add(kind + " is of " + known + ", not of " + version);
        }
        try {
            Yaml.strictly(document, model);
        } catch (IllegalArgumentException e) {
            complaints.add(String.valueOf(e.getMessage()));
        }
        return complaints;
    }

    private static List<String> unlisted(JsonNode document, String file) {
        if (!Files.exists(FIELDS.resolve(file))) {
            return List.of("no model of " + file);
        }
        List<String> known = Repository.read(FIELDS.resolve(file)).lines().toList();
        List<String> paths = new ArrayList<>();
        collect(document.path("spec"), "spec", paths);
        return paths.stream()
                .filter(path -> known.stream().noneMatch(pattern -> fits(pattern, path)))
                .map(path -> file + " knows no " + path)
                .toList();
    }

    private static boolean fits(String pattern, String path) {
        return pattern.endsWith("**")
                ? path.startsWith(pattern.substring(0, pattern.length() - 2))
                : pattern.endsWith("*")
                        ? path.startsWith(pattern.substring(0, pattern.length() - 1))
                                && path.indexOf('.', pattern.length() - 1) < 0
                        : pattern.equals(path);
    }

    private static void collect(JsonNode node, String path, List<String> paths) {
        if (node.isObject()) {
            node.properties().forEach(field -> collect(field.getValue(), path + '.' + field.getKey(), paths));
        } else if (node.isArray()) {
            node.forEach(item -> collect(item, path + "[]", paths));
        } else {
            paths.add(path);
        }
    }
}
