package de.zusage.chart;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Renders the chart as {@code helm template} does, in this process; a value that is a path is read from that file. */
final class Chart {
    static final String RELEASE = "zusage";
    static final String NAMESPACE = "zusage-system";

    /** Before the annotations of hooks. */
    static final String SHOWN = "shown.";

    private static final String KUBERNETES = "1.33.0";

    private static final Map<Profile, Rendered> PROFILES = new ConcurrentHashMap<>();

    private static final Path COPY = copy();

    private Chart() {}

    /** Rendering in this process leaves hooks out, as Helm keeps them apart: in this copy they are no hooks. */
    private static Path copy() {
        try {
            Path copy = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "chart");
            for (Path file : Repository.files(Repository.CHART, "")) {
                if (Files.isRegularFile(file)) {
                    Path to = copy.resolve(Repository.CHART.relativize(file).toString());
                    Files.createDirectories(Objects.requireNonNull(to.getParent()));
                    Files.writeString(
                            to, Repository.read(file).replace("\"helm.sh/hook", '"' + SHOWN + "helm.sh/hook"));
                }
            }
            return copy.toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A profile as it is; rendered once for all tests. */
    static Rendered of(Profile profile) {
        return PROFILES.computeIfAbsent(profile, name -> of(name, Map.of()));
    }

    /** A profile with some values set otherwise, as {@code --set} does. */
    static Rendered of(Profile profile, Map<String, Object> values) {
        TemplateCommand command = template(profile);
        values.forEach((name, value) -> {
            if (value instanceof Path file) {
                command.setFile(name, file);
            } else {
                command.set(name, value);
            }
        });
        return new Rendered(command.call());
    }

    /** A profile with an operator's own file of values over it. */
    static String text(Profile profile, Path values) {
        return template(profile).withValuesFile(values).call();
    }

    private static TemplateCommand template(Profile profile) {
        return new Helm(COPY)
                .template()
                .withName(RELEASE)
                .withNamespace(NAMESPACE)
                .withKubeVersion(KUBERNETES)
                .withValuesFile(profile.file());
    }
}
