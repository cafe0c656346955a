package de.zusage.kit.testing.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Places in JSON in the notation of Groovy, with the same types: names, indexes and sizes by hand, anything else by Groovy itself. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern STEP =
            Pattern.compile("\\.?([A-Za-z_][A-Za-z0-9_]*)(?![\\w(-])|\\[(\\d+)\\]|\\.(size\\(\\))$");

    private final byte[] bytes;
    private final @Nullable Object root;

    /** Where only Groovy knows what it says there. */
    private static final class Unclear extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unclear() {
            super(null, null, false, false);
        }
    }

    Json(byte[] bytes) {
        this.bytes = bytes;
        try {
            this.root = value(MAPPER.readTree(bytes));
        } catch (IOException e) {
            throw new IllegalStateException("No JSON: " + new String(bytes, StandardCharsets.UTF_8), e);
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"})
    <T> T at(String path) {
        try {
            return (T) walk(path);
        } catch (Unclear e) {
            return JsonPath.from(new String(bytes, StandardCharsets.UTF_8)).get(path);
        }
    }

    private @Nullable Object walk(String path) {
        if (path.isEmpty() || path.equals("$")) {
            return root;
        }
        Object here = root;
        Matcher step = STEP.matcher(path);
        int end = 0;
        while (end < path.length()) {
            if (here == null || !step.find(end) || step.start() != end) {
                throw new Unclear();
            }
            if (end > 0 && step.group(1) != null && path.charAt(end) != '.') {
                throw new Unclear();
            }
            here = step(here, step);
            end = step.end();
        }
        return here;
    }

    private static @Nullable Object step(Object here, Matcher step) {
        if (step.group(1) != null) {
            return named(here, step.group(1));
        }
        if (step.group(2) != null) {
            int index = Integer.parseInt(step.group(2));
            if (here instanceof List<?> list && index < list.size()) {
                return list.get(index);
            }
        } else if (here instanceof List<?> list) {
            return list.size();
        } else if (here instanceof Map<?, ?> map) {
            return map.size();
        }
        throw new Unclear();
    }

    /** Of a list, that of each of its elements. */
    private static @Nullable Object named(@Nullable Object here, String name) {
        if (here instanceof Map<?, ?> map) {
            return map.get(name);
        }
        if (here instanceof List<?> list) {
            List<@Nullable Object> all = new ArrayList<>();
            for (Object element : list) {
                all.add(named(element, name));
            }
            return all;
        }
        throw new Unclear();
    }

    private static @Nullable Object value(JsonNode node) {
        if (node.isObject()) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            node.properties().forEach(field -> map.put(field.getKey(), value(field.getValue())));
            return map;
        }
        if (node.isArray()) {
            List<@Nullable Object> list = new ArrayList<>();
            node.forEach(element -> list.add(value(element)));
            return list;
        }
        if (node.isNull() || node.isMissingNode()) {
            return null;
        }
        return node.isNumber() ? number(node) : node.isBoolean() ? (Object) node.booleanValue() : node.textValue();
    }

    /** The smallest of the types that REST Assured answers with. */
    private static Object number(JsonNode node) {
        if (node.isInt()) {
            return node.intValue();
        }
        if (node.isLong()) {
            return node.longValue();
        }
        if (node.isBigInteger()) {
            return node.bigIntegerValue();
        }
        BigDecimal decimal = node.decimalValue();
        float small = decimal.floatValue();
        return Float.isInfinite(small) ? (Object) decimal.doubleValue() : (Object) small;
    }
}
