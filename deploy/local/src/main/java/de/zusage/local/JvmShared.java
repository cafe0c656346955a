package de.zusage.local;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Values of this JVM that every class loader sees; Quarkus loads our classes once more per application. */
public final class JvmShared {
    private static final String KEY = "de.zusage.local";

    private JvmShared() {}

    /** Only values of types of the JDK, because our own types differ between class loaders. */
    public static void put(String name, Object value) {
        values().put(name, value);
    }

    public static boolean has(String name) {
        return values().containsKey(name);
    }

    public static <T> T get(String name, Class<T> type) {
        Object value = values().get(name);
        if (value == null) {
            throw new LocalFailure("'" + name + "' is not running in this JVM: start it by ServiceStack first.");
        }
        return type.cast(value);
    }

    /** The one lock of this JVM for starting servers. */
    public static Object lock() {
        return values();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> values() {
        return (Map<String, Object>)
                System.getProperties().computeIfAbsent(KEY, key -> new ConcurrentHashMap<String, Object>());
    }
}
