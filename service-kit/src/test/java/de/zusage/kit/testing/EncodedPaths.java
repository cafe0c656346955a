package de.zusage.kit.testing;

import static java.util.Map.entry;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Other ways to write a path, which something on the way might take for the same one, or for one that is open. */
final class EncodedPaths {
    private static final String BASE = "/api/v1/";

    private EncodedPaths() {}

    static final Map<String, UnaryOperator<String>> ALL = all();

    private static Map<String, UnaryOperator<String>> all() {
        Map<String, UnaryOperator<String>> all = new LinkedHashMap<>();
        for (String prefix : new String[] {
            "/",
            "//",
            "/.",
            "/%2e",
            "/x/..",
            "/x/%2e%2e",
            "/x/..;",
            "/;",
            "/%2f",
            "/\\",
            "/%c0%ae%c0%ae",
            "/q/..",
            "/%00"
        }) {
            all.put("before: " + prefix, path -> prefix + path);
        }
        for (String suffix : new String[] {
            "/",
            "//",
            "/.",
            "/%2e",
            "/x/..",
            "/x/%2e%2e",
            ";",
            ";x=y",
            "%3b",
            "?",
            "#x",
            "%23",
            "%3f",
            "%20",
            "%09",
            "%0d%0aX-Y:%20z",
            "%00",
            "%00.html",
            ".json",
            "\\",
            "%c0%af",
            "%u002f",
            "%zz"
        }) {
            all.put("behind: " + suffix, path -> path + suffix);
        }
        for (Map.Entry<String, String> slash : Map.ofEntries(
                        entry("doubled", "//"),
                        entry("with a dot", "/./"),
                        entry("with an encoded dot", "/%2e/"),
                        entry("encoded", "%2f"),
                        entry("encoded in capitals", "%2F"),
                        entry("encoded twice", "%252f"),
                        entry("with a parameter", ";x/"),
                        entry("with an encoded parameter", "%3bx/"),
                        entry("turned", "\\"),
                        entry("turned and encoded", "%5c"),
                        entry("overlong", "%c0%af"),
                        entry("overlong by two", "%e0%80%af"),
                        entry("wide", "%ef%bc%8f"))
                .entrySet()) {
            all.put("last slash " + slash.getKey(), path -> replaceLast(path, slash.getValue()));
        }
        all.put("capitals", path -> path.toUpperCase(Locale.ROOT));
        all.put("capitals at first", path -> path.replaceFirst("^/api", "/API"));
        all.put("a letter encoded", path -> path.replaceFirst("^/a", "/%61"));
        all.put("a letter encoded twice", path -> path.replaceFirst("^/a", "/%2561"));
        all.put("all of the last part encoded", EncodedPaths::encodeLast);
        all.put("up and back", path -> path.replace(BASE, BASE + "../v1/"));
        all.put("up and back, encoded", path -> path.replace(BASE, BASE + "%2e%2e/v1/"));
        all.put("up and back, with a parameter", path -> path.replace(BASE, BASE + "..;/v1/"));
        all.put("with the host", path -> "http://localhost" + path);
        all.put("with another host", path -> "http://internal.example.org:80" + path);
        return all;
    }

    private static String replaceLast(String path, String slash) {
        int last = path.lastIndexOf('/');
        return path.substring(0, last) + slash + path.substring(last + 1);
    }

    private static String encodeLast(String path) {
        int last = path.lastIndexOf('/') + 1;
        StringBuilder encoded = new StringBuilder(path.substring(0, last));
        path.substring(last).chars().forEach(letter -> encoded.append(String.format(Locale.ROOT, "%%%02x", letter)));
        return encoded.toString();
    }
}
