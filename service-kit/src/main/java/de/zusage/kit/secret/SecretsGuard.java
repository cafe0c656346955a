package de.zusage.kit.secret;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;

/**
 * Refuses to start with a secret that came from anywhere but a mounted file: environments are inherited, listed and
 * dumped. A demo says {@code zusage.secrets.elsewhere=true}.
 */
@ApplicationScoped
class SecretsGuard {

    private static final String ELSEWHERE = "zusage.secrets.elsewhere";
    private static final Pattern SECRET = Pattern.compile(
            "(?i).*(password|passphrase|secret|credential|api[-_]?key|private[-_]?key|authorization|sasl[._]jaas[._]config)");

    private final Config config;

    SecretsGuard(Config config) {
        this.config = config;
    }

    void check(@Observes StartupEvent start) {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            requireFiles(config);
        }
    }

    /** Names the settings, never what they are set to. */
    static void requireFiles(Config config) {
        if (config.getOptionalValue(ELSEWHERE, Boolean.class).orElse(false)) {
            return;
        }
        List<String> elsewhere = names(config).stream()
                .filter(name -> SECRET.matcher(name).matches())
                .filter(name -> isElsewhere(config.getConfigValue(name)))
                .toList();
        if (!elsewhere.isEmpty()) {
            throw new IllegalStateException("secrets come only from files in " + SecretFiles.DIRECTORY
                    + "; these came from elsewhere: " + elsewhere);
        }
    }

    /** In the environment's spelling too; of other programs there this knows nothing. */
    private static List<String> names(Config config) {
        TreeSet<String> names = new TreeSet<>();
        config.getPropertyNames().forEach(names::add);
        return names.stream()
                .filter(name -> name.matches("(?i)(quarkus|zusage|kafka|mp)[._].*"))
                .toList();
    }

    private static boolean isElsewhere(ConfigValue value) {
        return value.getValue() != null
                && !value.getValue().isEmpty()
                && !SecretFiles.NAME.equals(value.getSourceName())
                && !String.valueOf(value.getSourceName()).startsWith("DefaultValuesConfigSource");
    }
}
