package de.zusage.chart;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/** What one rendering made. */
final class Rendered {
    private final List<JsonNode> documents;

    Rendered(String text) {
        this.documents = Yaml.all(text);
    }

    List<JsonNode> documents() {
        return documents;
    }

    List<JsonNode> of(String kind) {
        return documents.stream()
                .filter(document -> document.path("kind").asText().equals(kind))
                .toList();
    }

    /** All of a kind, as objects of its model. */
    <T extends HasMetadata> List<T> of(Class<T> model) {
        return of(HasMetadata.getKind(model)).stream()
                .map(document -> Yaml.strictly(document, model))
                .toList();
    }

    <T extends HasMetadata> T one(Class<T> model, String name) {
        return of(model).stream()
                .filter(object -> object.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + model.getSimpleName() + " " + name));
    }

    boolean has(String kind, String name) {
        return of(kind).stream()
                .anyMatch(document -> document.at("/metadata/name").asText().equals(name));
    }

    /** Every pod that the chart itself makes: of applications and of migrations. */
    List<Pod> pods() {
        return Stream.concat(
                        of(Deployment.class).stream()
                                .map(deployment -> new Pod(
                                        deployment.getMetadata().getName(),
                                        deployment
                                                .getSpec()
                                                .getTemplate()
                                                .getMetadata()
                                                .getLabels(),
                                        deployment.getSpec().getTemplate().getSpec())),
                        of(Job.class).stream()
                                .map(job -> new Pod(
                                        job.getMetadata().getName(),
                                        job.getSpec()
                                                .getTemplate()
                                                .getMetadata()
                                                .getLabels(),
                                        job.getSpec().getTemplate().getSpec())))
                .toList();
    }

    /** The settings that an application is told in its ConfigMap. */
    Properties settings(String application) {
        var settings = new Properties();
        String text = one(ConfigMap.class, application).getData().get("application.properties");
        try {
            settings.load(new StringReader(Objects.requireNonNull(text)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }

    /** A pod's template, by the name of what makes it. */
    record Pod(String name, Map<String, String> labels, PodSpec spec) {
        Stream<Container> containers() {
            return Stream.concat(spec.getInitContainers().stream(), spec.getContainers().stream());
        }

        Container main() {
            return spec.getContainers().get(0);
        }

        String label(String key) {
            return Objects.requireNonNull(labels.get(key), name + " has no " + key);
        }
    }
}
