package de.zusage.local.testing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the double keeps in its own directory: keys, policies and tokens. Unlike the real one it does not encrypt it. */
final class TransitState {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Public for JSON. */
    public Map<String, TransitKey> keys = new TreeMap<>();

    public Map<String, Map<String, List<String>>> policies = new TreeMap<>();
    public Map<String, List<String>> tokens = new TreeMap<>();

    static TransitState read(Path file) throws IOException {
        return Files.exists(file) ? JSON.readValue(file.toFile(), TransitState.class) : new TransitState();
    }

    void write(Path file) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".new");
        JSON.writeValue(aside.toFile(), this);
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Whether a token may do that: the most specific path of its policies decides, and deny wins. */
    @JsonIgnore
    boolean allows(String token, String path, String capability) {
        List<String> names = tokens.get(token);
        if (names == null) {
            return false;
        }
        if (names.contains("root")) {
            return true;
        }
        int best = -1;
        boolean allowed = false;
        for (String name : names) {
            for (var rule : policies.getOrDefault(name, Map.of()).entrySet()) {
                int weight = weight(rule.getKey(), path);
                if (weight > best || weight == best && weight >= 0) {
                    boolean granted = rule.getValue().contains(capability)
                            && !rule.getValue().contains("deny");
                    allowed = weight > best ? granted : allowed && granted;
                    best = weight;
                }
            }
        }
        return allowed;
    }

    /** An exact path is above every pattern, a longer pattern above a shorter one. */
    private static int weight(String pattern, String path) {
        if (pattern.equals(path)) {
            return Integer.MAX_VALUE;
        }
        boolean fits = pattern.endsWith("*") && path.startsWith(pattern.substring(0, pattern.length() - 1));
        return fits ? pattern.length() : -1;
    }
}
