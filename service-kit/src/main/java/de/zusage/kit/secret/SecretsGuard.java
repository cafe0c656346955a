package de.zusage.kit.secret;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
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

    /** Anywhere in a name, once all that parts its words is a dot: who names a secret oddly still names it. */
    private static final Pattern SECRET = Pattern.compile("password|passwd|passphrase|pwd|secret|credential|token|jaas"
            + "|authorization|(api|private|access|account|signing|encryption)\\.?key");

    /** Where the word is of what tokens have to be, whatever else such a name says. */
    private static final Pattern OF_TOKENS =
            Pattern.compile("^quarkus\\.oidc\\.token\\.((token\\.type|allow\\.opaque\\.token\\.introspection)$)?"
                    + "|^zusage\\.login\\.longest\\.token$");

    /** Names that speak of secrets and hold none: of files and places, and of who is asked for them. */
    private static final Pattern NO_SECRET =
            Pattern.compile(".*\\.(file|files|location|path|directory|url)|zusage\\.secrets\\.elsewhere"
                    + "|.*\\.credentials\\.provider(\\.name)?");

    /** A login or a parameter with a secret in an address, whatever the setting is called. */
    private static final Pattern SECRET_IN_ADDRESS = Pattern.compile(
            "(?is).*(://[^/?#\\s]*:[^/?#\\s]*@|[?&;](ssl)?(password|passwd|pwd|secret|token|access_token|api_?key)=[^&;]).*");

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
                .filter(name -> isElsewhere(config.getConfigValue(name)))
                .filter(name -> isSecret(name)
                        || SECRET_IN_ADDRESS
                                .matcher(config.getConfigValue(name).getValue())
                                .matches())
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

    private static boolean isSecret(String name) {
        String plain =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", ".").replaceFirst("\\.$", "");
        return SECRET.matcher(OF_TOKENS.matcher(plain).replaceFirst("")).find()
                && !NO_SECRET.matcher(plain).matches();
    }

    private static boolean isElsewhere(ConfigValue value) {
        return value.getValue() != null
                && !value.getValue().isEmpty()
                && !SecretFiles.NAME.equals(value.getSourceName())
                && !String.valueOf(value.getSourceName()).startsWith("DefaultValuesConfigSource");
    }
}
