package de.zusage.system.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever a service refuses by a rule, the portal says in German: staff read no English. */
class RuleWordsTest {
    private static final Pattern RULE = Pattern.compile(
            "new RuleViolation\\(\\s*\"([a-z0-9-]+)\"|String (?:RULE|WITHOUT_CONSENT) = \"([a-z]+-[a-z-]+)\"");

    /** What is wrong with an entry is mostly kept from being entered by the page: the rest is said in German too. */
    private static final Pattern INPUT = Pattern.compile("new InvalidInput\\(\\s*\"([a-z0-9-]+)\"()");

    /** What keeps a draft from being offered is refused by its first finding. */
    private static final Pattern FINDING =
            Pattern.compile("(?:Finding\\.(?:of|in|at)\\([^\"]*|String [A-Z_]+ = )\"([a-z]+-[a-z-]+)\"()");

    private static final List<String> SERVICES =
            List.of("service-kit", "agreement-service", "plan-service", "notification-service", "reporting-service");

    /** What the kit itself refuses in places of its own. */
    private static final Set<String> OF_THE_KIT =
            Set.of("already-exists", "body-too-long", "no-employment", "too-many-requests", "version-outdated");

    @Test
    void everyRuleOfAServiceHasGermanWords() throws IOException {
        Properties words = new Properties();
        words.load(new StringReader(Repository.read("portal/src/main/resources/rules/de.properties")));
        Set<String> rules = new TreeSet<>(OF_THE_KIT);
        rules.addAll(named(RULE));
        assertThat(rules).hasSizeGreaterThan(150);
        assertThat(words.stringPropertyNames())
                .as("rules with German words in portal/src/main/resources/rules/de.properties")
                .containsAll(rules);
        rules.addAll(named(INPUT));
        rules.addAll(named(FINDING));
        assertThat(rules).as("rules of a service").containsAll(words.stringPropertyNames());
        assertThat(words.values())
                .allSatisfy(each ->
                        assertThat(each.toString()).as("a sentence or more").matches("\\p{Lu}.{10,}\\."));
        System.out.printf("%d rules of services are said in German%n", words.size());
    }

    private static Set<String> named(Pattern pattern) {
        Set<String> found = new TreeSet<>();
        for (String service : SERVICES) {
            for (var file : Repository.files(service + "/src/main/java", ".java")) {
                pattern.matcher(Repository.read(file))
                        .results()
                        .map(each -> each.group(1) == null ? each.group(2) : each.group(1))
                        .forEach(found::add);
            }
        }
        return found;
    }
}
