package de.zusage.chart;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The settings that an application reads, as its sources and those of the service-kit say: {@code @ConfigProperty}, the
 * expressions of schedules, the methods of every {@code @ConfigMapping}, and what stands in its files of properties. A
 * {@code *} stands for the key of a map.
 */
final class KnownSettings {
    private static final Pattern NAMED = Pattern.compile("@ConfigProperty\\(\\s*name\\s*=\\s*\"([^\"]+)\"");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([a-z][a-z.-]+)[:}]");
    private static final Pattern CONSTANT = Pattern.compile("String [A-Z]+ = \"(zusage\\.[a-z.-]+)\"");
    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"\\)");
    private static final Pattern OPENED = Pattern.compile("^\\s*(?:public |static )*interface (\\w+)");
    private static final Pattern METHOD =
            Pattern.compile("^\\s*([A-Z]\\w*(?:<.+>)?|int|long|boolean|double) (\\w+)\\(\\);");

    private final Set<String> names = new TreeSet<>();
    private final Set<Path> sources = new TreeSet<>();

    private KnownSettings() {}

    /** Of a service, which brings the kit, or of the portal, which does not. */
    static KnownSettings of(String application) {
        KnownSettings known = new KnownSettings();
        Stream.of(application, application.equals("portal") ? application : "service-kit")
                .forEach(known::read);
        return known;
    }

    boolean has(String setting) {
        return names.contains(setting)
                || names.stream()
                        .filter(name -> name.contains("*"))
                        .anyMatch(name ->
                                setting.matches(name.replace(".", "\\.").replace("*", "(?:[a-z0-9-]+|\"[^\"]+\")")));
    }

    private void read(String module) {
        sources.addAll(Repository.files(Repository.path(module + "/src/main/java"), ".java"));
        sources.stream().map(Repository::read).forEach(this::take);
        Repository.files(Repository.path(module + "/src/main/resources"), ".properties").stream()
                .filter(file -> file.toString().matches(".*(application|microprofile-config)\\.properties"))
                .forEach(file -> names.addAll(properties(Repository.read(file)).stringPropertyNames()));
    }

    private void take(String source) {
        Stream.of(NAMED, EXPRESSION, CONSTANT)
                .forEach(pattern -> pattern.matcher(source).results().forEach(found -> names.add(found.group(1))));
        Matcher mapping = MAPPING.matcher(source);
        if (mapping.find()) {
            map(mapping.group(1), source.substring(mapping.end()));
        }
    }

    /** The first interface is the mapping; those inside of it are parts, wherever a method has their type. */
    private void map(String prefix, String source) {
        Deque<String> open = new ArrayDeque<>();
        for (String line : source.split("\n", -1)) {
            Matcher opened = OPENED.matcher(line);
            Matcher method = METHOD.matcher(line);
            if (opened.find()) {
                open.push(opened.group(1));
            } else if (method.find() && open.size() == 1) {
                add(prefix + '.' + kebab(method.group(2)), method.group(1), source);
            } else if (line.strip().equals("}") && !open.isEmpty()) {
                open.pop();
            }
        }
    }

    private void add(String name, String type, String source) {
        String plain = type.replaceFirst("^Optional<(.+)>$", "$1");
        if (plain.startsWith("Map<")) {
            add(
                    name + ".*",
                    plain.substring(plain.indexOf(',') + 1, plain.length() - 1).strip(),
                    source);
            return;
        }
        String part = part(plain, source);
        if (part.isEmpty()) {
            names.add(name);
            return;
        }
        part.lines()
                .map(METHOD::matcher)
                .filter(Matcher::find)
                .forEach(method -> add(name + '.' + kebab(method.group(2)), method.group(1), source));
    }

    /** The body of an interface of that name, in this file or in one of its own. */
    private String part(String type, String source) {
        String here = body(type, source);
        return !here.isEmpty()
                ? here
                : sources.stream()
                        .filter(file -> file.endsWith(type + ".java"))
                        .map(Repository::read)
                        .map(text -> body(type, text))
                        .findFirst()
                        .orElse("");
    }

    private static String body(String type, String source) {
        Matcher start =
                Pattern.compile("interface " + Pattern.quote(type) + " \\{").matcher(source);
        if (!start.find()) {
            return "";
        }
        String rest = source.substring(start.end());
        int end = rest.indexOf("\n    }");
        return end < 0 ? rest : rest.substring(0, end);
    }

    private static String kebab(String method) {
        return method.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static Properties properties(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
