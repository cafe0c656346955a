package de.zusage.system.papers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the applications are made of, as {@code target/bom.json} of each says: its advisories are answered, its licences
 * go with ours.
 */
class SupplyChainTest {
    private static final List<String> APPLICATIONS = List.of(
            "agreement-service", "plan-service", "notification-service", "reporting-service", "portal", "verifier");

    /** What is run beside the applications, by the property of {@code pom.xml} that says its version. */
    private static final Map<String, String> BESIDE =
            Map.of("pkg:maven/org.keycloak/keycloak-quarkus-dist", "keycloak.version");

    /**
     * Licences under which a work may be part of one under the EUPL 1.2: those that let it be passed on under any terms,
     * those of libraries and files that keep to themselves, and those of the EUPL's appendix.
     */
    private static final Set<String> FITTING = Set.of(
            "0BSD",
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "Bouncy-Castle",
            "CC0-1.0",
            "EPL-1.0",
            "EPL-2.0",
            "EUPL-1.2",
            "GPL-2.0-with-classpath-exception",
            "LGPL-2.1",
            "LGPL-2.1-only",
            "LGPL-2.1-or-later",
            "LGPL-3.0-only",
            "MIT",
            "MIT-0",
            "MPL-2.0",
            "Public-Domain",
            "UPL-1.0",
            "Unicode-3.0");

    /** What names without an identifier mean. */
    private static final Map<String, String> NAMES = Map.of(
            "Bouncy Castle Licence", "Bouncy-Castle",
            "GNU Lesser General Public License", "LGPL-2.1",
            "Public Domain", "Public-Domain");

    /** What differs between applications, for the library that wants another one. */
    private static final Map<String, String> DIFFERING = Map.of(
            "pkg:maven/org.threeten/threeten-extra", "ical4j, in notification-service alone, brings an older one");

    private final Map<String, List<JsonNode>> components = new TreeMap<>();
    private final List<JsonNode> advisories = new ArrayList<>();

    SupplyChainTest() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();
        for (String application : APPLICATIONS) {
            json.readTree(Repository.read(application + "/target/bom.json"))
                    .path("components")
                    .forEach(component -> components
                            .computeIfAbsent(purl(component), key -> new ArrayList<>())
                            .add(component));
        }
        json.readTree(Repository.read("deploy/vex.json"))
                .path("vulnerabilities")
                .forEach(advisories::add);
    }

    @Test
    void everyAnsweredAdvisoryIsAboutAVersionThatIsUsed() {
        assertThat(advisories).isNotEmpty();
        Set<String> used = new TreeSet<>(components.keySet());
        BESIDE.forEach((name, property) -> used.add(name + '@' + property(property)));
        assertThat(advisories.stream()
                        .flatMap(advisory -> affected(advisory)
                                .filter(product -> !used.contains(product))
                                .map(product -> advisory.path("id").asText() + " is about " + product)))
                .isEmpty();
    }

    @Test
    void noAdvisoryIsAnsweredTwice() {
        assertThat(advisories.stream().map(advisory -> advisory.path("id").asText()))
                .doesNotHaveDuplicates();
    }

    @Test
    void allApplicationsAreMadeOfTheSameVersions() {
        Map<String, Set<String>> versions = new TreeMap<>();
        components
                .keySet()
                .forEach(purl -> versions.computeIfAbsent(
                                purl.substring(0, purl.lastIndexOf('@')), key -> new TreeSet<>())
                        .add(purl.substring(purl.lastIndexOf('@') + 1)));
        assertThat(versions).hasSizeGreaterThan(100);
        versions.values().removeIf(all -> all.size() == 1);
        assertThat(versions.keySet()).isEqualTo(DIFFERING.keySet());
    }

    @Test
    void everyComponentIsUnderALicenceThatGoesWithOurs() {
        Map<String, Set<String>> unfitting = new TreeMap<>();
        components.forEach((purl, same) -> {
            Set<String> licences = licences(same.get(0));
            if (!purl.startsWith("pkg:maven/de.zusage/") && licences.stream().noneMatch(FITTING::contains)) {
                unfitting.put(purl, licences);
            }
        });
        assertThat(unfitting).isEmpty();
        System.out.printf("%d components in %d applications%n", components.size(), APPLICATIONS.size());
    }

    private static Stream<String> affected(JsonNode advisory) {
        List<String> products = new ArrayList<>();
        advisory.path("affects").forEach(one -> products.add(one.path("ref").asText()));
        return products.stream();
    }

    /** By identifier, or by the name that the component's own description gives. */
    private static Set<String> licences(JsonNode component) {
        Set<String> licences = new TreeSet<>();
        component.path("licenses").forEach(choice -> {
            String expression = choice.path("expression").asText();
            licences.addAll(Stream.of(expression.split(" OR ", -1))
                    .filter(one -> !one.isEmpty())
                    .toList());
            JsonNode licence = choice.path("license");
            if (licence.has("id")) {
                licences.add(licence.path("id").asText());
            } else if (licence.has("name")) {
                String name = licence.path("name").asText();
                licences.add(NAMES.getOrDefault(name, name));
            }
        });
        return licences;
    }

    /** Name and version without what kind of file it is. */
    private static String purl(JsonNode component) {
        return component.path("purl").asText().replaceFirst("\\?.*", "");
    }

    private static String property(String name) {
        Matcher set = Pattern.compile("<" + Pattern.quote(name) + ">([^<]+)</").matcher(Repository.read("pom.xml"));
        if (!set.find()) {
            throw new AssertionError("pom.xml sets no " + name);
        }
        return set.group(1);
    }
}
